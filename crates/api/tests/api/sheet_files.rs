//! A sheet that cannot be written leaves what was there as it was, and nothing half beside it.

use indrumar_api::sheet::{SheetSave, save};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::desk;
use std::fs;
use std::path::Path;

const FORMS: [&str; 3] = ["fișă.pdf", "fișă.svg", "fișă.html"];

fn saved(desk: &Desk, path: &Path) -> Result<(), ApiError> {
    let args = SheetSave {
        code: "pay.utilities".to_owned(),
        language: "ro".to_owned(),
        size: "normal".to_owned(),
        as_of: Some("2026-11-23".to_owned()),
        path: path.display().to_string(),
        ..SheetSave::default()
    };
    save(desk, args).map(|_| ())
}

fn failed(path: &Path) -> Result<(), ApiError> {
    Err(ApiError::SheetSaveFailed {
        path: path.display().to_string(),
    })
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<String> = entries
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// The file beside the sheet, where it is written first, lies on a device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_keeps_the_sheet_that_was_there_and_nothing_half() {
    let desk = desk().open();
    for name in FORMS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::write(&path, "fișa de ieri").unwrap();
        let beside = folder.path().join(format!("{name}.part"));
        std::os::unix::fs::symlink("/dev/full", &beside).unwrap();
        assert_eq!(saved(&desk, &path), failed(&path));
        assert_eq!(fs::read_to_string(&path).unwrap(), "fișa de ieri");
        assert_eq!(names(folder.path()), [name]);
        // There is room again.
        assert_eq!(saved(&desk, &path), Ok(()));
        assert_ne!(
            fs::read_to_string(&path).ok().as_deref(),
            Some("fișa de ieri")
        );
        assert_eq!(names(folder.path()), [name]);
    }
}

/// Not even the administrator may write there.
#[cfg(target_os = "linux")]
#[test]
fn a_read_only_place_is_named_in_the_error() {
    let desk = desk().open();
    for name in FORMS {
        let path = Path::new("/proc").join(name);
        assert_eq!(saved(&desk, &path), failed(&path));
    }
}

#[test]
fn a_folder_of_the_sheets_name_is_not_replaced() {
    let desk = desk().open();
    for name in FORMS {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(name);
        fs::create_dir(&path).unwrap();
        assert_eq!(saved(&desk, &path), failed(&path));
        assert!(path.is_dir());
        assert_eq!(names(folder.path()), [name]);
    }
}

#[test]
fn an_earlier_half_file_does_not_stand_in_the_way() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("fișă.pdf");
    fs::write(folder.path().join("fișă.pdf.part"), "întreruptă").unwrap();
    assert_eq!(saved(&desk, &path), Ok(()));
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
    assert_eq!(names(folder.path()), ["fișă.pdf"]);
}
