//! The commands against a real database in a real folder, one module for each area.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bundle;
mod catalogue;
mod certificate;
mod commands;
mod demo;
mod durability;
mod errors;
mod folder;
mod layer;
mod printing;
mod report;
mod request;
mod session;
mod sheet;
mod sheet_files;
mod sheet_variants;
mod sync;
mod tally;
mod typescript;
mod update;
