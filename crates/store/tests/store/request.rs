//! Requests: kept whole, found by their words, counted by service.

use crate::{add, at, change, found, ids, now, place, request};
use indrumar_domain::{Outcome, StepId};
use indrumar_store::{Name, RegisterFilter, StoreError, Words};
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
        assert_eq!(found(&place.store, typed), [one.id], "{typed}");
    }
    for typed in ["apa", "lumina apa", "umina", "\"", "*", "^"] {
        assert_eq!(found(&place.store, typed), [], "{typed}");
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
    change(&mut place.store, &kept, &kept.request.taken_back(), None);
    let read = place.store.read();
    assert_eq!(ids(read.requests_of(one.day, 9).unwrap()), [one.id]);
    assert_eq!(ids(read.newest_requests(9).unwrap()), [one.id]);
    assert_eq!(found(&place.store, "lumina"), [one.id]);
    assert_eq!(
        read.last_request_of("Ana").unwrap().unwrap().request.id,
        one.id
    );
    assert_eq!(read.count_by_service(9).unwrap()[0].n, 1);
    assert!(read.request(&two.id).unwrap().unwrap().request.undone);
}

#[test]
fn the_last_request_of_an_operator_is_the_one_recorded_last_whatever_its_day() {
    let mut place = place();
    let mut earlier = request(1, &["pay.utilities"]);
    earlier.at = at("2026-11-01T09:00:00+02:00");
    let later = request(2, &["pay.utilities"]);
    add(&mut place.store, &later, "").unwrap();
    add(&mut place.store, &earlier, "").unwrap();
    let read = place.store.read();
    let last = read.last_request_of("Ana").unwrap().unwrap();
    assert_eq!(last.request.id, earlier.id);
    assert_eq!(read.last_request_of("Ion").unwrap(), None);
}

#[test]
fn a_name_finds_its_requests_by_every_word_it_ever_had_and_many_names_may_begin_alike() {
    let mut place = place();
    let words = |of: usize, words: &str| Words {
        said: "\u{E000} factura".to_owned(),
        names: vec![Name {
            of: format!("service s{of}"),
            words: words.to_owned(),
        }],
    };
    for n in 0..=250 {
        let named = words(usize::from(n % 250), &format!("Plata luminii nr{n}"));
        let done: Result<i64, StoreError> = place
            .store
            .write(|write| write.add_request(&request(n, &["pay.utilities"]), &named, &now()));
        done.unwrap();
    }
    let found = |typed: &str| found(&place.store, typed).len();
    assert_eq!((found("lumin fact"), found("plat factura lum")), (251, 251));
    assert_eq!(
        (found("nr7 fac"), found("nr249"), found("nr251")),
        (11, 1, 0)
    );
    assert_eq!(
        (found("nr0"), found("nr250")),
        (2, 2),
        "one name, two requests"
    );
}

#[test]
fn a_changed_request_is_found_by_its_new_words_alone_and_counted_as_what_it_is() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(&mut place.store, &one, "lumina").unwrap();
    let kept = place.store.read().request(&one.id).unwrap().unwrap();
    let mut other = one.clone();
    other.items = request(2, &["papers.criminal-record"]).items;
    other.generation = 1;
    change(&mut place.store, &kept, &other, Some("cazier"));
    let read = place.store.read();
    assert_eq!(found(&place.store, "lumina"), []);
    assert_eq!(found(&place.store, "cazier"), [one.id]);
    let used = read.count_by_service(9).unwrap();
    assert_eq!(
        (used.len(), used[0].service.as_str()),
        (1, "papers.criminal-record")
    );
    let now = read.request(&one.id).unwrap().unwrap();
    assert_eq!((now.revision, now.request), (1, other));
    let past = read.history(kept.seq).unwrap();
    assert_eq!(past[0].content, one.content());
    assert!(!now.changed_after_sent);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_typed_searching_never_fails(typed in any::<String>(), words in any::<String>()) {
        let mut place = place();
        add(&mut place.store, &request(1, &["pay.utilities"]), &words).unwrap();
        let filter = RegisterFilter { typed, ..RegisterFilter::default() };
        prop_assert!(place.store.read().register(&filter, None, 9).is_ok());
    }
}
