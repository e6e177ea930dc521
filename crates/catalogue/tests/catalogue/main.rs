//! The catalogue that is built in, the rules of its files, and its search.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod builtin;
mod generated;
mod phrasings;
mod plain;
mod reading;
mod retired;
mod schema;
mod search;
mod support;
