//! Whole programs from outside: the built window under its WebDriver, a real browser over the bridge, the console
//! programs as processes. `cargo xtask test` installs what they need; Windows has no WebKitGTK and skips them.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod browser;
mod flows;
mod hub;
mod hub_pages;
mod keystrokes;
mod printer;
mod processes;
mod programs;
mod room;
mod tour;
mod window;

// The same legs that `cargo xtask run` and `shots` walk.
use xtask::driver;
