//! A PostgreSQL whose primary is killed under load while a standby follows it: the standby is promoted, and the hub finds it by
//! itself. Where a commit waits for the standby no receipt is missing; where it does not, desks bring what is.

use crate::load::{Loaded, desks, nothing_is_missing};
use crate::place::{Place, Serving};
use indrumar_sync::http;
use indrumar_testkit::postgres::Postgres;
use std::sync::mpsc;
use std::time::{Duration, Instant};

const DAY: &str = "2026-03-02";

/// A hub that serves from the standby now, and the desks that were sending when its primary was killed.
struct Survived {
    place: Place,
    serving: Serving,
    desks: Vec<Loaded>,
    _standby: Postgres,
}

fn killed_under_load(synchronous: bool) -> Survived {
    let primary = Postgres::start("-c fsync=off");
    let standby = primary.standby("second", "-c fsync=off");
    if synchronous {
        // From here on a commit is one when the standby has it too.
        primary.sql(
            "postgres",
            "ALTER SYSTEM SET synchronous_standby_names = 'second'",
        );
        primary.sql("postgres", "SELECT pg_reload_conf()");
    }
    primary.sql("postgres", "CREATE DATABASE hub");
    let hosts = [primary.socket(), standby.socket()].map(|path| path.display().to_string());
    let place = Place::on(format!("postgres://hub@/hub?host={}", hosts.join(",")));
    let serving = place.serve();
    let mut desks = desks(&place, &serving.address, 4);
    std::thread::scope(|scope| {
        let (told, receipts) = mpsc::channel();
        for one in &mut desks {
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
    Survived {
        place,
        serving,
        desks,
        _standby: standby,
    }
}

/// The same hub process, never restarted, finds the new primary.
fn until_it_is_found(mut done: impl FnMut() -> bool) {
    let began = Instant::now();
    while !done() {
        assert!(
            began.elapsed() < Duration::from_secs(120),
            "the hub does not find the new primary"
        );
    }
}

#[test]
fn receipts_outlive_the_primary_that_they_were_given_on() {
    let mut survived = killed_under_load(true);
    nothing_is_missing(&survived.place.database(), &survived.desks, false);
    let road = http::Hub::at(&survived.serving.address).unwrap();
    for one in &mut survived.desks {
        until_it_is_found(|| one.deliver(&road));
    }
    drop(survived.serving);
    nothing_is_missing(&survived.place.database(), &survived.desks, true);
}

#[test]
fn without_a_standby_to_wait_for_the_figures_are_right_again_after_the_desks_next_sync() {
    let mut survived = killed_under_load(false);
    let road = http::Hub::at(&survived.serving.address).unwrap();
    for one in &mut survived.desks {
        until_it_is_found(|| one.heal(&road));
    }
    drop(survived.serving);
    nothing_is_missing(&survived.place.database(), &survived.desks, true);
}
