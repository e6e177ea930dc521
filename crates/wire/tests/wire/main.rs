//! The wire as other programs see it: worked examples, and properties that hold for every message.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod catalogue;
mod code;
mod digest;
mod envelope;
mod example;
mod fixtures;
mod rotation;
