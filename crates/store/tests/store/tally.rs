//! Days: dirty when requests change, derived when asked, receipted for what was sent.

use crate::{add, now, place, request};
use indrumar_domain::{KeyTally, Period, RequestCounts, marks_of};
use indrumar_store::{Store, StoreError};

/// Stands for the real digest: all that matters here is that it differs when the tally does.
fn digest(tally: &KeyTally) -> Result<String, StoreError> {
    Ok(serde_json::to_string(tally).unwrap())
}

fn derive(store: &mut Store, day: indrumar_domain::Day) -> indrumar_store::Derived {
    store.write(|write| write.derive(day, digest)).unwrap()
}

#[test]
fn a_derived_day_is_what_its_requests_say() {
    let mut place = place();
    let (one, two) = (
        request(1, &["pay.utilities"]),
        request(2, &["pay.utilities", "papers.criminal-record"]),
    );
    add(&mut place.store, &one, "").unwrap();
    add(&mut place.store, &two, "").unwrap();
    let mut wanted = KeyTally::default();
    for request in [&one, &two] {
        marks_of(&RequestCounts::from(request), &mut wanted);
    }
    assert!(place.store.read().day(one.day).unwrap().unwrap().dirty);
    assert_eq!(derive(&mut place.store, one.day).tally, wanted);
    let row = place.store.read().day(one.day).unwrap().unwrap();
    assert!(!row.dirty && !row.is_receipted());
    assert_eq!((row.visits, row.services["pay.utilities"]), (2, 2));
}

#[test]
fn a_receipt_holds_for_what_was_sent_and_not_for_what_came_meanwhile() {
    let mut place = place();
    let (one, two) = (
        request(1, &["pay.utilities"]),
        request(2, &["pay.utilities"]),
    );
    add(&mut place.store, &one, "").unwrap();
    let sent = derive(&mut place.store, one.day).digest;
    add(&mut place.store, &two, "").unwrap();
    let receipt = |store: &mut Store, sent: &str| {
        store
            .write(|write| write.receipt(&Period::Day(one.day), (sent, true), "hub", &now()))
            .unwrap();
    };
    receipt(&mut place.store, &sent);
    assert!(
        !place
            .store
            .read()
            .day(one.day)
            .unwrap()
            .unwrap()
            .is_receipted()
    );
    let newer = derive(&mut place.store, one.day).digest;
    assert!(
        !place
            .store
            .read()
            .day(one.day)
            .unwrap()
            .unwrap()
            .is_receipted()
    );
    receipt(&mut place.store, &newer);
    assert!(
        place
            .store
            .read()
            .day(one.day)
            .unwrap()
            .unwrap()
            .is_receipted()
    );
    receipt(&mut place.store, &sent);
    assert!(
        place
            .store
            .read()
            .day(one.day)
            .unwrap()
            .unwrap()
            .is_receipted(),
        "an old receipt came late"
    );
}

#[test]
fn what_a_hub_said_is_forgotten_at_once_and_what_was_counted_stays() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(&mut place.store, &one, "").unwrap();
    let derived = derive(&mut place.store, one.day);
    let key = Period::Day(one.day);
    let month = Period::parse(&one.day.month()).unwrap();
    let said = |write: &indrumar_store::Write<'_>| {
        let digest = derived.digest.as_str();
        write.receipt(&key, (digest, true), digest, &now())?;
        write.receipt(&month, ("m", true), "m", &now())?;
        write.refuse(&month, "malformed")?;
        write.set_hub_month(one.day.first_of_month(), "m", (1, 1), &now())?;
        let road = indrumar_store::Road::File;
        write.add_receipt(&now(), road, "hub", "b", 1, "{}")?;
        write.add_bundle_out(&now(), "b", &std::collections::BTreeMap::new())
    };
    place.store.write(said).unwrap();
    let seq = place.store.read().last_receipt(0).unwrap().unwrap().seq;
    place.store.write(|write| write.forget_hub()).unwrap();

    let read = place.store.read();
    let row = read.day(one.day).unwrap().unwrap();
    assert_eq!((row.receipted_digest, row.hub_digest), (None, None));
    assert_eq!((row.visits, row.digest), (1, Some(derived.digest.clone())));
    let row = read.all_months().unwrap().remove(0);
    let said = (row.receipted_digest, row.hub_digest, row.refused);
    assert_eq!(said, (None, None, None));
    assert!(read.hub_months().unwrap().is_empty());
    assert_eq!(read.bundle_out("b").unwrap(), None);
    assert_eq!(read.tally(one.day).unwrap(), derived.tally);
    // Receipts are kept for ever; which of them still say something, their number tells.
    assert_eq!(read.last_receipt(seq - 1).unwrap().unwrap().hub, "hub");
    assert_eq!(read.last_receipt(seq).unwrap(), None);
}

#[test]
fn an_old_receipt_that_comes_late_does_not_make_the_hub_look_older() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(&mut place.store, &one, "").unwrap();
    let old = derive(&mut place.store, one.day).digest;
    add(&mut place.store, &request(2, &["pay.utilities"]), "").unwrap();
    let new = derive(&mut place.store, one.day).digest;
    for digest in [&new, &old] {
        place
            .store
            .write(|write| {
                write.receipt(&Period::Day(one.day), (digest, true), digest, &crate::now())
            })
            .unwrap();
    }
    let row = place.store.read().day(one.day).unwrap().unwrap();
    assert!(row.is_receipted());
    assert_eq!(row.hub_digest, Some(new), "else everything is sent again");
}

#[test]
fn a_months_days_are_its_own() {
    let mut place = place();
    for (n, moment) in [
        (1, "2026-10-31T12:00:00+02:00"),
        (2, "2026-11-01T12:00:00+02:00"),
        (3, "2026-11-23T09:00:00+02:00"),
    ] {
        let mut one = request(n, &["pay.utilities"]);
        one.at = crate::at(moment);
        one.day = indrumar_domain::Day::of(&one.at);
        add(&mut place.store, &one, "").unwrap();
    }
    let days = place.store.read().days_of_month("2026-11").unwrap();
    let days: Vec<String> = days.iter().map(|row| row.day.to_string()).collect();
    assert_eq!(days, ["2026-11-01", "2026-11-23"]);
    assert_eq!(place.store.read().all_days().unwrap().len(), 3);
}
