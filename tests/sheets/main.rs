//! Every printed document, proved: in this process, by a second reader and a telephone's eyes; against kept lists of what is
//! drawn; and by other people's programs, which `cargo xtask test` installs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod again;
mod corpus;
mod diff;
mod drawn;
mod figures;
mod inside;
mod offenders;
mod outside;
mod picture;
mod program;
mod programs;
mod reader;
mod reference;
mod said;
mod sketch;
mod spelling;
mod structure;
