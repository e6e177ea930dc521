//! The hub: receives the tallies of many desks, keeps the union of everything ever delivered, shows the sums.
//!
//! State lives in the database only. Deliveries go through one writer that commits them in groups; a receipt is signed
//! after the commit that it speaks of. Not here: the form of messages (`wire`), names of services (`catalogue`).

mod accounts;
mod audit;
mod backup;
mod board;
mod catalogue;
mod clock;
pub mod commands;
mod database;
mod deliver;
mod desk_keys;
mod enrolment;
mod error;
mod fault;
mod figures;
mod heard;
mod held;
mod hub;
mod hub_key;
mod import;
mod installs;
mod key_files;
mod letter;
mod limits;
mod log;
mod marks;
mod merge;
mod metrics;
mod office;
mod pages;
mod paper;
mod protocol;
mod receipt;
mod rotation;
mod seam;
mod serve;
mod tls;
mod walk;
mod writer;

pub use accounts::{Account, AccountCode, AccountListed, Role};
pub use catalogue::{Published, PublishedEdition};
pub use clock::Clock;
pub use database::Database;
pub use enrolment::MadeCode;
pub use error::Error;
pub use figures::{AsOf, Figures, Held, Offices, Span};
pub use held::{AllHeld, CodeMapping, HeldDay};
pub use hub::{Config, Hub};
pub use import::Imported;
pub use installs::Installed;
pub use key_files::{ExportedKeys, ImportedKeys, KeyRing};
pub use log::Log;
pub use office::{Listed, NewOffice};
#[doc(hidden)]
pub use seam::page_paths;
pub use serve::Running;
pub use tls::Certificates;
