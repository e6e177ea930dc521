//! The desk's encrypted database: one SQLite file under SQLCipher, written by one transaction for each thing a person does.
//!
//! [`Store`] opens it, [`Read`] asks, [`Write`] changes; there is no way to change anything outside [`Store::write`]. Each
//! entity has its folder, with its SQL beside the Rust that runs it.
//!
//! Not here: rules of what may be recorded (`domain`), where the file and its key lie (`api`), digests and signatures
//! (`wire`): they come in as values.

mod audit;
mod believed;
mod beside;
mod convert;
mod declared;
mod draft;
mod error;
mod fault;
mod followup;
mod history;
mod index;
mod install;
mod key;
mod layer;
mod learned;
mod migrate;
mod month;
mod moving;
mod names;
mod news;
mod open;
mod pack;
mod receipt;
mod recheck;
mod register;
mod request;
mod setting;
mod statistics;
mod sync_log;
mod tally;
mod template;
mod words;

pub use audit::{AuditEntry, Deed, Undoing};
pub use declared::DeclaredDay;
pub use error::StoreError;
pub use followup::{FollowUpCounts, FollowUpState, KeptFollowUp};
pub use history::Past;
pub use install::Install;
pub use key::Key;
pub use layer::LayerRow;
pub use learned::{LearnedDay, LearnedNews};
pub use month::MonthRow;
pub use names::{Name, Words};
pub use open::{Read, Store, Write};
pub use pack::KeptPack;
pub use receipt::{KeptReceipt, Road};
pub use recheck::RecheckRow;
pub use register::{RegisterFilter, RegisterPage};
pub(crate) use request::COLUMNS;
pub use request::{ServiceUse, Stored};
pub use statistics::{Behind, BehindRow, Found};
pub use sync_log::{HubMonth, SyncEnding, SyncEntry};
pub use tally::{DayRow, Derived};
pub use words::fold;
