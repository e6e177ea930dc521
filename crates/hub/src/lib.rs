//! The hub: receives the tallies of many desks, keeps the union of everything ever delivered, shows the sums.
//!
//! State lives in the database only. Deliveries go through one writer that commits them in groups; a receipt is signed
//! after the commit that it speaks of. Not here: the form of messages (`wire`), names of services (`catalogue`).

mod audit;
mod catalogue;
mod clock;
pub mod commands;
mod database;
mod deliver;
mod enrolment;
mod error;
mod fault;
mod figures;
mod hub;
mod hub_key;
mod import;
mod log;
mod marks;
mod merge;
mod office;
mod pages;
mod paper;
mod protocol;
mod receipt;
mod seam;
mod serve;
mod walk;
mod writer;

pub use catalogue::{Published, PublishedEdition};
pub use clock::Clock;
pub use database::Database;
pub use enrolment::MadeCode;
pub use error::Error;
pub use figures::{Figures, Held, Span};
pub use hub::{Config, Hub};
pub use import::Imported;
pub use office::NewOffice;
pub use serve::Running;
