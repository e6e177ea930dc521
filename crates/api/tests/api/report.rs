//! The monthly report from the real register.

use indrumar_api::report::{ReportSave, ReportSaved, save};
use indrumar_api::request::{UndoRequest, undo};
use indrumar_api::tally::{TallyMonthArgs, month};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};
use std::fs;
use std::path::Path;

fn saved(desk: &Desk, month: &str, path: &Path) -> Result<ReportSaved, ApiError> {
    let args = ReportSave {
        month: month.to_owned(),
        language: "ro".to_owned(),
        path: path.display().to_string(),
    };
    save(desk, args)
}

#[test]
fn a_report_counts_what_the_register_holds_and_what_the_tally_says() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raport.html");
    request("pay.utilities").visits(3).record(&desk);
    let added = request("pay.utilities").record(&desk);
    undo(&desk, UndoRequest { id: added.id }).unwrap();
    request("papers.criminal-record")
        .and("benefits.pension")
        .outcome("stuck")
        .channel("phone")
        .language("gag")
        .at("2026-11-02T09:00:00+02:00")
        .record(&desk);
    request("pay.utilities")
        .at("2026-10-02T09:00:00+02:00")
        .record(&desk);
    let done = saved(&desk, "2026-11", &path).unwrap();
    let month = month(
        &desk,
        TallyMonthArgs {
            month: "2026-11".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(done.visits, month.visits);
    let said = fs::read_to_string(&path).unwrap();
    for words in [
        "Raport lunar: noiembrie 2026",
        "4 (octombrie 2026: 1, diferența +3)",
        "Găgăuză",
        "La telefon",
        "Oprit la un pas",
        "Întocmit: Ana",
        "Luna nu s-a încheiat.",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
    let all: u64 = month.services.values().sum();
    assert!(said.contains(&format!("din {all} (")), "{said}");
}

#[test]
fn no_note_and_no_withdrawn_visit_is_in_a_report() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raport.html");
    request("pay.utilities")
        .note("Vasile, strada Morii")
        .record(&desk);
    saved(&desk, "2026-11", &path).unwrap();
    assert!(!fs::read_to_string(&path).unwrap().contains("Vasile"));
}

#[test]
fn an_empty_month_is_a_good_page_in_every_form() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [("r.pdf", "%PDF"), ("r.html", "<!"), ("r.svg", "<")] {
        let path = folder.path().join(name);
        assert_eq!(saved(&desk, "2026-11", &path).unwrap().visits, 0);
        assert!(
            fs::read(&path).unwrap().starts_with(begins.as_bytes()),
            "{name}"
        );
    }
    let said = fs::read_to_string(folder.path().join("r.html")).unwrap();
    assert!(
        said.contains("nu a fost înregistrată nicio vizită"),
        "{said}"
    );
    assert!(
        said.contains("Pentru luna precedentă nu există înregistrări"),
        "{said}"
    );
}

#[test]
fn invented_figures_are_called_invented() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.html");
    let args = indrumar_api::demo::DemoFill {
        requests: 50,
        days: 20,
        seed: 1,
    };
    indrumar_api::demo::fill(&desk, args).unwrap();
    saved(&desk, "2026-11", &path).unwrap();
    assert!(
        fs::read_to_string(&path)
            .unwrap()
            .contains("Date inventate")
    );
}

#[test]
fn what_cannot_be_reported_says_why_and_leaves_no_file() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("r.pdf");
    let bad = |text: &str| ApiError::BadDate {
        text: text.to_owned(),
    };
    for (month, wanted) in [
        ("2026-13", bad("2026-13")),
        ("2026-11-23", bad("2026-11-23")),
        ("azi", bad("azi")),
        (
            "2026-12",
            ApiError::DayInFuture {
                day: "01.12.2026".to_owned(),
            },
        ),
    ] {
        assert_eq!(saved(&desk, month, &path), Err(wanted));
    }
    let odd = folder.path().join("r.xlsx");
    assert!(matches!(
        saved(&desk, "2026-11", &odd),
        Err(ApiError::UnknownFileKind { .. })
    ));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
