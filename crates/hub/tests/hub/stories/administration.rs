//! What an administrator does with offices and desks: lists in and out, letters, uniting, stopping.

use super::base::{place, start};
use crate::desk::TestDesk;
use crate::place::stderr;
use indrumar_domain::Day;
use indrumar_hub::{Offices, Span};

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

#[test]
fn a_list_of_offices_goes_out_is_changed_and_comes_in_again() {
    let place = place();
    place.office();
    let file = place.path("offices.csv");
    let path = file.to_str().unwrap();
    place.json(&["office", "export", path]);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.starts_with("\u{feff}code;name;kind;district;phone\r\n"),
        "{text}"
    );
    assert!(
        text.contains("pelinia;Primăria Pelinia;town-hall;Drochia;\r\n"),
        "{text}"
    );
    let more = text.replace("Primăria Pelinia", "Primăria comunei Pelinia")
        + "larga;\"=Biblioteca; Larga\";library;Briceni\r\n\r\nsoroca;Soroca;cups;\r\n";
    std::fs::write(&file, more).unwrap();
    let taken = place.json(&["office", "import", path]);
    assert_eq!(
        taken,
        serde_json::json!({"added": 2, "changed": 1, "unchanged": 0})
    );
    let again = place.json(&["office", "import", path]);
    assert_eq!(again["unchanged"], 3);
    place.json(&["office", "export", path]);
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(
        text.contains("larga;\"'=Biblioteca; Larga\";library;Briceni"),
        "{text}"
    );
    assert_eq!(
        place.json(&["office", "import", path])["unchanged"],
        3,
        "the guard comes off again"
    );
}

#[test]
fn a_list_with_faults_changes_nothing_and_names_each_row() {
    let place = place();
    let file = place.path("offices.csv");
    let path = file.to_str().unwrap();
    let rows = "code;name;kind;district\nlarga;Larga;library;Briceni\nBad;X;library;\nsoroca;;cups;\nsoroca;S;castle;\nlarga;L;cisc;Paris\n";
    std::fs::write(&file, rows).unwrap();
    let output = place.run(&["office", "import", path]);
    assert_eq!(output.status.code(), Some(1));
    let said = stderr(&output);
    for part in [
        "offices.csv",
        "rânduri greșite: 4",
        "Rândul 3:",
        "Rândul 4:",
        "Rândul 5:",
        "castle",
        "Rândul 6:",
        "Paris",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
    assert!(!said.contains('⟦'), "{said}");
    assert_eq!(
        place
            .run(&["enrol-code", "--office", "larga"])
            .status
            .code(),
        Some(1),
        "nothing was added"
    );
    for wrong in ["", "name;code\n", "\u{0}\u{1}"] {
        std::fs::write(&file, wrong).unwrap();
        let output = place.run(&["office", "import", path]);
        assert!(
            stderr(&output).contains("nu este o listă de instituții"),
            "{}",
            stderr(&output)
        );
    }
}

#[test]
fn every_office_gets_a_letter_with_a_code_that_is_good() {
    let place = place();
    place.office();
    let folder = place.path("letters");
    let (out, address) = (folder.to_str().unwrap(), "https://centralizator.example");
    let done = place.json(&["letters", "--address", address, "--out", out]);
    assert_eq!(done["offices"], serde_json::json!(["pelinia"]));
    let pdf = std::fs::read(folder.join("pelinia.pdf")).unwrap();
    assert!(pdf.starts_with(b"%PDF-"), "a page to print");
    for lang in ["ro", "ru", "en"] {
        let file = place.path("letter.pdf");
        let path = file.to_str().unwrap();
        let words = [
            "enrol-code",
            "--office",
            "pelinia",
            "--letter",
            path,
            "--address",
            address,
            "--lang",
            lang,
        ];
        let made = place.json(&words);
        assert!(std::fs::metadata(&file).unwrap().len() > 10_000);
        let serving = place.serve();
        let code = indrumar_wire::EnrolmentCode::parse(made["code"].as_str().unwrap()).unwrap();
        let road = indrumar_sync::http::Hub::at(&serving.address).unwrap();
        let desk = TestDesk::new(lang.as_bytes()[1]);
        indrumar_sync::enrol(&road, &desk.identity, &code).unwrap();
    }
    let taken = place.path("letters/pelinia.pdf/x.pdf");
    let words = [
        "enrol-code",
        "--office",
        "pelinia",
        "--address",
        address,
        "--letter",
        taken.to_str().unwrap(),
    ];
    assert_eq!(place.run(&words).status.code(), Some(1));
}

#[test]
fn a_stopped_desk_that_is_let_in_again_sends_what_it_has_recorded_meanwhile() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    hub.wait(hub.hub().revoke(&desk.identity.install)).unwrap();
    desk.visit("2026-03-02", &["pay.utilities"]);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "install-revoked");
    let listed = hub.wait(hub.hub().installs()).unwrap();
    assert!(listed[0].revoked_at.is_some());
    hub.wait(hub.hub().reinstate(&desk.identity.install))
        .unwrap();
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", "2026-03-02"), 2);
    let unknown = indrumar_domain::InstallId::new([9; 16]);
    let error = hub.wait(hub.hub().reinstate(&unknown)).unwrap_err();
    assert_eq!(error.code(), "install-unknown");
}

#[test]
fn the_list_of_desks_tells_who_was_heard_and_who_speaks_from_two_places() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    TestDesk::enrolled(&hub, 2, "zabriceni");
    desk.visit("2026-03-02", &["pay.utilities"]);
    let mut copy = desk.copied();
    desk.visit("2026-03-02", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    desk.visit("2026-03-02", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let listed = hub.wait(hub.hub().installs()).unwrap();
    assert_eq!(listed[0].office.as_deref(), Some("pelinia"));
    assert!(listed[0].heard_at.is_some() && listed[1].heard_at.is_none());
    assert_eq!(
        (listed[0].program.as_str(), &listed[0].apart_at),
        ("indrumar 0.1.0", &None)
    );
    copy.visit("2026-03-02", &["pay.utilities"]);
    copy.sync(&hub).unwrap();
    let listed = hub.wait(hub.hub().installs()).unwrap();
    assert!(
        listed[0].apart_at.is_some(),
        "the copy brought something and lacked something"
    );
    assert_eq!(
        hub.total("pelinia", "2026-03-02"),
        4,
        "nothing depends on it"
    );
}

#[test]
fn a_question_alone_is_heard_too() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.sync(&hub).unwrap();
    let listed = hub.wait(hub.hub().installs()).unwrap();
    assert!(listed[0].heard_at.is_some());
}

#[test]
fn united_offices_are_read_as_they_were_or_as_they_are() {
    let hub = start();
    let mut old = TestDesk::enrolled(&hub, 1, "vechea");
    let mut new = TestDesk::enrolled(&hub, 2, "noua");
    for desk in [&mut old, &mut new] {
        for day in ["2026-03-01", "2026-03-10", "2026-03-20"] {
            desk.visit(day, &["pay.utilities"]);
        }
        desk.sync(&hub).unwrap();
    }
    let merge =
        |old: &str, new: &str, from: &str| hub.wait(hub.hub().merge_office(old, new, day(from)));
    merge("vechea", "noua", "2026-03-10").unwrap();
    let month = Span::month(day("2026-03-01"));
    let visits = |office: &str, offices| {
        hub.wait(hub.hub().figures_of(office, month, offices))
            .unwrap()
            .visits
    };
    assert_eq!(
        (
            visits("vechea", Offices::Then),
            visits("noua", Offices::Then)
        ),
        (1, 5)
    );
    assert_eq!(
        (visits("vechea", Offices::Now), visits("noua", Offices::Now)),
        (0, 6)
    );
    // What comes later, also late, goes where its day belongs.
    old.visit("2026-03-05", &["pay.utilities"]);
    old.visit("2026-03-25", &["pay.utilities"]);
    old.sync(&hub).unwrap();
    assert_eq!(
        (
            visits("vechea", Offices::Then),
            visits("noua", Offices::Then)
        ),
        (2, 6)
    );
    for (old, new, code) in [
        ("vechea", "noua", "hub-office-merged"),
        ("noua", "vechea", "hub-office-merged"),
        ("noua", "noua", "hub-office-merged"),
        ("nicaieri", "noua", "no-such-office"),
    ] {
        assert_eq!(
            merge(old, new, "2026-04-01").unwrap_err().code(),
            code,
            "{old} {new}"
        );
    }
    let error = hub.wait(hub.hub().make_code("vechea")).unwrap_err();
    assert_eq!(error.code(), "hub-office-merged");
}
