//! The hub as desks, administrators and readers meet it: real databases, real connections, the real program.
//!
//! The stories are told twice, on either database; what belongs to one of them or to none stands beside.
// The same files are modules of `sqlite` and of `postgres`: that is the point of them.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::duplicate_mod
)]

mod console;
mod desk;
#[cfg(unix)]
mod failover;
mod file;
mod full;
mod http;
mod load;
mod openapi;
mod operations;
mod pages;
mod place;
#[cfg(unix)]
mod postgres;
#[cfg(unix)]
mod server;
mod sqlite;
mod tls;
