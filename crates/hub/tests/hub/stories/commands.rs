//! The program's commands, beside a hub that serves and without one.

use crate::desk::TestDesk;
use crate::place::{DAY, enrolled, send, stderr};
use indrumar_sync::{Pinned, Which, accept, bundles, file, http, receipt_bundle};
use std::process::Command;

#[test]
fn the_commands_work_beside_a_hub_that_serves() {
    let place = super::base::place();
    let serving = place.serve();
    let code = place.office();
    let (mut desk, road) = enrolled(&serving, &code);
    desk.visits(DAY, &["pay.utilities"], 3);
    send(&mut desk, &road);
    let total = place.json(&["total", "--office", "pelinia", "--day", DAY]);
    assert_eq!(total["office"], "pelinia");
    assert_eq!(total["period"], DAY);
    assert_eq!(total["total"], 3);
    assert_eq!(total["by_service"]["pay.utilities"], 3);
    assert_eq!(
        place.json(&[
            "--json", "total", "--office", "pelinia", "--month", "2026-03"
        ])["total"],
        3
    );
    let sentence = place.run(&["total", "--office", "pelinia", "--day", DAY]);
    assert!(
        String::from_utf8(sentence.stdout)
            .unwrap()
            .contains("3 vizite")
    );
}

#[test]
fn a_hub_killed_after_its_receipts_has_what_they_say() {
    let place = super::base::place();
    let code = place.office();
    let mut desk = None;
    for round in 1..=5 {
        let mut serving = place.serve();
        let (mine, road) = match desk.take() {
            None => enrolled(&serving, &code),
            Some(desk) => (desk, http::Hub::at(&serving.address).unwrap()),
        };
        let mut mine: TestDesk = mine;
        mine.visit(DAY, &["pay.utilities"]);
        send(&mut mine, &road);
        assert!(mine.ledger().iter().all(|key| key.receipted));
        serving.child.kill().unwrap();
        serving.child.wait().unwrap();
        assert_eq!(place.total(), round);
        desk = Some(mine);
    }
}

#[test]
fn the_road_by_file_is_the_same_bytes_and_the_same_figures() {
    let place = super::base::place();
    let code = place.office();
    let mut desk = {
        let serving = place.serve();
        enrolled(&serving, &code).0
    };
    desk.visits(DAY, &["pay.utilities"], 2);
    let sealed = bundles(&desk.identity, &desk.ledger(), Which::Waiting).unwrap();
    let (bundle, receipt) = (place.path("bundle.json"), place.path("receipt.json"));
    let bytes = file::write(&bundle, &sealed).unwrap();
    assert_eq!(
        std::fs::read(&bundle).unwrap(),
        sealed[0].bytes,
        "the file is the body of the request"
    );
    assert_eq!(usize::try_from(bytes).unwrap(), sealed[0].bytes.len());

    // A visit recorded while the stick is on its way.
    desk.visit(DAY, &["pay.utilities"]);
    let words = [
        "bundle",
        "import",
        bundle.to_str().unwrap(),
        "--receipt",
        receipt.to_str().unwrap(),
    ];
    assert_eq!(place.json(&words)["keys"], 1);
    assert_eq!(place.json(&words)["keys"], 1, "a second time is harmless");
    assert_eq!(place.total(), 2);

    let receipts = file::read_receipts(&receipt).unwrap();
    assert_eq!(
        receipts[0].to_bytes().unwrap(),
        std::fs::read(&receipt).unwrap()
    );
    assert_eq!(receipt_bundle(&receipts[0]), Some(sealed[0].digest));
    let pinned = Pinned {
        desk: &desk.identity,
        hub_key: desk.hub_key(),
    };
    let accepted = accept(&pinned, &receipts[0], &sealed[0].keys).unwrap();
    desk.keep(&accepted);
    assert!(!desk.ledger()[0].receipted, "the later visit still waits");

    let serving = place.serve();
    send(&mut desk, &http::Hub::at(&serving.address).unwrap());
    assert_eq!(place.total(), 3);
}

#[test]
fn an_error_is_a_sentence_on_the_standard_error_and_exit_1() {
    let place = super::base::place();
    place.office();
    let missing = place.path("missing.json");
    let cases: [(&[&str], &str); 7] = [
        (
            &[
                "office", "add", "--code", "pelinia", "--name", "X", "--kind", "library",
            ],
            "pelinia",
        ),
        (
            &[
                "office", "add", "--code", "Pelinia", "--name", "X", "--kind", "library",
            ],
            "Pelinia",
        ),
        (
            &[
                "office", "add", "--code", "x", "--name", "X", "--kind", "castle",
            ],
            "castle",
        ),
        (&["enrol-code", "--office", "nowhere"], "nowhere"),
        (
            &["total", "--office", "pelinia", "--day", "2026-02-30"],
            "2026-02-30",
        ),
        (
            &["total", "--office", "pelinia", "--month", "2026-02-03"],
            "2026-02-03",
        ),
        (
            &[
                "bundle",
                "import",
                missing.to_str().unwrap(),
                "--receipt",
                "x",
            ],
            "missing.json",
        ),
    ];
    for (words, named) in cases {
        let output = place.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(output.stdout.is_empty());
        assert!(
            stderr(&output).contains(named),
            "{words:?}: {}",
            stderr(&output)
        );
        assert!(
            !stderr(&output).contains('⟦'),
            "{words:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn misuse_is_exit_2() {
    let place = super::base::place();
    for words in [
        &["total", "--office", "pelinia"][..],
        &["dance"],
        &[],
        &["serve"],
    ] {
        assert_eq!(place.run(words).status.code(), Some(2), "{words:?}");
    }
    let without_db = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"))
        .args(["enrol-code", "--office", "x"])
        .output()
        .unwrap();
    assert_eq!(without_db.status.code(), Some(2));
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let place = super::base::place();
    let serving = place.serve();
    let other = super::base::place();
    let listen = serving.address.trim_start_matches("http://");
    let output = other.run(&["serve", "--listen", listen]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains(listen), "{}", stderr(&output));
}
