//! The plan alone: ledger and the hub's words in, actions out. Each row of a table is a state of both sides.

use crate::fake::{key, receipted};
use indrumar_domain::Period;
use indrumar_sync::LedgerKey;
use indrumar_sync::plan::{Action, Heard, belief, next, root};
use indrumar_wire::{Digest, month_digests, root_digest};
use std::collections::BTreeMap;

fn digests(keys: &[LedgerKey]) -> BTreeMap<Period, Digest> {
    let digests = keys.iter().map(|key| (key.period.clone(), key.digest));
    digests.collect()
}

/// A hub that has these keys and has told its months; when `looked`, their keys too.
fn heard(hub: &[LedgerKey], looked: bool) -> Heard {
    let keys = digests(hub);
    let months = Some(month_digests(&keys).unwrap());
    let mut heard = Heard {
        months,
        ..Heard::default()
    };
    if looked {
        heard.keys.insert(key(1, 1).period.month(), keys);
    }
    heard
}

fn same() -> Heard {
    Heard {
        same: true,
        ..Heard::default()
    }
}

fn old_hub() -> Heard {
    Heard::default()
}

/// What the last receipt said of a key that has grown since.
fn grown(day: u32, visits: u64, receipted_visits: u64) -> LedgerKey {
    LedgerKey {
        hub_digest: Some(key(day, receipted_visits).digest),
        ..key(day, visits)
    }
}

/// A receipt has named it as it stands here, and named another digest as the hub's.
fn confirmed_among_more(day: u32) -> LedgerKey {
    LedgerKey {
        receipted: true,
        ..key(day, 1)
    }
}

fn periods(days: &[u32]) -> Vec<Period> {
    days.iter().map(|day| key(*day, 1).period).collect()
}

fn with_digest(days: &[(u32, u64)]) -> Vec<(Period, Digest)> {
    let key = |(day, visits): &(u32, u64)| (key(*day, 1).period, key(*day, *visits).digest);
    days.iter().map(key).collect()
}

#[test]
fn both_sides_states_lead_to_these_actions() {
    let march = vec![key(1, 1).period.month()];
    let send = |days: &[u32]| vec![Action::Send(periods(days))];
    let rows: Vec<(&str, Vec<LedgerKey>, Heard, Vec<Action>)> = vec![
        (
            "an empty desk at a hub that knows nothing of it",
            vec![],
            same(),
            vec![],
        ),
        (
            "nothing waits, as it was left",
            vec![receipted(key(1, 1))],
            same(),
            vec![],
        ),
        (
            "something waits, as it was left",
            vec![key(3, 1), receipted(key(1, 1)), key(2, 1)],
            same(),
            send(&[2, 3]),
        ),
        (
            "confirmed by a hub that had more of it then; as it says now, it has nothing of it",
            vec![confirmed_among_more(1), receipted(key(2, 1))],
            same(),
            send(&[1]),
        ),
        (
            "the same, and another day has changed there: that is learned first",
            vec![confirmed_among_more(1), receipted(key(2, 1))],
            heard(&[key(2, 3)], true),
            vec![Action::Fetch(with_digest(&[(2, 3)]))],
        ),
        (
            "the same, and the other day is as it stands here",
            vec![confirmed_among_more(1), receipted(key(2, 1))],
            heard(&[key(2, 1)], true),
            send(&[1]),
        ),
        (
            "a hub that cannot tell what it has",
            vec![key(2, 1), receipted(key(1, 1))],
            old_hub(),
            send(&[1, 2]),
        ),
        (
            "another root: the month is looked at first, whatever waits",
            vec![key(1, 1)],
            heard(&[key(2, 1)], false),
            vec![Action::Look(march.clone())],
        ),
        (
            "the hub has lost everything: its month is missing",
            vec![receipted(key(1, 1))],
            heard(&[], false),
            vec![Action::Look(march)],
        ),
        (
            "a lost answer: the hub has the very same",
            vec![key(1, 1)],
            heard(&[key(1, 1)], true),
            vec![Action::Agree(with_digest(&[(1, 1)]))],
        ),
        (
            "a copy has sent a day that is not known here",
            vec![receipted(key(1, 1))],
            heard(&[key(1, 1), key(2, 5)], true),
            vec![Action::Fetch(with_digest(&[(2, 5)]))],
        ),
        (
            "a copy has sent more of a day that is known here",
            vec![receipted(key(1, 1))],
            heard(&[key(1, 3)], true),
            vec![Action::Fetch(with_digest(&[(1, 3)]))],
        ),
        (
            "a day has grown here since the receipt; the hub is as it said",
            vec![grown(1, 2, 1)],
            heard(&[key(1, 1)], true),
            send(&[1]),
        ),
        (
            "the hub has lost a whole day and has an older account of another",
            vec![receipted(key(1, 1)), receipted(key(2, 3))],
            heard(&[key(2, 1)], true),
            vec![
                Action::Lost(periods(&[1])),
                Action::Fetch(with_digest(&[(2, 1)])),
            ],
        ),
    ];
    for (what, ledger, heard, actions) in rows {
        assert_eq!(next(&ledger, &heard).unwrap(), actions, "{what}");
    }
}

#[test]
fn what_was_fetched_is_not_fetched_again_and_what_waits_goes_then() {
    let mut heard = heard(&[key(1, 3)], true);
    heard.fetched.insert(key(1, 1).period);
    let actions = next(&[grown(1, 2, 1)], &heard).unwrap();
    assert_eq!(actions, [Action::Send(periods(&[1]))]);
    assert!(!actions[0].leads_on());
}

#[test]
fn the_desk_believes_what_the_hub_named_last_and_nothing_else() {
    let ledger = [receipted(key(1, 1)), grown(2, 2, 1), key(3, 1)];
    let believed = belief(&ledger);
    assert_eq!(believed.len(), 2);
    assert_eq!(believed[&ledger[1].period], key(2, 1).digest);
    assert_eq!(root(&believed).unwrap(), root_digest(&believed).unwrap());
}
