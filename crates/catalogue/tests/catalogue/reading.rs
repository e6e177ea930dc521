//! Reading is strict and says which file is at fault, and why.

use indrumar_catalogue::{Catalogue, FactKind, Problem, SheetLanguage};

use crate::support::{BREAD, MANIFEST, code, read};

/// The problem of the invented service after one change.
fn broken(from: &str, to: &str) -> Problem {
    assert!(BREAD.contains(from), "{from}");
    let error = read(MANIFEST, &BREAD.replacen(from, to, 1)).unwrap_err();
    assert_eq!(error.file, "pay.bread.toml");
    error.problem
}

/// The words of the reader after one change.
fn unreadable(from: &str, to: &str) -> String {
    match broken(from, to) {
        Problem::Unreadable(reason) => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_invented_catalogue_is_sound() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    let bread = catalogue.service(&code("pay.bread")).unwrap();
    assert_eq!(bread.main_address().unwrap().printed(), "example.md");
    assert_eq!(bread.name.get(SheetLanguage::Ru), "Оплата хлеба");
}

#[test]
fn an_unknown_field_is_refused() {
    assert!(unreadable("who =", "colour = \"red\"\nwho =").contains("colour"));
    assert!(unreadable("id = \"pay\"", "id = \"pay\"\nthen = \"x\"").contains("then"));
}

#[test]
fn a_missing_translation_is_refused_by_name() {
    assert!(unreadable("do.ru = \"Заплатите.\"\n", "").contains("`ru`"));
    assert!(
        unreadable(
            "value = { ro = \"10 lei\", ru = \"10 леев\", en = \"10 lei\" }",
            "value = { ro = \"10 lei\" }"
        )
        .contains("`ru`")
    );
}

#[test]
fn an_empty_translation_is_refused_with_its_place() {
    assert_eq!(
        broken("Заплатите.", " … "),
        Problem::Empty("steps.pay.do.ru".to_owned())
    );
    assert_eq!(
        broken("\"022 000 000\"", "\"\""),
        Problem::Empty("facts.2.value".to_owned())
    );
}

#[test]
fn a_fact_without_a_source_is_refused() {
    assert_eq!(
        broken("source = \"example.md\"", "source = \"\""),
        Problem::Empty("facts.2.source".to_owned())
    );
    assert!(unreadable("source = \"example.md\"\n", "").contains("source"));
}

#[test]
fn a_code_of_the_wrong_form_is_refused() {
    assert!(unreadable("code = \"pay.bread\"", "code = \"Pay.Bread\"").contains("Pay.Bread"));
}

#[test]
fn a_file_that_is_not_called_after_its_service_is_refused() {
    assert_eq!(
        broken("code = \"pay.bread\"", "code = \"pay.cake\""),
        Problem::FileName("pay.cake".to_owned())
    );
}

#[test]
fn an_unknown_group_or_event_is_refused() {
    assert_eq!(
        broken("group = \"pay\"", "group = \"local\""),
        Problem::Group("local".to_owned())
    );
    assert_eq!(
        broken("event = \"paying\"", "event = \"eating\""),
        Problem::Event("eating".to_owned())
    );
}

#[test]
fn two_steps_of_one_name_and_no_steps_at_all_are_refused() {
    let step = &BREAD[BREAD.find("[[steps]]").unwrap()..BREAD.find("[[facts]]").unwrap()];
    assert_eq!(
        broken(step, &format!("{step}{step}")),
        Problem::StepTwice("pay".to_owned())
    );
    assert!(unreadable(step, "").contains("steps"));
}

#[test]
fn an_address_that_is_not_protected_is_refused() {
    for bad in [
        "http://example.md/",
        "https://",
        "https://example",
        "https://a b.md",
    ] {
        assert_eq!(
            broken("url = \"https://example.md/\"", &format!("url = \"{bad}\"")),
            Problem::Address(bad.to_owned())
        );
    }
}

#[test]
fn a_form_of_the_files_from_the_future_is_refused() {
    let error = read(&MANIFEST.replace("schema = 1", "schema = 2"), BREAD).unwrap_err();
    assert_eq!(error.problem, Problem::Schema(2));
    assert_eq!(error.file, "catalogue.toml");
}

#[test]
fn a_version_that_is_no_day_is_refused() {
    for bad in ["2026.13.01", "2026.1.1", "1.0"] {
        let error = read(&MANIFEST.replace("2026.11.23", bad), BREAD).unwrap_err();
        assert_eq!(error.problem, Problem::Version(bad.to_owned()));
    }
}

#[test]
fn a_catalogue_without_its_own_file_is_refused() {
    assert_eq!(
        Catalogue::read([("pay.bread.toml", BREAD)])
            .unwrap_err()
            .problem,
        Problem::Missing
    );
}

#[test]
fn a_fact_is_printed_up_to_its_last_day() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    let bread = catalogue.service(&code("pay.bread")).unwrap();
    let on = |day: &str| {
        bread
            .facts_on(day.parse().unwrap(), FactKind::Price)
            .count()
    };
    assert_eq!((on("2026-12-31"), on("2027-01-01")), (1, 0));
}

#[test]
fn a_sentence_of_more_than_fifteen_words_is_found() {
    let long = "Plătiți unu doi trei patru cinci șase șapte opt nouă zece unsprezece doisprezece treisprezece paisprezece cincisprezece.";
    let catalogue = read(MANIFEST, &BREAD.replacen("Plătiți.", long, 1)).unwrap();
    let findings = catalogue.service(&code("pay.bread")).unwrap().check();
    assert_eq!(findings.len(), 1, "{findings:?}");
    assert!(
        findings[0]
            .to_string()
            .starts_with("steps.pay.do (ro): 16 words"),
        "{}",
        findings[0]
    );
}

#[test]
fn a_cedilla_in_romanian_is_found() {
    let catalogue = read(MANIFEST, &BREAD.replacen("Plătiți.", "Plătiţi.", 1)).unwrap();
    assert_eq!(
        catalogue.service(&code("pay.bread")).unwrap().check().len(),
        1
    );
}
