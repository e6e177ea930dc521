//! The commands of the desk: one file per area, their types, their error codes, and the one way to write (`transact`).
//!
//! Hosts (the window, the terminal, the test bridge) call the handlers of [`with_commands!`] or [`dispatch`] and hold no
//! rule of their own. Handlers take `&Desk`, are synchronous, and may block: a host runs them where that does not matter.
//!
//! Not here: rules of requests and tallies (`domain`), SQL (`store`), sentences (`i18n`).

mod answer;
pub mod bundle;
pub mod catalogue;
pub mod certificate;
mod commands;
pub mod day;
pub mod demo;
mod desk;
pub mod district;
pub mod draft;
mod error;
pub mod export;
mod fault;
mod folder;
pub mod followup;
mod host;
pub mod import;
mod kept;
mod key_file;
mod ledger;
pub mod moving;
mod op;
pub mod practice;
mod printer;
pub mod printing;
mod privacy;
pub mod register;
pub mod report;
pub mod request;
pub mod session;
pub mod settings;
pub mod sheet;
pub mod statistics;
pub mod sync;
pub mod tally;
pub mod template;
mod transact;
mod typescript;

pub use answer::Answer;
pub use commands::{COMMANDS, dispatch};
pub use desk::Desk;
pub use error::{ApiError, ErrorBody};
pub use folder::{DataFolder, SyncLock, WindowLock};
pub use host::{Host, HostError, SystemHost};
pub use practice::dispatch_practice;
pub use printer::{NoPrinter, PrintFault, PrintJob, Printer, PrinterInfo};
pub use sync::SyncProgress;
pub use transact::Changes;
pub use typescript::typescript;
