//! What the console says of what cannot be done.

use crate::place::{Place, enrolled, stderr};
use indrumar_sync::{Which, bundles, file};
use std::path::PathBuf;
use std::process::Command;

const DAY: &str = "2026-03-02";

#[test]
fn misuse_begins_with_a_sentence_in_the_persons_language() {
    let output = Place::new().run(&["dance"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).starts_with("Comanda nu este clară: dance"));
    let without_db = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"))
        .args(["enrol-code", "--office", "x"])
        .env("LC_ALL", "ru_RU.UTF-8")
        .output()
        .unwrap();
    assert!(stderr(&without_db).starts_with("Команда непонятна"));
    assert!(stderr(&without_db).contains("--db"));
}

#[test]
fn json_may_be_said_twice() {
    let place = Place::new();
    place.office();
    let words = ["--json", "enrol-code", "--office", "pelinia", "--json"];
    assert!(place.run(&words).status.success());
}

#[test]
fn an_address_of_another_computer_is_not_said_to_be_taken() {
    let output = Place::new().run(&["serve", "--listen", "192.0.2.1:8080"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("nu este a acestui calculator"),
        "{}",
        stderr(&output)
    );
}

/// A hub that knows one desk and does not run, and that desk's one visit as a bundle file.
fn a_visit_on_a_stick() -> (Place, PathBuf) {
    let place = Place::new();
    let code = place.office();
    let mut desk = {
        let serving = place.serve();
        enrolled(&serving, &code).0
    };
    desk.visit(DAY, &["pay.utilities"]);
    let sealed = bundles(&desk.identity, &desk.ledger(), Which::Waiting).unwrap();
    let bundle = place.path("bundle.json");
    file::write(&bundle, &sealed).unwrap();
    (place, bundle)
}

#[test]
fn a_receipt_that_cannot_be_saved_is_noticed_before_anything_is_counted() {
    let (place, bundle) = a_visit_on_a_stick();
    let taken = place.path("folder");
    std::fs::create_dir(&taken).unwrap();
    for receipt in [taken, place.path("no/such/receipt.json")] {
        let receipt = receipt.to_str().unwrap();
        let output = place.run(&[
            "bundle",
            "import",
            bundle.to_str().unwrap(),
            "--receipt",
            receipt,
        ]);
        assert_eq!(output.status.code(), Some(1));
        let said = stderr(&output);
        assert!(said.starts_with("Confirmarea nu s-a putut salva"), "{said}");
        assert!(said.contains(receipt), "{said}");
        assert_eq!(place.total(), 0);
    }
    assert!(!place.path("folder.part").exists());
}

#[test]
fn a_file_that_is_no_bundle_is_named_without_a_word_of_english() {
    let (place, bundle) = a_visit_on_a_stick();
    let receipt = place.path("receipt.json");
    let import = |path: &std::path::Path, receipt: &std::path::Path| {
        let (path, receipt) = (path.to_str().unwrap(), receipt.to_str().unwrap());
        place.run(&["bundle", "import", path, "--receipt", receipt])
    };
    assert!(import(&bundle, &receipt).status.success());
    let bare = place.path("bare.json");
    std::fs::write(&bare, r#"{"payload":{},"signature":"00"}"#).unwrap();
    // The receipt itself, handed in by mistake.
    for wrong in [bare, receipt] {
        let output = import(&wrong, &place.path("out.json"));
        assert_eq!(output.status.code(), Some(1));
        let said = stderr(&output);
        let name = wrong.display();
        assert!(
            said.starts_with(&format!("Fișierul {name} nu este un bilanț")),
            "{said}"
        );
        assert!(!place.path("out.json").exists());
        assert!(!place.path("out.json.part").exists());
    }
}

#[test]
fn a_cut_off_database_is_damaged_and_not_a_matter_of_permissions() {
    let place = Place::new();
    place.office();
    let database = std::fs::File::options()
        .write(true)
        .open(place.path("hub.db"))
        .unwrap();
    database.set_len(12_288).unwrap();
    let output = place.run(&["enrol-code", "--office", "pelinia"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(
        stderr(&output).contains("deteriorată"),
        "{}",
        stderr(&output)
    );
}
