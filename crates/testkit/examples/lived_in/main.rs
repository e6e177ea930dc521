//! A desk that has been worked at for five weeks, for pictures: `lived_in FOLDER weeks` makes it, from its first day to
//! yesterday; `lived_in FOLDER morning` adds what today brought, and a correction of what was sent meanwhile.
//!
//! It is no demonstration to itself: its requests came in one by one, on their days, so that nothing on the screen says that
//! they are invented. Nobody is named but by a first name, and there are no telephones.

mod morning;
mod weeks;

use chrono::{DateTime, Datelike, Days, FixedOffset, NaiveDate, TimeZone, Utc, Weekday};
use indrumar_api::{DataFolder, Desk, ErrorBody, dispatch};
use indrumar_domain::CHISINAU;
use indrumar_testkit::FixedHost;
use serde_json::{Value, json};
use std::error::Error;
use std::sync::Arc;

type Tried<T> = Result<T, Box<dyn Error>>;

fn main() -> Tried<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match words.as_slice() {
        [folder, what] if what == "weeks" => weeks::live(folder),
        [folder, what] if what == "morning" => morning::live(folder),
        _ => Err("lived_in FOLDER weeks | morning".into()),
    }
}

/// A desk, and the clock on its wall.
struct Life {
    desk: Desk,
    clock: Arc<FixedHost>,
}

impl Life {
    fn at(folder: &str, now: DateTime<FixedOffset>) -> Tried<Self> {
        let clock = FixedHost::at(&now.to_rfc3339());
        let desk = Desk::open(DataFolder::at(folder), clock.clone())?;
        Ok(Self { desk, clock })
    }

    fn go_to(&self, now: DateTime<FixedOffset>) {
        self.clock.set(&now.to_rfc3339());
    }

    fn ask(&self, command: &str, args: Value) -> Tried<Value> {
        let said = |body: ErrorBody| format!("{command}: {} {:?}", body.code, body.args);
        Ok(dispatch(&self.desk, command, args).map_err(said)?.value())
    }

    /// Records a visit and gives its id. What is not said of it is as usual.
    fn record(&self, said: Value) -> Tried<Value> {
        Ok(self.ask("request_add", visit(said))?["id"].take())
    }
}

/// A visit in full: one service, solved at the desk in Romanian, unless something else is said.
fn visit(said: Value) -> Value {
    let mut visit = json!({
        "channel": "desk", "language": "ro", "minutes": null, "heads": null, "visits": 1, "at": null, "note": null,
    });
    if let (Some(all), Value::Object(said)) = (visit.as_object_mut(), said) {
        all.extend(said);
    }
    visit
}

/// One service and how it ended.
fn item(service: &str, outcome: &str) -> Value {
    json!({ "service": service, "outcome": outcome, "step": null })
}

fn now() -> DateTime<FixedOffset> {
    Utc::now().with_timezone(&CHISINAU).fixed_offset()
}

/// The day so many days away from today.
fn day(from_today: i64) -> NaiveDate {
    let today = now().date_naive();
    let away = Days::new(from_today.unsigned_abs());
    let day = if from_today < 0 {
        today.checked_sub_days(away)
    } else {
        today.checked_add_days(away)
    };
    day.unwrap_or(today)
}

fn written(day: NaiveDate) -> String {
    day.format("%Y-%m-%d").to_string()
}

/// That hour of that day, by the clock in Chișinău.
fn moment(day: NaiveDate, hour: u32, minute: u32) -> DateTime<FixedOffset> {
    let local = day.and_hms_opt(hour, minute, 0);
    let known = local.and_then(|local| CHISINAU.from_local_datetime(&local).earliest());
    known.map_or_else(now, |known| known.fixed_offset())
}

/// The working days of the last weeks, the last before today first.
fn working_days(weeks: i64) -> Vec<NaiveDate> {
    (1..=weeks * 7)
        .map(|back| day(-back))
        .filter(works)
        .collect()
}

fn works(day: &NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

/// The working day that people agree on when so many days from today are meant: never a Saturday or a Sunday.
fn agreed(from_today: i64) -> NaiveDate {
    let towards_today = -from_today.signum();
    let mut from_today = from_today;
    while from_today != 0 && !works(&day(from_today)) {
        from_today += towards_today;
    }
    day(from_today)
}
