//! The hub changes its key under a real desk: by network, by file, on either database, and when the power fails in between.

use crate::fetch::copied;
use crate::sync::TODAY;
use indrumar_api::bundle::{BundleExport, BundleReceipt, export, receipt};
use indrumar_api::catalogue::{CatalogueFetch, fetch};
use indrumar_api::session::Nothing;
use indrumar_api::sync::{Enrol, SyncReport, enrol, now, status};
use indrumar_api::{ApiError, Desk};
use indrumar_catalogue::Pack;
use indrumar_sync::{Error, Road, http};
use indrumar_testkit::edition::files;
use indrumar_testkit::hub::{Clock, RunningHub};
use indrumar_testkit::postgres::Postgres;
use indrumar_testkit::{TestDesk, changed, desk, request};
use indrumar_wire::{PublicKey, Signed};
use std::cell::Cell;
use std::path::Path;

/// A hub on each database, with a desk of its own.
fn each(story: impl Fn(RunningHub, TestDesk)) {
    let on_server = RunningHub::at(&Postgres::shared().database(), Clock::system());
    for hub in [RunningHub::start(), on_server] {
        let desk = let_in(&hub);
        story(hub, desk);
    }
}

/// The first desk of this hub.
fn let_in(hub: &RunningHub) -> TestDesk {
    let desk = desk().open();
    hub.add_office("pelinia", "Primăria Pelinia");
    let args = Enrol {
        hub: hub.address().to_owned(),
        code: hub.enrol_code("pelinia"),
    };
    enrol(&desk, args).unwrap();
    desk
}

fn rotate(hub: &RunningHub, times: usize) {
    for _ in 0..times {
        hub.wait(hub.hub().rotate_key()).unwrap();
    }
}

fn sync(desk: &Desk) -> SyncReport {
    now(desk, Nothing {}).unwrap()
}

#[test]
fn a_desk_syncs_after_one_change_and_after_three_more() {
    each(|hub, desk| {
        for (times, visits) in [(1, 1), (3, 2)] {
            rotate(&hub, times);
            request("pay.utilities").record(&desk);
            assert_eq!(sync(&desk).receipted, 1);
            assert_eq!(hub.total("pelinia", TODAY), visits);
            assert_eq!(sync(&desk).sent, 0);
        }
    });
}

/// Carries what waits to the hub and gives the place of the receipt.
pub(crate) fn carry(hub: &RunningHub, desk: &Desk, stick: &Path, name: &str) -> String {
    let bundle = stick.join(format!("{name}.json"));
    let answer = stick.join(format!("{name}-confirmare.json"));
    let path = Some(bundle.display().to_string());
    export(desk, BundleExport { path }).unwrap();
    hub.wait(hub.hub().import(&bundle, &answer)).unwrap();
    answer.display().to_string()
}

/// Reads a receipt as the operator does.
pub(crate) fn read(desk: &Desk, path: &str) -> Result<SyncReport, ApiError> {
    let args = BundleReceipt {
        path: path.to_owned(),
        content: None,
    };
    receipt(desk, args)
}

#[test]
fn a_desk_without_a_network_follows_by_the_file_of_its_receipt() {
    each(|hub, desk| {
        let stick = tempfile::tempdir().unwrap();
        for (round, times) in [(1, 1), (2, 3), (3, 0)] {
            rotate(&hub, times);
            request("pay.utilities").record(&desk);
            let answer = carry(&hub, &desk, stick.path(), &round.to_string());
            for _ in 0..2 {
                assert_eq!(read(&desk, &answer).unwrap().receipted, 1, "{round}");
            }
            assert!(status(&desk, Nothing {}).unwrap().waiting.is_empty());
            assert_eq!(hub.total("pelinia", TODAY), round);
        }
        // The two roads mix.
        assert_eq!(sync(&desk).sent, 0);
    });
}

#[test]
fn a_file_whose_statements_are_broken_is_a_foreign_receipt_and_changes_nothing() {
    each(|hub, desk| {
        let stick = tempfile::tempdir().unwrap();
        rotate(&hub, 2);
        request("pay.utilities").record(&desk);
        let answer = carry(&hub, &desk, stick.path(), "1");
        let whole = std::fs::read_to_string(&answer).unwrap();
        let lines: Vec<&str> = whole.lines().collect();
        let foreign = || {
            Err(ApiError::ReceiptForeign {
                path: answer.clone(),
            })
        };
        // Without them, and with the first of them left out.
        std::fs::write(&answer, lines[0]).unwrap();
        assert_eq!(read(&desk, &answer), foreign());
        let told = Signed::parse(lines[1].as_bytes()).unwrap();
        let told = changed(&told, |payload| {
            payload["rotations"].as_array_mut().unwrap().remove(0);
        });
        let told = String::from_utf8(told.to_bytes().unwrap()).unwrap();
        std::fs::write(&answer, format!("{}\n{told}", lines[0])).unwrap();
        assert_eq!(read(&desk, &answer), foreign());
        assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
        std::fs::write(&answer, whole).unwrap();
        assert_eq!(read(&desk, &answer).unwrap().receipted, 1);
    });
}

#[test]
fn a_receipt_on_a_stick_by_a_key_that_the_desk_has_left_behind_says_so_and_changes_nothing() {
    each(|hub, desk| {
        let stick = tempfile::tempdir().unwrap();
        request("pay.utilities").record(&desk);
        let late = carry(&hub, &desk, stick.path(), "1");
        rotate(&hub, 1);
        // The desk follows by the file of another visit, and what was on the first stick is confirmed with it.
        request("pay.utilities").record(&desk);
        let answer = carry(&hub, &desk, stick.path(), "2");
        read(&desk, &answer).unwrap();
        let before = status(&desk, Nothing {}).unwrap();
        assert!(before.waiting.is_empty());
        let refused = ApiError::ReceiptEarlierKey { path: late.clone() };
        assert_eq!(read(&desk, &late), Err(refused));
        assert_eq!(status(&desk, Nothing {}).unwrap().months, before.months);
        assert_eq!(hub.total("pelinia", TODAY), 2);
    });
}

#[test]
fn a_desk_that_a_restored_hub_lets_in_again_still_knows_the_key_before_its_change() {
    let on_disk = |folder| RunningHub::in_folder(folder, Clock::system());
    let folder = RunningHub::start().stop();
    let backup = copied(folder.path());
    let_in_again(on_disk(folder), || on_disk(backup));
    let server = Postgres::shared();
    let base = server.database();
    let on_server = |base: &str| RunningHub::at(base, Clock::system());
    drop(on_server(&base));
    let copy = server.copy_of(&base);
    let_in_again(on_server(&base), || on_server(&copy));
}

/// One hub, and the same restored from before it had any desk.
fn let_in_again(hub: RunningHub, restored: impl FnOnce() -> RunningHub) {
    let stick = tempfile::tempdir().unwrap();
    let desk = let_in(&hub);
    request("pay.utilities").record(&desk);
    let late = carry(&hub, &desk, stick.path(), "1");
    drop(hub);

    let hub = restored();
    rotate(&hub, 1);
    let road = http::Hub::at(hub.address()).unwrap();
    assert_eq!(desk.sync_by(&road).unwrap().receipted, 1);
    let refused = ApiError::ReceiptEarlierKey { path: late.clone() };
    assert_eq!(read(&desk, &late), Err(refused));
    assert_eq!(hub.total("pelinia", TODAY), 1);
}

/// The road to a hub on which the desk's disk fails: when the statements come, or right after the new key is pinned.
struct Failing<'a> {
    hub: http::Hub,
    desk: &'a Desk,
    at_the_chain: bool,
    asked: Cell<bool>,
}

impl Failing<'_> {
    fn passes(&self) -> Result<(), Error> {
        match self.asked.get() && !self.at_the_chain {
            true => Err(Error::Away {
                address: "x".to_owned(),
                detail: "no power".to_owned(),
            }),
            false => Ok(()),
        }
    }
}

impl Road for Failing<'_> {
    fn address(&self) -> &str {
        self.hub.address()
    }

    fn enrol(&self, enrolment: &[u8]) -> Result<Signed, Error> {
        self.hub.enrol(enrolment)
    }

    fn ask(&self, question: &[u8]) -> Result<Signed, Error> {
        self.passes()?;
        self.hub.ask(question)
    }

    fn deliver(&self, bundle: &[u8]) -> Result<Signed, Error> {
        self.passes()?;
        self.hub.deliver(bundle)
    }

    fn keys(&self, from: &PublicKey) -> Result<Vec<Signed>, Error> {
        self.asked.set(true);
        let keys = self.hub.keys(from);
        self.desk.freeze(self.at_the_chain).unwrap();
        keys
    }
}

#[test]
fn a_power_cut_around_the_new_key_loses_nothing_and_the_next_sync_goes_on() {
    each(|hub, desk| {
        for (round, at_the_chain) in [(1, true), (2, false)] {
            rotate(&hub, 2);
            request("pay.utilities").record(&desk);
            let road = Failing {
                hub: http::Hub::at(hub.address()).unwrap(),
                desk: &desk,
                at_the_chain,
                asked: Cell::new(false),
            };
            assert!(desk.sync_by(&road).is_err());
            desk.freeze(false).unwrap();
            assert_eq!(hub.total("pelinia", TODAY), round - 1);
            assert_eq!(status(&desk, Nothing {}).unwrap().waiting.len(), 1);
            assert_eq!(sync(&desk).receipted, 1);
            assert_eq!(hub.total("pelinia", TODAY), round);
        }
    });
}

#[test]
fn the_catalogue_is_taken_from_a_hub_that_has_just_changed_its_key() {
    each(|hub, desk| {
        rotate(&hub, 1);
        let key = hub.wait(hub.hub().signs_with()).unwrap();
        let pack = Pack::seal(&files("2027.01.01"), &[], &key).unwrap();
        hub.wait(hub.hub().publish(pack, Path::new("x"))).unwrap();
        let language = "ro".to_owned();
        let fetched = fetch(&desk, CatalogueFetch { language }).unwrap();
        assert!(fetched.newer);
    });
}
