//! A PostgreSQL whose primary is killed under load while a synchronous standby follows it: the standby is promoted, the hub
//! finds it by itself, and no receipt is missing.

use crate::load::{Loaded, desks, nothing_is_missing};
use crate::place::Place;
use indrumar_sync::http;
use indrumar_testkit::postgres::Postgres;
use std::sync::mpsc;
use std::time::{Duration, Instant};

const DAY: &str = "2026-03-02";

#[test]
fn receipts_outlive_the_primary_that_they_were_given_on() {
    let primary = Postgres::start("-c fsync=off");
    let standby = primary.standby("second", "-c fsync=off");
    // From here on a commit is one when the standby has it too.
    primary.sql(
        "postgres",
        "ALTER SYSTEM SET synchronous_standby_names = 'second'",
    );
    primary.sql("postgres", "SELECT pg_reload_conf()");
    primary.sql("postgres", "CREATE DATABASE hub");
    let hosts = [primary.socket(), standby.socket()].map(|path| path.display().to_string());
    let place = Place::on(format!("postgres://hub@/hub?host={}", hosts.join(",")));
    let serving = place.serve();
    let mut all = desks(&place, &serving.address, 4);
    std::thread::scope(|scope| {
        let (told, receipts) = mpsc::channel();
        for one in &mut all {
            let (told, address) = (told.clone(), &serving.address);
            scope.spawn(move || one.send(address, DAY, &told));
        }
        drop(told);
        for _ in 0..40 {
            receipts.recv().unwrap();
        }
        primary.kill();
        // The desks go on until they are told that the hub cannot write.
    });
    standby.promote();
    nothing_is_missing(&place.database(), &all, false);
    // The same hub process, never restarted, finds the new primary.
    let road = http::Hub::at(&serving.address).unwrap();
    let again = |one: &mut Loaded| {
        let began = Instant::now();
        while !one.deliver(&road) {
            assert!(
                began.elapsed() < Duration::from_secs(120),
                "the hub does not find the new primary"
            );
        }
    };
    all.iter_mut().for_each(again);
    drop(serving);
    nothing_is_missing(&place.database(), &all, true);
}
