//! Whole programs from outside: the built window under its WebDriver, a real browser over the bridge, the console
//! programs as processes. `cargo xtask test` installs what they need; Windows has no WebKitGTK and skips them.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

// The same legs that `cargo xtask run` and `shots` walk. By path, because the package that holds them is a program.
#[path = "../../xtask/src/driver/mod.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the project's commands use the rest"
)]
mod driver;

mod browser;
mod hub;
mod processes;
mod programs;
mod window;
