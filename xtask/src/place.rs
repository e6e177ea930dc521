//! Where things are: the project, what Cargo built, what this crate leaves behind.

use std::env::consts::EXE_SUFFIX;
use std::path::{Path, PathBuf};

/// The project's root.
pub(crate) fn root() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here)
}

/// Cargo's target folder, also when somebody moved it.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR")
        .map_or_else(|| root().join("target"), |moved| root().join(moved))
}

/// A program of ours, as `cargo build` leaves it.
pub(crate) fn program(name: &str) -> PathBuf {
    built("debug", name)
}

/// A program of ours in the named profile's folder; examples are in a folder of their own.
pub(crate) fn built(profile: &str, name: &str) -> PathBuf {
    target().join(profile).join(format!("{name}{EXE_SUFFIX}"))
}
