//! Whole syncs against a hub whose behaviour is bent.

use crate::fake::{
    Fake, Kept, answer_for, desk, hub_key, key, pinned, receipt_for, receipted, response, signed,
};
use indrumar_sync::{Accepted, Error, LedgerKey, Report, SMALLEST, http, sync};
use indrumar_wire::{MAX_BUNDLE_BYTES, Refusal, Signed};
use std::sync::atomic::{AtomicUsize, Ordering};

fn run(fake: &Fake, ledger: &[LedgerKey]) -> (Vec<Accepted>, Result<Report, Error>) {
    let mut kept = Kept::default();
    let report = run_with(fake, ledger, &mut kept);
    (kept.receipts, report)
}

fn run_with(fake: &Fake, ledger: &[LedgerKey], kept: &mut Kept) -> Result<Report, Error> {
    let road = http::Hub::at(&fake.address).unwrap();
    kept.ledger = ledger.to_vec();
    sync(
        &road,
        &pinned(&desk()),
        ledger.to_vec(),
        MAX_BUNDLE_BYTES,
        kept,
    )
}

fn asked(fake: &Fake) -> Vec<String> {
    fake.asked.lock().unwrap().clone()
}

#[test]
fn a_desk_with_nothing_to_say_makes_one_small_request() {
    let fake = Fake::having(vec![key(1, 1)]);
    let (receipts, report) = run(&fake, &[receipted(key(1, 1))]);
    assert_eq!(report.unwrap(), Report::default());
    assert!(receipts.is_empty());
    assert_eq!(asked(&fake), ["/v1/sync"]);
}

#[test]
fn news_take_a_question_and_a_bundle() {
    let fake = Fake::having(vec![key(1, 1)]);
    let (_, report) = run(&fake, &[receipted(key(1, 1)), key(2, 1)]);
    assert_eq!(
        (report.as_ref().unwrap().sent, report.unwrap().receipted),
        (1, 1)
    );
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
}

#[test]
fn a_hub_that_cannot_tell_what_it_has_gets_everything_once() {
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
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
}

#[test]
fn a_desk_from_an_old_backup_learns_what_the_hub_has_and_sends_nothing_of_it_back() {
    let fake = Fake::having(vec![key(1, 3), key(2, 600)]);
    let mut kept = Kept::default();
    let report = run_with(&fake, &[receipted(key(1, 1))], &mut kept).unwrap();
    assert_eq!((report.sent, report.learned), (0, 2));
    assert_eq!(kept.learned[0].tally, key(1, 3).tally);
    assert_eq!(kept.learned[1].tally, key(2, 600).tally, "by several pages");
    let pages = asked(&fake).len() - 2;
    assert!(pages > 2 && asked(&fake).iter().all(|path| path == "/v1/sync"));
}

#[test]
fn a_hub_from_an_old_backup_is_filled_again_and_nothing_else_is_sent() {
    let fake = Fake::having(vec![key(1, 1), key(2, 1)]);
    let ledger = [
        receipted(key(1, 1)),
        receipted(key(2, 5)),
        receipted(key(3, 1)),
    ];
    let mut kept = Kept::default();
    let report = run_with(&fake, &ledger, &mut kept).unwrap();
    assert_eq!((report.sent, report.receipted), (2, 2));
    assert_eq!(kept.lost, [key(3, 1).period]);
    let sent: Vec<_> = kept.receipts[0]
        .keys
        .iter()
        .map(|key| &key.period)
        .collect();
    assert_eq!(sent, [&key(2, 5).period, &key(3, 1).period]);
}

#[test]
fn a_lost_answer_is_settled_by_sending_the_same_once_more() {
    let fake = Fake::having(vec![key(1, 1), key(2, 1)]);
    let mut kept = Kept::default();
    let report = run_with(&fake, &[receipted(key(1, 1)), key(2, 1)], &mut kept).unwrap();
    assert_eq!((report.sent, report.receipted, report.learned), (1, 1, 0));
    assert_eq!(kept.agreed, [key(2, 1).period]);
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/sync", "/v1/bundles"]);
}

#[test]
fn the_hubs_two_numbers_are_asked_for_at_the_end() {
    let fake = Fake::having(vec![key(1, 4)]);
    let mut kept = Kept {
        compare: vec![key(1, 1).period.month()],
        ..Kept::default()
    };
    run_with(&fake, &[receipted(key(1, 4))], &mut kept).unwrap();
    assert_eq!(kept.figures[&key(1, 1).period.month()].visits, 4);
}

#[test]
fn a_sync_that_somebody_stops_sends_no_more_and_keeps_what_came() {
    let fake = Fake::as_it_was_left();
    let ledger: Vec<LedgerKey> = (1..=3).map(|day| key(day, 200)).collect();
    let mut kept = Kept {
        stop_after: Some(2),
        ..Kept::default()
    };
    let road = http::Hub::at(&fake.address).unwrap();
    let report = sync(&road, &pinned(&desk()), ledger, SMALLEST, &mut kept);
    assert_eq!(report.unwrap_err().code(), "sync-cancelled");
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
    assert_eq!(kept.receipts.len(), 1);
    assert_eq!((kept.progress[1].keys, kept.progress[1].sent), (3, 0));
}

#[test]
fn a_desk_that_is_asked_to_come_later_says_when() {
    let fake = Fake::start(|_, _| {
        let mut answer = response(429, "text/html", b"slow down".to_vec());
        answer
            .headers_mut()
            .insert("retry-after", "120".parse().unwrap());
        answer
    });
    match run(&fake, &[key(1, 1)]).1 {
        Err(Error::TooMany { retry_after, .. }) => assert_eq!(retry_after, Some(120)),
        other => panic!("{other:?}"),
    }
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
    let fake = Fake::as_it_was_left();
    let ledger: Vec<LedgerKey> = (1..=3).map(|day| key(day, 80_000)).collect();
    let mut kept = Kept {
        disk_full: true,
        ..Kept::default()
    };
    assert!(run_with(&fake, &ledger, &mut kept).is_err());
    assert_eq!(asked(&fake), ["/v1/sync", "/v1/bundles"]);
}
