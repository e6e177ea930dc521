//! `check`: what every commit must pass, in minutes.

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::summary::Summary;
use crate::tool::{cargo, npm, run as done};

/// Runs it. The selection of packages is `--workspace` everywhere in this crate: another one would unify features
/// otherwise and build the great libraries a second time.
pub(crate) fn run(_words: &[String]) -> Result<(), Failure> {
    packages::install(&[Purpose::Build])?;
    let mut summary = Summary::new();
    lints(&mut summary);
    summary.step("unit tests and the rules of the house", || {
        done(&mut cargo([
            "test",
            "--workspace",
            "--lib",
            "--bins",
            "--test",
            "tidy",
            "--no-fail-fast",
        ]))
    });
    summary.close()
}

/// Format and lints of both languages; shared with `test`.
pub(crate) fn lints(summary: &mut Summary) {
    summary.step("format", || done(&mut cargo(["fmt", "--all", "--check"])));
    summary.step("interface: build", node::build);
    summary.step("interface: types and accessibility", || {
        done(&mut npm(["run", "check"]))
    });
    summary.step("lints", || {
        done(&mut cargo([
            "clippy",
            "--workspace",
            "--all-targets",
            "--quiet",
            "--",
            "-D",
            "warnings",
        ]))
    });
}
