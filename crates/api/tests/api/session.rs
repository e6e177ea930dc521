//! First start and what the window is told.

use indrumar_api::ApiError;
use indrumar_api::session::{
    Boot, NewOffice, Nothing, SetLanguage, SetUp, boot, set_language, set_up,
};
use indrumar_testkit::{desk, request};

fn first(office: &str, kind: &str, operator: &str, language: &str) -> SetUp {
    SetUp {
        language: language.to_owned(),
        office: NewOffice {
            name: office.to_owned(),
            kind: kind.to_owned(),
            locality: "Larga".to_owned(),
            district: None,
        },
        operator: operator.to_owned(),
    }
}

#[test]
fn a_fresh_desk_is_not_set_up_and_records_nothing() {
    let desk = desk().not_set_up().open();
    let told = boot(&desk, Nothing {}).unwrap();
    assert!(!told.set_up && !told.enrolled && !told.demo);
    assert_eq!((told.office, told.operator), (None, None));
    assert_eq!(
        (told.language.as_str(), told.today.as_str()),
        ("ro", "2026-11-23")
    );
    let refused = request("pay.utilities").try_record(&desk);
    assert_eq!(refused, Err(ApiError::NotSetUp {}));
}

#[test]
fn first_start_happens_once_and_trims_names() {
    let desk = desk().not_set_up().open();
    let told = set_up(
        &desk,
        first(
            "  Biblioteca Publică Larga ",
            "library",
            " Maria\u{7} ",
            "ru",
        ),
    )
    .unwrap();
    assert!(told.set_up);
    assert_eq!(told.language, "ru");
    assert_eq!(told.office.unwrap().name, "Biblioteca Publică Larga");
    assert_eq!(told.operator.as_deref(), Some("Maria"));
    let again = set_up(&desk, first("Alta", "cups", "Ion", "en"));
    assert_eq!(again, Err(ApiError::AlreadySetUp {}));
    let Boot {
        operator, language, ..
    } = boot(&desk, Nothing {}).unwrap();
    assert_eq!(
        (operator.as_deref(), language.as_str()),
        (Some("Maria"), "ru")
    );
}

#[test]
fn what_is_wrong_with_first_start_is_named_and_nothing_is_kept() {
    let desk = desk().not_set_up().open();
    for (args, wanted) in [
        (first(" ", "library", "Ana", "ro"), ApiError::EmptyName {}),
        (
            first("Primăria", "library", "\t", "ro"),
            ApiError::EmptyName {},
        ),
        (
            first("Primăria", "shop", "Ana", "ro"),
            ApiError::UnknownOfficeKind {
                kind: "shop".to_owned(),
            },
        ),
        (
            first("Primăria", "cups", "Ana", "de"),
            ApiError::UnknownLanguage {
                language: "de".to_owned(),
            },
        ),
    ] {
        assert_eq!(set_up(&desk, args), Err(wanted));
    }
    assert!(!boot(&desk, Nothing {}).unwrap().set_up);
}

#[test]
fn the_language_changes_for_the_next_start_too() {
    let desk = desk().open();
    let told = set_language(
        &desk,
        SetLanguage {
            language: "en".to_owned(),
        },
    )
    .unwrap();
    assert_eq!(told.language, "en");
    assert_eq!(desk.language().unwrap().as_str(), "en");
}
