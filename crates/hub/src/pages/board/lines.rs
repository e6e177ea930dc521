//! What stands below: the districts of the country, or the offices of a district, each a way down.

use super::super::Reader;
use super::district_path;
use super::parts::{bar, known, table};
use crate::board::{Board, Line, Scope};
use indrumar_i18n::date;
use maud::{Markup, html};

pub(super) fn lines(reader: &Reader, board: &Board) -> Markup {
    if board.lines.is_empty() {
        return html! {
            @if matches!(board.asked.scope, Scope::Country | Scope::District(_)) { p { (reader.plain("hub-offices-empty")) } }
        };
    }
    let offices = matches!(board.asked.scope, Scope::District(_));
    let most = board
        .lines
        .iter()
        .map(|line| line.visits)
        .max()
        .unwrap_or(0);
    let rows = html! {
        thead { tr {
            th scope="col" { (reader.plain(if offices { "hub-column-office" } else { "hub-column-place" })) }
            th.n scope="col" { (reader.plain("hub-column-visits")) }
            td.bar {}
            th.n scope="col" { (reader.plain("hub-column-before")) }
            th scope="col" { (reader.plain("hub-column-coverage")) }
            @if offices { th scope="col" { (reader.plain("hub-column-complete")) } }
        } }
        tbody {
            @for line in &board.lines {
                tr {
                    th scope="row" { a href=(reader.link_with(&line_path(line), &named(board))) { (line_name(reader, line)) } }
                    td.n { (reader.number(line.visits)) }
                    (bar(line.visits, most))
                    td.n { (reader.number(line.before)) }
                    td { (known(reader, line.known)) }
                    @if offices { td { @match line.complete { Some(day) => (date(day.date())), None => "–" } } }
                }
            }
        }
    };
    table(
        "lines",
        &reader.plain(if offices {
            "hub-caption-offices"
        } else {
            "hub-caption-districts"
        }),
        &rows,
    )
}

/// One goes down with the days that one looks at.
fn named(board: &Board) -> Vec<(&'static str, &str)> {
    let kept = board.asked.period.iter();
    kept.map(|(key, value)| (*key, value.as_str())).collect()
}

pub(in crate::pages) fn line_name(reader: &Reader, line: &Line) -> String {
    match line.office {
        Some(_) => line.name.clone(),
        None => reader.district(&line.name),
    }
}

fn line_path(line: &Line) -> String {
    match &line.office {
        Some(code) => format!("/office/{code}"),
        None => district_path(&line.name),
    }
}
