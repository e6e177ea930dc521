//! `e2e`: the end-to-end tests alone.

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done};

/// Builds everything as `test` does and runs the two tests that go through whole programs. Words after the command
/// choose among them by name.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Headless, Purpose::Test])?;
    node::build()?;
    // First everything, so that the programs which the tests start are those of today.
    done(&mut cargo(["test", "--workspace", "--no-run", "--quiet"]))?;
    let tests = ["test", "--workspace", "--test", "e2e", "--test", "sheets"].map(str::to_owned);
    done(&mut cargo(tests.iter().chain(words)))
}
