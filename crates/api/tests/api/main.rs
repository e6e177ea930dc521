//! The commands against a real database in a real folder, one module for each area.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod bundle;
mod catalogue;
mod certificate;
mod change;
mod commands;
mod days;
mod deeds;
mod demo;
mod desk_day;
mod district;
mod durability;
mod errors;
mod export;
mod fetch;
mod folder;
mod followup;
mod healing;
mod import;
mod layer;
mod moving;
mod practice;
mod printing;
mod report;
mod request;
mod schedule;
mod session;
mod settings;
mod sheet;
mod sheet_files;
mod sheet_variants;
mod statistics;
mod sync;
mod tally;
mod typescript;
mod update;
