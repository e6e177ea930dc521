//! The parts of a board: sums, series, services, what is held. The tables of months are in `tables`, what stands below in `lines`.

use super::super::Reader;
use super::choose::spoken;
use crate::board::{Board, Known, Scope, items, month_name};
use crate::figures::DayFigures;
use crate::{Figures, Held};
use indrumar_catalogue::Catalogue;
use indrumar_domain::Day;
use indrumar_i18n::{Args, date};
use maud::{Markup, html};
use std::collections::BTreeMap;

/// Above so many days the series goes by months.
const MOST_DAYS: i64 = 62;

/// "1 874 of 2 203 desks, 97 % of days".
pub(in crate::pages) fn known(reader: &Reader, known: Known) -> String {
    let Some(percent) = known.percent() else {
        return reader.plain("hub-coverage-none");
    };
    let args = Args::new()
        .with("heard", reader.number(known.heard))
        .with("desks", reader.number(known.desks))
        .with("percent", percent);
    reader.words.text("hub-coverage", &args)
}

/// Three sums beside those of the span before, with how much of both is known.
pub(super) fn sums(reader: &Reader, board: &Board) -> Markup {
    let facts = [
        ("hub-column-visits", board.now.visits, board.before.visits),
        (
            "hub-column-services",
            items(&board.now),
            items(&board.before),
        ),
        ("hub-heads", board.now.heads, board.before.heads),
    ];
    let coverage = known(reader, board.coverage.all);
    let before = known(reader, board.coverage_before.all);
    let complete = board.coverage.complete.values();
    html! {
        dl.figures {
            @for (key, now, then) in facts {
                div {
                    dt { (reader.plain(key)) }
                    dd {
                        b { (reader.number(now)) }
                        span.then { (change(reader, now, then)) }
                        span.known { (coverage) }
                    }
                }
            }
        }
        p.quiet {
            @let args = Args::new().with("span", spoken(reader, board.asked.before)).with("coverage", before);
            (reader.words.text("hub-beside", &args))
            @if let Scope::Office(_) = board.asked.scope {
                @for day in complete { " " (complete_through(reader, *day)) }
            }
        }
    }
}

/// The change since the span before, in words and in numbers.
fn change(reader: &Reader, now: u64, before: u64) -> String {
    let args = Args::new().with("before", reader.number(before));
    let key = match now.cmp(&before) {
        std::cmp::Ordering::Greater => "hub-more",
        std::cmp::Ordering::Less => "hub-less",
        std::cmp::Ordering::Equal => return reader.words.text("hub-same", &args),
    };
    let by = reader.number(now.abs_diff(before));
    reader.words.text(key, &args.with("by", by))
}

fn complete_through(reader: &Reader, day: Option<Day>) -> String {
    match day {
        Some(day) => {
            let args = Args::new().with("date", date(day.date()));
            reader.words.text("hub-complete-through", &args)
        }
        None => reader.plain("hub-complete-nothing"),
    }
}

/// A bar of so much of the most; the number stands beside it.
pub(super) fn bar(n: u64, most: u64) -> Markup {
    let width = n * 100 / most.max(1);
    html! {
        td.bar {
            svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                rect width=(width) height="8" {}
            }
        }
    }
}

/// A table that may be wider than a telephone: it scrolls by itself.
pub(super) fn table(id: &str, caption: &str, rows: &Markup) -> Markup {
    html! {
        h2 id=(id) { (caption) }
        div.wide role="region" tabindex="0" aria-labelledby=(id) { table { (rows) } }
    }
}

struct Point {
    name: String,
    figures: DayFigures,
    heard: u64,
}

fn points(board: &Board) -> (bool, Vec<Point>) {
    let span = board.asked.shown();
    let last = span.to.min(board.today);
    let mut days: Vec<Day> = span
        .from
        .date()
        .iter_days()
        .map(Day::from)
        .take_while(|day| *day <= last)
        .collect();
    let by_month = (span.to.date() - span.from.date()).num_days() > MOST_DAYS;
    // What was counted for days to come stands at the end.
    let later = board.days.keys().filter_map(|day| Day::parse(day).ok());
    days.extend(later.filter(|day| *day > last));
    let mut points: BTreeMap<String, Point> = BTreeMap::new();
    for day in days {
        let key = if by_month {
            day.month()
        } else {
            day.to_string()
        };
        let name = if by_month {
            month_name(day)
        } else {
            date(day.date())
        };
        let point = points.entry(key).or_insert_with(|| Point {
            name,
            figures: DayFigures::default(),
            heard: 0,
        });
        let name = day.to_string();
        if let Some(one) = board.days.get(&name) {
            point.figures.figures.visits += one.figures.visits;
            point.figures.figures.heads += one.figures.heads;
            let services = point
                .figures
                .figures
                .by_service
                .entry(String::new())
                .or_default();
            *services += items(&one.figures);
            point.figures.zero |= one.zero;
            point.figures.closed |= one.closed;
        }
        point.heard += board.coverage.by_day.get(&name).copied().unwrap_or(0);
    }
    (by_month, points.into_values().rev().collect())
}

pub(super) fn series(reader: &Reader, board: &Board) -> Markup {
    let (by_month, points) = points(board);
    let most = points
        .iter()
        .map(|point| point.figures.figures.visits)
        .max()
        .unwrap_or(0);
    let office = matches!(board.asked.scope, Scope::Office(_));
    let rows = html! {
        thead { tr {
            th scope="col" { (reader.plain(if by_month { "hub-column-month" } else { "hub-column-day" })) }
            th.n scope="col" { (reader.plain("hub-column-visits")) }
            td.bar {}
            th.n scope="col" { (reader.plain("hub-column-services")) }
            th.n scope="col" { (reader.plain(if by_month { "hub-column-known-days" } else { "hub-column-heard" })) }
        } }
        tbody {
            @for point in &points {
                @let visits = point.figures.figures.visits;
                @let said = visits > 0 || point.figures.zero || (!office && point.heard > 0);
                tr {
                    th scope="row" { (point.name) }
                    // Zero is said only where it was declared or counted; no word is not zero.
                    @if visits > 0 || (said && !office) || by_month {
                        td.n { (reader.number(visits)) }
                    } @else {
                        td.n.quiet { (reader.plain(state(&point.figures))) }
                    }
                    (bar(visits, most))
                    td.n { @if said || by_month { (reader.number(items(&point.figures.figures))) } }
                    td.n { @if point.heard > 0 || !office { (reader.number(point.heard)) } }
                }
            }
        }
    };
    table(
        "series",
        &reader.plain(if by_month {
            "hub-caption-months"
        } else {
            "hub-caption-days"
        }),
        &rows,
    )
}

fn state(day: &DayFigures) -> &'static str {
    if day.zero {
        "hub-day-zero"
    } else if day.closed {
        "hub-day-closed"
    } else {
        "hub-day-unknown"
    }
}

/// The name of a service that is counted.
pub(in crate::pages) fn service_name(catalogue: &Catalogue, reader: &Reader, code: &str) -> String {
    let named = code.parse().ok().and_then(|code| {
        let name = catalogue.name(&code, reader.sheet_language());
        name.map(str::to_owned)
    });
    named.unwrap_or_else(|| {
        let args = Args::new().with("code", code);
        reader.words.text("hub-service-unknown", &args)
    })
}

/// Services by how often they were given: name, now, before.
pub(in crate::pages) fn ranked(reader: &Reader, board: &Board) -> Vec<(String, u64, u64)> {
    let count = |figures: &Figures, code: &str| figures.by_service.get(code).copied().unwrap_or(0);
    let mut codes: Vec<&String> = board
        .now
        .by_service
        .keys()
        .chain(board.before.by_service.keys())
        .collect();
    codes.sort();
    codes.dedup();
    let row = |code: &String| {
        let name = service_name(&board.catalogue, reader, code);
        (name, count(&board.now, code), count(&board.before, code))
    };
    let mut rows: Vec<(String, u64, u64)> = codes.into_iter().map(row).collect();
    rows.sort_by(|a, b| (b.1, b.2, &a.0).cmp(&(a.1, a.2, &b.0)));
    rows
}

pub(super) fn services(reader: &Reader, board: &Board) -> Markup {
    let ranked = ranked(reader, board);
    let most = ranked.first().map_or(0, |(_, now, _)| *now);
    if ranked.is_empty() {
        return html! {
            h2 { (reader.plain("hub-caption-services")) }
            p { (reader.plain("hub-services-empty")) }
        };
    }
    let rows = html! {
        thead { tr {
            th scope="col" { (reader.plain("hub-column-service")) }
            th.n scope="col" { (reader.plain("hub-column-now")) }
            td.bar {}
            th.n scope="col" { (reader.plain("hub-column-before")) }
        } }
        tbody {
            @for (name, now, before) in &ranked {
                tr {
                    th scope="row" { (name) }
                    td.n { (reader.number(*now)) }
                    (bar(*now, most))
                    td.n { (reader.number(*before)) }
                }
            }
        }
    };
    html! {
        (table("services", &reader.plain("hub-caption-services"), &rows))
        p.quiet { (known(reader, board.coverage.all)) }
    }
}

pub(super) fn held(reader: &Reader, held: &Held) -> Markup {
    let days = held.days.iter().map(|(day, n)| match Day::parse(day) {
        Ok(day) => (date(day.date()), n),
        Err(_) => (day.clone(), n),
    });
    let administers = reader.seat.as_ref().is_some_and(|seat| seat.administers);
    html! {
        @if !held.is_empty() {
            h2 { (reader.plain("hub-held-heading")) }
            p { (reader.plain("hub-held-about")) @if administers { " " a href=(reader.link("/held")) { (reader.plain("hub-held-settle")) } } }
            dl.held {
                @if !held.codes.is_empty() {
                    dt { (reader.plain("hub-held-codes")) }
                    @for (code, n) in &held.codes { dd { code { (code) } ": " (reader.number(*n)) } }
                }
                @if !held.days.is_empty() {
                    dt { (reader.plain("hub-held-days")) }
                    @for (day, n) in days { dd { (day) ": " (reader.number(*n)) } }
                }
                @if held.sizes > 0 {
                    dt { (reader.plain("hub-held-sizes")) }
                    dd { (reader.number(held.sizes)) }
                }
            }
        }
    }
}
