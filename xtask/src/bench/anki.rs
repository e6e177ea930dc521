//! The register's search against Anki's: the same requests with the same words as a million notes, searched in the same run.
//!
//! Anki (PyPI `anki`) is the nearest peer that keeps a million short texts in SQLite and answers while somebody types.

use super::{quantile, round};
use crate::failure::Failure;
use crate::place::{root, target};
use crate::python;
use crate::tool::{output, say};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Pinned: what we are held against must not change by itself.
pub(super) const PYTHON: &[&str] = &["anki==26.9.3"];
const ROUNDS: usize = 2;

/// What a search of ours and of theirs took, in microseconds, sorted, printed side by side. `lines` gives the requests, one a line.
pub(crate) fn compare(
    name: &str,
    of: &str,
    lines: &mut Command,
    questions: &[String],
    ours: &mut dyn FnMut() -> Result<Vec<f64>, Failure>,
) -> Result<(), Failure> {
    let python = python::environment("bench-anki", PYTHON)?.join("bin/python");
    let folder = filled(&python, of, lines)?;
    let (mut us, mut them) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        let mut asked = peer(&python, &folder);
        let said = output(asked.arg("search").args(questions))?;
        them.extend(super::record::times(&said)?);
        us.extend(ours()?);
    }
    us.sort_by(f64::total_cmp);
    them.sort_by(f64::total_cmp);
    let (p50, p95) = (quantile(&us, 0.5), quantile(&us, 0.95));
    let (theirs50, theirs95) = (quantile(&them, 0.5), quantile(&them, 0.95));
    println!(
        "{}",
        json!({
            "bench": name, "questions": questions.len(), "core_p50_us": p50, "core_p95_us": p95,
            "anki_p50_us": theirs50, "anki_p95_us": theirs95,
            "ratio_p50": round(p50 / theirs50), "ratio_p95": round(p95 / theirs95),
        })
    );
    Ok(())
}

/// The collection with a note for each request, made once.
fn filled(python: &Path, of: &str, lines: &mut Command) -> Result<PathBuf, Failure> {
    let folder = target().join("bench-desk-anki");
    let made = folder.join("made.txt");
    if fs::read_to_string(&made).is_ok_and(|text| text == of) {
        return Ok(folder);
    }
    say("Fills Anki with the same requests: some minutes, once.");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io("emptying Anki's folder"))?;
    }
    fs::create_dir_all(&folder).map_err(Failure::io("making Anki's folder"))?;
    let doing = "handing Anki the requests";
    let mut from = lines
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Failure::io(doing))?;
    let piped = from.stdout.take().map_or_else(Stdio::null, Stdio::from);
    let said = output(peer(python, &folder).arg("fill").stdin(piped));
    let ended = from.wait().map_err(Failure::io(doing))?;
    if !ended.success() {
        return Err(Failure::Said("the requests could not be read".into()));
    }
    say(said?.trim());
    fs::write(&made, of).map_err(Failure::io("noting what was filled"))?;
    Ok(folder)
}

fn peer(python: &Path, folder: &Path) -> Command {
    let mut command = Command::new(python);
    command
        .arg(root().join("xtask/src/bench/anki_search.py"))
        .arg(folder);
    command
}
