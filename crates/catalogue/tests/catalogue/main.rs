//! The catalogue that is built in, the rules of its files, and its search.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod accept;
mod builtin;
mod generated;
mod layer;
mod pack;
mod phrasings;
mod plain;
mod reading;
mod retired;
mod schema;
mod search;
mod state;
mod support;
