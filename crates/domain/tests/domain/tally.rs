use indrumar_domain::{CLOSED, Day, DayState, KeyTally, Mark, VISIT, ZERO, complete_through};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn any_tally() -> impl Strategy<Value = KeyTally> {
    let code = prop_oneof![Just(VISIT), Just("pay.utilities"), Just("papers.apostille")];
    let marks = prop::collection::vec((code, 0..20_u64, 1..5_u32), 0..12);
    (marks, prop::collection::vec(0..20_u64, 0..6)).prop_map(|(marks, removed)| {
        let mut tally = KeyTally::default();
        for (code, mark, n) in marks {
            tally.add(code, Mark::from_bytes(mark.to_be_bytes()), n);
        }
        for mark in removed {
            tally.remove(Mark::from_bytes(mark.to_be_bytes()));
        }
        tally
    })
}

fn merged(a: &KeyTally, b: &KeyTally) -> KeyTally {
    let mut union = a.clone();
    union.merge(b);
    union
}

proptest! {
    #[test]
    fn merging_does_not_care_about_order(a in any_tally(), b in any_tally(), c in any_tally()) {
        prop_assert_eq!(merged(&a, &b), merged(&b, &a));
        prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
    }

    #[test]
    fn merging_twice_is_merging_once(a in any_tally(), b in any_tally()) {
        let once = merged(&a, &b);
        prop_assert_eq!(merged(&once, &b), once.clone());
        prop_assert!(once.covers(&a) && once.covers(&b));
    }

    #[test]
    fn covering_means_that_merging_changes_nothing(a in any_tally(), b in any_tally()) {
        prop_assert_eq!(a.covers(&b), merged(&a, &b) == a);
    }

    #[test]
    fn a_tally_survives_json(a in any_tally()) {
        let text = serde_json::to_string(&a).unwrap();
        prop_assert_eq!(serde_json::from_str::<KeyTally>(&text).unwrap(), a);
    }
}

#[test]
fn a_figure_cannot_overflow() {
    let mut tally = KeyTally::default();
    for mark in 0..3_u64 {
        tally.add(VISIT, Mark::from_bytes(mark.to_be_bytes()), u32::MAX);
    }
    assert_eq!(tally.visits(), 3 * u64::from(u32::MAX));
}

#[test]
fn visits_win_over_a_declaration_and_a_removed_declaration_declares_nothing() {
    let mark = |n: u64| Mark::from_bytes(n.to_be_bytes());
    let mut tally = KeyTally::default();
    assert_eq!(tally.state(), DayState::Unknown);
    tally.add(CLOSED, mark(1), 1);
    assert_eq!(tally.state(), DayState::Closed);
    tally.add(ZERO, mark(2), 1);
    assert_eq!(tally.state(), DayState::Zero);
    tally.add(VISIT, mark(3), 1);
    assert_eq!(tally.state(), DayState::Counted);
    for n in 1..=3 {
        tally.remove(mark(n));
    }
    assert_eq!(tally.state(), DayState::Unknown);
}

#[test]
fn complete_through_is_the_day_before_the_first_unknown_one() {
    let day = |text: &str| Day::parse(text).unwrap();
    let known: BTreeSet<Day> = ["2026-11-20", "2026-11-21", "2026-11-23"].map(day).into();
    let through = |first: &str| complete_through(day(first), day("2026-11-23"), &known);
    assert_eq!(through("2026-11-20"), Some(day("2026-11-21")));
    assert_eq!(through("2026-11-22"), None);
    assert_eq!(through("2026-11-23"), Some(day("2026-11-23")));
    assert_eq!(through("2026-11-24"), None);
}
