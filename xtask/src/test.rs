//! `test`: everything that can be shown to hold, from a clean clone on.

use crate::check::lints;
use crate::contract;
use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::python;
use crate::summary::Summary;
use crate::tool::{cargo, npm, run as done};

/// Runs it. The root package's `e2e` and `sheets` tests drive the built window, a real browser, the console programs
/// and the tools that read what was printed, so one build serves all.
pub(crate) fn run(_words: &[String]) -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Test])?;
    python::outloud()?;
    let mut summary = Summary::new();
    lints(&mut summary);
    summary.step("interface: unit tests", || done(&mut npm(["test"])));
    summary.step("tests, from units to the built window", || {
        done(&mut cargo(["test", "--workspace", "--no-fail-fast"]))
    });
    summary.step("the hub's calls, as their document tells them", || {
        contract::run(&[])
    });
    summary.step("documentation", || {
        done(
            cargo(["doc", "--workspace", "--no-deps", "--quiet"])
                .env("RUSTDOCFLAGS", "-D warnings"),
        )
    });
    summary.close()
}
