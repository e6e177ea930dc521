//! Sheets as files.

use indrumar_api::catalogue::{LayerContent, LayerSet, layer_set};
use indrumar_api::sheet::{SheetChoice, SheetList, SheetPrint, SheetSave, list, print, save};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::desk;
use std::fs;

fn saved(desk: &Desk, code: &str, size: &str, path: &std::path::Path) -> Result<String, ApiError> {
    let args = SheetSave {
        code: code.to_owned(),
        language: "ro".to_owned(),
        size: size.to_owned(),
        as_of: Some("2026-11-23".to_owned()),
        path: path.display().to_string(),
        ..SheetSave::default()
    };
    save(desk, args).map(|saved| saved.path)
}

#[test]
fn every_sheet_is_listed_with_its_languages() {
    let desk = desk().open();
    let sheets = list(
        &desk,
        SheetList {
            language: "ru".to_owned(),
        },
    )
    .unwrap();
    assert!(
        sheets.iter().any(
            |sheet| sheet.code == "pay.utilities" && sheet.languages.contains(&"ru".to_owned())
        )
    );
}

#[test]
fn sheets_stand_under_their_headings_and_say_what_this_desk_added() {
    let desk = desk().open();
    let listed = |desk: &Desk| {
        let language = "ro".to_owned();
        list(desk, SheetList { language }).unwrap()
    };
    let sheets = listed(&desk);
    let mut headings: Vec<&str> = sheets.iter().map(|sheet| sheet.heading.as_str()).collect();
    headings.dedup();
    let mut once = headings.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(
        headings.len(),
        once.len(),
        "each heading once: {headings:?}"
    );
    assert!(
        sheets
            .iter()
            .all(|sheet| !sheet.heading.is_empty() && !sheet.own)
    );
    assert!(
        sheets
            .iter()
            .all(|sheet| sheet.verified.len() == "2026-11-23".len())
    );
    let content = LayerContent {
        phone: Some("0 231 22 333".to_owned()),
        ..LayerContent::default()
    };
    let args = LayerSet {
        code: "pay.utilities".to_owned(),
        content,
        operator: Some("Maria Rusu".to_owned()),
    };
    layer_set(&desk, args).unwrap();
    let own: Vec<String> = listed(&desk)
        .into_iter()
        .filter_map(|sheet| sheet.own.then_some(sheet.code))
        .collect();
    assert_eq!(own, ["pay.utilities"]);
}

#[test]
fn a_sheet_is_written_in_the_form_its_ending_names_and_twice_alike() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    for (name, begins) in [("fișă.pdf", "%PDF"), ("fișă.HTML", "<!"), ("fișă.svg", "<")] {
        let path = folder.path().join(name);
        let file = saved(&desk, "pay.utilities", "normal", &path).unwrap();
        let first = fs::read(&path).unwrap();
        assert!(first.starts_with(begins.as_bytes()), "{name}");
        assert_eq!(file, path.display().to_string());
        assert_eq!(
            saved(&desk, "pay.utilities", "normal", &path).unwrap(),
            file
        );
        assert_eq!(fs::read(&path).unwrap(), first, "{name}");
    }
    let parts = fs::read_dir(folder.path()).unwrap();
    assert!(
        !parts
            .into_iter()
            .any(|entry| entry.unwrap().path().extension() == Some("part".as_ref()))
    );
}

#[test]
fn what_cannot_be_saved_says_why() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.pdf");
    let nowhere = folder.path().join("nu-este").join("a.pdf");
    let odd = folder.path().join("a.docx");
    let text = |path: &std::path::Path| path.display().to_string();
    for (done, wanted) in [
        (
            saved(&desk, "pay.gold", "normal", &path),
            ApiError::UnknownService {
                code: "pay.gold".to_owned(),
            },
        ),
        (
            saved(&desk, "pay.utilities", "huge", &path),
            ApiError::UnknownSize {
                size: "huge".to_owned(),
            },
        ),
        (
            saved(&desk, "pay.utilities", "normal", &nowhere),
            ApiError::SheetSaveFailed {
                path: text(&nowhere),
            },
        ),
        (
            saved(&desk, "pay.utilities", "normal", &odd),
            ApiError::UnknownFileKind { path: text(&odd) },
        ),
    ] {
        assert_eq!(done, Err(wanted));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_printed_sheet_stays_in_the_data_folder_even_when_no_viewer_starts() {
    let desk = desk().open();
    let args = || SheetPrint {
        sheet: SheetChoice {
            code: "papers.criminal-record".to_owned(),
            language: "ru".to_owned(),
            size: Some("large".to_owned()),
            ..SheetChoice::default()
        },
        ..SheetPrint::default()
    };
    let printed = print(&desk, args()).unwrap();
    assert!(printed.opened);
    assert_eq!(
        desk.host.opened(),
        [std::path::PathBuf::from(&printed.path)]
    );
    assert!(fs::read(&printed.path).unwrap().starts_with(b"%PDF"));
    assert!(std::path::Path::new(&printed.path).starts_with(desk.folder_path().join("fise")));
    desk.host.fail_viewer();
    let printed = print(&desk, args()).unwrap();
    assert!(!printed.opened && fs::exists(&printed.path).unwrap());
}
