//! The hub's calls held to their document by a stranger: `schemathesis` reads it and sends what it may and what it may not.

use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::place::{program, target};
use crate::python;
use crate::tool::{cargo, run as done, tool};
use std::fs;
use std::process::Command;
use xtask::driver::child::Running;
use xtask::driver::http;

/// Cases for each call: the whole takes seconds, and a seed is printed by what fails.
const EXAMPLES: &str = "40";

/// Runs it against a hub of its own, on an empty database.
pub(crate) fn run(_words: &[String]) -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Test])?;
    let folder = python::schemathesis()?;
    // The same selection as all tests, so that nothing is compiled twice.
    done(&mut cargo(["test", "--workspace", "--no-run", "--quiet"]))?;
    let place = target().join("contract");
    if place.exists() {
        fs::remove_dir_all(&place).map_err(Failure::io("emptying the hub's folder"))?;
    }
    fs::create_dir_all(&place).map_err(Failure::io("making the hub's folder"))?;
    let database = format!("sqlite:{}", place.join("hub.db").display());
    let (_hub, line) = Running::until_first_line(
        Command::new(program("indrumar-hub"))
            .args(["serve", "--db", &database, "--listen", "127.0.0.1:0"])
            .args(["--log", "off"]),
    )?;
    let document = format!("{}/v1/openapi.json", http::address_in(&line)?);
    // A message that the document allows is still refused: no schema can say what a good signature is.
    done(
        tool(&folder.join("bin/schemathesis").to_string_lossy())
            .args(["run", &document, "--max-examples", EXAMPLES])
            .args(["--exclude-checks", "positive_data_acceptance"])
            .current_dir(&place),
    )
}
