//! What a durable request costs through `api`: validated, recorded with its items, marks, tally day, audit entry and
//! search words, committed. `cargo xtask bench` holds it against `store`'s example `bare_insert`.
//!
//! `record FOLDER COUNT` prints one JSON document with the times in microseconds.

use indrumar_api::{DataFolder, Desk, ErrorBody, SystemHost, dispatch};
use serde_json::json;
use std::error::Error;
use std::sync::Arc;
use std::time::Instant;

fn main() -> Result<(), Box<dyn Error>> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, count] = words.as_slice() else {
        return Err("record FOLDER COUNT".into());
    };
    let desk = Desk::open(DataFolder::at(folder), Arc::new(SystemHost::new()))?;
    let office = json!({ "name": "Primăria Pelinia", "kind": "town-hall", "locality": "Pelinia" });
    let set_up = json!({ "language": "ro", "office": office, "operator": "Maria Rusu" });
    dispatch(&desk, "set_up", set_up).map_err(said)?;
    let mut times = Vec::new();
    for number in 0..count.parse::<u32>()? {
        let request = json!({
            "items": [{ "service": "pay.utilities", "outcome": "solved", "step": null }],
            "channel": "desk", "language": "ro", "minutes": number % 60 + 1,
            "heads": null, "visits": 1, "at": null, "note": null,
        });
        let start = Instant::now();
        dispatch(&desk, "request_add", request).map_err(said)?;
        times.push(start.elapsed().as_micros());
    }
    println!("{}", json!({ "microseconds": times }));
    Ok(())
}

fn said(body: ErrorBody) -> String {
    format!("{} {:?}", body.code, body.args)
}
