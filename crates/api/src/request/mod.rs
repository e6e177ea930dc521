//! Recording visits, looking them up, taking them back: the types of these commands. Each verb has its file.

mod add;
mod list;
mod undo;

pub use add::add;
pub(crate) use add::{Draft, words};
pub use list::{list, search};
pub use undo::{undo, undo_last};

use crate::Changes;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A visit to record.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
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
    /// People in a group session.
    pub heads: Option<u32>,
    /// Visits this entry stands for: 1, or more for a paper tally.
    pub visits: u32,
    /// When (RFC 3339); now, when absent.
    pub at: Option<String>,
    /// Stays on this computer.
    pub note: Option<String>,
}

/// One service of a visit.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct AddItem {
    /// The service's code.
    pub service: String,
    /// How it ended.
    #[ts(type = "Outcome")]
    pub outcome: String,
    /// The step at which the person stopped, when known.
    pub step: Option<String>,
}

/// The visit is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestAdded {
    /// Its id.
    pub id: String,
    /// The day it counts in, `YYYY-MM-DD`.
    pub day: String,
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
    /// How the person came.
    #[ts(type = "Channel")]
    pub channel: String,
    /// The language of the help.
    #[ts(type = "Spoken")]
    pub language: String,
    /// Minutes of help, when known.
    pub minutes: Option<u32>,
    /// People in a group session.
    pub heads: Option<u32>,
    /// Visits it stands for.
    pub visits: u32,
    /// Local note.
    pub note: Option<String>,
    /// Who helped.
    pub operator: String,
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
}

/// Which request to take back.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct UndoRequest {
    /// Its id.
    pub id: String,
}

/// The request is taken back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RequestUndone {
    /// Its id.
    pub id: String,
    /// The day it counted in, `YYYY-MM-DD`.
    pub day: String,
    /// What the window must refresh.
    pub changes: Changes,
}
