//! A desk with very many requests: filled, then asked and written to through the same door as the window uses, each turn
//! measured. `cargo xtask bench desk` holds it against `store`'s example `bare_desk`.
//!
//! `desk FOLDER fill REQUESTS DAYS SEED` makes it; `search TYPED…`, `today`, `year` and `record COUNT` print one JSON document
//! with times in microseconds. The clock stands still, so that the same desk is made, and the same day is today, whenever it runs.

use chrono::{DateTime, Days, FixedOffset};
use indrumar_api::{DataFolder, Desk, ErrorBody, Host, HostError, SystemHost, dispatch};
use serde_json::{Value, json};
use std::error::Error;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

/// A Monday at the end of office hours: its screen is a long one.
const NOW: &str = "2026-11-23T17:00:00+02:00";
/// Follow-ups that are owed: an old desk has many.
const OWED: u32 = 400;
/// How often a screen is asked for.
const TURNS: u32 = 20;
const USAGE: &str =
    "desk FOLDER fill REQUESTS DAYS SEED | search TYPED… | today | year | record COUNT";

type Tried<T> = Result<T, Box<dyn Error>>;

fn main() -> Tried<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, what, rest @ ..] = words.as_slice() else {
        return Err(USAGE.into());
    };
    let times = match (what.as_str(), rest) {
        ("fill", [requests, days, seed]) => {
            return fill(folder, requests.parse()?, days.parse()?, seed.parse()?);
        }
        ("search", typed) => search(&open(folder, 0)?, typed)?,
        ("today", []) => today(&open(folder, 0)?)?,
        ("year", []) => year(&open(folder, 0)?)?,
        ("record", [count]) => record(folder, count.parse()?)?,
        _ => return Err(USAGE.into()),
    };
    println!("{}", json!({ "microseconds": times }));
    Ok(())
}

/// The desk, so many days ago.
fn open(folder: &str, days: u64) -> Tried<Desk> {
    let now = DateTime::parse_from_rfc3339(NOW)?;
    let now = now.checked_sub_days(Days::new(days)).unwrap_or(now);
    let host = Still(now, SystemHost::new());
    Ok(Desk::open(DataFolder::at(folder), Arc::new(host))?)
}

/// A desk that began with the first of its requests.
fn fill(folder: &str, requests: u32, days: u64, seed: u64) -> Tried<()> {
    let desk = open(folder, days)?;
    let office = json!({ "name": "Primăria Pelinia", "kind": "town-hall", "locality": "Pelinia" });
    let set_up = json!({ "language": "ro", "office": office, "operator": "Maria Rusu" });
    ask(&desk, "set_up", set_up)?;
    drop(desk);
    let desk = open(folder, 0)?;
    let filling = json!({ "requests": requests, "days": days, "seed": seed });
    ask(&desk, "demo_fill", filling)?;
    for number in 0..OWED {
        let mut request = visit(number);
        let due = format!("2026-12-{:02}", number % 31 + 1);
        let due = if number % 8 == 0 {
            "2026-11-23".to_owned()
        } else {
            due
        };
        request["follow_up"] = json!({ "due": due, "reason": "revine cu actul" });
        // Each on a day of its own, so that today's list is no longer than it would be.
        request["at"] = json!(format!(
            "2026-{:02}-{:02}T10:00:00+02:00",
            number % 10 + 1,
            number % 28 + 1
        ));
        ask(&desk, "request_add", request)?;
    }
    Ok(())
}

/// The register as somebody types, each after a first turn that fills the caches.
fn search(desk: &Desk, typed: &[String]) -> Tried<Vec<u128>> {
    let mut times = Vec::new();
    for turn in 0..2 {
        for typed in typed {
            let filter = json!({ "query": typed });
            let asked = json!({ "filter": filter, "after": null, "limit": null });
            let took = timed(|| ask(desk, "register_list", asked))?;
            times.extend((turn > 0).then_some(took));
        }
    }
    Ok(times)
}

/// What the window asks for when it shows the day: its requests, those taken back, tiles, what is due, which days are unknown.
fn today(desk: &Desk) -> Tried<Vec<u128>> {
    let day = NOW.get(..10);
    let undone = json!({ "from": day, "to": day, "undone": true });
    turns(|| {
        ask(desk, "boot", json!({}))?;
        ask(desk, "request_list", json!({ "day": day, "limit": null }))?;
        let undone = json!({ "filter": undone, "after": null, "limit": 50 });
        ask(desk, "register_list", undone)?;
        ask(desk, "catalogue_tiles", json!({ "language": "ro" }))?;
        ask(desk, "followup_list", json!({ "state": "due", "limit": 1 }))?;
        ask(desk, "day_question", json!({}))
    })
}

/// The statistics of the year so far: they are compared with the year before.
fn year(desk: &Desk) -> Tried<Vec<u128>> {
    let year = json!({ "from": "2026-01-01", "to": "2026-12-31", "language": "ro" });
    turns(|| ask(desk, "statistics", year.clone()))
}

/// Here the clock is the computer's: ids and moments of requests grow with it.
fn record(folder: &str, count: u32) -> Tried<Vec<u128>> {
    let desk = Desk::open(DataFolder::at(folder), Arc::new(SystemHost::new()))?;
    (0..count)
        .map(|number| timed(|| ask(&desk, "request_add", visit(number))))
        .collect()
}

fn visit(number: u32) -> Value {
    json!({
        "items": [{ "service": "pay.utilities", "outcome": "solved", "step": null }],
        "channel": "desk", "language": "ro", "minutes": number % 60 + 1,
        "heads": null, "visits": 1, "at": null, "note": null,
    })
}

fn turns(mut turn: impl FnMut() -> Tried<()>) -> Tried<Vec<u128>> {
    turn()?;
    (0..TURNS).map(|_| timed(&mut turn)).collect()
}

fn timed(turn: impl FnOnce() -> Tried<()>) -> Tried<u128> {
    let start = Instant::now();
    turn()?;
    Ok(start.elapsed().as_micros())
}

fn ask(desk: &Desk, command: &str, args: Value) -> Tried<()> {
    let said = |body: ErrorBody| format!("{command}: {} {:?}", body.code, body.args);
    dispatch(desk, command, args).map_err(said)?;
    Ok(())
}

/// This computer, with a clock that stands still.
struct Still(DateTime<FixedOffset>, SystemHost);

impl Host for Still {
    fn now(&self) -> DateTime<FixedOffset> {
        self.0
    }

    fn random(&self, into: &mut [u8]) -> Result<(), HostError> {
        self.1.random(into)
    }

    fn open_file(&self, path: &Path) -> Result<(), HostError> {
        self.1.open_file(path)
    }
}
