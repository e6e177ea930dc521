//! The words of the desk as types and rules: requests, outcomes, days, marks, and the arithmetic of tallies.
//!
//! Everything here is pure: time, ids and randomness are arguments, so that the same input gives the same
//! result on every machine. Not here: storage (`store`), messages (`wire`), sentences for people (`i18n`).

mod code;
mod day;
pub mod demo;
mod derive;
mod error;
mod id;
mod mark;
mod office;
mod request;
mod tally;
mod words;

pub use code::{OfficeCode, ServiceCode, StepId};
pub use day::{CHISINAU, Day, Period};
pub use derive::{RequestCounts, marks_of};
pub use error::DomainError;
pub use id::{InstallId, RequestId};
pub use mark::{Mark, Secret};
pub use office::{Office, OfficeKind};
pub use request::{
    Item, MAX_HEADS, MAX_MINUTES, MAX_NOTE_CHARS, MAX_VISITS, NewItem, NewRequest, Request,
};
pub use tally::{CLOSED, DayState, HEADS, KeyTally, VISIT, ZERO, complete_through};
pub use words::{Channel, Outcome, SpokenLanguage};
