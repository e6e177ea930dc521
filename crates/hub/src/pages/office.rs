//! One office: its three figures, its last days, its services by name, and what is held.

use super::visitor::Visitor;
use super::{Page, Reader, failure};
use crate::figures::{DayFigures, Figures, Span};
use crate::office::OfficeRow;
use crate::{Error, Held, Hub};
use axum::extract::rejection::PathRejection;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use chrono::Days;
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Day, ServiceCode};
use indrumar_i18n::{Args, date};
use maud::{Markup, html};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Days in the table of the last days.
const LAST: u64 = 14;

pub(super) async fn page(
    State(hub): State<Hub>,
    code: Result<Path<String>, PathRejection>,
    visitor: Visitor,
) -> Page {
    let path = visitor.door.path.clone();
    // What is no text is no office.
    let code = code.map_or_else(|_| String::new(), |Path(code)| code);
    let loaded = match load(&hub, &code).await {
        // What is not for this account is not there.
        Ok(view) if !visitor.sees(view.office.district.as_deref()) => {
            Err(Error::NoSuchOffice(code))
        }
        loaded => loaded,
    };
    let reader = visitor.reader;
    match loaded {
        Ok(view) => Page {
            status: StatusCode::OK,
            title: view.office.name.clone(),
            body: body(&reader, &view),
            path,
            reader,
        },
        Err(error) => failure(reader, &path, &error),
    }
}

struct View {
    catalogue: Arc<Catalogue>,
    office: OfficeRow,
    today: Day,
    days: BTreeMap<String, DayFigures>,
    month: Figures,
    year: Figures,
    held: Held,
}

async fn load(hub: &Hub, code: &str) -> Result<View, Error> {
    let office = hub.office(code).await?;
    let today = hub.clock.today();
    let first = back(today, LAST - 1);
    let year = hub.figures(code, Span::year(today)).await?;
    let mut held = year.held.clone();
    for span in [Span::before(first), Span::after(today)] {
        held.days.extend(hub.held_days(office.no, span).await?);
    }
    Ok(View {
        catalogue: hub.catalogue().await?,
        held,
        days: hub
            .figures_by_day(office.no, Span::between(first.date(), today.date()))
            .await?,
        month: hub.figures(code, Span::month(today)).await?,
        year,
        office,
        today,
    })
}

fn back(day: Day, days: u64) -> Day {
    day.date()
        .checked_sub_days(Days::new(days))
        .map_or(day, Day::from)
}

fn body(reader: &Reader, view: &View) -> Markup {
    let today = view
        .days
        .get(&view.today.to_string())
        .map_or(0, |day| day.figures.visits);
    let facts = [
        ("hub-column-today", today),
        ("hub-column-this-month", view.month.visits),
        ("hub-column-this-year", view.year.visits),
    ];
    html! {
        p.back { a href=(reader.link("/")) { "← " (reader.plain("hub-all-offices")) } }
        h1 { (view.office.name) }
        p.lede {
            (reader.plain(&format!("office-kind-{}", view.office.kind)))
            @if let Some(district) = &view.office.district { ", " (district) }
            ". " (reader.plain("hub-office-lede"))
        }
        dl.figures {
            @for (key, figure) in facts {
                div {
                    dt { (reader.plain(key)) }
                    dd { (reader.number(figure)) " " span { (unit(reader, figure)) } }
                }
            }
        }
        (services(reader, view))
        (last_days(reader, view))
        (held(reader, &view.held))
    }
}

/// What stands after the number in „402 de vizite”: the number itself is set apart, larger.
fn unit(reader: &Reader, visits: u64) -> String {
    let args = Args::new().with("count", visits);
    let whole = reader.words.text("count-visits", &args);
    let unit = whole.trim_start_matches(|c: char| c.is_ascii_digit());
    unit.trim_start().to_owned()
}

fn services(reader: &Reader, view: &View) -> Markup {
    let codes: BTreeSet<&String> = view
        .month
        .by_service
        .keys()
        .chain(view.year.by_service.keys())
        .collect();
    let count = |figures: &Figures, code: &str| figures.by_service.get(code).copied().unwrap_or(0);
    let mut rows: Vec<(String, &String)> = codes
        .into_iter()
        .map(|code| (name(&view.catalogue, reader, code), code))
        .collect();
    rows.sort_by_key(|(name, code)| (std::cmp::Reverse(count(&view.year, code)), name.clone()));
    html! {
        h2 id="services" { (reader.plain("hub-caption-services")) }
        @if rows.is_empty() {
            p { (reader.plain("hub-services-empty")) }
        } @else {
            div.wide role="region" tabindex="0" aria-labelledby="services" {
                table {
                    thead {
                        tr {
                            th scope="col" { (reader.plain("hub-column-service")) }
                            th.n scope="col" { (reader.plain("hub-column-this-month")) }
                            th.n scope="col" { (reader.plain("hub-column-this-year")) }
                        }
                    }
                    tbody {
                        @for (name, code) in &rows {
                            tr {
                                th scope="row" { (name) }
                                td.n { (reader.number(count(&view.month, code))) }
                                td.n { (reader.number(count(&view.year, code))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn name(catalogue: &Catalogue, reader: &Reader, code: &str) -> String {
    let lang = reader.sheet_language();
    ServiceCode::parse(code)
        .ok()
        .and_then(|code| catalogue.name(&code, lang).map(str::to_owned))
        .unwrap_or_else(|| {
            let args = Args::new().with("code", code);
            reader.words.text("hub-service-unknown", &args)
        })
}

fn last_days(reader: &Reader, view: &View) -> Markup {
    let most = view
        .days
        .values()
        .map(|day| day.figures.visits)
        .max()
        .unwrap_or(0)
        .max(1);
    html! {
        h2 id="days" { (reader.plain("hub-caption-days")) }
        div.wide role="region" tabindex="0" aria-labelledby="days" {
            table {
                thead {
                    tr {
                        th scope="col" { (reader.plain("hub-column-day")) }
                        th.n scope="col" { (reader.plain("hub-column-visits")) }
                        td.bar {}
                        th.n scope="col" { (reader.plain("hub-column-services")) }
                    }
                }
                tbody {
                    @for i in 0..LAST {
                        @let day = back(view.today, i);
                        @let row = view.days.get(&day.to_string()).cloned().unwrap_or_default();
                        @let visits = row.figures.visits;
                        tr {
                            th scope="row" { time datetime=(day) { (date(day.date())) } }
                            @if visits > 0 {
                                td.n { (reader.number(visits)) }
                            } @else {
                                td.n.quiet { (reader.plain(state(&row))) }
                            }
                            td.bar {
                                svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false" {
                                    rect width=(visits * 100 / most) height="8" {}
                                }
                            }
                            // Zero is said only where it was declared or counted; no word is not zero.
                            td.n {
                                @if visits > 0 || row.zero { (reader.number(row.figures.by_service.values().sum())) }
                            }
                        }
                    }
                }
            }
        }
    }
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

fn held(reader: &Reader, held: &Held) -> Markup {
    let days = held.days.iter().map(|(day, n)| match Day::parse(day) {
        Ok(day) => (date(day.date()), n),
        Err(_) => (day.clone(), n),
    });
    html! {
        @if !held.is_empty() {
            h2 { (reader.plain("hub-held-heading")) }
            p { (reader.plain("hub-held-about")) }
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
