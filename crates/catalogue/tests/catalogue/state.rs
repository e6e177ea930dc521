//! Fresh, due, expired; and the list of what to check, worst first.

use indrumar_catalogue::{Catalogue, FactKind, State, Subject};

use crate::support::{BREAD, MANIFEST, code, day, read};

fn with(from: &str, to: &str) -> Catalogue {
    assert!(BREAD.contains(from), "{from}");
    read(MANIFEST, &BREAD.replacen(from, to, 1)).unwrap()
}

fn of(catalogue: &Catalogue, fact: usize, on: &str) -> State {
    let bread = catalogue.service(&code("pay.bread")).unwrap();
    bread.facts[fact].state(bread.confidence, day(on))
}

#[test]
fn a_fact_is_due_a_month_before_its_last_day_and_expired_after_it() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    for (on, state) in [
        ("2026-11-23", State::Fresh),
        ("2026-11-30", State::Fresh),
        ("2026-12-01", State::Due),
        ("2026-12-31", State::Due),
        ("2027-01-01", State::Expired),
    ] {
        assert_eq!(of(&catalogue, 0, on), state, "{on}");
    }
}

#[test]
fn a_fact_without_a_last_day_is_due_half_a_year_after_it_was_verified() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    assert_eq!(of(&catalogue, 1, "2027-05-22"), State::Fresh);
    assert_eq!(of(&catalogue, 1, "2027-05-23"), State::Due);
}

#[test]
fn what_nobody_was_sure_of_is_due_sooner() {
    let unsure = with("confidence = \"high\"", "confidence = \"low\"");
    assert_eq!(of(&unsure, 1, "2027-02-21"), State::Fresh);
    assert_eq!(of(&unsure, 1, "2027-02-22"), State::Due);
    let fact = with(
        "source = \"example.md\"",
        "confidence = \"low\"\nsource = \"example.md\"",
    );
    assert_eq!(of(&fact, 1, "2027-02-22"), State::Due);
}

#[test]
fn a_sheet_is_no_better_than_its_worst_fact() {
    let state = |catalogue: &Catalogue, on: &str| {
        catalogue
            .service(&code("pay.bread"))
            .unwrap()
            .state(day(on))
    };
    let catalogue = read(MANIFEST, BREAD).unwrap();
    assert_eq!(state(&catalogue, "2026-11-23"), State::Fresh);
    assert_eq!(state(&catalogue, "2026-12-01"), State::Due);
    assert_eq!(state(&catalogue, "2027-01-01"), State::Expired);
    let facts = &BREAD[BREAD.find("[[facts]]").unwrap()..];
    let bare = with(facts, "");
    assert_eq!(state(&bare, "2027-11-23"), State::Fresh);
    assert_eq!(state(&bare, "2027-11-24"), State::Due);
}

#[test]
fn what_to_check_comes_worst_first_with_address_and_telephone() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    assert_eq!(catalogue.to_recheck(day("2026-11-23")), []);
    let list = catalogue.to_recheck(day("2027-11-24"));
    let told: Vec<_> = list
        .iter()
        .map(|it| {
            let kind = match &it.what {
                Subject::Sheet => None,
                Subject::Fact { kind, .. } => Some(*kind),
            };
            (kind, it.state, it.since.to_string())
        })
        .collect();
    assert_eq!(
        told,
        [
            (
                Some(FactKind::Price),
                State::Expired,
                "2027-01-01".to_owned()
            ),
            (Some(FactKind::Phone), State::Due, "2027-05-23".to_owned()),
            (None, State::Due, "2027-11-24".to_owned()),
        ]
    );
    for it in &list {
        assert!(it.by.address.as_deref().unwrap().contains("example.md"));
        assert_eq!(it.by.phone.as_deref(), Some("022 000 000"));
    }
}

#[test]
fn a_day_at_either_end_of_the_calendar_is_a_day() {
    let catalogue = read(MANIFEST, BREAD).unwrap();
    let ends = [chrono::NaiveDate::MIN, chrono::NaiveDate::MAX];
    let counts = ends.map(|end| catalogue.to_recheck(end).len());
    assert_eq!(counts, [0, 3]);
    let far = with("verified = \"2026-11-23\"", "verified = \"9999-12-31\"");
    assert_eq!(
        far.service(&code("pay.bread")).unwrap().state(ends[0]),
        State::Fresh
    );
}
