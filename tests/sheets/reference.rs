//! Eight sheets as they are meant to look, kept as lists of everything that is drawn: `fixtures/sheets`.
//!
//! When one changes, the test shows the lines and draws a picture of before, now and the difference. When the change is
//! meant: `UPDATE=1 cargo test -p indrumar --test sheets reference`, and the new lists are part of the commit.

use crate::corpus::{Sheet, named};
use crate::diff::{Line, lines, shown};
use crate::picture::picture;
use indrumar_document::listing;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// One of each kind.
const EIGHT: [&str; 8] = [
    "pay.utilities-ro-normal",
    "papers.criminal-record-ru-normal",
    "pay.mpay-en-normal",
    "benefits.pension-ro-large",
    "account.mcabinet-ru-very-large",
    "papers.criminal-record-ro+ru-normal",
    "papers.apostille-ro-normal-personal",
    "report-ro",
];

/// Of a change so many lines are shown; all of it is in the picture.
const MOST_LINES: usize = 40;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/sheets")
}

#[test]
fn eight_sheets_look_as_they_are_meant_to() {
    let update = std::env::var_os("UPDATE").is_some();
    let changes: Vec<String> = named(&EIGHT)
        .into_iter()
        .filter_map(|sheet| changed(sheet, update))
        .collect();
    assert!(
        changes.is_empty(),
        "{} of 8 sheets changed. If that is meant: UPDATE=1 cargo test -p indrumar --test sheets reference\n\n{}\n",
        changes.len(),
        changes.join("\n\n")
    );
}

/// What changed and where the picture of it is.
fn changed(sheet: &Sheet, update: bool) -> Option<String> {
    let file = folder().join(format!("{}.txt", sheet.name));
    let now = listing(&sheet.laid);
    let before = fs::read_to_string(&file).unwrap_or_default();
    if before == now {
        return None;
    }
    if update {
        fs::create_dir_all(folder()).unwrap();
        fs::write(&file, now).unwrap();
        return None;
    }
    let lines = lines(&before, &now);
    let of = |kind: fn(&Line<'_>) -> bool| lines.iter().filter(|line| kind(line)).count();
    let gone = of(|line| matches!(line, Line::Gone(_)));
    let new = of(|line| matches!(line, Line::New(_)));
    let shown = shown(&lines, MOST_LINES);
    let (name, seen) = (&sheet.name, drawn(&sheet.name, &lines));
    let seen = seen.display();
    Some(format!(
        "{name}: {gone} lines gone, {new} new\n{shown}\nseen: {seen}"
    ))
}

/// Draws before, now and the difference into one file.
fn drawn(name: &str, lines: &[Line<'_>]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets/changed");
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{name}.svg"));
    fs::write(&file, picture(lines)).unwrap();
    file
}

#[test]
fn every_reference_is_of_one_of_the_eight() {
    let there: BTreeSet<String> = fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    let wanted: BTreeSet<String> = EIGHT.iter().map(|name| format!("{name}.txt")).collect();
    assert_eq!(there, wanted);
}
