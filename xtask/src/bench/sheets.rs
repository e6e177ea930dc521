//! The document engine: one sheet against other engines, and all sheets in one go.
//!
//! krilla gets the engine's own display list; typst and WeasyPrint get the same words and do their own, simpler layout (no QR
//! code, no strip), against which the engine's layout and drawing together are held. Everything takes turns.

use super::{quantile, round};
use crate::failure::Failure;
use crate::place::{built, root, target};
use crate::python;
use crate::tool::output;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

/// The peers that are written for Python. Pinned: what is measured against must not change by itself.
const PYTHON: &[&str] = &[
    "typst==0.15.2",
    "weasyprint==70.0",
    "brotli==1.2.1",
    "cffi==2.1.1",
    "cssselect2==0.10.1",
    "fonttools==4.68.0",
    "pillow==13.0.0",
    "pycparser==3.12",
    "pydyf==0.13.0",
    "pyphen==0.18.1",
    "tinycss2==1.5.1",
    "tinyhtml5==2.1.0",
    "webencodings==0.6.1",
    "zopfli==0.4.3",
];

/// Turns that each gets.
const ROUNDS: usize = 5;
/// Sheets in a turn of an engine that needs milliseconds, and of one that needs a hundred.
const PER_ROUND: u32 = 40;
const PER_SLOW_ROUND: u32 = 5;
/// New processes for the first sheet.
const STARTS: usize = 15;

/// What an engine may cost at most, as a share of its peer.
const GOAL_KRILLA: f64 = 1.25;
const GOAL_TYPST: f64 = 0.6;
const GOAL_WEASYPRINT: f64 = 0.1;
/// What the two-page sheet may weigh, in bytes.
const GOAL_BYTES: f64 = 30_000.0;

/// Prints the comparisons, the figures of all sheets, and the memory.
pub(super) fn measure() -> Result<(), Failure> {
    let python = python::environment("bench-python", PYTHON)?.join("bin/python");
    let folder = target().join("bench-sheet");
    let fonts = format!("file://{}", root().join("content/fonts").display());
    output(peers(&["texts"]).arg(&folder).arg(fonts))?;
    let mut warm = Turns::default();
    let (mut typst, mut weasyprint) = (Turns::default(), Turns::default());
    for _ in 0..ROUNDS {
        warm.add(&mut peers(&["warm", &PER_ROUND.to_string()]))?;
        typst.add(&mut setting(&python, "typst", &folder, PER_ROUND))?;
        weasyprint.add(&mut setting(&python, "weasyprint", &folder, PER_SLOW_ROUND))?;
    }
    let (layout, draw, krilla) = (
        warm.median("layout"),
        warm.median("engine"),
        warm.median("krilla"),
    );
    let (laid, peer_laid) = (layout + draw, layout + krilla);
    against("sheet-drawn", "krilla", draw, krilla, GOAL_KRILLA);
    against(
        "sheet-laid-and-drawn",
        "krilla",
        laid,
        peer_laid,
        GOAL_KRILLA,
    );
    let (first, peer_first) = starts()?;
    let (file, peer_file) = (first.median("file"), peer_first.median("file"));
    against("sheet-first", "krilla", file, peer_file, GOAL_KRILLA);
    let (typst_time, weasyprint_time) = (
        typst.median("microseconds"),
        weasyprint.median("microseconds"),
    );
    against("sheet-same-words", "typst", laid, typst_time, GOAL_TYPST);
    against(
        "sheet-same-words",
        "weasyprint",
        laid,
        weasyprint_time,
        GOAL_WEASYPRINT,
    );
    let bytes = warm.median("engine_bytes");
    println!(
        "{}",
        json!({
            "bench": "sheet-bytes", "pages": warm.median("pages"), "ours": bytes, "goal": GOAL_BYTES, "met": bytes <= GOAL_BYTES,
            "krilla": warm.median("krilla_bytes"), "typst": typst.median("bytes"), "weasyprint": weasyprint.median("bytes"),
        })
    );
    println!(
        "{}",
        json!({
            "bench": "sheet-parts", "unit": "ms", "layout": milli(layout), "draw": milli(draw),
            "svg_of_a_page": milli(warm.median("svg") / warm.median("pages")),
            "first_words": milli(first.median("words")), "first_file": milli(file),
        })
    );
    all(&first)
}

/// Every sheet in every language and size: three processes, the medians of what they say.
fn all(first: &Turns) -> Result<(), Failure> {
    let mut turns = Turns::default();
    let mut largest = Value::Null;
    for _ in 0..3 {
        let answer = turns.add(&mut peers(&["all"]))?;
        largest = answer["largest"].clone();
    }
    let pages = turns.median("pages");
    let each = |name: &str| milli(turns.median(name) / pages);
    let total = turns.median("layout") + turns.median("pdf");
    println!(
        "{}",
        json!({
            "bench": "all-sheets", "sheets": turns.median("sheets"), "pages": pages, "most_pages": turns.median("most_pages"),
            "total_ms": milli(total), "ms_per_page": milli(total / pages), "layout_ms_per_page": each("layout"),
            "pdf_ms_per_page": each("pdf"), "svg_ms_per_page": each("svg"),
            "largest_bytes": turns.median("largest_bytes"), "largest": largest,
        })
    );
    println!(
        "{}",
        json!({
            "bench": "sheet-memory-peak", "unit": "kib", "one": first.median("peak"), "all": turns.median("peak"),
        })
    );
    Ok(())
}

/// The first sheet of new processes, ours and the peer's in turn.
fn starts() -> Result<(Turns, Turns), Failure> {
    let (mut ours, mut theirs) = (Turns::default(), Turns::default());
    for start in 0..=STARTS {
        let (mut one, mut other) = (peers(&["first", "engine"]), peers(&["first", "krilla"]));
        if start == 0 {
            // The system reads the program from the disk: that is not what is compared.
            output(&mut one)?;
            output(&mut other)?;
        } else {
            ours.add(&mut one)?;
            theirs.add(&mut other)?;
        }
    }
    Ok((ours, theirs))
}

/// One line for a comparison in which less is better.
fn against(bench: &str, peer: &str, ours: f64, theirs: f64, goal: f64) {
    println!(
        "{}",
        json!({
            "bench": bench, "unit": "ms", "ours": milli(ours), "peer": peer, "theirs": milli(theirs),
            "ratio": round(ours / theirs), "goal": goal, "met": ours / theirs <= goal,
        })
    );
}

/// Microseconds as milliseconds, to be read.
fn milli(microseconds: f64) -> f64 {
    (microseconds).round() / 1000.0
}

fn peers(words: &[&str]) -> Command {
    let mut command = Command::new(built("release", "indrumar-peers"));
    command.args(words);
    command
}

/// A peer that is to set the words of a folder so many times.
fn setting(python: &Path, peer: &str, folder: &Path, rounds: u32) -> Command {
    let mut command = Command::new(python);
    command
        .arg(root().join("xtask/src/bench/peers.py"))
        .arg(peer)
        .arg(folder)
        .arg(root().join("content/fonts"))
        .arg(rounds.to_string());
    command
}

/// What a program said in all its turns.
#[derive(Default)]
struct Turns(Vec<Value>);

impl Turns {
    fn add(&mut self, command: &mut Command) -> Result<&Value, Failure> {
        let text = output(command)?;
        let answer = serde_json::from_str(&text)
            .map_err(|_| Failure::Said(format!("a peer printed no JSON: {text}")))?;
        self.0.push(answer);
        self.0
            .last()
            .ok_or_else(|| Failure::Said("no turn was taken".into()))
    }

    /// The median of all the values of this name, which may be one or many in each turn.
    fn median(&self, name: &str) -> f64 {
        let mut values: Vec<f64> = Vec::new();
        for answer in &self.0 {
            match &answer[name] {
                Value::Array(many) => values.extend(many.iter().filter_map(Value::as_f64)),
                one => values.extend(one.as_f64()),
            }
        }
        values.sort_by(f64::total_cmp);
        quantile(&values, 0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_median_is_taken_over_all_turns() {
        let turns = Turns(vec![
            json!({ "time": [5.0, 1.0], "bytes": 7 }),
            json!({ "time": [2.0], "bytes": 7 }),
        ]);
        assert_eq!(turns.median("time"), 2.0);
        assert_eq!(turns.median("bytes"), 7.0);
        assert!(turns.median("missing").is_nan());
    }
}
