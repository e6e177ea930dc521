//! The hub for a country against the bare database that takes the same rows, and one desk's sync against Anki's, in one run.
//!
//! `--scale` draws the growth up to a hundred thousand desks instead, which takes an evening. Not here: what is measured
//! (`testkit`'s example `country`).

use crate::failure::Failure;
use crate::place::{built, root, target};
use crate::python;
use crate::tool::output;
use serde_json::Value;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

/// As many as there are town halls and libraries, and the days of a year.
const COUNTRY: (u32, u32) = (2_203, 365);
/// Growth: desks, each with a month behind it.
const SCALE: &[u32] = &[1_000, 3_000, 10_000, 30_000, 100_000];
const MONTH: u32 = 30;

const DATABASES: &[&str] = if cfg!(unix) {
    &["sqlite", "postgres"]
} else {
    &["sqlite"]
};

/// Prints one line for each thing that is compared.
pub(crate) fn measure(words: &[String]) -> Result<(), Failure> {
    let grows = match words {
        [] => false,
        [word] if word == "--scale" => true,
        _ => return Err(Failure::Said("bench hub [--scale]".into())),
    };
    if grows {
        for desks in SCALE {
            for database in DATABASES {
                print!("{}", country(database, (*desks, MONTH))?);
            }
        }
        return Ok(());
    }
    for database in DATABASES {
        print!("{}", country(database, COUNTRY)?);
    }
    print!("{}", anki()?);
    Ok(())
}

fn country(database: &str, (desks, days): (u32, u32)) -> Result<String, Failure> {
    let folder = empty("bench-hub")?;
    let mut example = Command::new(built("release", "examples/country"));
    let said = output(
        example
            .arg(database)
            .arg(&folder)
            .args([desks.to_string(), days.to_string()]),
    )?;
    fs::remove_dir_all(&folder).map_err(Failure::io("removing the hub's folder"))?;
    Ok(said)
}

/// The same year of one desk as notes of Anki's, and a sync of both that finds nothing new.
fn anki() -> Result<String, Failure> {
    let python = python::environment("bench-anki", super::anki::PYTHON)?.join("bin/python");
    let folder = empty("bench-hub-anki")?;
    let said = output(
        Command::new(python)
            .arg(root().join("xtask/src/bench/anki_sync.py"))
            .arg(&folder),
    )?;
    let well = serde_json::from_str::<Value>(said.trim()).is_ok();
    fs::remove_dir_all(&folder).map_err(Failure::io("removing Anki's folder"))?;
    if well {
        Ok(said)
    } else {
        Err(Failure::Said(format!("Anki's sync said: {said}")))
    }
}

fn empty(name: &str) -> Result<PathBuf, Failure> {
    let folder = target().join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io("emptying a folder"))?;
    }
    fs::create_dir_all(&folder).map_err(Failure::io("making a folder"))?;
    Ok(folder)
}
