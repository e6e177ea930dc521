//! The document engine, from model to bytes.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod bad_input;
mod determinism;
mod drawn;
mod listing;
mod outside;
mod properties;
mod random;
mod reading;
mod sample;
mod tagged;
mod web;
