use super::base::start;
use crate::desk::{TestDesk, road};
use indrumar_sync::{Error, Road};
use indrumar_wire::{Answer, Bundle, BundleKey, Question, Receipt, Signed, root_digest};
use serde_json::json;
use std::collections::BTreeMap;

const DAY: &str = "2026-03-02";

#[test]
fn a_visit_reaches_the_hub_and_a_second_sync_sends_nothing() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    let report = desk.sync(&hub).unwrap();
    assert_eq!(
        (report.sent, report.receipted, report.refused.len()),
        (1, 1, 0)
    );
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(
        hub.by_service("pelinia", DAY),
        [("pay.utilities".to_owned(), 1)].into()
    );
    let again = desk.sync(&hub).unwrap();
    assert_eq!((again.sent, again.receipted), (0, 0));
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_question_and_its_answer_are_as_small_as_the_contract_says() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let question = Question {
        install: desk.identity.install,
        root: root_digest(&BTreeMap::new()).unwrap(),
    };
    let bytes = Signed::seal(&question, &desk.identity.key)
        .unwrap()
        .to_bytes()
        .unwrap();
    let signed = road(&hub).ask(&bytes).unwrap();
    assert!(signed.open::<Answer>(&desk.hub_key()).unwrap().same);
    assert_eq!((bytes.len(), signed.to_bytes().unwrap().len()), (302, 273));
}

#[test]
fn a_bundle_delivered_twice_counts_once() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    desk.visits(DAY, &["pay.utilities", "papers.criminal-record"], 3);
    let bundle = &desk.waiting()[0].bytes;
    let first: Receipt = road(&hub)
        .deliver(bundle)
        .unwrap()
        .open(&desk.hub_key())
        .unwrap();
    let second: Receipt = road(&hub)
        .deliver(bundle)
        .unwrap()
        .open(&desk.hub_key())
        .unwrap();
    assert_eq!(first.keys, second.keys);
    assert_eq!(first.keys[0].digest, desk.ledger()[0].digest);
    assert_eq!(hub.total("pelinia", DAY), 4);
    assert_eq!(hub.by_service("pelinia", DAY)["papers.criminal-record"], 3);
}

#[test]
fn bundles_that_arrive_in_the_wrong_order_lose_nothing() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let first = desk.visit(DAY, &["pay.utilities"]);
    let early = desk.waiting();
    desk.undo(first);
    desk.visit(DAY, &["papers.criminal-record"]);
    let late = desk.waiting();
    road(&hub).deliver(&late[0].bytes).unwrap();
    road(&hub).deliver(&early[0].bytes).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(
        hub.by_service("pelinia", DAY),
        [("papers.criminal-record".to_owned(), 1)].into()
    );
}

#[test]
fn an_undo_reaches_the_hub() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let first = desk.visit(DAY, &["pay.utilities"]);
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 2);
    desk.undo(first);
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(hub.by_service("pelinia", DAY)["pay.utilities"], 1);
}

#[test]
fn a_bundle_in_another_desk_s_name_is_refused() {
    let hub = start();
    let victim = TestDesk::enrolled(&hub, 1, "pelinia");
    let forged = Bundle {
        install: victim.identity.install,
        program: String::new(),
        keys: Vec::new(),
    };
    let stranger = TestDesk::new(2).identity.key;
    let bytes = Signed::seal(&forged, &stranger)
        .unwrap()
        .to_bytes()
        .unwrap();
    let error = road(&hub).deliver(&bytes).unwrap_err();
    assert_eq!(error.code(), "signature-wrong");
}

#[test]
fn a_desk_that_was_never_enrolled_is_refused() {
    let hub = start();
    let mut desk = TestDesk::new(9);
    desk.visit(DAY, &["pay.utilities"]);
    let error = road(&hub).deliver(&desk.waiting()[0].bytes).unwrap_err();
    assert_eq!(error.code(), "install-unknown");
}

#[test]
fn an_answer_that_was_lost_costs_nothing() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-01", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    // Delivered, and the receipt never seen.
    road(&hub).deliver(&desk.waiting()[0].bytes).unwrap();
    let report = desk.sync(&hub).unwrap();
    assert_eq!(
        (report.sent, report.receipted),
        (1, 1),
        "only the day without a receipt goes again"
    );
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(desk.sync(&hub).unwrap().sent, 0);
}

#[test]
fn a_copy_of_the_desk_counts_what_both_have_once_and_what_each_adds_each() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    let mut copy = desk.copied();
    desk.visit(DAY, &["pay.utilities"]);
    copy.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let report = copy.sync(&hub).unwrap();
    assert_eq!(
        (report.receipted, report.refused.len()),
        (1, 0),
        "a hub that knows more has ours all the same"
    );
    assert_eq!(hub.total("pelinia", DAY), 3);
    assert_eq!(
        copy.sync(&hub).unwrap().sent,
        0,
        "the copy knows what the hub has and is quiet"
    );
    assert_eq!(
        desk.sync(&hub).unwrap().learned,
        1,
        "the first learns what the copy has sent"
    );
    assert_eq!(desk.sync(&hub).unwrap().sent, 0);
    assert_eq!(hub.total("pelinia", DAY), 3);
}

#[test]
fn a_malformed_day_is_refused_by_name_and_the_others_are_counted() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let payload = json!({
        "type": "indrumar/bundle/1", "install": desk.identity.install, "program": "x", "mood": "newer",
        "keys": [
            {"period": DAY, "counts": {"@visit": {"00000000000000ab": 1}}, "removed": []},
            {"period": "2026-03-03", "counts": {"@visit": {"00000000000000ac": -1}}, "removed": []},
        ],
    });
    let delivered: indrumar_wire::DeliveredBundle = serde_json::from_value(payload).unwrap();
    let bytes = Signed::seal(&delivered, &desk.identity.key)
        .unwrap()
        .to_bytes()
        .unwrap();
    let receipt: Receipt = road(&hub)
        .deliver(&bytes)
        .unwrap()
        .open(&desk.hub_key())
        .unwrap();
    assert_eq!(receipt.keys.len(), 1);
    assert_eq!(receipt.refused[0].period, "2026-03-03");
    assert_eq!(receipt.refused[0].reason, "malformed");
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(hub.total("pelinia", "2026-03-03"), 0);
}

#[test]
fn the_same_day_twice_in_one_bundle_merges() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut other = desk.copied();
    desk.visit(DAY, &["pay.utilities"]);
    other.visit(DAY, &["pay.utilities"]);
    let key = |desk: &TestDesk| {
        let (period, tally) = desk.tallies().into_iter().next().unwrap();
        BundleKey::new(period, tally)
    };
    let bundle = Bundle {
        install: desk.identity.install,
        program: String::new(),
        keys: vec![key(&desk), key(&other)],
    };
    let bytes = Signed::seal(&bundle, &desk.identity.key)
        .unwrap()
        .to_bytes()
        .unwrap();
    road(&hub).deliver(&bytes).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 2);
}

#[test]
fn many_desks_at_once_are_all_counted() {
    let hub = start();
    hub.add_office("pelinia", "Primăria Pelinia");
    std::thread::scope(|scope| {
        for seed in 1..=16 {
            let hub = &hub;
            scope.spawn(move || {
                let mut desk = TestDesk::new(seed);
                desk.enrol(hub, &hub.enrol_code("pelinia")).unwrap();
                for _ in 0..5 {
                    desk.visit(DAY, &["pay.utilities"]);
                    desk.sync(hub).unwrap();
                    assert_eq!(desk.sync(hub).unwrap().sent, 0);
                }
            });
        }
    });
    assert_eq!(hub.total("pelinia", DAY), 16 * 5);
}

#[test]
fn one_desk_speaking_from_many_places_at_once_is_counted_once() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for _ in 0..20 {
        desk.visit(DAY, &["pay.utilities"]);
    }
    let bundle = &desk.waiting()[0].bytes;
    std::thread::scope(|scope| {
        for _ in 0..12 {
            let hub = &hub;
            scope.spawn(move || road(hub).deliver(bundle).unwrap());
        }
    });
    assert_eq!(hub.total("pelinia", DAY), 20);
}

#[test]
fn a_revoked_desk_writes_no_more_and_stays_counted() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    hub.wait(hub.hub().revoke(&desk.identity.install)).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "install-revoked");
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(desk.waiting().len(), 1, "it stays at the desk");
}

#[test]
fn a_revoked_desk_is_refused_also_when_it_asks_nothing_first() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    // The hub remembers the keys of those who have delivered; it must not remember that they may.
    road(&hub).deliver(&desk.waiting()[0].bytes).unwrap();
    hub.wait(hub.hub().revoke(&desk.identity.install)).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let error = road(&hub).deliver(&desk.waiting()[0].bytes).unwrap_err();
    assert_eq!(error.code(), "install-revoked");
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn another_hub_at_the_address_is_noticed() {
    let (hub, other) = (start(), start());
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut same = desk.clone();
    other.add_office("pelinia", "Primăria Pelinia");
    same.enrol(&other, &other.enrol_code("pelinia")).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let error = desk.sync(&other).unwrap_err();
    assert!(matches!(error, Error::WrongKey { .. }), "{error}");
    assert_eq!(desk.waiting().len(), 1);
}

#[test]
fn a_year_of_a_busy_desk_goes_in_one_sync() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for month in 1..=12 {
        for day in 1..=28 {
            for _ in 0..20 {
                desk.visit(
                    &format!("2025-{month:02}-{day:02}"),
                    &["pay.utilities", "papers.criminal-record"],
                );
            }
        }
    }
    let report = desk.sync(&hub).unwrap();
    assert_eq!((report.sent, report.receipted), (336, 336));
    let year = indrumar_hub::Span::year("2025-06-01".parse().unwrap());
    let figures = hub.wait(hub.hub().figures("pelinia", year)).unwrap();
    assert_eq!(figures.visits, 12 * 28 * 20);
    assert_eq!(desk.sync(&hub).unwrap().sent, 0);
}
