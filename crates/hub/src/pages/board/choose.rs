//! What is shown, in words, and how another is chosen: the days, as of when, by which offices; and the files of the same.

use super::super::Reader;
use crate::board::{Asked, Board, Kind, Scope};
use crate::figures::AsOf;
use crate::{Offices, Span};
use chrono::{DateTime, Days, Months};
use indrumar_catalogue::District;
use indrumar_domain::{CHISINAU, Day};
use indrumar_i18n::{Args, date};
use maud::{Markup, html};

/// A span as people read it.
pub(in crate::pages) fn spoken(reader: &Reader, span: Span) -> String {
    if span.from == span.to {
        return date(span.from.date());
    }
    let args = Args::new()
        .with("from", date(span.from.date()))
        .with("to", date(span.to.date()));
    reader.words.text("hub-span", &args)
}

pub(super) fn choose(reader: &Reader, board: &Board, path: &str) -> Markup {
    let asked = &board.asked;
    let kept = kept(asked);
    let way = |named: &[(&'static str, String)]| {
        let all = named.iter().chain(&kept);
        let all: Vec<(&str, &str)> = all.map(|(key, value)| (*key, value.as_str())).collect();
        reader.link_with(path, &all)
    };
    let last = asked.span.to.min(board.today).max(asked.span.from);
    let kinds = [
        (Kind::Day, "hub-period-day", last.to_string()),
        (Kind::Month, "hub-period-month", last.month()),
        (
            Kind::Year,
            "hub-period-year",
            last.date().format("%Y").to_string(),
        ),
    ];
    html! {
        section.choose aria-label=(reader.plain("hub-choose-label")) {
            ul.kinds {
                @for (kind, key, name) in kinds {
                    li { a href=(way(&[("period", name)])) aria-current=[(kind == asked.kind).then_some("true")] { (reader.plain(key)) } }
                }
            }
            p.period {
                @if let Some(earlier) = beside(asked, false) {
                    a href=(way(&earlier)) { span aria-hidden="true" { "‹ " } (reader.plain("hub-earlier")) }
                }
                strong { (spoken(reader, asked.span)) }
                @if let Some(later) = beside(asked, true).filter(|_| asked.span.to < board.today) {
                    a href=(way(&later)) { (reader.plain("hub-later")) span aria-hidden="true" { " ›" } }
                }
            }
            @for line in notes(reader, board) { p.note { (line) } }
            details {
                summary { (reader.plain("hub-choose-more")) }
                form method="get" action=(path) {
                    @if reader.chosen { input type="hidden" name="lang" value=(reader.words.lang()); }
                    div.row {
                        div.field { label for="from" { (reader.plain("hub-field-from")) }
                            input id="from" name="from" type="date" value=(asked.span.from) required; }
                        div.field { label for="to" { (reader.plain("hub-field-to")) }
                            input id="to" name="to" type="date" value=(asked.span.to) required; }
                    }
                    div.field {
                        label for="as_of" { (reader.plain("hub-field-as-of")) }
                        input id="as_of" name="as_of" type="text" value=(reader.asked("as_of").unwrap_or_default()) aria-describedby="as-of-hint" autocomplete="off";
                        p.quiet.hint id="as-of-hint" { (reader.plain("hub-as-of-hint")) }
                    }
                    div.field {
                        label for="offices" { (reader.plain("hub-field-offices")) }
                        select id="offices" name="offices" {
                            option value="then" selected[asked.offices == Offices::Then] { (reader.plain("hub-offices-then")) }
                            option value="now" selected[asked.offices == Offices::Now] { (reader.plain("hub-offices-now")) }
                        }
                    }
                    button type="submit" { (reader.plain("hub-action-show")) }
                }
            }
        }
    }
}

/// What stays when other days are chosen.
fn kept(asked: &Asked) -> Vec<(&'static str, String)> {
    let mut kept = Vec::new();
    match asked.as_of {
        Some(AsOf::Number(number)) => kept.push(("as_of", number.to_string())),
        Some(AsOf::Moment(moment)) => kept.push(("as_of", crate::clock::stamp(&moment))),
        None => {}
    }
    if asked.offices == Offices::Now {
        kept.push(("offices", "now".to_owned()));
    }
    kept
}

/// The days before or after, as many.
fn beside(asked: &Asked, later: bool) -> Option<Vec<(&'static str, String)>> {
    let (from, to) = (asked.span.from.date(), asked.span.to.date());
    let step = |months: u32| {
        let moved = if later {
            from.checked_add_months(Months::new(months))
        } else {
            from.checked_sub_months(Months::new(months))
        };
        moved.map(Day::from)
    };
    let days = |count: u64, day: chrono::NaiveDate| {
        if later {
            day.checked_add_days(Days::new(count))
        } else {
            day.checked_sub_days(Days::new(count))
        }
    };
    Some(match asked.kind {
        Kind::Day => vec![("period", days(1, from)?.to_string())],
        Kind::Month => vec![("period", step(1)?.month())],
        Kind::Year => vec![("period", step(12)?.date().format("%Y").to_string())],
        Kind::Span => {
            let count = u64::try_from((to - from).num_days() + 1).ok()?;
            let (from, to) = (days(count, from)?, days(count, to)?);
            vec![("from", from.to_string()), ("to", to.to_string())]
        }
    })
}

/// What is not as usual about the figures.
pub(in crate::pages) fn notes(reader: &Reader, board: &Board) -> Vec<String> {
    let mut notes = Vec::new();
    if let Some(number) = board.number {
        let number = Args::new().with("number", number.to_string());
        notes.push(reader.words.text("hub-as-of-line", &number));
        if let Some(AsOf::Moment(moment)) = board.asked.as_of {
            let here = DateTime::with_timezone(&moment, &CHISINAU);
            let args = Args::new().with("moment", here.format("%d.%m.%Y, %H:%M").to_string());
            notes.push(reader.words.text("hub-as-of-moment", &args));
        }
    }
    if board.asked.offices == Offices::Now {
        notes.push(reader.plain("hub-offices-now-note"));
    }
    notes
}

/// The same, as files.
pub(super) fn exports(reader: &Reader, board: &Board) -> Markup {
    let scope = scope_word(&board.asked.scope);
    let mut query = board.asked.period.clone();
    query.extend(kept(&board.asked));
    query.push(("scope", scope));
    let query: Vec<(&str, &str)> = query
        .iter()
        .map(|(key, value)| (*key, value.as_str()))
        .collect();
    let dhis2 = board.asked.kind != Kind::Span;
    html! {
        h2 { (reader.plain("hub-export-heading")) }
        p { (reader.plain("hub-export-lede")) }
        ul.files {
            li { a href=(reader.link_with("/export/csv", &query)) { "CSV" } }
            li { a href=(reader.link_with("/export/xlsx", &query)) { "XLSX" } }
            @if dhis2 { li { a href=(reader.link_with("/export/dhis2", &query)) { "DHIS2 (JSON)" } } }
        }
    }
}

/// A scope in an address: `country`, `MD-DR`, `office:pelinia`.
pub(in crate::pages) fn scope_word(scope: &Scope) -> String {
    match scope {
        Scope::Country => "country".to_owned(),
        Scope::District(name) => {
            let found = District::named(name).ok().flatten();
            found.map_or_else(|| name.clone(), |it| it.code)
        }
        Scope::Office(office) => format!("office:{}", office.code),
    }
}
