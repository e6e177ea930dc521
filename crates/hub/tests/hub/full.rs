//! A hub whose disk is full, and then is not.

use crate::desk::TestDesk;
use indrumar_testkit::hub::RunningHub;

#[test]
fn a_hub_whose_disk_was_full_writes_again_once_there_is_room() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for _ in 0..2_000 {
        desk.visit("2026-03-02", &["pay.utilities"]);
    }
    let spoil = |sql| hub.wait(hub.hub().spoil(sql)).unwrap();
    spoil("PRAGMA max_page_count = 1");
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "hub-busy");
    assert_eq!(
        hub.total("pelinia", "2026-03-02"),
        0,
        "nothing half-counted"
    );
    spoil("PRAGMA max_page_count = 4294967294");
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", "2026-03-02"), 2_000);
}
