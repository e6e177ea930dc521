//! The rules of the desk, as sentences.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod build;
mod derive;
mod request;
mod tally;
