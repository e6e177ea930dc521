//! Editing, re-dating, taking back, putting back: marks are removed and made, and never get lost.

use crate::build::{item, moment, new_request, recorded};
use indrumar_domain::{Day, KeyTally, Outcome, Request, RequestCounts, marks_on};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A request with all its versions, as the store keeps them.
struct Kept {
    now: Request,
    past: Vec<RequestCounts>,
}

impl Kept {
    fn new(request: Request) -> Self {
        Self {
            now: request,
            past: Vec::new(),
        }
    }

    fn becomes(&mut self, next: Request) {
        if next.generation != self.now.generation {
            self.past.push(RequestCounts::from(&self.now));
        }
        self.now = next;
    }

    fn tally(&self, day: &str) -> KeyTally {
        let mut versions = self.past.clone();
        versions.push(RequestCounts::from(&self.now));
        let mut tally = KeyTally::default();
        marks_on(Day::parse(day).unwrap(), &versions, &mut tally);
        tally
    }

    fn edit(&mut self, change: impl FnOnce(&mut indrumar_domain::NewRequest)) {
        let mut content = self.now.content();
        change(&mut content);
        let next = self
            .now
            .changed(content, &moment("2026-11-23T18:00:00+02:00"));
        self.becomes(next.unwrap());
    }
}

fn kept(services: &[&str]) -> Kept {
    Kept::new(recorded(new_request(services), 1))
}

const TODAY: &str = "2026-11-23";

#[test]
fn an_edit_removes_the_marks_of_what_changed_and_of_nothing_else() {
    let mut kept = kept(&["pay.utilities", "papers.apostille"]);
    let before = kept.tally(TODAY);
    kept.edit(|new| new.items[1] = item("papers.criminal-record"));
    let after = kept.tally(TODAY);
    assert_eq!(after.removed.len(), 1, "the apostille's alone");
    assert!(after.covers(&before));
    assert_eq!((after.visits(), after.figure("pay.utilities")), (1, 1));
    assert_eq!(after.figure("papers.apostille"), 0);
    assert_eq!(after.figure("papers.criminal-record"), 1);
    assert_eq!(before.counts["@visit"], after.counts["@visit"]);
}

#[test]
fn an_edit_of_the_note_changes_no_generation() {
    let mut kept = kept(&["pay.utilities"]);
    kept.edit(|new| new.note = Some("altceva".to_owned()));
    assert_eq!((kept.now.generation, kept.past.len()), (0, 0));
    kept.edit(|new| new.items[0].outcome = Outcome::Referred);
    assert_eq!(kept.now.generation, 1, "the month counts outcomes");
    assert!(kept.tally(TODAY).removed.is_empty(), "the day does not");
    kept.edit(|new| new.items[0].referred_to = Some("ASP".to_owned()));
    assert_eq!(kept.now.generation, 1);
}

#[test]
fn a_redated_visit_is_removed_there_and_counted_here() {
    let mut kept = kept(&["pay.utilities"]);
    kept.edit(|new| new.at = moment("2026-11-20T09:00:00+02:00"));
    assert_eq!(kept.tally(TODAY).visits(), 0);
    assert_eq!(kept.tally(TODAY).removed.len(), 2);
    assert_eq!(kept.tally("2026-11-20").visits(), 1);
    kept.edit(|new| new.at = moment("2026-11-23T09:00:00+02:00"));
    assert_eq!(kept.tally(TODAY).visits(), 1, "with a new mark");
    assert_eq!(kept.tally(TODAY).counts["@visit"].len(), 2);
    assert_eq!(kept.tally("2026-11-20").visits(), 0);
}

#[test]
fn what_is_put_back_has_new_marks_since_removed_ones_never_come_back() {
    let mut kept = kept(&["pay.utilities"]);
    let sent = kept.tally(TODAY);
    kept.becomes(kept.now.taken_back());
    assert_eq!(kept.tally(TODAY).visits(), 0);
    kept.becomes(kept.now.put_back());
    let back = kept.tally(TODAY);
    assert_eq!((back.visits(), back.removed.len()), (1, 2));
    assert!(back.covers(&sent));
    kept.becomes(kept.now.taken_back());
    assert_eq!(kept.tally(TODAY).visits(), 0);
    assert_eq!(kept.tally(TODAY).removed.len(), 4);
}

#[test]
fn a_request_of_a_clock_that_jumped_back_can_still_be_edited() {
    let mut kept = kept(&["pay.utilities"]);
    let mut content = kept.now.content();
    content.minutes = Some(5);
    let of_1970 = moment("1970-01-01T02:00:00+02:00");
    kept.becomes(kept.now.changed(content, &of_1970).unwrap());
    assert_eq!(kept.now.minutes, Some(5));
}

#[derive(Debug, Clone)]
enum Deed {
    Services(usize),
    Visits(u32),
    Heads(Option<u32>),
    Redate(u32),
    Outcome,
    Undo,
    Restore,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (0..4_usize).prop_map(Deed::Services),
        (1..4_u32).prop_map(Deed::Visits),
        proptest::option::of(1..9_u32).prop_map(Deed::Heads),
        (20..24_u32).prop_map(Deed::Redate),
        Just(Deed::Outcome),
        Just(Deed::Undo),
        Just(Deed::Restore),
    ]
}

const SERVICES: [&[&str]; 4] = [
    &["pay.utilities"],
    &["papers.apostille", "pay.utilities"],
    &["papers.apostille"],
    &["learn.mail", "pay.mpay", "pay.utilities"],
];

proptest! {
    #[test]
    fn whatever_is_done_to_a_request_its_days_count_what_it_says_and_no_mark_gets_lost(deeds in prop::collection::vec(deed(), 0..24)) {
        let mut kept = kept(&["pay.utilities"]);
        let mut sent: BTreeMap<String, KeyTally> = BTreeMap::new();
        for deed in deeds {
            match deed {
                Deed::Undo => kept.becomes(kept.now.taken_back()),
                Deed::Restore => kept.becomes(kept.now.put_back()),
                _ if kept.now.undone => {}
                Deed::Services(n) => kept.edit(|new| new.items = SERVICES[n].iter().map(|code| item(code)).collect()),
                Deed::Visits(n) => kept.edit(|new| new.visits = n),
                Deed::Heads(n) => kept.edit(|new| new.heads = n),
                Deed::Redate(day) => kept.edit(|new| new.at = moment(&format!("2026-11-{day}T09:00:00+02:00"))),
                Deed::Outcome => kept.edit(|new| new.items[0].outcome = Outcome::Stuck),
            }
            for day in 20..24 {
                let day = format!("2026-11-{day}");
                let tally = kept.tally(&day);
                let here = !kept.now.undone && kept.now.day.to_string() == day;
                let visits = if here { u64::from(kept.now.visits) } else { 0 };
                prop_assert_eq!(tally.visits(), visits);
                prop_assert_eq!(tally.figure("@heads"), if here { u64::from(kept.now.heads.unwrap_or(0)) } else { 0 });
                let said: BTreeMap<String, u64> = if here { kept.now.items.iter().map(|item| (item.service.to_string(), visits)).collect() } else { BTreeMap::new() };
                prop_assert_eq!(tally.services(), said);
                let before = sent.entry(day).or_default();
                prop_assert!(tally.covers(before), "a mark got lost");
                before.merge(&tally);
                prop_assert_eq!(&*before, &tally, "a hub that heard everything has the same");
            }
        }
    }
}
