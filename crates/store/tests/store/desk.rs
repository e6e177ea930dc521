//! What the desk keeps beside requests: declared days, follow-ups, drafts, templates, and what can be undone.

use crate::{add, at, change, now, place, request};
use indrumar_domain::{
    Day, DayState, Declaration, FollowUp, KeyTally, Mark, Period, Secret, VISIT,
};
use indrumar_store::{DeclaredDay, FollowUpState, Store, StoreError, Undoing};
use proptest::prelude::*;

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn declared(text: &str, what: Declaration) -> DeclaredDay {
    DeclaredDay {
        day: day(text),
        what,
        operator: "Ana".to_owned(),
    }
}

fn digest(tally: &KeyTally) -> Result<String, StoreError> {
    Ok(serde_json::to_string(tally).unwrap())
}

#[test]
fn a_declared_day_is_known_and_what_is_withdrawn_stays_as_a_removed_mark() {
    let mut place = place();
    let sunday = day("2026-11-22");
    let declare = |store: &mut Store, what, secret| {
        let done: Result<_, StoreError> = store.write(|write| {
            write.declare_day(
                &declared("2026-11-22", what),
                &Secret::new([secret; 16]),
                &now(),
            )?;
            write.mark_dirty(sunday)?;
            write.derive(sunday, digest)
        });
        done.unwrap()
    };
    let closed = declare(&mut place.store, Declaration::Closed, 1).tally;
    assert_eq!(closed.state(), DayState::Closed);
    let zero = declare(&mut place.store, Declaration::Zero, 2).tally;
    assert_eq!((zero.state(), zero.removed.len()), (DayState::Zero, 1));
    assert!(zero.covers(&closed));
    let read = place.store.read();
    assert_eq!(read.day(sunday).unwrap().unwrap().state, DayState::Zero);
    let holds = read.declared(sunday, sunday).unwrap();
    assert_eq!(holds, [declared("2026-11-22", Declaration::Zero)]);
    let withdrawn: Result<bool, StoreError> = place.store.write(|write| write.withdraw_day(sunday));
    assert!(withdrawn.unwrap());
    let none = place.store.read().tally(sunday).unwrap();
    assert_eq!((none.state(), none.removed.len()), (DayState::Unknown, 2));
}

#[test]
fn removed_marks_of_a_changed_request_are_named_in_every_day_it_ever_had() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(&mut place.store, &one, "").unwrap();
    let kept = place.store.read().request(&one.id).unwrap().unwrap();
    let mut content = one.content();
    content.at = at("2026-11-20T09:00:00+02:00");
    let moved = one.changed(content, &now()).unwrap();
    change(&mut place.store, &kept, &moved, None);
    let read = place.store.read();
    let (old, new) = (read.tally(one.day).unwrap(), read.tally(moved.day).unwrap());
    assert_eq!((old.visits(), old.removed.len()), (0, 2));
    assert_eq!((new.visits(), new.removed.len()), (1, 0));
}

#[test]
fn follow_ups_are_listed_by_how_they_stand_and_contacts_are_cleared_when_their_time_is_over() {
    let mut place = place();
    let dues = ["2026-11-20", "2026-11-23", "2026-11-30"];
    for (n, due) in (1..).zip(dues) {
        let one = request(n, &["pay.utilities"]);
        add(&mut place.store, &one, "").unwrap();
        let seq = place.store.read().request(&one.id).unwrap().unwrap().seq;
        let follow_up = FollowUp {
            due: day(due),
            reason: None,
            bring: None,
            alias: Some(format!("tanti {n}")),
            phone: None,
        };
        let kept: Result<(), StoreError> = place
            .store
            .write(|write| write.set_follow_up(seq, &follow_up));
        kept.unwrap();
    }
    let today = day("2026-11-23");
    let due = |store: &Store, state| {
        let kept = store.read().follow_ups(state, today, 9).unwrap();
        kept.iter()
            .map(|it| it.follow_up.due.to_string())
            .collect::<Vec<_>>()
    };
    assert_eq!(due(&place.store, FollowUpState::Overdue), ["2026-11-20"]);
    assert_eq!(due(&place.store, FollowUpState::Due), ["2026-11-23"]);
    assert_eq!(due(&place.store, FollowUpState::Waiting), ["2026-11-30"]);
    let done: Result<(), StoreError> = place
        .store
        .write(|write| write.follow_up_done(1, Some(today), None));
    done.unwrap();
    assert_eq!(due(&place.store, FollowUpState::Done), ["2026-11-20"]);
    let counts = place.store.read().follow_up_counts(today).unwrap();
    assert_eq!((counts.overdue, counts.due, counts.waiting), (0, 1, 1));
    assert!(!place.store.read().has_contacts_before(today).unwrap());
    assert!(
        place
            .store
            .read()
            .has_contacts_before(today.next())
            .unwrap()
    );
    let cleared: Result<usize, StoreError> = place
        .store
        .write(|write| write.clear_contacts(today.next()));
    assert_eq!(cleared.unwrap(), 1, "those that are not done stay");
    let read = place.store.read();
    assert_eq!(read.follow_up(1).unwrap().unwrap().follow_up.alias, None);
    assert!(
        read.follow_up(2)
            .unwrap()
            .unwrap()
            .follow_up
            .alias
            .is_some()
    );
}

#[test]
fn a_draft_is_there_until_it_is_cleared_and_recording_waits_for_the_disk_again_afterwards() {
    let mut place = place();
    place.store.keep_draft("lum").unwrap();
    place.store.keep_draft("lumină").unwrap();
    assert_eq!(
        place.store.read().draft().unwrap().as_deref(),
        Some("lumină")
    );
    assert!(place.store.waits_for_the_disk().unwrap());
    let cleared: Result<(), StoreError> = place.store.write(|write| write.clear_draft());
    cleared.unwrap();
    assert_eq!(place.store.read().draft().unwrap(), None);
}

#[test]
fn the_last_deed_in_force_is_found_and_an_undone_one_until_something_else_is_done() {
    let mut place = place();
    let note = |store: &mut Store, op: &str, about: Option<i64>| {
        let history = None;
        let done: Result<(), StoreError> = store
            .write(|write| write.add_audit(&now(), op, None, None, Undoing { about, history }));
        done.unwrap();
    };
    let kinds = ["add", "edit"];
    let today = at("2026-11-23T00:00:00+02:00")..at("2026-11-24T00:00:00+02:00");
    let last = |store: &Store| {
        store
            .read()
            .last_deed(&kinds, &today)
            .unwrap()
            .map(|it| it.seq)
    };
    let undone = |store: &Store| {
        store
            .read()
            .last_undone(&kinds, &today)
            .unwrap()
            .map(|it| it.seq)
    };
    assert_eq!((last(&place.store), undone(&place.store)), (None, None));
    note(&mut place.store, "add", None);
    note(&mut place.store, "edit", None);
    note(&mut place.store, "receipt", None);
    assert_eq!((last(&place.store), undone(&place.store)), (Some(2), None));
    note(&mut place.store, "undo", Some(2));
    note(&mut place.store, "undo", Some(1));
    assert_eq!((last(&place.store), undone(&place.store)), (None, Some(1)));
    note(&mut place.store, "redo", Some(1));
    assert_eq!(
        (last(&place.store), undone(&place.store)),
        (Some(1), Some(2))
    );
    note(&mut place.store, "add", None);
    assert_eq!((last(&place.store), undone(&place.store)), (Some(7), None));
    note(&mut place.store, "undo", Some(7));
    assert_eq!(
        (last(&place.store), undone(&place.store)),
        (Some(1), Some(7))
    );
    let tomorrow = at("2026-11-24T00:00:00+02:00")..at("2026-11-25T00:00:00+02:00");
    let before = at("1970-01-01T00:00:00+02:00")..at("1970-01-02T00:00:00+02:00");
    let read = place.store.read();
    for other in [tomorrow, before] {
        assert_eq!(read.last_deed(&kinds, &other).unwrap(), None);
        assert_eq!(read.last_undone(&kinds, &other).unwrap(), None);
    }
}

/// What happens to days: visits that are recorded, taken back, put back and moved; declarations; lines that only the hub has.
#[derive(Debug, Clone)]
enum Deed {
    Add(usize),
    Change(prop::sample::Index, usize, bool),
    Declare(usize, Declaration),
    Withdraw(usize),
    Learn(usize, u8, bool),
    TakeBack(usize),
}

const DAYS: [&str; 3] = ["2026-11-19", "2026-11-20", "2026-11-23"];

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    let day = || 0..DAYS.len();
    let what = prop_oneof![Just(Declaration::Zero), Just(Declaration::Closed)];
    let deed = prop_oneof![
        day().prop_map(Deed::Add),
        (any::<prop::sample::Index>(), day(), any::<bool>())
            .prop_map(|(which, day, undone)| Deed::Change(which, day, undone)),
        (day(), what).prop_map(|(day, what)| Deed::Declare(day, what)),
        day().prop_map(Deed::Withdraw),
        (day(), 1..4_u8, any::<bool>())
            .prop_map(|(day, mark, removed)| Deed::Learn(day, mark, removed)),
        day().prop_map(Deed::TakeBack),
    ];
    prop::collection::vec(deed, 1..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_day_is_always_known_exactly_when_its_tally_says_something(deeds in deeds()) {
        let mut place = place();
        let mut ids = Vec::new();
        for (n, deed) in (1_u8..).zip(deeds) {
            let on = |at: usize| day(DAYS[at]);
            match deed {
                Deed::Add(at_day) => {
                    let mut one = request(n, &["pay.utilities"]);
                    (one.at, one.day) = (at(&format!("{}T10:00:00+02:00", DAYS[at_day])), on(at_day));
                    add(&mut place.store, &one, "").unwrap();
                    ids.push(one.id);
                }
                Deed::Change(..) if ids.is_empty() => {}
                Deed::Change(which, at_day, undone) => {
                    let before = place.store.read().request(which.get(&ids)).unwrap().unwrap();
                    let mut after = before.request.clone();
                    (after.day, after.undone) = (on(at_day), undone);
                    after.generation += 1;
                    change(&mut place.store, &before, &after, None);
                }
                other => {
                    let done: Result<(), StoreError> = place.store.write(|write| match other {
                        Deed::Declare(at_day, what) => {
                            write.withdraw_day(on(at_day))?;
                            write.declare_day(&declared(DAYS[at_day], what), &Secret::new([n; 16]), &now())?;
                            write.mark_dirty(on(at_day))
                        }
                        Deed::Withdraw(at_day) => {
                            write.withdraw_day(on(at_day))?;
                            write.mark_dirty(on(at_day))
                        }
                        Deed::Learn(at_day, mark, removed) => {
                            let mut hub = KeyTally::default();
                            let mark = Mark::from_bytes([mark; 8]);
                            hub.add(VISIT, mark, 1);
                            hub.removed.extend(removed.then_some(mark));
                            write.learn(&Period::Day(on(at_day)), &hub, &now()).map(|_| ())
                        }
                        Deed::TakeBack(at_day) => {
                            write.take_back_learned(on(at_day), None, &now())?;
                            write.mark_dirty(on(at_day))
                        }
                        Deed::Add(_) | Deed::Change(..) => Ok(()),
                    });
                    done.unwrap();
                }
            }
            let read = place.store.read();
            let known = read.known_days(on(0), on(2)).unwrap();
            for text in DAYS {
                let says = read.tally(day(text)).unwrap().state() != DayState::Unknown;
                prop_assert_eq!(known.contains(&day(text)), says, "{}", text);
            }
        }
    }
}
