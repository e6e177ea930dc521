use crate::fake::{desk, key, receipted};
use indrumar_domain::{KeyTally, Period};
use indrumar_sync::{LedgerKey, Sealed, Which, bundles};
use indrumar_wire::{Bundle, MAX_BUNDLE_BYTES, Signed};
use std::collections::BTreeMap;

fn opened(sealed: &[Sealed]) -> Vec<Bundle> {
    sealed
        .iter()
        .map(|sealed| {
            Signed::parse(&sealed.bytes)
                .unwrap()
                .open(&desk().key.public())
                .unwrap()
        })
        .collect()
}

fn union(bundles: Vec<Bundle>) -> BTreeMap<Period, KeyTally> {
    let mut all: BTreeMap<Period, KeyTally> = BTreeMap::new();
    for key in bundles.into_iter().flat_map(|bundle| bundle.keys) {
        let period = key.period.clone();
        all.entry(period).or_default().merge(&key.into_tally());
    }
    all
}

#[test]
fn what_waits_is_one_bundle_and_the_rest_stays() {
    let ledger = [receipted(key(1, 1)), key(2, 3)];
    let waiting = bundles(&desk(), &ledger, Which::Waiting).unwrap();
    assert_eq!(waiting.len(), 1);
    assert_eq!(
        waiting[0].keys,
        [(ledger[1].period.clone(), ledger[1].digest)].into()
    );
    assert_eq!(opened(&waiting)[0].keys.len(), 1);
    let all = bundles(&desk(), &ledger, Which::All).unwrap();
    assert_eq!(opened(&all)[0].keys.len(), 2);
}

#[test]
fn nothing_waiting_is_no_bundle() {
    assert!(
        bundles(&desk(), &[receipted(key(1, 1))], Which::Waiting)
            .unwrap()
            .is_empty()
    );
}

#[test]
fn the_same_ledger_is_the_same_bytes() {
    let ledger = [key(1, 5), key(2, 5)];
    let once = bundles(&desk(), &ledger, Which::All).unwrap();
    assert_eq!(once, bundles(&desk(), &ledger, Which::All).unwrap());
}

#[test]
fn more_than_a_message_holds_goes_in_several_and_no_mark_is_missing() {
    let mut ledger: Vec<LedgerKey> = (1..=8).map(|day| key(day, 8_000)).collect();
    // One day alone is more than a message holds, removals included.
    let mut huge = key(29, 190_000);
    let marks: Vec<_> = huge.tally.counts["@visit"].keys().copied().collect();
    for mark in marks.iter().step_by(2) {
        huge.tally.remove(*mark);
    }
    ledger.push(huge);
    let sealed = bundles(&desk(), &ledger, Which::Waiting).unwrap();
    assert!(sealed.len() > 1);
    assert!(
        sealed
            .iter()
            .all(|sealed| sealed.bytes.len() <= MAX_BUNDLE_BYTES)
    );
    let named: usize = sealed.iter().map(|sealed| sealed.keys.len()).sum();
    assert_eq!(
        named,
        ledger.len(),
        "each key is complete in exactly one bundle"
    );
    let expected: BTreeMap<_, _> = ledger
        .into_iter()
        .map(|key| (key.period, key.tally))
        .collect();
    assert!(union(opened(&sealed)) == expected);
}
