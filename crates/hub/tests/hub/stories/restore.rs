//! A hub whose database is put back from an old copy.

use super::base::{again, copy_of, start, stop};
use crate::desk::{TestDesk, road};

#[test]
fn a_hub_restored_from_an_old_backup_is_filled_again_by_the_desk() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let folder = stop(hub);
    let backup = copy_of(&folder);

    let hub = again(folder);
    desk.visit("2026-03-03", &["pay.utilities"]);
    let undone = desk.visit("2026-03-02", &["pay.utilities"]);
    desk.undo(undone);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", "2026-03-03"), 1);
    drop(hub);

    let hub = again(backup);
    assert_eq!(hub.total("pelinia", "2026-03-03"), 0);
    let report = desk.sync(&hub).unwrap();
    assert_eq!(
        (report.sent, report.receipted),
        (2, 2),
        "nothing waited, and everything was sent again"
    );
    assert_eq!(hub.total("pelinia", "2026-03-02"), 1);
    assert_eq!(hub.total("pelinia", "2026-03-03"), 1);
    assert_eq!(desk.sync(&hub).unwrap().sent, 0);
}

#[test]
fn a_restored_hub_is_filled_in_the_very_sync_that_brings_something_new() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let folder = stop(hub);
    let backup = copy_of(&folder);
    let hub = again(folder);
    for day in ["2026-03-02", "2026-03-03"] {
        desk.visit(day, &["pay.utilities"]);
    }
    desk.sync(&hub).unwrap();
    drop(hub);

    let hub = again(backup);
    desk.visit("2026-03-04", &["pay.utilities"]);
    let report = desk.sync(&hub).unwrap();
    assert_eq!((report.sent, report.receipted), (3, 3));
    for day in ["2026-03-02", "2026-03-03", "2026-03-04"] {
        assert_eq!(hub.total("pelinia", day), 1, "{day}");
    }
}

#[test]
fn a_hub_restored_from_before_the_enrolment_takes_the_certificate_again() {
    let hub = start();
    let folder = stop(hub);
    let backup = copy_of(&folder);
    let hub = again(folder);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    drop(hub);

    let hub = again(backup);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "install-unknown");
    let old = desk.enrolment.clone().unwrap();
    desk.enrol_again(&road(&hub)).unwrap();
    assert_eq!(
        desk.enrolment.as_ref().unwrap().certificate.office,
        old.certificate.office,
        "the office came back with it"
    );
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", "2026-03-02"), 1);
}

#[test]
fn the_hub_s_key_is_the_same_after_a_restart() {
    let hub = start();
    let key = hub.public_key();
    let hub = again(stop(hub));
    assert_eq!(hub.public_key(), key);
}
