//! The desk's window. Everything is in the library, so that nothing is built twice.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    indrumar::run()
}
