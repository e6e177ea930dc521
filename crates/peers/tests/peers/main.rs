//! The peers, asked about the sheets of the catalogue.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accepted;
mod words;
