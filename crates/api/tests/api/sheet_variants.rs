//! Sheets in two languages and for one person, as commands ask for them.

use indrumar_api::ApiError;
use indrumar_api::sheet::{SheetSave, save};
use indrumar_testkit::{TestDesk, desk};
use std::fs;

/// The web page of a sheet: all its words as text.
fn said(desk: &TestDesk, args: SheetSave) -> Result<String, ApiError> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("f.html").display().to_string();
    let args = SheetSave {
        code: "papers.criminal-record".to_owned(),
        language: "ro".to_owned(),
        size: "normal".to_owned(),
        path: path.clone(),
        ..args
    };
    save(desk, args)?;
    Ok(fs::read_to_string(path).unwrap())
}

#[test]
fn a_sheet_in_two_languages_holds_both() {
    let desk = desk().open();
    let args = SheetSave {
        also: Some("ru".to_owned()),
        ..SheetSave::default()
    };
    let said = said(&desk, args).unwrap();
    assert!(
        said.contains("Pașii") && said.contains("Порядок действий"),
        "{said}"
    );
}

#[test]
fn the_step_is_named_by_its_number_or_its_id() {
    let desk = desk().open();
    let service = indrumar_catalogue::Catalogue::builtin().unwrap();
    let code = indrumar_domain::ServiceCode::parse("papers.criminal-record").unwrap();
    let id = service.service(&code).unwrap().steps[2].id.to_string();
    let from = |step: &str| SheetSave {
        from_step: Some(step.to_owned()),
        ..SheetSave::default()
    };
    let by_number = said(&desk, from("3")).unwrap();
    assert_eq!(said(&desk, from(&id)).unwrap(), by_number);
    assert!(by_number.contains("Continuați cu pasul 3."), "{by_number}");
    for step in ["0", "99", "altul", ""] {
        let unknown = ApiError::UnknownStep {
            step: step.to_owned(),
        };
        assert_eq!(said(&desk, from(step)), Err(unknown));
    }
}

#[test]
fn a_language_that_is_none_is_refused() {
    let desk = desk().open();
    let args = SheetSave {
        also: Some("gag".to_owned()),
        ..SheetSave::default()
    };
    let language = "gag".to_owned();
    assert_eq!(
        said(&desk, args),
        Err(ApiError::UnknownLanguage { language })
    );
}
