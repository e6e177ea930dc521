//! `shots papers`: six papers as they come out of the printer, and the display list of one of them laid open.
//!
//! Made from the catalogue and from invented figures, by the programs beside `paperwork` that write them for looking at.

use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::place::{root, target};
use crate::tool::{cargo, run as done, tool};
use std::fs;
use std::path::Path;

/// The picture's name and the file it is taken from.
const SIX: &[(&str, &str)] = &[
    ("normal", "pay.utilities-ro-normal.pdf"),
    ("large", "pay.utilities-ro-large.pdf"),
    ("very-large", "pay.utilities-ro-very-large.pdf"),
    ("ru", "papers.criminal-record-ru-normal.pdf"),
    ("two-languages", "papers.criminal-record-ro+ru-normal.pdf"),
    ("report", "report-ro.pdf"),
];

/// Dots per inch: large enough to read, small enough for a repository.
const DPI: &str = "76";

/// Takes the pictures.
pub(super) fn take(pictures: &Path) -> Result<(), Failure> {
    packages::install(&[Purpose::Test])?;
    let work = target().join("shots/papers");
    fs::create_dir_all(&work).map_err(Failure::io("making target/shots/papers"))?;
    fs::create_dir_all(pictures).map_err(Failure::io("making docs/pictures"))?;
    let folder = work.to_string_lossy().into_owned();
    let services = ["pay.utilities", "papers.criminal-record"];
    write("sheets", &[&[folder.as_str()][..], &services].concat())?;
    write(
        "sheets",
        &[&[folder.as_str(), "--pair"][..], &services].concat(),
    )?;
    write("papers", &[&folder])?;
    for (name, file) in SIX {
        draw(&work.join(file), &pictures.join(format!("paper-{name}")))?;
    }
    let open = pictures.join("display-list.svg");
    write("anatomy", &[&open.to_string_lossy()])
}

/// Runs one of the programs that write papers.
fn write(example: &str, words: &[&str]) -> Result<(), Failure> {
    let program = ["run", "--quiet", "-p", "indrumar-paperwork", "--example"];
    done(
        cargo(program)
            .arg(example)
            .arg("--")
            .args(words)
            .current_dir(root()),
    )
}

/// Each page of a file as a picture: `stem-1.png`, `stem-2.png`.
fn draw(file: &Path, stem: &Path) -> Result<(), Failure> {
    done(
        tool("pdftoppm")
            .args(["-r", DPI, "-gray", "-png"])
            .arg(file)
            .arg(stem),
    )
}
