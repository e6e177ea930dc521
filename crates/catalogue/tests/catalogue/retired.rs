//! Codes never vanish, and sensitive or local ones leave under a wider name.

use indrumar_catalogue::{Problem, SheetLanguage};

use crate::support::{BREAD, MANIFEST, code, read};

fn retired(pairs: &[(&str, &str)]) -> String {
    let list: String = pairs
        .iter()
        .map(|(old, new)| format!("\n[[retired]]\ncode = \"{old}\"\nsuccessor = \"{new}\"\n"))
        .collect();
    format!("{MANIFEST}{list}")
}

#[test]
fn a_retired_code_is_answered_by_the_last_of_its_successors() {
    let manifest = retired(&[("pay.flour", "pay.dough"), ("pay.dough", "pay.bread")]);
    let catalogue = read(&manifest, BREAD).unwrap();
    assert_eq!(
        catalogue.service(&code("pay.flour")).unwrap().code,
        code("pay.bread")
    );
    assert_eq!(catalogue.current(&code("pay.flour")), code("pay.bread"));
    assert_eq!(catalogue.current(&code("pay.bread")), code("pay.bread"));
    assert!(catalogue.service(&code("pay.salt")).is_none());
}

#[test]
fn successors_in_a_circle_are_refused() {
    let error = read(&retired(&[("pay.a", "pay.b"), ("pay.b", "pay.a")]), BREAD).unwrap_err();
    assert_eq!(error.problem, Problem::Circle("pay.a".to_owned()));
    assert!(read(&retired(&[("pay.a", "pay.a")]), BREAD).is_err());
}

#[test]
fn a_successor_that_does_not_exist_is_refused() {
    let error = read(&retired(&[("pay.a", "pay.b")]), BREAD).unwrap_err();
    assert_eq!(error.problem, Problem::NoSuchService("pay.b".to_owned()));
}

#[test]
fn a_code_cannot_be_retired_and_alive_or_retired_twice() {
    assert!(read(&retired(&[("pay.bread", "pay.bread")]), BREAD).is_err());
    assert!(
        read(
            &retired(&[("pay.a", "pay.bread"), ("pay.a", "pay.bread")]),
            BREAD
        )
        .is_err()
    );
}

#[test]
fn an_ordinary_service_is_counted_as_itself_and_so_is_an_unknown_one() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    assert_eq!(catalogue.tally_code(&code("pay.bread")), code("pay.bread"));
    assert_eq!(
        catalogue.tally_code(&code("pay.unheard-of")),
        code("pay.unheard-of")
    );
}

#[test]
fn a_sensitive_service_is_counted_under_its_group() {
    let manifest = retired(&[("pay.roll", "pay.bread")]);
    let catalogue = read(
        &manifest,
        &BREAD.replacen("who =", "sensitive = true\nwho =", 1),
    )
    .unwrap();
    assert_eq!(catalogue.tally_code(&code("pay.bread")), code("pay"));
    assert_eq!(catalogue.tally_code(&code("pay.roll")), code("pay"));
    assert_eq!(
        catalogue.name(&code("pay"), SheetLanguage::En),
        Some("Payments")
    );
}

#[test]
fn the_desks_own_services_are_counted_together() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    assert_eq!(
        catalogue.tally_code(&code("local.water")),
        code("local.other")
    );
    assert_eq!(
        catalogue.name(&code("local.other"), SheetLanguage::Ro),
        Some("Ale noastre")
    );
    assert_eq!(catalogue.name(&code("pay.salt"), SheetLanguage::Ro), None);
}
