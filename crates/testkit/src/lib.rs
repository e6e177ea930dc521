//! For tests alone: desks in folders of their own with a clock that stands still, requests in one line, a hub in the process.
//!
//! Everything here panics where a test could not go on anyway. Not here: invented requests for demonstrations
//! (`indrumar_domain::demo`), and anything that a program uses.
#![allow(clippy::expect_used, clippy::unwrap_used)]

pub mod browser;
mod desk;
pub mod edition;
mod host;
pub mod hub;
#[cfg(unix)]
pub mod postgres;
mod request;
pub mod sim;
pub mod village;

use indrumar_wire::Signed;

pub use desk::{DeskBuilder, TestDesk, desk};
pub use host::FixedHost;
pub use request::{RequestBuilder, request};

/// The envelope with its message changed on the way, under the signature that it had.
pub fn changed(signed: &Signed, change: impl FnOnce(&mut serde_json::Value)) -> Signed {
    let mut payload = signed.payload().unwrap();
    change(&mut payload);
    Signed::of(&payload, signed.signature().to_owned()).unwrap()
}
