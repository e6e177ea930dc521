//! The rules of the desk, as sentences.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod build;
mod changed;
mod derive;
mod followup;
mod holiday;
mod request;
mod return_code;
mod tally;
mod typed_day;
