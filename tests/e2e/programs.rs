//! The built programs. `cargo test --workspace` builds them all; the other packages' lie beside the window's.

use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// The window's program.
pub(crate) fn window() -> &'static Path {
    Path::new(env!("CARGO_BIN_EXE_indrumar"))
}

/// Another program of the project.
pub(crate) fn program(name: &str) -> PathBuf {
    let program = window().with_file_name(name);
    assert!(
        program.is_file(),
        "{name} is not built: cargo xtask test builds everything"
    );
    program
}

/// Runs a console program to its end.
pub(crate) fn run(name: &str, words: &[&str]) -> Output {
    Command::new(program(name)).args(words).output().unwrap()
}

/// Runs a console program that must succeed, and gives the one JSON document it prints.
pub(crate) fn json(name: &str, words: &[&str]) -> Value {
    let output = run(name, &[words, &["--json"]].concat());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{name} {words:?}: {said}");
    serde_json::from_slice(&output.stdout).unwrap()
}
