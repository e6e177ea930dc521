//! The hub as desks, administrators and readers meet it: real databases, real connections, the real program.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

mod catalogue;
mod commands;
mod console;
mod deliver;
mod desk;
mod enrolment;
mod figures;
mod full;
mod http;
mod order;
mod pages;
mod restore;
mod walk;
