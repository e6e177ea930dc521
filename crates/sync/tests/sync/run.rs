//! Whole syncs against a hub whose behaviour is bent.

use crate::fake::{
    Fake, answer_for, desk, hub_key, key, pinned, receipt_for, receipted, response, signed,
};
use indrumar_sync::{Accepted, Error, LedgerKey, Report, http, sync};
use indrumar_wire::{Refusal, Signed};
use std::sync::atomic::{AtomicUsize, Ordering};

fn run(fake: &Fake, ledger: &[LedgerKey]) -> (Vec<Accepted>, Result<Report, Error>) {
    let road = http::Hub::at(&fake.address).unwrap();
    let mut receipts = Vec::new();
    let report = sync(&road, &pinned(&desk()), ledger, &mut |accepted| {
        receipts.push(accepted.clone());
        Ok::<(), Error>(())
    });
    (receipts, report)
}

fn asked(fake: &Fake) -> Vec<String> {
    fake.asked.lock().unwrap().clone()
}

#[test]
fn a_desk_with_nothing_to_say_makes_one_small_request() {
    let fake = Fake::hub();
    let (receipts, report) = run(&fake, &[receipted(key(1, 1))]);
    assert_eq!(report.unwrap(), Report::default());
    assert!(receipts.is_empty());
    assert_eq!(asked(&fake), ["/v1/sync"]);
}

#[test]
fn news_take_a_question_and_a_bundle() {
    let fake = Fake::hub();
    let (_, report) = run(&fake, &[receipted(key(1, 1)), key(2, 1)]);
    assert_eq!(
        (report.as_ref().unwrap().sent, report.unwrap().receipted),
        (1, 1)
    );
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
}

#[test]
fn a_hub_that_says_other_to_the_end_gets_everything_once() {
    let fake = Fake::start(|path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, false, &hub_key())),
        _ => signed(&receipt_for(&body, &hub_key()).1),
    });
    let (_, report) = run(
        &fake,
        &[receipted(key(1, 1)), receipted(key(2, 1)), key(3, 1)],
    );
    assert_eq!(
        (report.as_ref().unwrap().sent, report.unwrap().receipted),
        (3, 3)
    );
    assert_eq!(
        asked(&fake),
        ["/v1/sync", "/v1/bundles", "/v1/sync", "/v1/bundles"]
    );
}

#[test]
fn a_refused_day_stays_and_is_named_while_the_others_are_receipted() {
    let fake = Fake::start(|path, body| {
        if path == "/v1/sync" {
            return signed(&answer_for(&body, true, &hub_key()));
        }
        let (mut receipt, _) = receipt_for(&body, &hub_key());
        let taken = receipt.keys.remove(0);
        receipt.refused.push(Refusal {
            period: taken.period.to_string(),
            reason: "malformed".to_owned(),
        });
        signed(&Signed::seal(&receipt, &hub_key()).unwrap())
    });
    let (receipts, report) = run(&fake, &[key(1, 1), key(2, 1)]);
    let report = report.unwrap();
    assert_eq!((report.sent, report.receipted), (2, 1));
    assert_eq!(report.refused[0].period, "2026-03-01");
    assert_eq!(receipts[0].keys.len(), 1);
    assert_eq!(receipts[0].refused.len(), 1);
}

#[test]
fn a_server_that_takes_less_gets_smaller_bundles_until_they_fit() {
    let fake = Fake::start(|path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        _ if body.len() > 20_000 => response(
            413,
            "application/problem+json",
            br#"{"code":"too-large","detail":"20 kB"}"#.to_vec(),
        ),
        _ => signed(&receipt_for(&body, &hub_key()).1),
    });
    let ledger: Vec<LedgerKey> = vec![key(1, 300), key(2, 3_000), key(3, 10)];
    let (receipts, report) = run(&fake, &ledger);
    let report = report.unwrap();
    assert_eq!((report.sent, report.receipted), (3, 3));
    let kept: Vec<_> = receipts
        .iter()
        .flat_map(|r| &r.keys)
        .map(|k| (k.period.clone(), k.sent))
        .collect();
    let all: Vec<_> = ledger
        .iter()
        .map(|k| (k.period.clone(), k.digest))
        .collect();
    assert_eq!(
        kept, all,
        "each day is receipted once, when its last part is there"
    );
}

#[test]
fn a_server_that_takes_nothing_at_all_is_given_up() {
    let fake = Fake::start(|path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        _ => response(
            413,
            "application/problem+json",
            br#"{"code":"too-large"}"#.to_vec(),
        ),
    });
    let (_, report) = run(&fake, &[key(1, 3_000)]);
    assert_eq!(report.unwrap_err().code(), "too-large");
}

#[test]
fn receipts_before_a_failure_are_kept() {
    let count = AtomicUsize::new(0);
    let fake = Fake::start(move |path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        _ if count.fetch_add(1, Ordering::SeqCst) == 0 => signed(&receipt_for(&body, &hub_key()).1),
        _ => response(503, "text/html", Vec::new()),
    });
    let ledger: Vec<LedgerKey> = (1..=3).map(|day| key(day, 80_000)).collect();
    let (receipts, report) = run(&fake, &ledger);
    assert_eq!(report.unwrap_err().code(), "hub-away");
    assert_eq!(receipts.len(), 1);
    assert!(!receipts[0].keys.is_empty());
}

#[test]
fn a_desk_that_cannot_keep_a_receipt_sends_no_more() {
    let fake = Fake::hub();
    let road = http::Hub::at(&fake.address).unwrap();
    let ledger: Vec<LedgerKey> = (1..=3).map(|day| key(day, 80_000)).collect();
    let report = sync(&road, &pinned(&desk()), &ledger, &mut |_| {
        Err(Error::BadAddress {
            address: "disk full".to_owned(),
        })
    });
    assert!(report.is_err());
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
}
