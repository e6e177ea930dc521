//! The same document, the same bytes: twice in this process, and in another one.

use crate::corpus::{Sheet, all, make, recipes};
use crate::offenders::{none, settle, shared};
use std::collections::BTreeMap;
use std::process::Command;

/// The test that says what this process makes; another test runs it in a process of its own.
const ALONE: &str = "again::what_this_process_makes_it_can_say";

/// In this process some of them will do, in another order than at first: what a process keeps between documents must not
/// show in any of them. The other process makes them all.
#[test]
fn a_sheet_made_again_after_others_is_the_same() {
    let recipes = recipes();
    let some: Vec<&Sheet> = all().into_iter().rev().step_by(7).collect();
    none("made twice, the same bytes", &some, |sheet| {
        let recipe = recipes.iter().find(|recipe| recipe.name() == sheet.name);
        let again = recipe.map(make);
        let same = again.is_some_and(|again| again.pdf == sheet.pdf && again.laid == sheet.laid);
        (!same)
            .then(|| "another file".to_owned())
            .into_iter()
            .collect()
    });
}

#[test]
fn what_this_process_makes_it_can_say() {
    for (name, sum) in sums(&all()) {
        println!("{sum} {name}");
    }
}

#[test]
fn every_sheet_is_the_same_in_another_process() {
    let here = sums(&all());
    let program = std::env::current_exe().unwrap();
    let output = Command::new(program)
        .args(["--exact", ALONE, "--nocapture"])
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let there: BTreeMap<&str, &str> = text
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(sum, name)| (name, sum))
        .collect();
    let differ: Vec<(String, String)> = here
        .iter()
        .filter(|(name, sum)| there.get(name.as_str()) != Some(&sum.as_str()))
        .map(|(name, _)| (name.clone(), "another file".to_owned()))
        .collect();
    settle("made in two processes, the same bytes", here.len(), &differ);
}

/// A number for each file that another file would hardly have.
fn sums(sheets: &[&Sheet]) -> Vec<(String, String)> {
    shared(sheets, |sheet| {
        let start = 0xcbf2_9ce4_8422_2325_u64;
        let sum = sheet.pdf.iter().fold(start, |sum, byte| {
            (sum ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3)
        });
        (
            sheet.name.clone(),
            format!("{}-{sum:016x}", sheet.pdf.len()),
        )
    })
}
