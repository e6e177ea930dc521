//! Killed without warning, again and again, while recording: whatever was answered is there, nothing is half there.
//!
//! The child is this very test binary, told by the environment to record until it dies.

use indrumar_api::request::{ListRequests, list};
use indrumar_api::tally::{TallyDayArgs, day};
use indrumar_testkit::{desk, request};
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

const FOLDER: &str = "INDRUMAR_TEST_RECORD_IN";

#[test]
fn recording_until_killed_is_the_childs_part() {
    let Some(folder) = std::env::var_os(FOLDER) else {
        return;
    };
    let desk = desk().folder(folder).open();
    loop {
        let added = request("pay.utilities")
            .and("papers.criminal-record")
            .record(&desk);
        // Straight to the descriptor: the harness would hold it back.
        let mut out = std::io::stderr().lock();
        writeln!(out, "recorded {}", added.id).unwrap();
    }
}

#[test]
fn what_was_answered_survives_a_kill_and_nothing_is_half_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    let mut answered = Vec::new();
    for round in 1..=6 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "durability::recording_until_killed_is_the_childs_part",
                "--nocapture",
            ])
            .env(FOLDER, &path)
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        for _ in 0..round * 7 {
            let line = lines.next().expect("the child goes on").unwrap();
            answered.extend(line.strip_prefix("recorded ").map(str::to_owned));
        }
        child.kill().unwrap();
        child.wait().unwrap();
        // What it said before it was killed counts too.
        let rest = lines.map_while(Result::ok);
        answered.extend(rest.filter_map(|line| Some(line.strip_prefix("recorded ")?.to_owned())));
    }
    let desk = desk().folder(&path).open();
    let rows = list(&desk, ListRequests::default()).unwrap();
    assert!(answered.len() >= 100);
    for id in &answered {
        assert!(
            rows.iter().any(|row| row.id == *id),
            "{id} was answered and is gone"
        );
    }
    assert!(
        rows.len() <= answered.len() + 6,
        "one unanswered request a round at most"
    );
    assert!(rows.iter().all(|row| row.items.len() == 2));
    let counted = day(
        &desk,
        TallyDayArgs {
            day: "2026-11-23".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(counted.visits, rows.len() as u64);
    assert_eq!(desk.is_sound(), Ok(true));
}
