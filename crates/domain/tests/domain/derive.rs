use crate::build::{new_request, recorded};
use indrumar_domain::{KeyTally, Request, RequestCounts, ServiceCode, marks_of};
use std::collections::BTreeSet;

fn tally(requests: &[&Request]) -> KeyTally {
    let mut tally = KeyTally::default();
    for request in requests {
        marks_of(&RequestCounts::from(*request), &mut tally);
    }
    tally
}

#[test]
fn a_visit_for_two_services_is_one_visit_and_two_items() {
    let request = recorded(new_request(&["pay.utilities", "papers.apostille"]), 1);
    let tally = tally(&[&request]);
    assert_eq!(tally.visits(), 1);
    assert_eq!(tally.figure("pay.utilities"), 1);
    assert_eq!(tally.figure("papers.apostille"), 1);
}

#[test]
fn two_sensitive_services_of_one_visit_are_two_items_of_their_group() {
    let mut new = new_request(&["papers.a", "papers.b"]);
    for item in &mut new.items {
        item.counted_as = ServiceCode::parse("papers").unwrap();
    }
    let tally = tally(&[&recorded(new, 1)]);
    assert_eq!(tally.figure("papers"), 2);
    assert_eq!(tally.visits(), 1);
}

#[test]
fn an_entry_of_a_paper_tally_counts_all_its_visits_and_a_session_its_heads() {
    let mut batch = new_request(&["pay.utilities"]);
    batch.visits = 14;
    let mut session = new_request(&["learn.e-learning"]);
    session.heads = Some(9);
    let tally = tally(&[&recorded(batch, 1), &recorded(session, 2)]);
    assert_eq!(tally.visits(), 15);
    assert_eq!(tally.figure("pay.utilities"), 14);
    assert_eq!(tally.figure("@heads"), 9);
}

#[test]
fn an_undone_request_is_named_as_removed_and_counts_nothing() {
    let mut request = recorded(new_request(&["pay.utilities"]), 1);
    let before = tally(&[&request]);
    request.undone = true;
    let after = tally(&[&request]);
    assert_eq!((before.visits(), after.visits()), (1, 0));
    assert!(
        after.covers(&before),
        "what was sent before the undo is still all there"
    );
    assert_eq!(after.removed.len(), 2);
}

#[test]
fn no_two_marks_of_a_thousand_requests_are_equal() {
    let mut marks = BTreeSet::new();
    for n in 0..1000_u32 {
        let mut random = [0; 26];
        random[..4].copy_from_slice(&n.to_be_bytes());
        random[10..14].copy_from_slice(&n.to_be_bytes());
        let now = crate::build::moment("2026-11-23T10:01:00+02:00");
        let install = indrumar_domain::InstallId::new([9; 16]);
        let request = new_request(&["pay.utilities"])
            .record(install, "Ana", &now, &random)
            .unwrap();
        let tally = tally(&[&request]);
        marks.extend(
            tally
                .counts
                .values()
                .flat_map(|marks| marks.keys().copied()),
        );
    }
    assert_eq!(marks.len(), 2000);
}
