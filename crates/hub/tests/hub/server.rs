//! What is true of a database in PostgreSQL alone: several hubs, several hosts, passwords, a commit that nobody answered.

use crate::desk::{TestDesk, road};
use crate::place::{Place, stderr};
use indrumar_hub::Clock;
use indrumar_sync::Road;
use indrumar_testkit::hub::RunningHub;
use indrumar_testkit::postgres::Postgres;
use std::io::{Read, Write};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

const DAY: &str = "2026-03-02";

fn hub_at(address: &str) -> RunningHub {
    RunningHub::at(address, Clock::system())
}

#[test]
fn desks_that_speak_to_several_hubs_over_one_database_are_counted_once() {
    let address = Postgres::shared().database();
    let hubs = [hub_at(&address), hub_at(&address), hub_at(&address)];
    let mut desk = TestDesk::enrolled(&hubs[0], 1, "pelinia");
    for _ in 0..20 {
        desk.visit(DAY, &["pay.utilities"]);
    }
    let bundle = &desk.waiting()[0].bytes;
    std::thread::scope(|scope| {
        for n in 0..12 {
            let hub = &hubs[n % 3];
            scope.spawn(move || road(hub).deliver(bundle).unwrap());
        }
    });
    for hub in &hubs {
        assert_eq!(hub.total("pelinia", DAY), 20);
        assert_eq!(hub.public_key(), hubs[0].public_key());
    }
}

#[test]
fn hubs_that_start_together_on_an_empty_database_are_one_hub() {
    let address = Postgres::shared().database();
    let keys: Vec<_> = std::thread::scope(|scope| {
        let start = || hub_at(&address).public_key();
        let started: Vec<_> = (0..3).map(|_| scope.spawn(start)).collect();
        started.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert!(keys.iter().all(|key| *key == keys[0]));
}

#[test]
fn one_code_enrols_one_desk_also_when_two_ask_two_hubs_at_once() {
    let address = Postgres::shared().database();
    let hubs = [hub_at(&address), hub_at(&address)];
    hubs[0].add_office("pelinia", "Primăria Pelinia");
    let code = &hubs[0].enrol_code("pelinia");
    let taken: Vec<bool> = std::thread::scope(|scope| {
        let ask = |n: u8| {
            let hub = &hubs[usize::from(n % 2)];
            TestDesk::new(n + 1).enrol(hub, code).is_ok()
        };
        let asking: Vec<_> = (0..8).map(|n| scope.spawn(move || ask(n))).collect();
        asking.into_iter().map(|one| one.join().unwrap()).collect()
    });
    assert_eq!(taken.iter().filter(|taken| **taken).count(), 1);
}

#[test]
fn a_month_has_its_partition_and_a_day_that_cannot_be_true_has_none() {
    let server = Postgres::shared();
    let address = server.database();
    let hub = hub_at(&address);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for day in [DAY, "2026-03-31", "1970-01-01", "2050-01-01"] {
        desk.visit(day, &["pay.utilities"]);
    }
    desk.sync(&hub).unwrap();
    let name = address
        .split("@/")
        .nth(1)
        .unwrap()
        .split('?')
        .next()
        .unwrap();
    let count = |table: &str| server.sql(name, &format!("SELECT count(*) FROM {table}"));
    assert_eq!(
        count("tally_2026_03"),
        "4",
        "two days, a visit and a service each"
    );
    assert_eq!(count("tally_other"), "4");
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_partition_that_cannot_be_made_in_time_holds_up_no_delivery() {
    let server = Postgres::shared();
    let address = server.database();
    let hub = hub_at(&address);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let name = address.split("@/").nth(1).unwrap();
    let name = name.split('?').next().unwrap();
    desk.visit(DAY, &["pay.utilities"]);
    let bundle = desk.waiting()[0].bytes.clone();
    std::thread::scope(|scope| {
        // Another hub makes partitions, and takes longer than this one waits for it.
        let long = "SELECT pg_advisory_lock(7521003); SELECT pg_sleep(5)";
        let making = scope.spawn(move || server.sql(name, long));
        let held = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7521003 AND granted";
        while server.sql(name, held) == "0" {
            assert!(!making.is_finished());
        }
        let (bundle, hub) = (&bundle, &hub);
        let many: Vec<_> = (0..8)
            .map(|_| scope.spawn(move || road(hub).deliver(bundle).map(drop)))
            .collect();
        for one in many {
            one.join().unwrap().unwrap();
        }
    });
    assert_eq!(hub.total("pelinia", DAY), 1);
    assert_eq!(
        server.sql(name, "SELECT count(*) FROM tally_other"),
        "2",
        "a visit and a service"
    );
}

#[test]
fn a_schema_that_is_not_a_hub_s_is_left_alone() {
    let server = Postgres::shared();
    let address = server.database();
    let name = address
        .split("@/")
        .nth(1)
        .unwrap()
        .split('?')
        .next()
        .unwrap();
    server.sql(name, "CREATE TABLE invoices (no INTEGER)");
    let output = Place::on(address.clone()).run(&["enrol-code", "--office", "x"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(
        server.sql(
            name,
            "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
        ),
        "1"
    );
}

#[test]
fn a_password_is_in_no_message_whatever_goes_wrong() {
    let server = Postgres::shared();
    let socket = server.socket().display();
    let run = |words: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"));
        command.args(words).env("LC_ALL", "ro_RO.UTF-8");
        let output = command.output().unwrap();
        assert!(!output.status.success());
        let said = stderr(&output);
        assert!(!said.contains("s3cret"), "{words:?}: {said}");
        assert!(!said.contains('⟦'), "{said}");
        said
    };
    let office = ["enrol-code", "--office", "x", "--db"];
    let away = "postgres://hub:s3cret@127.0.0.1:1,127.0.0.1:2/hub";
    let said = run(&[&office[..], &[away]].concat());
    assert!(
        said.starts_with(
            "Serverul de baze de date postgres://127.0.0.1:1,127.0.0.1:2/hub nu răspunde"
        ),
        "{said}"
    );
    let missing = format!("postgres://hub:s3cret@/nowhere?host={socket}");
    let said = run(&[&office[..], &[&missing]].concat());
    assert!(said.contains("nu lasă centralizatorul să intre"), "{said}");
    // In a place where no address belongs; and broken.
    run(&[away]);
    run(&["serve", away, "--db", away]);
    run(&[&office[..], &["postgres://hub:s3cret@[::1/hub"]].concat());
}

#[test]
fn of_several_hosts_the_one_that_takes_writes_is_used() {
    let primary = Postgres::start("-c fsync=off");
    let standby = primary.standby("second", "-c fsync=off");
    let missing = Path::new("/nowhere");
    primary.sql("postgres", "CREATE DATABASE hub");
    let hosts =
        [missing, standby.socket(), primary.socket()].map(|path| path.display().to_string());
    let address = format!("postgres://hub@/hub?host={}", hosts.join(","));
    let hub = hub_at(&address);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 1);
}

/// Stands between hub and server, and can swallow the answer to a commit: it was done, and nobody says so.
fn swallowing(folder: &Path, server: &Path, swallow: &Arc<AtomicBool>) {
    let listener = UnixListener::bind(folder.join(".s.PGSQL.5432")).unwrap();
    let (server, swallow) = (server.join(".s.PGSQL.5432"), Arc::clone(swallow));
    std::thread::spawn(move || {
        for hub in listener.incoming() {
            let (Ok(hub), Ok(server)) = (hub, UnixStream::connect(&server)) else {
                break;
            };
            let committing = Arc::new(AtomicBool::new(false));
            let (to, from) = (server.try_clone().unwrap(), hub.try_clone().unwrap());
            let (asked, swallow) = (Arc::clone(&committing), Arc::clone(&swallow));
            std::thread::spawn(move || {
                carry(from, to, &|bytes| {
                    if swallow.load(Ordering::SeqCst)
                        && bytes.windows(6).any(|word| word == b"COMMIT")
                    {
                        asked.store(true, Ordering::SeqCst);
                    }
                    true
                })
            });
            std::thread::spawn(move || carry(server, hub, &|_| !committing.load(Ordering::SeqCst)));
        }
    });
}

fn carry(mut from: UnixStream, mut to: UnixStream, goes_on: &dyn Fn(&[u8]) -> bool) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(n @ 1..) = from.read(&mut bytes) {
        if !goes_on(&bytes[..n]) || to.write_all(&bytes[..n]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(std::net::Shutdown::Both);
    let _ = from.shutdown(std::net::Shutdown::Both);
}

#[test]
fn a_commit_that_nobody_answered_gets_no_receipt_and_counts_once_in_the_end() {
    let server = Postgres::shared();
    let address = server.database();
    let between = tempfile::tempdir().unwrap();
    let swallow = Arc::new(AtomicBool::new(false));
    swallowing(between.path(), server.socket(), &swallow);
    let through = address.replace(
        &server.socket().display().to_string(),
        &between.path().display().to_string(),
    );
    let hub = hub_at(&through);
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    swallow.store(true, Ordering::SeqCst);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "hub-busy");
    assert_eq!(desk.waiting().len(), 1, "nothing is confirmed");
    swallow.store(false, Ordering::SeqCst);
    // It was done all the same.
    assert_eq!(hub_at(&address).total("pelinia", DAY), 1);
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_copy_of_a_server_s_database_is_left_to_the_server_s_tools() {
    let place = Place::on(Postgres::shared().database());
    let out = place.path("copy.db");
    let output = place.run(&["backup", "--out", out.to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("pg_dump"), "{}", stderr(&output));
    assert!(!out.exists());
}

#[test]
fn every_hub_over_one_database_signs_with_the_key_that_one_of_them_has_made() {
    let address = Postgres::shared().database();
    let hubs = [hub_at(&address), hub_at(&address), hub_at(&address)];
    let mut desk = TestDesk::enrolled(&hubs[0], 1, "pelinia");
    desk.visit(DAY, &["pay.utilities"]);
    let bundle = &desk.waiting()[0].bytes;
    for (changed, others) in [(0, [1, 2]), (1, [0, 2]), (2, [0, 1])] {
        let made = hubs[changed].wait(hubs[changed].hub().rotate_key());
        let made = made.unwrap().to;
        for other in others {
            let receipt = road(&hubs[other]).deliver(bundle).unwrap();
            assert!(receipt.is_by(&made));
        }
    }
    // Changes and deliveries at once: every receipt is by a key that the database has, and the desk follows to the last one.
    std::thread::scope(|scope| {
        for hub in &hubs {
            scope.spawn(|| hub.wait(hub.hub().rotate_key()).unwrap());
            scope.spawn(|| road(hub).deliver(bundle).unwrap());
        }
    });
    desk.sync(&hubs[1]).unwrap();
    assert_eq!((desk.keys.len(), desk.hub_key()), (6, hubs[2].public_key()));
    assert_eq!(hubs[0].total("pelinia", DAY), 1);
}

/// Into a hub on another database; gives that hub.
fn moved(from: &RunningHub, to: RunningHub, desks: &mut [TestDesk]) -> RunningHub {
    let stick = tempfile::tempdir().unwrap();
    let file = stick.path().join("keys");
    let exported = from.wait(from.hub().export_keys(&file)).unwrap();
    let passphrase = exported.passphrase.to_string();
    to.wait(to.hub().import_keys(&file, &passphrase)).unwrap();
    for desk in desks {
        assert_eq!(desk.sync(&to).unwrap_err().code(), "install-unknown");
        desk.enrol_again(&road(&to)).unwrap();
        desk.sync(&to).unwrap();
    }
    for office in ["pelinia", "larga"] {
        for day in [DAY, "2026-03-31"] {
            assert_eq!(to.figures(office, day), from.figures(office, day));
        }
    }
    assert_eq!(to.public_key(), from.public_key());
    to
}

#[test]
fn a_hub_moves_from_a_file_to_a_server_and_back_with_its_keys_and_no_desk_enrols_anew() {
    let hub = RunningHub::start();
    let mut desks = [
        TestDesk::enrolled(&hub, 1, "pelinia"),
        TestDesk::enrolled(&hub, 2, "larga"),
    ];
    for (desk, visits) in desks.iter_mut().zip([20, 3]) {
        desk.visits(DAY, &["pay.utilities"], visits);
        let gone = desk.visit("2026-03-31", &["papers.apostille"]);
        desk.undo(gone);
        desk.visit("2026-03-31", &["papers.apostille", "pay.utilities"]);
        desk.sync(&hub).unwrap();
    }
    hub.wait(hub.hub().rotate_key()).unwrap();
    let there = moved(&hub, hub_at(&Postgres::shared().database()), &mut desks);
    there.wait(there.hub().rotate_key()).unwrap();
    let back = moved(&there, RunningHub::start(), &mut desks);
    assert_eq!(back.total("pelinia", DAY), 20);
    assert!(desks.iter().all(|desk| desk.hub_key() == back.public_key()));
}
