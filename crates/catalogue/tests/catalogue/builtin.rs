//! What stands in `content/services` keeps the rules.

use std::collections::BTreeSet;

use indrumar_catalogue::{Catalogue, SheetLanguage, Value};

use crate::support::code;

#[test]
fn every_service_is_read_and_keeps_the_rules_of_plain_language() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut findings = Vec::new();
    for service in catalogue.services() {
        findings.extend(
            service
                .check()
                .into_iter()
                .map(|finding| format!("{} {finding}", service.code)),
        );
    }
    assert!(findings.is_empty(), "\n{}", findings.join("\n"));
}

#[test]
fn the_two_first_sheets_are_whole() {
    let catalogue = Catalogue::builtin().unwrap();
    for (at, wanted) in ["pay.utilities", "papers.criminal-record"]
        .into_iter()
        .enumerate()
    {
        let service = catalogue.services().nth(at).unwrap();
        assert_eq!(service.code, code(wanted));
        assert!(
            (6..=9).contains(&service.steps.len()),
            "{wanted}: {} steps",
            service.steps.len()
        );
        assert!(service.main_address().is_some());
        assert!(!service.bring.is_empty() && !service.facts.is_empty());
    }
}

/// Their addresses differ from office to office or stand in no source: the sheets say whom to ask.
const WITHOUT_ADDRESS: [&str; 3] = [
    "learn.e-learning",
    "learn.google-drive",
    "learn.wordpress-page",
];

#[test]
fn every_sheet_has_an_address_for_its_code_and_words_to_be_found_by() {
    for service in Catalogue::builtin().unwrap().services() {
        assert_eq!(
            service.main_address().is_none(),
            WITHOUT_ADDRESS.contains(&service.code.as_str()),
            "{}",
            service.code
        );
        assert!(service.steps.len() >= 5, "{}", service.code);
        for language in SheetLanguage::ALL {
            assert!(
                service.aliases.get(language).len() >= 3,
                "{} {language}",
                service.code
            );
        }
    }
}

#[test]
fn the_sheet_for_utilities_promises_mpay_only_where_the_supplier_is_there() {
    let catalogue = Catalogue::builtin().unwrap();
    let sheet = catalogue.service(&code("pay.utilities")).unwrap();
    for step in &sheet.steps {
        let said = [Some(&step.action), step.trouble.as_ref()];
        for text in said
            .into_iter()
            .flatten()
            .filter(|text| text.ro.contains("MPay"))
        {
            assert!(
                text.ro.contains("dacă furnizorul apare în MPay"),
                "{}",
                text.ro
            );
        }
    }
    assert_ne!(sheet.main_address().unwrap().printed(), "mpay.gov.md");
}

#[test]
fn sums_of_a_year_end_with_the_year() {
    for service in Catalogue::builtin().unwrap().services() {
        for fact in &service.facts {
            let said = match &fact.value {
                Value::Same(text) => text.clone(),
                Value::Each(text) => text.ro.clone(),
            };
            let bounded = fact.expires.is_some() || said.contains("(2022)");
            let sum = said.contains(" lei") && said.chars().any(|sign| sign.is_ascii_digit());
            assert!(bounded || !sum, "{}: {said}", service.code);
        }
    }
}

#[test]
fn the_printed_address_is_what_people_type() {
    let catalogue = Catalogue::builtin().unwrap();
    let sheet = catalogue.service(&code("papers.criminal-record")).unwrap();
    assert_eq!(sheet.main_address().unwrap().printed(), "servicii.gov.md");
}

#[test]
fn first_come_those_asked_for_most_and_no_service_twice() {
    let catalogue = Catalogue::builtin().unwrap();
    let codes: Vec<_> = catalogue.services().map(|service| &service.code).collect();
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), codes.len());
    assert!(codes.len() >= 39);
    assert_eq!(catalogue.version(), "2026.11.24");
}
