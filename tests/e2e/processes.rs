//! The main job through the console programs, as scripts and support staff do it: separate processes, JSON between.

use crate::driver::child::Running;
use crate::driver::http;
use crate::programs::{json, program, run};
use std::process::{Command, Stdio};
use tempfile::TempDir;

#[test]
fn a_visit_recorded_in_a_terminal_is_counted_once_at_a_hub_of_its_own() {
    let folder = TempDir::new().unwrap();
    let at = |name: &str| folder.path().join(name).to_string_lossy().into_owned();
    let (data, db) = (at("data"), format!("sqlite:{}", at("hub.db")));
    let desk = |words: &[&str]| json("indrumar-cli", &[&["--data", &data], words].concat());
    let hub = |words: &[&str]| json("indrumar-hub", &[words, &["--db", &db]].concat());

    let office = [
        "office",
        "add",
        "--code",
        "pelinia",
        "--name",
        "Primăria Pelinia",
    ];
    hub(&[&office[..], &["--kind", "town-hall"]].concat());
    let (_serving, line) = Running::until_first_line(
        Command::new(program("indrumar-hub"))
            .args(["serve", "--db", &db, "--listen", "127.0.0.1:0"])
            .stderr(Stdio::null()),
    )
    .unwrap();
    let address = http::address_in(&line).unwrap();

    let office = [
        "init",
        "--office",
        "Primăria Pelinia",
        "--kind",
        "town-hall",
        "--locality",
        "Pelinia",
    ];
    desk(&[&office[..], &["--operator", "Maria Rusu"]].concat());
    let added = desk(&[
        "request",
        "add",
        "--service",
        "papers.criminal-record",
        "--outcome",
        "solved",
    ]);
    let day = added["day"].as_str().unwrap().to_owned();
    let sheet = at("sheet.pdf");
    let page = [
        "sheet",
        "render",
        "papers.criminal-record",
        "--lang",
        "ro",
        "--size",
        "normal",
    ];
    desk(&[&page[..], &["--out", &sheet]].concat());
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"%PDF-"));
    assert_eq!(desk(&["tally", "show", "--day", &day])["visits"], 1);

    let code = hub(&["enrol-code", "--office", "pelinia"]);
    desk(&[
        "enrol",
        "--hub",
        address,
        "--code",
        code["code"].as_str().unwrap(),
    ]);
    for _ in 0..2 {
        let report = desk(&["sync"]);
        assert_eq!(report["refused"], 0, "{report}");
        let total = hub(&["total", "--office", "pelinia", "--day", &day]);
        assert_eq!(total["total"], 1, "{total}");
        assert_eq!(total["by_service"]["papers.criminal-record"], 1, "{total}");
    }

    desk(&["undo", added["id"].as_str().unwrap()]);
    desk(&["sync"]);
    assert_eq!(
        hub(&["total", "--office", "pelinia", "--day", &day])["total"],
        0
    );
}

#[test]
fn an_error_is_a_sentence_on_stderr_and_misuse_is_told_apart() {
    let folder = TempDir::new().unwrap();
    let data = folder.path().join("data").to_string_lossy().into_owned();
    let refused = run(
        "indrumar-cli",
        &[
            "--data",
            &data,
            "request",
            "add",
            "--service",
            "pay.utilities",
        ],
    );
    assert_eq!(refused.status.code(), Some(1));
    let sentence = String::from_utf8(refused.stderr).unwrap();
    assert!(
        refused.stdout.is_empty() && sentence.trim().ends_with('.'),
        "{sentence}"
    );

    let misused = run("indrumar-cli", &["--data", &data, "no-such-command"]);
    assert_eq!(misused.status.code(), Some(2));
}
