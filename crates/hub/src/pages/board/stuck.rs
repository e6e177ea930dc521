//! Where people get stuck: each service with the steps at which it happened, in the words of its sheet.

use super::super::Reader;
use super::parts::{bar, service_name, table};
use super::tables::months;
use crate::board::Board;
use indrumar_i18n::Args;
use maud::{Markup, html};

/// Service, step, count; the most first.
pub(in crate::pages) fn rows(reader: &Reader, board: &Board) -> Vec<(String, String, u64)> {
    let language = reader.sheet_language();
    let row = |(stuck, n): (&crate::board::Stuck, &u64)| {
        let service = service_name(&board.catalogue, reader, &stuck.service);
        let step = match stuck.action(&board.catalogue, language) {
            Some(action) => action,
            None if stuck.step.is_some() => reader.plain("hub-stuck-other-step"),
            None => reader.plain("hub-stuck-no-step"),
        };
        (service, step, *n)
    };
    let mut rows: Vec<(String, String, u64)> = board.months.stuck.iter().map(row).collect();
    rows.sort_by(|a, b| (b.2, &a.0, &a.1).cmp(&(a.2, &b.0, &b.1)));
    rows
}

pub(super) fn stuck(reader: &Reader, board: &Board) -> Markup {
    let found = rows(reader, board);
    let args = Args::new().with("months", months(reader, board));
    let lede = reader.words.text("hub-stuck-lede", &args);
    if found.is_empty() {
        return html! {
            h2 { (reader.plain("hub-caption-stuck")) }
            p { (reader.words.text("hub-stuck-empty", &args)) }
        };
    }
    let most = found.first().map_or(0, |(_, _, n)| *n);
    let told: u64 = found.iter().map(|(_, _, n)| n).sum();
    let stuck = board
        .months
        .tables
        .get("outcome")
        .and_then(|cells| cells.get("stuck"));
    let lag = stuck.map_or(0, |all| all.saturating_sub(told));
    let body = html! {
        thead { tr {
            th scope="col" { (reader.plain("hub-column-service")) }
            th scope="col" { (reader.plain("hub-column-step")) }
            th.n scope="col" { (reader.plain("hub-column-count")) }
            td.bar {}
        } }
        tbody {
            @for (service, step, n) in &found {
                tr {
                    th scope="row" { (service) }
                    td { (step) }
                    td.n { (reader.number(*n)) }
                    (bar(*n, most))
                }
            }
        }
    };
    html! {
        (table("stuck", &reader.plain("hub-caption-stuck"), &body))
        p.quiet {
            (lede)
            @if lag > 0 {
                @let args = Args::new().with("count", lag);
                " " (reader.words.text("hub-lag", &args))
            }
        }
    }
}
