//! Requests: kept whole, found by their words, counted by service.

use crate::{add, at, ids, now, place, request};
use indrumar_domain::{Outcome, StepId};
use proptest::prelude::*;

#[test]
fn a_request_comes_back_as_it_was() {
    let mut place = place();
    let mut one = request(1, &["pay.utilities", "papers.criminal-record"]);
    one.at = at("2026-11-22T23:30:00+03:00");
    one.note = Some("două\nrânduri".to_owned());
    one.items[1].outcome = Outcome::Stuck;
    one.items[1].step = Some(StepId::parse("pay").unwrap());
    one.heads = Some(12);
    add(&mut place.store, &one, "").unwrap();
    let kept = place
        .store
        .read()
        .request(&one.id)
        .unwrap()
        .unwrap()
        .request;
    assert_eq!(kept, one);
    assert_eq!(kept.at.to_rfc3339(), one.at.to_rfc3339());
}

#[test]
fn search_forgives_accents_cedillas_capitals_and_missing_ends() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(
        &mut place.store,
        &one,
        "Plata la lumină și gaz ŞTIRBU Оплата за свет pay.utilities",
    )
    .unwrap();
    for typed in [
        "lumina",
        "LUMINĂ",
        "şi gaz",
        "stirbu",
        "ȘTIR",
        "оплат",
        "ОПЛАТА свет",
        "pay.util",
        "gaz plata",
    ] {
        assert_eq!(
            ids(place.store.read().find_requests(typed, 9).unwrap()),
            [one.id],
            "{typed}"
        );
    }
    for typed in ["apa", "lumina apa", "umina", "", "\"", "*", "^"] {
        assert_eq!(
            ids(place.store.read().find_requests(typed, 9).unwrap()),
            [],
            "{typed}"
        );
    }
}

#[test]
fn an_undone_request_is_out_of_lists_search_and_counts_but_stays() {
    let mut place = place();
    let (one, two) = (
        request(1, &["pay.utilities"]),
        request(2, &["pay.utilities"]),
    );
    add(&mut place.store, &one, "lumina").unwrap();
    add(&mut place.store, &two, "lumina").unwrap();
    let kept = place.store.read().request(&two.id).unwrap().unwrap();
    place
        .store
        .write(|write| write.undo_request(&kept, &now()))
        .unwrap();
    let read = place.store.read();
    assert_eq!(ids(read.requests_of(one.day, 9).unwrap()), [one.id]);
    assert_eq!(ids(read.newest_requests(9).unwrap()), [one.id]);
    assert_eq!(ids(read.find_requests("lumina", 9).unwrap()), [one.id]);
    assert_eq!(
        read.last_request(&now()).unwrap().unwrap().request.id,
        one.id
    );
    assert_eq!(read.count_by_service(9).unwrap()[0].n, 1);
    assert!(read.request(&two.id).unwrap().unwrap().request.undone);
}

#[test]
fn the_last_request_is_the_one_recorded_last_and_only_since_the_given_moment() {
    let mut place = place();
    let mut earlier = request(1, &["pay.utilities"]);
    earlier.at = at("2026-11-01T09:00:00+02:00");
    let later = request(2, &["pay.utilities"]);
    add(&mut place.store, &later, "").unwrap();
    add(&mut place.store, &earlier, "").unwrap();
    let read = place.store.read();
    assert_eq!(
        read.last_request(&now()).unwrap().unwrap().request.id,
        earlier.id
    );
    assert_eq!(
        read.last_request(&at("2026-11-24T00:00:00+02:00")).unwrap(),
        None
    );
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_searching_never_fails(typed in any::<String>(), words in any::<String>()) {
        let mut place = place();
        add(&mut place.store, &request(1, &["pay.utilities"]), &words).unwrap();
        prop_assert!(place.store.read().find_requests(&typed, 9).is_ok());
    }
}
