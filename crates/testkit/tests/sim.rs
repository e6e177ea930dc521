//! Tallies add up, whatever happens: 270 schedules, and every rule bent once to see that it would be noticed.
//!
//! `SIM_SEEDS=A..B` and `SIM_DEEDS=N` run others: `cargo xtask torture sim`.
#![allow(clippy::unwrap_used)]

use indrumar_testkit::sim::{Mutation, run};
use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

const DEEDS: usize = 36;
const SEEDS: Range<u64> = 0..270;

fn number(name: &str) -> Option<usize> {
    std::env::var(name).ok()?.parse().ok()
}

fn seeds() -> Range<u64> {
    let said = std::env::var("SIM_SEEDS").ok();
    let said = said.as_deref().and_then(|text| text.split_once(".."));
    let range = said.and_then(|(from, to)| Some(from.parse().ok()?..to.parse().ok()?));
    range.unwrap_or(SEEDS)
}

/// Runs the seeds side by side; what failed, in the order of seeds.
fn failures(seeds: Range<u64>, deeds: usize, until: Option<Instant>) -> (u64, Vec<String>) {
    let (next, ran) = (AtomicU64::new(seeds.start), AtomicU64::new(0));
    let failed = std::sync::Mutex::new(Vec::new());
    let workers = std::thread::available_parallelism().map_or(2, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    let over = until.is_some_and(|until| Instant::now() > until);
                    if seed >= seeds.end || over {
                        break;
                    }
                    ran.fetch_add(1, Ordering::Relaxed);
                    if let Err(error) = run(seed, deeds, Mutation::None) {
                        println!("{error}");
                        failed.lock().unwrap().push((seed, error));
                    }
                }
            });
        }
    });
    let mut failed = failed.into_inner().unwrap();
    failed.sort();
    let failed = failed.into_iter().map(|(_, error)| error).collect();
    (ran.into_inner(), failed)
}

#[test]
fn after_any_schedule_every_side_shows_what_was_recorded_and_not_undone() {
    let minutes = number("SIM_MINUTES").unwrap_or(0) as u64;
    let until = (minutes > 0).then(|| Instant::now() + Duration::from_secs(60 * minutes));
    let (ran, failed) = failures(seeds(), number("SIM_DEEDS").unwrap_or(DEEDS), until);
    let passed = ran - failed.len() as u64;
    println!("schedules: {passed} passed, {} failed", failed.len());
    assert!(failed.is_empty(), "{failed:#?}");
}

#[test]
fn the_same_seed_is_the_same_schedule() {
    let first = run(7, DEEDS, Mutation::None).unwrap();
    assert_eq!(run(7, DEEDS, Mutation::None).unwrap(), first);
}

#[test]
fn every_rule_that_is_bent_is_noticed() {
    for mutation in Mutation::ALL {
        let noticed = (1_000..1_040).find_map(|seed| run(seed, DEEDS, *mutation).err());
        assert!(noticed.is_some(), "{mutation:?} was not noticed");
    }
}
