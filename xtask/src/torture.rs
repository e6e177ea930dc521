//! `torture`: what takes too long for every commit. Every sheet before every program, random documents by the thousand, and
//! schedules of desks and a hub by the hundred thousand.
//!
//! A round is a row of the table: a test run with its own environment, whose closing lines are counted.

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::python;
use crate::tool::{cargo, line, say};
use std::io::{BufRead, BufReader};
use std::process::Stdio;
use std::time::Instant;

/// One long run.
struct Round {
    /// What it shows.
    sentence: &'static str,
    /// The words after `cargo test`.
    words: &'static [&'static str],
    /// How many random cases each property gets.
    cases: u32,
    /// How its closing lines begin; the numbers passed and failed follow.
    closing: &'static str,
}

/// The rounds: the selection of packages is the one that `test` builds.
const ROUNDS: &[Round] = &[
    Round {
        sentence: "every sheet, language and size before every program",
        words: &[
            "--workspace",
            "--test",
            "sheets",
            "--",
            "--ignored",
            "--nocapture",
            "outside::",
        ],
        cases: 0,
        closing: "sheets: ",
    },
    Round {
        sentence: "random documents are laid out soundly",
        words: &["--workspace", "--test", "document", "--", "properties::"],
        cases: 4_000,
        closing: "test result: ",
    },
];

/// What was counted.
#[derive(Debug, Default, PartialEq, Eq)]
struct Count {
    passed: u64,
    failed: u64,
}

/// Runs every round, or the first word's: its number, with a second word that many random cases; or one of the runs that have
/// words of their own, `sim` and `hub-kill`.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    if let Some((first, rest)) = words.split_first() {
        match first.as_str() {
            "sim" => return simulate(rest),
            "hub-kill" => return crate::kill::run(rest),
            _ => {}
        }
    }
    let number = |at: usize| words.get(at).map(|word| word.parse::<u32>());
    let (Ok(only), Ok(cases)) = (number(0).transpose(), number(1).transpose()) else {
        return Err(Failure::Said("torture [ROUND [CASES]]: two numbers".into()));
    };
    packages::install(&[Purpose::Build, Purpose::Test])?;
    node::build()?;
    python::outloud()?;
    let start = Instant::now();
    let mut whole = Count::default();
    for (number, round) in (1..).zip(ROUNDS) {
        if only.is_some_and(|only| only != number) {
            continue;
        }
        let begun = Instant::now();
        let count = play(round, cases.unwrap_or(round.cases))?;
        say(&format!(
            "{number}. {}: {} passed, {} failed, {} s",
            round.sentence,
            count.passed,
            count.failed,
            begun.elapsed().as_secs()
        ));
        whole.passed += count.passed;
        whole.failed += count.failed;
    }
    let took = start.elapsed().as_secs();
    say(&format!("{} min {} s", took / 60, took % 60));
    println!("{} passed, {} failed", whole.passed, whole.failed);
    if whole.failed == 0 && whole.passed > 0 {
        return Ok(());
    }
    Err(Failure::Said(format!("{} failed", whole.failed)))
}

/// `sim [--seeds A..B] [--minutes M] [--deeds N]`: that many schedules of desks and a hub, until the seeds or the minutes are
/// over. A seed that fails is printed; it belongs into the tests then.
fn simulate(words: &[String]) -> Result<(), Failure> {
    let usage = || Failure::Said("torture sim [--seeds A..B] [--minutes M] [--deeds N]".into());
    let mut command = cargo([
        "test",
        "--release",
        "-p",
        "indrumar-testkit",
        "--test",
        "sim",
    ]);
    command.args(["--", "--nocapture", "after_any_schedule"]);
    command.env("SIM_SEEDS", "0..100000");
    for pair in words.chunks(2) {
        let [name, value] = pair else {
            return Err(usage());
        };
        let variable = match name.as_str() {
            "--seeds" if value.contains("..") => "SIM_SEEDS",
            "--minutes" => "SIM_MINUTES",
            "--deeds" => "SIM_DEEDS",
            _ => return Err(usage()),
        };
        command.env(variable, value);
    }
    let line = line(&command);
    println!("$ {line}");
    let status = command.status().map_err(Failure::io(line))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Said(
        "a schedule failed; its seed stands above".into(),
    ))
}

/// Runs a round, repeats what it says, and counts. A run that breaks off before its closing line has failed too.
fn play(round: &Round, cases: u32) -> Result<Count, Failure> {
    let mut command = cargo(["test"].iter().chain(round.words));
    if cases > 0 {
        command.env("PROPTEST_CASES", cases.to_string());
    }
    let line = line(&command);
    println!("$ {line}");
    let mut child = command
        .stdout(Stdio::piped())
        .spawn()
        .map_err(Failure::io(line.clone()))?;
    let mut count = Count::default();
    if let Some(stdout) = child.stdout.take() {
        for said in BufReader::new(stdout).lines() {
            let said = said.map_err(Failure::io(line.clone()))?;
            println!("{said}");
            if let Some(more) = closing(&said, round.closing) {
                count.passed += more.passed;
                count.failed += more.failed;
            }
        }
    }
    let status = child.wait().map_err(Failure::io(line))?;
    if !status.success() && count.failed == 0 {
        count.failed = 1;
    }
    Ok(count)
}

/// The numbers of a closing line: `sheets: 7 passed, 1 failed`, `test result: ok. 7 passed; 1 failed; …`.
fn closing(said: &str, begins: &str) -> Option<Count> {
    // A test's own words may follow the runner's on one line.
    let rest = &said[said.find(begins)? + begins.len()..];
    let words: Vec<&str> = rest.split([' ', ',', ';']).collect();
    let before = |word: &str| {
        let at = words.iter().position(|known| *known == word)?;
        words[..at].iter().rev().find_map(|word| word.parse().ok())
    };
    Some(Count {
        passed: before("passed")?,
        failed: before("failed")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_are_counted() {
        let count = |passed, failed| Some(Count { passed, failed });
        assert_eq!(
            closing("sheets: 7 passed, 1 failed", "sheets: "),
            count(7, 1)
        );
        let cargo = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured";
        assert_eq!(closing(cargo, "test result: "), count(12, 3));
        assert_eq!(closing("test sheets ... ok", "sheets: "), None);
        assert_eq!(closing("sheets: none", "sheets: "), None);
    }
}
