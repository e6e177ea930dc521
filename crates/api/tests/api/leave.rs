//! The desk leaves its hub: for one begun anew without its key, for another one, for this very one.

use crate::hub_keys::{carry, read};
use crate::sync::{TODAY, enrolled};
use indrumar_api::day::{DayDeclare, declare};
use indrumar_api::practice::dispatch_practice;
use indrumar_api::request::{ListRequests, UndoRequest, history as past, list, undo};
use indrumar_api::session::{Nothing, boot};
use indrumar_api::sync::{
    Enrol, SyncHistoryArgs, SyncReport, enrol, history, leave, now, progress, status,
};
use indrumar_api::{ApiError, Desk, dispatch};
use indrumar_sync::{Error, Road, http};
use indrumar_testkit::hub::{Clock, RunningHub};
use indrumar_testkit::{desk, request};
use indrumar_wire::{PublicKey, Signed};
use std::collections::BTreeMap;

const YESTERDAY: &str = "2026-11-20";

fn sync(desk: &Desk) -> SyncReport {
    now(desk, Nothing {}).unwrap()
}

fn enrol_at(desk: &Desk, hub: &RunningHub, office: &str) {
    let args = Enrol {
        hub: hub.address().to_owned(),
        code: hub.enrol_code(office),
    };
    enrol(desk, args).unwrap();
}

/// A hub without anything but the office: as one is that was begun anew.
fn another_hub() -> RunningHub {
    let hub = RunningHub::start();
    hub.add_office("pelinia", "Primăria Pelinia");
    hub
}

/// Two days with everything that can happen to a visit: taken back, changed, of a group, of a batch, and a declared day.
fn worked(desk: &Desk) {
    for _ in 0..6 {
        request("pay.utilities").record(desk);
    }
    request("papers.criminal-record").visits(3).record(desk);
    request("learn.e-learning").record(desk);
    let gone = request("papers.apostille")
        .at("2026-11-20T09:00:00+02:00")
        .record(desk);
    request("pay.utilities")
        .at("2026-11-20T10:00:00+02:00")
        .record(desk);
    undo(desk, UndoRequest { id: gone.id }).unwrap();
    let args = DayDeclare {
        day: "2026-11-19".to_owned(),
        what: "zero".to_owned(),
    };
    declare(desk, args).unwrap();
}

/// What a hub says of this desk after a sync: the two numbers of each month, and every figure of the days.
fn there(hub: &RunningHub, desk: &Desk) -> Vec<String> {
    let months = status(desk, Nothing {}).unwrap().months.into_iter();
    let months =
        months.map(|it| format!("{} {:?} {:?}", it.month, it.visits_there, it.items_there));
    let days = [TODAY, YESTERDAY, "2026-11-19"];
    let days = days.map(|day| format!("{day} {:?}", hub.figures("pelinia", day)));
    months.chain(days).collect()
}

/// The marks of everything that was ever counted here.
fn marks(desk: &Desk) -> BTreeMap<String, String> {
    let ledger = desk.counted_here().unwrap().into_iter();
    ledger
        .map(|key| (key.period.to_string(), format!("{:?}", key.tally)))
        .collect()
}

fn endings(desk: &Desk) -> Vec<String> {
    let told = history(desk, SyncHistoryArgs::default()).unwrap();
    told.into_iter().map(|entry| entry.ended).collect()
}

#[test]
fn a_desk_whose_hub_was_begun_anew_without_its_key_is_enrolled_again_and_the_figures_are_the_same()
{
    let (old, desk) = enrolled();
    worked(&desk);
    sync(&desk);
    let before = there(&old, &desk);
    let install = status(&desk, Nothing {}).unwrap().install;
    drop(old);
    let new = another_hub();
    let left = leave(&desk, Nothing {}).unwrap();
    assert_eq!(left.office, "Primăria Pelinia");
    assert!(left.changes.settings && left.changes.tally && !left.changes.requests);
    enrol_at(&desk, &new, "pelinia");
    let told = status(&desk, Nothing {}).unwrap();
    assert_eq!((told.install, told.last_receipt), (install, None));
    assert_eq!(told.waiting.len(), 3);
    let first = sync(&desk);
    assert_eq!((first.sent, first.receipted, first.learned), (4, 4, 0));
    assert_eq!(there(&new, &desk), before);
    assert_eq!(sync(&desk).sent, 0);
    assert!(status(&desk, Nothing {}).unwrap().last_receipt.is_some());
}

#[test]
fn who_leaves_and_is_enrolled_again_at_the_same_living_hub_is_counted_once() {
    let (hub, desk) = enrolled();
    worked(&desk);
    sync(&desk);
    assert_eq!(hub.total("pelinia", TODAY), 10);
    let before = there(&hub, &desk);
    for _ in 0..2 {
        leave(&desk, Nothing {}).unwrap();
        enrol_at(&desk, &hub, "pelinia");
        sync(&desk);
        assert_eq!(there(&hub, &desk), before);
    }
    request("pay.utilities").record(&desk);
    assert_eq!(sync(&desk).sent, 1);
    assert_eq!(hub.total("pelinia", TODAY), 11);
    assert!(status(&desk, Nothing {}).unwrap().lines.is_empty());
}

#[test]
fn what_only_the_hub_knew_goes_to_the_next_hub_too() {
    let (old, desk) = enrolled();
    let place = tempfile::tempdir().unwrap();
    let folder = place.path().join("copy");
    std::fs::create_dir(&folder).unwrap();
    for name in ["desk.db", "desk.db-wal", "desk.key"] {
        std::fs::copy(desk.folder_path().join(name), folder.join(name)).unwrap();
    }
    let copy = indrumar_testkit::desk().folder(folder).open();
    request("papers.apostille").visits(2).record(&copy);
    sync(&copy);
    request("pay.utilities").record(&desk);
    sync(&desk);
    assert_eq!(old.total("pelinia", TODAY), 3);
    drop(old);
    leave(&desk, Nothing {}).unwrap();
    let new = another_hub();
    enrol_at(&desk, &new, "pelinia");
    sync(&desk);
    assert_eq!(new.total("pelinia", TODAY), 3);
    assert_eq!(status(&desk, Nothing {}).unwrap().lines.len(), 1);
}

#[test]
fn nothing_of_what_was_recorded_is_lost_and_no_mark_is_drawn_again() {
    let (_hub, desk) = enrolled();
    worked(&desk);
    sync(&desk);
    let (rows, counted) = (list(&desk, ListRequests::default()).unwrap(), marks(&desk));
    let undone = rows[0].id.clone();
    leave(&desk, Nothing {}).unwrap();
    assert_eq!(list(&desk, ListRequests::default()).unwrap(), rows);
    assert_eq!(marks(&desk), counted);
    desk.forget_derived().unwrap();
    assert_eq!(marks(&desk), counted, "all of it follows from the requests");
    assert_eq!(endings(&desk), ["left", "done"]);
    // What was there before stays changeable, with its history.
    undo(&desk, UndoRequest { id: undone.clone() }).unwrap();
    assert_eq!(past(&desk, UndoRequest { id: undone }).unwrap().len(), 1);
    let told = status(&desk, Nothing {}).unwrap();
    assert!(!told.enrolled && told.hub.is_none() && told.office.is_none());
    assert!(told.months.iter().all(|month| month.visits_there.is_none()));
    assert_eq!((told.last_receipt, told.next_try), (None, None));
    let told = boot(&desk, Nothing {}).unwrap();
    assert!(!told.enrolled);
    assert_eq!(told.office.unwrap().name, "Primăria Pelinia");
    assert_eq!(now(&desk, Nothing {}), Err(ApiError::NotEnrolled {}));
}

#[test]
fn a_desk_that_is_nowhere_or_practises_or_sends_just_now_does_not_leave() {
    let alone = desk().open();
    assert_eq!(leave(&alone, Nothing {}), Err(ApiError::NotEnrolled {}));
    let (_hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    let sending = desk.folder().lock_sync().unwrap();
    assert_eq!(leave(&desk, Nothing {}), Err(ApiError::SyncRunning {}));
    drop(sending);
    dispatch(&desk, "practice_enter", serde_json::Value::Null).unwrap();
    let refused = dispatch_practice(&desk, "leave_hub", serde_json::Value::Null);
    assert_eq!(refused.unwrap_err().code, "not-in-practice");
    assert_eq!(sync(&desk).receipted, 1);
    assert_eq!(endings(&desk), ["done"]);
}

#[test]
fn a_disk_that_takes_nothing_any_more_leaves_the_desk_enrolled_as_it_was() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    sync(&desk);
    let before = status(&desk, Nothing {}).unwrap();
    desk.freeze(true).unwrap();
    assert!(leave(&desk, Nothing {}).is_err());
    desk.freeze(false).unwrap();
    assert_eq!(status(&desk, Nothing {}).unwrap(), before);
    assert_eq!(sync(&desk).sent, 0);
    assert_eq!(hub.total("pelinia", TODAY), 1);
}

#[test]
fn a_receipt_of_the_hub_that_was_left_confirms_nothing_to_the_next_one() {
    let (old, desk) = enrolled();
    let stick = tempfile::tempdir().unwrap();
    request("pay.utilities").record(&desk);
    let path = carry(&old, &desk, stick.path(), "bilanț");
    leave(&desk, Nothing {}).unwrap();
    assert_eq!(read(&desk, &path), Err(ApiError::NotEnrolled {}));
    let new = another_hub();
    enrol_at(&desk, &new, "pelinia");
    let foreign = ApiError::ReceiptForeign { path: path.clone() };
    assert_eq!(read(&desk, &path), Err(foreign));
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
    sync(&desk);
    assert_eq!(new.total("pelinia", TODAY), 1);
}

#[test]
fn a_receipt_of_before_is_still_true_at_the_hub_that_gave_it_and_hides_nothing_newer() {
    let (hub, desk) = enrolled();
    let stick = tempfile::tempdir().unwrap();
    request("pay.utilities").record(&desk);
    let path = carry(&hub, &desk, stick.path(), "bilanț");
    leave(&desk, Nothing {}).unwrap();
    enrol_at(&desk, &hub, "pelinia");
    assert_eq!(read(&desk, &path).unwrap().receipted, 1);
    assert!(status(&desk, Nothing {}).unwrap().waiting.is_empty());
    request("pay.utilities").record(&desk);
    read(&desk, &path).unwrap();
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
    assert_eq!(sync(&desk).receipted, 1);
    assert_eq!(hub.total("pelinia", TODAY), 2);
}

#[test]
fn a_hub_that_changed_its_key_is_believed_by_its_new_one_after_the_desk_came_back() {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    sync(&desk);
    leave(&desk, Nothing {}).unwrap();
    hub.wait(hub.hub().rotate_key()).unwrap();
    enrol_at(&desk, &hub, "pelinia");
    assert_eq!(sync(&desk).receipted, 1);
    assert_eq!(hub.total("pelinia", TODAY), 1);
}

#[test]
fn a_hub_put_back_from_before_it_changed_its_key_is_believed_again_once_the_desk_left_and_was_enrolled_anew()
 {
    let (hub, desk) = enrolled();
    request("pay.utilities").record(&desk);
    sync(&desk);
    let copy = tempfile::tempdir().unwrap();
    let kept = copy.path().join("hub.db");
    hub.wait(hub.hub().backup(&kept)).unwrap();
    hub.wait(hub.hub().rotate_key()).unwrap();
    sync(&desk);
    drop(hub);
    let back = RunningHub::in_folder(copy, Clock::system());
    leave(&desk, Nothing {}).unwrap();
    enrol_at(&desk, &back, "pelinia");
    request("pay.utilities").record(&desk);
    sync(&desk);
    assert_eq!(back.total("pelinia", TODAY), 2);
}

/// The road to a hub that the desk leaves for another one while the receipt is on its way.
struct Leaving<'a> {
    road: http::Hub,
    desk: &'a Desk,
    next: &'a RunningHub,
}

impl Road for Leaving<'_> {
    fn address(&self) -> &str {
        self.road.address()
    }
    fn enrol(&self, envelope: &[u8]) -> Result<Signed, Error> {
        self.road.enrol(envelope)
    }
    fn ask(&self, envelope: &[u8]) -> Result<Signed, Error> {
        self.road.ask(envelope)
    }
    fn deliver(&self, envelope: &[u8]) -> Result<Signed, Error> {
        let receipt = self.road.deliver(envelope)?;
        leave(self.desk, Nothing {}).unwrap();
        enrol_at(self.desk, self.next, "pelinia");
        Ok(receipt)
    }
    fn keys(&self, from: &PublicKey) -> Result<Vec<Signed>, Error> {
        self.road.keys(from)
    }
}

#[test]
fn what_a_hub_answers_after_the_desk_has_left_it_is_not_believed_of_the_next_one() {
    let (old, desk) = enrolled();
    let new = another_hub();
    request("pay.utilities").record(&desk);
    let road = Leaving {
        road: http::Hub::at(old.address()).unwrap(),
        desk: &desk,
        next: &new,
    };
    assert_eq!(desk.sync_by(&road), Err(ApiError::NotEnrolled {}));
    assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
    assert_eq!(sync(&desk).receipted, 1);
    assert_eq!(new.total("pelinia", TODAY), 1);
}

#[test]
fn how_it_went_with_the_hub_that_was_left_says_nothing_of_the_next_one() {
    let (old, desk) = enrolled();
    request("pay.utilities").record(&desk);
    drop(old);
    for _ in 0..3 {
        assert!(now(&desk, Nothing {}).is_err());
    }
    assert_eq!(status(&desk, Nothing {}).unwrap().failures, 3);
    leave(&desk, Nothing {}).unwrap();
    let new = another_hub();
    enrol_at(&desk, &new, "pelinia");
    assert_eq!(status(&desk, Nothing {}).unwrap().failures, 0);
    assert!(!progress(&desk, Nothing {}).unwrap().running);
    sync(&desk);
    assert_eq!(endings(&desk), ["done", "left", "hub-away"]);
}
