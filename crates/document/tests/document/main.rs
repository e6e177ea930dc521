//! The document engine, from model to bytes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bad_input;
mod determinism;
mod drawn;
mod outside;
mod properties;
mod reading;
mod sample;
mod tagged;
