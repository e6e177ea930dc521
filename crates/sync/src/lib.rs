//! The desk's side of tally sync: what to send ([`plan`], pure), in which pieces ([`bundle`]), by which road
//! ([`transport`]), and what an answer proves ([`receipt`]); and how a new
//! edition of the catalogue is fetched ([`mod@catalogue`]).
//!
//! Only a receipt signed by the pinned hub means success; every other answer is an error with its own sentence, and
//! everything stays at the desk. Not here: where the ledger is kept and when to sync (`api`, `store`), the messages
//! themselves (`wire`).

pub mod bundle;
pub mod catalogue;
mod enrol;
mod error;
mod follow;
mod keeper;
mod ledger;
pub mod plan;
pub mod receipt;
mod run;
mod schedule;
pub mod transport;

pub use bundle::{Sealed, Which, bundles};
pub use enrol::{Enrolment, enrol, enrol_again};
pub use error::Error;
pub use keeper::{HubKey, Keeper, Progress};
pub use ledger::{DeskIdentity, LedgerKey, Pinned};
pub use receipt::{Accepted, AcceptedKey, accept, marks, receipt_bundle};
pub use run::{Report, SMALLEST, sync};
pub use schedule::{Ended, Schedule};
pub use transport::{Road, file, http};
