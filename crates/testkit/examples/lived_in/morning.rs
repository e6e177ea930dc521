//! What today brought so far, and a correction of a visit that the hub knows already.

use super::{Life, Tried, agreed, item, now, visit, written};
use chrono::TimeDelta;
use serde_json::{Value, json};

/// Each visit is so many minutes older than the next. Just after midnight some of them are yesterday's.
const MINUTES_BETWEEN: i64 = 23;

/// Lives it.
pub(super) fn live(folder: &str) -> Tried<()> {
    let visits = visits();
    let mut ago = i64::try_from(visits.len())? * MINUTES_BETWEEN;
    let life = Life::at(folder, now() - TimeDelta::minutes(ago))?;
    correct(&life)?;
    for said in visits {
        life.go_to(now() - TimeDelta::minutes(ago));
        life.record(said)?;
        ago -= MINUTES_BETWEEN;
    }
    // One was recorded twice.
    let twice = life.record(json!({ "items": [item("pay.mpay", "solved")] }))?;
    life.ask("request_undo", json!({ "id": twice }))?;
    Ok(())
}

/// In the order in which people came.
fn visits() -> Vec<Value> {
    let promise = json!({
        "due": written(agreed(7)), "reason": "aduce contractul de la gaz", "bring": "contractul și buletinul",
        "alias": "Maria", "phone": null,
    });
    let mut appointment = item("desk.asp-appointment", "referred");
    appointment["referred_to"] = json!("ASP Drochia, ghișeul 3");
    let mut stuck = item("sign.mobile-signature", "stuck");
    stuck["step"] = json!("sim");
    vec![
        json!({ "items": [item("pay.utilities", "solved")], "channel": "home", "minutes": 15, "help": "done" }),
        json!({ "items": [item("pay.utilities", "solved"), item("pay.fines", "solved")], "language": "ru", "minutes": 12, "help": "together" }),
        json!({ "items": [item("benefits.energy-compensation", "come-back")], "minutes": 20, "help": "together", "follow_up": promise }),
        json!({ "items": [appointment], "channel": "phone", "minutes": 4, "help": "informed" }),
        json!({ "items": [stuck], "minutes": 18, "help": "together" }),
        json!({ "items": [item("papers.criminal-record", "solved")], "minutes": 14, "help": "together", "sheets": 1,
            "note": "Certificatul este pentru angajare, a plătit pe loc." }),
        json!({ "items": [item("pay.mpay", "solved")], "minutes": 6, "help": "shown", "sheets": 1 }),
    ]
}

/// The visit with a note about the password ended otherwise than was written down.
fn correct(life: &Life) -> Tried<()> {
    let found = life.ask(
        "request_search",
        json!({ "query": "stia parola", "limit": 1 }),
    )?;
    let Some(row) = found.as_array().and_then(|rows| rows.first()) else {
        return Err("no visit with that note".into());
    };
    let services: Vec<Value> = row["services"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .map(|service| item(service, "solved"))
        .collect();
    let request = visit(json!({
        "items": services, "minutes": 35, "help": "together", "language": "ru", "second_language": "ro",
        "equipment": ["public-pc", "card-reader"], "note": "Nu știa parola la MPass. A revenit după-amiază și a reușit.",
    }));
    let edit = json!({ "id": row["id"], "revision": null, "day": null, "request": request });
    life.ask("request_edit", edit).map(|_| ())
}
