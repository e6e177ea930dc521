//! Data values for DHIS2 (`dataValueSets`, JSON): the sums, the coverage and the services of each line of a page, for one of the
//! periods that DHIS2 has: a day, a month, a year.
//!
//! The codes are ours: `visits`, `services`, `heads`, `desks-heard`, `desks`, `days-known`, `days-expected`, `service.CODE`; offices
//! by their codes, districts by ISO 3166-2, the country as MD. Who imports maps them (`dataElementIdScheme=CODE`).

use super::super::board::{choose, district_path};
use crate::board::{Board, Kind, Known, Scope, items};
use crate::clock::stamp;
use crate::{Error, Hub};
use serde_json::{Value, json};

pub(super) fn values(hub: &Hub, board: &Board) -> Result<Value, Error> {
    let from = board.asked.span.from.date();
    let period = match board.asked.kind {
        Kind::Day => from.format("%Y%m%d").to_string(),
        Kind::Month => from.format("%Y%m").to_string(),
        Kind::Year => from.format("%Y").to_string(),
        Kind::Span => return Err(Error::SpanForDhis2),
    };
    let unit = match &board.asked.scope {
        Scope::Country => "MD".to_owned(),
        Scope::Office(office) => office.code.clone(),
        scope @ Scope::District(_) => choose::scope_word(scope),
    };
    let value = |element: String, unit: &str, value: u64| {
        // Numbers are texts there.
        json!({"dataElement": element, "period": period, "orgUnit": unit, "value": value.to_string()})
    };
    let mut values = vec![
        value("visits".to_owned(), &unit, board.now.visits),
        value("services".to_owned(), &unit, items(&board.now)),
        value("heads".to_owned(), &unit, board.now.heads),
    ];
    let known = |values: &mut Vec<Value>, unit: &str, known: Known| {
        for (element, n) in [
            ("desks-heard", known.heard),
            ("desks", known.desks),
            ("days-known", known.days),
            ("days-expected", known.expected),
        ] {
            values.push(value(element.to_owned(), unit, n));
        }
    };
    known(&mut values, &unit, board.coverage.all);
    for (code, n) in &board.now.by_service {
        values.push(value(format!("service.{code}"), &unit, *n));
    }
    for line in &board.lines {
        let below = match &line.office {
            Some(code) => code.clone(),
            None => district_path(&line.name).replace("/district/", ""),
        };
        values.push(value("visits".to_owned(), &below, line.visits));
        known(&mut values, &below, line.known);
    }
    let rows = values.len();
    Ok(json!({
        "dataSet": "indrumar",
        "completeDate": hub.clock.today(),
        "period": period,
        "orgUnit": unit,
        "dataValues": values,
        // Not of DHIS2, which passes over it: what made this file.
        "indrumar": {
            "from": board.asked.span.from, "to": board.asked.span.to,
            "offices": match board.asked.offices { crate::Offices::Then => "then", crate::Offices::Now => "now" },
            "as_of": board.number, "made_at": stamp(&hub.clock.now()),
            "catalogue": board.catalogue.version(), "program": env!("CARGO_PKG_VERSION"),
            "coverage": board.coverage.all, "rows": rows,
            "totals": {"visits": board.now.visits, "services": items(&board.now), "heads": board.now.heads},
        },
    }))
}
