//! The desk's side against hubs that behave, and against everything that answers in a hub's place.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod bundle;
mod catalogue;
mod fake;
mod file;
mod follow;
mod http;
mod plan;
mod receipt;
mod run;
