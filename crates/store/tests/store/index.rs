//! Words wait beside the index before they come into it, and nobody who searches can tell.

use crate::{Place, at, change, found, ids, now, place, request};
use indrumar_domain::{Day, FollowUp, RequestId};
use indrumar_store::{RegisterFilter, StoreError};
use proptest::prelude::*;

/// What is said of requests, and what is typed to find them: each word by its beginning.
const SAID: [&str; 4] = ["lumina 7", "luminos Știrbu", "cazier", "плата 7"];
const TYPED: [&str; 7] = ["lumin", "lumina", "stirb", "7", "caz", "ПЛАТ", "7 lum"];

/// Several requests at once, as an import records them; `n` counts them.
fn record(place: &mut Place, n: &mut u8, said: &[usize]) -> Vec<(RequestId, usize)> {
    let done: Result<_, StoreError> = place.store.write(|write| {
        let mut recorded = Vec::new();
        for said in said {
            let one = request(*n, &["pay.utilities"]);
            *n += 1;
            write.add_request(&one, &SAID[*said].into(), &now())?;
            recorded.push((one.id, *said));
        }
        Ok(recorded)
    });
    done.unwrap()
}

/// Whether words that were said have all that was typed.
fn has(said: &str, typed: &str) -> bool {
    let said = indrumar_store::fold(said);
    let typed = indrumar_store::fold(typed);
    let begins = |word: &str| said.split(' ').any(|it| it.starts_with(word));
    typed.split(' ').all(begins)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_recorded_and_changed_is_always_found_by_the_words_it_has_now(
        ahead in prop::collection::vec(0..SAID.len(), 0..140),
        turns in prop::collection::vec((any::<bool>(), any::<prop::sample::Index>(), 0..SAID.len()), 1..12),
    ) {
        let (mut place, mut n) = (place(), 0);
        let mut there = record(&mut place, &mut n, &ahead);
        for (adds, which, said) in turns {
            if adds || there.is_empty() {
                there.extend(record(&mut place, &mut n, &[said]));
            } else {
                let (id, was) = which.get_mut(&mut there[..]);
                let kept = place.store.read().request(id).unwrap().unwrap();
                change(&mut place.store, &kept, &kept.request, Some(SAID[said]));
                *was = said;
            }
            for typed in TYPED {
                let right = there.iter().rev().filter(|(_, said)| has(SAID[*said], typed));
                let right: Vec<RequestId> = right.map(|(id, _)| *id).collect();
                prop_assert_eq!(found(&place.store, typed), right, "{}", typed);
            }
        }
        prop_assert!(place.store.is_sound().unwrap());
    }
}

#[test]
fn pages_of_what_was_typed_go_on_from_waiting_words_into_the_index_without_a_gap() {
    let (mut place, mut n) = (place(), 0);
    record(&mut place, &mut n, &[0; 100]);
    let filter = RegisterFilter {
        typed: "lumina".to_owned(),
        from: Some(Day::of(&now())),
        ..RegisterFilter::default()
    };
    let whole = found(&place.store, "lumina");
    let mut paged: Vec<RequestId> = Vec::new();
    loop {
        let read = place.store.read();
        let page = read.register(&filter, paged.last(), 7).unwrap();
        paged.extend(ids(page.rows));
        if !page.more {
            break;
        }
    }
    assert_eq!((paged.len(), paged), (100, whole));
}

#[test]
fn a_name_that_somebody_goes_by_and_a_word_of_the_visit_find_it_while_its_words_wait_and_after() {
    let (mut place, mut n) = (place(), 0);
    let first = record(&mut place, &mut n, &[0])[0].0;
    let owed = FollowUp {
        due: Day::of(&at("2026-11-30T10:00:00+02:00")),
        reason: None,
        bring: None,
        alias: Some("Ștefan".to_owned()),
        phone: None,
    };
    let done: Result<(), StoreError> = place.store.write(|write| write.set_follow_up(1, &owed));
    done.unwrap();
    for more in [0, 100] {
        record(&mut place, &mut n, &vec![2; more]);
        assert_eq!(found(&place.store, "stefan lumina"), [first], "{more} more");
        assert_eq!(found(&place.store, "stefan cazier"), [], "{more} more");
    }
}
