//! Recording visits, looking them up, changing them, taking them back: the types of these commands. Each verb has its file.

mod add;
mod change;
mod code;
mod enter;
mod history;
mod list;
mod parse;
mod undo;

pub use add::add;
pub(crate) use add::{Draft, words};
pub use change::{edit, restore, undo};
pub(crate) use change::{put_back, take_back};
pub use code::{by_code, give_code};
pub(crate) use code::{codes, free_code};
pub use enter::enter;
pub(crate) use enter::noon;
pub use history::history;
pub(crate) use list::rows;
pub use list::{last, list, search};
pub(crate) use parse::{parsed, stored, word};
pub use undo::{redo_last, undo_last};

use crate::Changes;
use crate::followup::FollowUpView;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A visit to record.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct AddRequest {
    /// At least one.
    pub items: Vec<AddItem>,
    /// How the person came.
    #[ts(type = "Channel")]
    pub channel: String,
    /// The language of the help.
    #[ts(type = "Spoken")]
    pub language: String,
    /// Length of the help in minutes, when known.
    pub minutes: Option<u32>,
    /// People in a group session; without them it is an individual visit.
    pub heads: Option<u32>,
    /// Visits this entry stands for: 1, or more for a paper tally.
    pub visits: u32,
    /// When (RFC 3339); now, when absent.
    pub at: Option<String>,
    /// Stays on this computer.
    pub note: Option<String>,
    /// Another language that was needed.
    #[serde(default)]
    #[ts(optional = nullable, type = "Spoken | null")]
    pub second_language: Option<String>,
    /// How far the help went.
    #[serde(default)]
    #[ts(optional = nullable, type = "HelpLevel | null")]
    pub help: Option<String>,
    /// How old the person is.
    #[serde(default)]
    #[ts(optional = nullable, type = "AgeBand | null")]
    pub age: Option<String>,
    /// What was lent.
    #[serde(default)]
    #[ts(optional = nullable, type = "Equipment[] | null")]
    pub equipment: Option<Vec<String>>,
    /// Sheets printed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub sheets: Option<u32>,
    /// What is still owed; such a request gets a return code.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub follow_up: Option<crate::followup::FollowUpWords>,
    /// Whether it gets a return code in any case, for the strip of its sheet.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub give_code: Option<bool>,
}

/// One service of a visit.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct AddItem {
    /// The service's code.
    pub service: String,
    /// How it ended.
    #[ts(type = "Outcome")]
    pub outcome: String,
    /// The step at which the person stopped, when known.
    pub step: Option<String>,
    /// Where the person was sent, when referred.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub referred_to: Option<String>,
}

/// The visit is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestAdded {
    /// Its id.
    pub id: String,
    /// The day it counts in, `YYYY-MM-DD`.
    pub day: String,
    /// Its return code in two groups, when it got one.
    pub code: Option<String>,
    /// The computer's clock cannot be right: the person must be told, and the day may have to be corrected.
    pub clock_odd: bool,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Which requests to list.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct ListRequests {
    /// `YYYY-MM-DD`; all days, when absent.
    pub day: Option<String>,
    /// Most rows wanted.
    pub limit: Option<u32>,
}

/// Which requests to find.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SearchRequests {
    /// What was typed.
    pub query: String,
    /// Most rows wanted.
    pub limit: u32,
}

/// A request in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestRow {
    /// Its id.
    pub id: String,
    /// When (RFC 3339), by the clock in Chișinău.
    pub at: String,
    /// The day it counts in, `YYYY-MM-DD`.
    pub day: String,
    /// The codes of its services.
    pub services: Vec<String>,
    /// The outcome of the first.
    #[ts(type = "Outcome")]
    pub outcome: String,
    /// Its services, in the order said.
    pub items: Vec<ItemRow>,
    /// One person, or a group.
    #[ts(type = "\"individual\" | \"group\"")]
    pub kind: String,
    /// How the person came.
    #[ts(type = "Channel")]
    pub channel: String,
    /// The language of the help.
    #[ts(type = "Spoken")]
    pub language: String,
    /// Another language that was needed.
    #[ts(type = "Spoken | null")]
    pub second_language: Option<String>,
    /// How far the help went.
    #[ts(type = "HelpLevel | null")]
    pub help: Option<String>,
    /// How old the person is.
    #[ts(type = "AgeBand | null")]
    pub age: Option<String>,
    /// What was lent.
    #[ts(type = "Equipment[]")]
    pub equipment: Vec<String>,
    /// Minutes of help, when known.
    pub minutes: Option<u32>,
    /// People in a group session.
    pub heads: Option<u32>,
    /// Visits it stands for.
    pub visits: u32,
    /// Sheets printed.
    pub sheets: Option<u32>,
    /// Local note.
    pub note: Option<String>,
    /// Who helped.
    pub operator: String,
    /// Where it was copied from, when nobody recorded it at the desk: its hour is not known then.
    #[ts(type = "\"paper\" | \"import\" | null")]
    pub source: Option<String>,
    /// Its return code in two groups, when it has one.
    pub code: Option<String>,
    /// What is still owed.
    pub follow_up: Option<FollowUpView>,
    /// How often it was changed; to be handed back with an edit.
    pub revision: u32,
    /// Whether it was changed after the hub had confirmed its day.
    pub changed_after_sent: bool,
    /// Whether it was taken back.
    pub undone: bool,
}

/// A service of a request in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ItemRow {
    /// The service's code.
    pub service: String,
    /// Its title in the window's language.
    pub title: String,
    /// How it ended.
    #[ts(type = "Outcome")]
    pub outcome: String,
    /// The step at which the person stopped.
    pub step: Option<String>,
    /// Where the person was sent.
    pub referred_to: Option<String>,
}

/// Which request to take back, or to put back.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UndoRequest {
    /// Its id.
    pub id: String,
}

/// The request is taken back, or put back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestUndone {
    /// Its id; empty when it was no request that was undone.
    pub id: String,
    /// The day it counts in, `YYYY-MM-DD`.
    pub day: String,
    /// What was undone or done again.
    #[ts(type = "Deed")]
    pub what: String,
    /// How many requests it is about.
    pub count: u32,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Something else to say of a request.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct EditRequest {
    /// Its id.
    pub id: String,
    /// Its revision as it was shown; without it, whatever it was meanwhile is replaced.
    pub revision: Option<u32>,
    /// Another day, `YYYY-MM-DD`, at the same hour; the same, when absent.
    pub day: Option<String>,
    /// Everything that is said of it now. Without a moment it stays when it was, without a follow-up that stays as it is.
    pub request: AddRequest,
}

/// The request says something else now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestEdited {
    /// As it stands.
    pub row: RequestRow,
    /// What the window must refresh.
    pub changes: Changes,
}

/// What a request was before a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestPast {
    /// When it was changed (RFC 3339), by the clock in Chișinău.
    pub at: String,
    /// By whom.
    pub operator: String,
    /// What was done then.
    #[ts(type = "\"edit\" | \"undo\" | \"restore\" | \"elsewhere\"")]
    pub what: String,
    /// As it stood before.
    pub before: RequestRow,
}

/// Which request has this return code.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct RequestByCode {
    /// As it was typed: capitals, spaces and alphabet do not matter.
    pub code: String,
}

/// The request has a return code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CodeGiven {
    /// In two groups.
    pub code: String,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Visits of a paper tally.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TallyEnter {
    /// Their day, `YYYY-MM-DD`.
    pub day: String,
    /// One request each.
    pub rows: Vec<TallyRow>,
    /// How the people came; to the desk, when absent.
    #[ts(type = "Channel | null")]
    pub channel: Option<String>,
    /// The language of the help; Romanian, when absent.
    #[ts(type = "Spoken | null")]
    pub language: Option<String>,
}

/// A row of a paper tally.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TallyRow {
    /// The service's code.
    pub service: String,
    /// How many visits.
    pub visits: u32,
    /// How they ended; solved, when absent.
    #[ts(type = "Outcome | null")]
    pub outcome: Option<String>,
}

/// The paper tally is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TallyEntered {
    /// Its day, `YYYY-MM-DD`.
    pub day: String,
    /// The ids of its requests, in the order of its rows.
    pub ids: Vec<String>,
    /// How many visits.
    pub visits: u32,
    /// What the window must refresh.
    pub changes: Changes,
}
