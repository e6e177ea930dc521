//! The words of the desk as types and rules: requests, outcomes, days, marks, and the arithmetic of tallies.
//!
//! Everything here is pure: time, ids and randomness are arguments, so that the same input gives the same
//! result on every machine. Not here: storage (`store`), messages (`wire`), sentences for people (`i18n`).

mod code;
mod day;
pub mod demo;
mod derive;
mod error;
mod figures;
mod followup;
mod holiday;
mod id;
mod mark;
mod month_table;
mod office;
mod request;
mod return_code;
mod tally;
mod text;
mod typed_day;
mod words;

pub use code::{OfficeCode, ServiceCode, StepId};
pub use day::{CHISINAU, Day, Period};
pub use derive::{Declaration, RequestCounts, declared_mark, marks_of, marks_on};
pub use error::DomainError;
pub use figures::{Cut, Figures, GROUP, INDIVIDUAL, StuckAt, Sums, shown_as};
pub use followup::{
    CONTACT_DAYS, FollowUp, MAX_CONTACT_CHARS, MAX_CONTACT_DAYS, MAX_FOLLOWUP_CHARS,
};
pub use holiday::{Holiday, holiday, is_working_day};
pub use id::{InstallId, RequestId};
pub use mark::{Mark, Secret};
pub use month_table::{RELEASE_AT, RELEASE_RANGE, minutes_band, month_marks};
pub use office::{Office, OfficeKind};
pub use request::{
    Item, MAX_HEADS, MAX_MINUTES, MAX_NOTE_CHARS, MAX_REFERRED_CHARS, MAX_VISITS, NewItem,
    NewRequest, Request,
};
pub use return_code::ReturnCode;
pub use tally::{CLOSED, DayState, HEADS, KeyTally, VISIT, ZERO, complete_through};
pub use typed_day::{Looking, typed_day};
pub use words::{AgeBand, Channel, Equipment, HelpLevel, Outcome, Source, SpokenLanguage};
