//! Certificates of attendance.

use indrumar_api::ApiError;
use indrumar_api::certificate::{CertificateSave, CertificateSaved, save};
use indrumar_testkit::{TestDesk, desk};
use std::fs;
use std::path::Path;

const NAME: &str = "Maria Zăpodeanu-Încercare";

fn saved(
    desk: &TestDesk,
    name: &str,
    day: &str,
    path: &Path,
) -> Result<CertificateSaved, ApiError> {
    let args = CertificateSave {
        name: name.to_owned(),
        training: "Servicii publice pe internet".to_owned(),
        day: day.to_owned(),
        language: "ro".to_owned(),
        path: Some(path.display().to_string()),
    };
    save(desk, args)
}

#[test]
fn a_certificate_is_written_with_the_office_and_the_operator() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("certificat.html");
    saved(&desk, NAME, "2026-11-20", &path).unwrap();
    let said = fs::read_to_string(&path).unwrap();
    for words in [
        NAME,
        "Servicii publice pe internet",
        "20.11.2026",
        "Primăria Pelinia",
        "Ana",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn the_name_is_kept_nowhere() {
    let desk = desk().open();
    let before = files(desk.folder_path());
    let folder = tempfile::tempdir().unwrap();
    saved(&desk, NAME, "2026-11-20", &folder.path().join("c.pdf")).unwrap();
    assert_eq!(files(desk.folder_path()), before);
}

/// Every file below a folder with its bytes.
fn files(folder: &Path) -> Vec<(std::path::PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = fs::read(&path).unwrap();
            found.push((path, bytes));
        }
    }
    found.sort();
    found
}

#[test]
fn a_certificate_without_a_name_or_a_day_is_refused() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("c.pdf");
    assert_eq!(
        saved(&desk, " ", "2026-11-20", &path),
        Err(ApiError::EmptyName {})
    );
    let text = "20.11.2026".to_owned();
    assert_eq!(
        saved(&desk, NAME, &text.clone(), &path),
        Err(ApiError::BadDate { text })
    );
    let fresh = desk_before_first_start();
    assert_eq!(
        saved(&fresh, NAME, "2026-11-20", &path),
        Err(ApiError::NotSetUp {})
    );
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

fn desk_before_first_start() -> TestDesk {
    desk().not_set_up().open()
}

#[test]
fn without_a_path_it_lies_under_its_title_which_names_nobody() {
    let desk = desk().open();
    let args = CertificateSave {
        name: NAME.to_owned(),
        training: "Servicii publice pe internet".to_owned(),
        day: "2026-11-20".to_owned(),
        language: "ro".to_owned(),
        path: None,
    };
    let done = save(&desk, args).unwrap();
    assert!(done.opened);
    assert!(!done.path.contains("Maria"), "{}", done.path);
    assert!(fs::read(&done.path).unwrap().starts_with(b"%PDF"));
}
