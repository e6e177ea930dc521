//! The commands against a real database in a real folder, one module for each area.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bundle;
mod catalogue;
mod commands;
mod demo;
mod durability;
mod errors;
mod folder;
mod request;
mod session;
mod sheet;
mod sync;
mod tally;
mod typescript;
