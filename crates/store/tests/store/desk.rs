//! What the desk keeps beside requests: declared days, follow-ups, drafts, templates, and what can be undone.

use crate::{add, at, change, now, place, request};
use indrumar_domain::{Day, DayState, Declaration, FollowUp, KeyTally, Secret};
use indrumar_store::{DeclaredDay, FollowUpState, Store, StoreError, Undoing};

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
