//! The hub changes its key: desks follow, wherever they stood, and nobody follows anybody else.

use super::base::{again, copy_of, place, start, stop};
use crate::desk::{TestDesk, road};
use crate::place::{DAY, enrolled, send};
use indrumar_sync::{Road, accept, file, http};
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{Keys, PublicKey, Receipt, Rotation, Signed, succession};

fn rotate(hub: &RunningHub) -> Rotation {
    hub.wait(hub.hub().rotate_key()).unwrap()
}

fn with_a_visit(hub: &RunningHub) -> TestDesk {
    let mut desk = TestDesk::enrolled(hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    desk
}

#[test]
fn a_desk_follows_its_hub_to_another_key_in_the_sync_that_finds_it() {
    let hub = start();
    let mut desk = with_a_visit(&hub);
    let first = hub.public_key();
    desk.sync(&hub).unwrap();
    let done = rotate(&hub);
    assert_eq!((done.number, done.from), (1, first));
    assert_eq!(hub.public_key(), done.to);
    desk.visit(DAY, &["pay.utilities"]);
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    assert_eq!(desk.keys, [done.to]);
    assert_eq!(hub.total("pelinia", DAY), 2);
    assert_eq!(desk.sync(&hub).unwrap().sent, 0);
}

#[test]
fn a_desk_that_was_away_for_three_changes_follows_them_all_also_after_a_restart_of_the_hub() {
    let hub = start();
    let mut desk = with_a_visit(&hub);
    let keys: Vec<PublicKey> = (0..3).map(|_| rotate(&hub).to).collect();
    let hub = again(stop(hub));
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    assert_eq!(desk.keys, keys);
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_desk_whose_power_fails_when_the_new_key_is_kept_has_lost_nothing() {
    let hub = start();
    let mut desk = with_a_visit(&hub);
    let done = rotate(&hub);
    desk.dies_repinned = true;
    desk.sync(&hub).unwrap_err();
    assert_eq!(
        (desk.keys.as_slice(), hub.total("pelinia", DAY)),
        (&[done.to][..], 0)
    );
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_certificate_by_an_earlier_key_lets_its_desk_in_again() {
    let hub = start();
    let base = stop(hub);
    let backup = copy_of(&base);
    let hub = again(base);
    let mut desk = with_a_visit(&hub);
    drop(hub);

    let hub = again(backup);
    let done = rotate(&hub);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "install-unknown");
    desk.enrol_again(&road(&hub)).unwrap();
    assert_eq!(desk.keys, [done.to]);
    let certificate = &desk.enrolment.as_ref().unwrap().certificate;
    assert_eq!(certificate.hub_key, done.to);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_hub_put_back_from_before_the_change_is_told_from_a_stranger_and_nothing_goes_to_it() {
    let hub = start();
    let mut desk = with_a_visit(&hub);
    let base = stop(hub);
    let backup = copy_of(&base);
    let hub = again(base);
    rotate(&hub);
    desk.sync(&hub).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let new = desk.hub_key();
    drop(hub);

    let hub = again(backup);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "hub-earlier-key");
    assert_eq!((desk.hub_key(), hub.total("pelinia", DAY)), (new, 0));
    // It has lost the key, and says so to who asks for the way from it.
    let error = road(&hub).keys(&new).unwrap_err();
    assert_eq!(error.code(), "hub-key-unknown");
    // A change that it makes now leads nowhere from the key that it has lost.
    rotate(&hub);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "hub-wrong-key");
}

#[test]
fn another_hub_is_another_hub_whatever_it_says_of_its_keys() {
    let (hub, other) = (start(), start());
    let mut desk = with_a_visit(&hub);
    // The other one knows the desk and the true statements of its hub, too.
    rotate(&hub);
    let mut twin = desk.clone();
    other.add_office("pelinia", "Primăria Pelinia");
    twin.enrol(&other, &other.enrol_code("pelinia")).unwrap();
    rotate(&other);
    let known = desk.hub_key();
    let error = desk.sync(&other).unwrap_err();
    assert_eq!(error.code(), "hub-wrong-key");
    assert_eq!((desk.hub_key(), other.total("pelinia", DAY)), (known, 0));
    desk.sync(&hub).unwrap();
}

#[test]
fn the_chain_that_is_handed_out_begins_where_it_is_asked_for() {
    let hub = start();
    let first = hub.public_key();
    let keys: Vec<PublicKey> = (0..3).map(|_| rotate(&hub).to).collect();
    let chain = |from| {
        let told = hub.wait(hub.hub().keys_from(from)).unwrap();
        told.open::<Keys>(&keys[2]).unwrap().rotations
    };
    assert_eq!(succession(&first, &chain(None)).unwrap(), keys);
    assert_eq!(chain(Some(&keys[0])).len(), 2);
    assert_eq!(chain(Some(&keys[2])), []);
    let over_http = road(&hub).keys(&keys[0]).unwrap();
    assert_eq!(over_http, chain(Some(&keys[0])));
}

#[test]
fn by_file_the_statements_come_with_the_receipt() {
    let hub = start();
    let desk = with_a_visit(&hub);
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    file::write(&path("bundle"), &desk.waiting()).unwrap();
    let carried = |to: &str| -> Vec<Signed> {
        let (bundle, receipt) = (path("bundle"), path(to));
        hub.wait(hub.hub().import(&bundle, &receipt)).unwrap();
        file::read_receipts(&receipt).unwrap()
    };
    assert_eq!(
        carried("before").len(),
        1,
        "a hub with its first key says nothing"
    );
    let keys: Vec<PublicKey> = (0..3).map(|_| rotate(&hub).to).collect();
    let lines = carried("after");
    let later = file::successors(&lines, &desk.hub_key());
    assert_eq!(later, keys);
    let who = indrumar_sync::Pinned {
        desk: &desk.identity,
        hub_key: keys[2],
    };
    let accepted = accept(&who, &lines[0], &Default::default()).unwrap();
    assert_eq!(accepted.keys.len(), 1);
    // What a program from before there were statements makes of that line: marks of this desk, none at all.
    assert_eq!(indrumar_sync::marks(&who, &lines[1]).unwrap(), []);
}

#[test]
fn the_command_changes_the_key_of_a_hub_that_serves_and_its_receipts_are_signed_anew() {
    let place = place();
    let code = place.office();
    let serving = place.serve();
    let (mut desk, road) = enrolled(&serving, &code);
    desk.visit(DAY, &["pay.utilities"]);
    send(&mut desk, &road);
    let said = place.json(&["rotate-key"]);
    assert_eq!(said["number"], 1);
    assert_eq!(said["from"], desk.hub_key().to_string());
    let new: PublicKey = serde_json::from_value(said["key"].clone()).unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let receipt = road.deliver(&desk.waiting()[0].bytes).unwrap();
    receipt.open::<Receipt>(&new).unwrap();
    send(&mut desk, &road);
    assert_eq!((desk.keys.as_slice(), place.total()), (&[new][..], 2));
    let sentence = place.run(&["rotate-key", "--lang", "en"]);
    let sentence = String::from_utf8(sentence.stdout).unwrap();
    assert!(sentence.contains("change 2"), "{sentence}");
    drop(serving);
    // As it was before the second change, so is it after: one more link.
    let serving = place.serve();
    send(&mut desk, &http::Hub::at(&serving.address).unwrap());
    assert_eq!(desk.keys.len(), 2);
}
