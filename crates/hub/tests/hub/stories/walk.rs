//! Down from the root to the marks, and what both sides learn by it.

use super::base::start;
use crate::desk::{TestDesk, road};
use indrumar_domain::{Day, KeyTally, Mark, Period};
use indrumar_sync::{Road, Which, bundles};
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::*;

const DAY: &str = "2026-03-02";
const OTHER: &str = "2026-04-07";

fn period(text: &str) -> Period {
    Period::parse(text).unwrap()
}

fn ask<Q: Payload, A: Payload>(hub: &RunningHub, desk: &TestDesk, question: &Q) -> A {
    let signed = Signed::seal(question, &desk.identity.key).unwrap();
    let answer = road(hub).ask(&signed.to_bytes().unwrap()).unwrap();
    answer.open(&desk.hub_key()).unwrap()
}

#[test]
fn the_hub_tells_its_months_their_keys_and_their_marks() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits(DAY, &["pay.utilities", "papers.apostille"], 3);
    let gone = desk.visit(OTHER, &["pay.utilities"]);
    desk.undo(gone);
    desk.sync(&hub).unwrap();
    let install = desk.identity.install;
    let root = Digest::of(b"another");
    let answer: Answer = ask(&hub, &desk, &Question { install, root });
    let months: Vec<Period> = answer.months.unwrap().into_keys().collect();
    assert_eq!(months, [period("2026-03"), period("2026-04")]);
    let found: Digests = ask(&hub, &desk, &Look { install, months });
    let ledger = desk.ledger();
    for key in &ledger {
        assert_eq!(found.keys[&key.period], key.digest);
    }
    let march = found.figures[&period("2026-03")];
    assert_eq!((march.visits, march.items), (3, 6));
    assert_eq!(found.figures[&period("2026-04")], MonthFigures::default());
    let fetch = Fetch {
        install,
        keys: vec![period(OTHER), period("2026-04-08")],
        page: 0,
    };
    let marks: Marks = ask(&hub, &desk, &fetch);
    assert_eq!((marks.page, marks.pages), (0, 1));
    let tally = marks.keys[0].clone().into_tally();
    assert_eq!(tally, desk.tallies()[&period(OTHER)]);
    assert_eq!(marks.keys[1].clone().into_tally(), KeyTally::default());
}

#[test]
fn a_question_about_more_than_a_question_may_be_about_is_refused() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let install = desk.identity.install;
    let months = vec![period("2026-03"); MAX_MONTHS + 1];
    let signed = Signed::seal(&Look { install, months }, &desk.identity.key).unwrap();
    let error = road(&hub).ask(&signed.to_bytes().unwrap()).unwrap_err();
    assert_eq!(error.code(), "malformed");
    let keys = vec![period(DAY); MAX_FETCHED + 1];
    let fetch = Fetch {
        install,
        keys,
        page: 0,
    };
    let signed = Signed::seal(&fetch, &desk.identity.key).unwrap();
    let error = road(&hub).ask(&signed.to_bytes().unwrap()).unwrap_err();
    assert_eq!(error.code(), "malformed");
}

#[test]
fn a_question_of_another_is_not_answered() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let other = TestDesk::enrolled(&hub, 2, "larga");
    let look = Look {
        install: desk.identity.install,
        months: vec![period("2026-03")],
    };
    let signed = Signed::seal(&look, &other.identity.key).unwrap();
    let error = road(&hub).ask(&signed.to_bytes().unwrap()).unwrap_err();
    assert_eq!(error.code(), "signature-wrong");
}

#[test]
fn a_restored_desk_learns_what_it_has_no_requests_for_and_sends_none_of_it_back() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let mut backup = desk.copied();
    desk.visits(DAY, &["papers.apostille"], 2);
    desk.visit(OTHER, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let report = backup.sync(&hub).unwrap();
    assert_eq!((report.sent, report.learned), (0, 2));
    assert_eq!(backup.tallies(), desk.tallies());
    let march = backup.figures[&period("2026-03")];
    assert_eq!((march.visits, march.items), (3, 3));
    let again = backup.sync(&hub).unwrap();
    assert_eq!((again.sent, again.learned), (0, 0));
}

#[test]
fn two_copies_that_both_go_on_learn_from_each_other() {
    let hub = start();
    let mut one = TestDesk::enrolled(&hub, 1, "pelinia");
    let first = one.visit(DAY, &["pay.utilities"]);
    one.sync(&hub).unwrap();
    let mut two = one.copied();
    one.visit(DAY, &["papers.apostille"]);
    two.visits(DAY, &["pay.utilities"], 4);
    two.undo(first);
    one.sync(&hub).unwrap();
    two.sync(&hub).unwrap();
    one.sync(&hub).unwrap();
    assert_eq!(one.tallies(), two.tallies());
    assert_eq!(one.tallies()[&period(DAY)].visits(), 5);
    assert_eq!(hub.total("pelinia", DAY), 5);
}

#[test]
fn what_the_hub_knows_besides_follows_the_receipt_in_a_file() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut copy = desk.copied();
    copy.visits(DAY, &["pay.utilities"], 7);
    copy.sync(&hub).unwrap();
    desk.visit(DAY, &["papers.apostille"]);
    let sealed = bundles(&desk.identity, &desk.ledger(), Which::Waiting).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (there, back) = (folder.path().join("there"), folder.path().join("back"));
    std::fs::write(&there, &sealed[0].bytes).unwrap();
    hub.wait(hub.hub().import(&there, &back)).unwrap();
    let lines = indrumar_sync::file::read_receipts(&back).unwrap();
    let who = indrumar_sync::Pinned {
        desk: &desk.identity,
        hub_key: desk.hub_key(),
    };
    assert_eq!(lines.len(), 2);
    let told = indrumar_sync::marks(&who, &lines[1]).unwrap();
    assert_eq!(told[0].clone().into_tally().visits(), 8);
    let other = TestDesk::new(9);
    let stranger = indrumar_sync::Pinned {
        desk: &other.identity,
        hub_key: desk.hub_key(),
    };
    assert!(indrumar_sync::marks(&stranger, &lines[1]).is_err());
}

#[test]
fn tables_of_months_merge_like_any_key() {
    let hub = start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let mark = |n: u64| Mark::from_bytes(n.to_be_bytes());
    let month = Period::Month(Day::parse("2026-03-01").unwrap());
    let part = |marks: &[u64]| {
        let mut tally = KeyTally::default();
        for n in marks {
            tally.add("channel=phone", mark(*n), 1);
        }
        let bundle = Bundle {
            install: desk.identity.install,
            program: "indrumar".to_owned(),
            keys: vec![BundleKey::new(month.clone(), tally)],
        };
        let signed = Signed::seal(&bundle, &desk.identity.key).unwrap();
        signed.to_bytes().unwrap()
    };
    road(&hub).deliver(&part(&[1, 2, 3])).unwrap();
    road(&hub).deliver(&part(&[2, 3, 4])).unwrap();
    let fetch = Fetch {
        install: desk.identity.install,
        keys: vec![month],
        page: 0,
    };
    let marks: Marks = ask(&hub, &desk, &fetch);
    let tally = marks.keys[0].clone().into_tally();
    assert_eq!(tally.figure("channel=phone"), 4);
}
