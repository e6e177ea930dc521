//! The plan alone: ledger and answers in, actions out.

use crate::fake::{key, receipted};
use indrumar_sync::LedgerKey;
use indrumar_sync::plan::{Plan, belief, first, root, second};
use indrumar_wire::root_digest;

fn check(plan: &Plan<'_>, days: &[&str], ask_again: bool) {
    let sent: Vec<String> = plan.send.iter().map(|key| key.period.to_string()).collect();
    assert_eq!(sent, days);
    assert_eq!(plan.ask_again, ask_again);
}

fn ledger() -> Vec<LedgerKey> {
    vec![key(3, 1), receipted(key(1, 1)), receipted(key(2, 1))]
}

#[test]
fn a_hub_as_it_was_left_gets_what_waits() {
    check(&first(&ledger(), true), &["2026-03-03"], false);
}

#[test]
fn a_hub_as_it_was_left_gets_nothing_when_nothing_waits() {
    check(&first(&[receipted(key(1, 1))], true), &[], false);
    check(&first(&[], true), &[], false);
}

#[test]
fn another_hub_than_was_left_gets_what_waits_and_is_asked_again() {
    check(&first(&ledger(), false), &["2026-03-03"], true);
}

#[test]
fn a_hub_that_lost_something_gets_everything_when_nothing_waits() {
    let all = [receipted(key(2, 1)), receipted(key(1, 1))];
    check(&first(&all, false), &["2026-03-01", "2026-03-02"], false);
}

#[test]
fn when_everything_waits_there_is_no_second_question() {
    check(
        &first(&[key(1, 1), key(2, 1)], false),
        &["2026-03-01", "2026-03-02"],
        false,
    );
}

#[test]
fn after_the_second_question_the_rest_goes_or_nothing() {
    let ledger = ledger();
    let sent = [ledger[0].period.clone()].into();
    check(&second(&ledger, true, &sent), &[], false);
    check(
        &second(&ledger, false, &sent),
        &["2026-03-01", "2026-03-02"],
        false,
    );
}

#[test]
fn the_desk_believes_what_the_last_receipts_said_and_nothing_else() {
    let mut grown = receipted(key(2, 1));
    let before = grown.digest;
    grown.receipted = false;
    grown.digest = key(2, 2).digest;
    let ledger = [receipted(key(1, 1)), grown, key(3, 1)];
    let believed = belief(&ledger);
    assert_eq!(believed.len(), 2);
    assert_eq!(believed[&ledger[1].period], before);
    assert_eq!(root(&believed).unwrap(), root_digest(&believed).unwrap());
}
