//! A hub that is killed under load, again and again: no receipt that it ever gave is missing afterwards.

use super::base::place;
use crate::load::{desks, nothing_is_missing, times};
use indrumar_sync::http;
use std::sync::mpsc;

/// Desks at once.
const DESKS: u8 = 4;
/// After so many deaths the desks are new ones, so that they do not grow for ever.
const LIVES: u32 = 20;

#[test]
fn a_hub_killed_under_load_has_every_receipt_that_it_gave() {
    let mut left = times(LIVES);
    while left > 0 {
        let lives = left.min(LIVES);
        die(lives);
        left -= lives;
    }
}

fn die(lives: u32) {
    let place = place();
    let mut all = {
        let serving = place.serve();
        desks(&place, &serving.address, DESKS)
    };
    for life in 0..lives {
        let mut serving = place.serve();
        let address = serving.address.clone();
        let day = format!("2026-03-{:02}", life % 28 + 1);
        std::thread::scope(|scope| {
            let (told, receipts) = mpsc::channel();
            for one in &mut all {
                let (told, address, day) = (told.clone(), &address, &day);
                scope.spawn(move || one.send(address, day, &told));
            }
            drop(told);
            // Dies in the middle of things: after another number of receipts each time.
            for _ in 0..(life * 7 % 23 + 2) {
                receipts.recv().unwrap();
            }
            serving.child.kill().unwrap();
            serving.child.wait().unwrap();
        });
        nothing_is_missing(&place.database(), &all, false);
    }
    let serving = place.serve();
    let road = http::Hub::at(&serving.address).unwrap();
    assert!(all.iter_mut().all(|one| one.deliver(&road)));
    drop(serving);
    nothing_is_missing(&place.database(), &all, true);
}
