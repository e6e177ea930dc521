//! The tables of the months: how people came, how it ended, in which language, with how much help.

use super::super::Reader;
use super::parts::bar;
use crate::board::{Board, TABLES, month_name};
use indrumar_i18n::Args;
use maud::{Markup, html};

/// A word of a table of months.
pub(in crate::pages) fn word(reader: &Reader, name: &str, word: &str) -> String {
    let key = match name {
        "language" => format!("spoken-{word}"),
        "age" => format!("age-{}", word.trim_end_matches('+')),
        "minutes" => {
            let args = Args::new().with("band", word);
            return reader.words.text("hub-minutes-band", &args);
        }
        _ => format!("{name}-{word}"),
    };
    if reader.words.knows(&key) {
        reader.plain(&key)
    } else {
        word.to_owned()
    }
}

/// The months that the tables are of.
pub(super) fn months(reader: &Reader, board: &Board) -> String {
    let Some(span) = board.months.span else {
        return String::new();
    };
    let (from, to) = (month_name(span.from), month_name(span.to));
    if from == to {
        return from;
    }
    let args = Args::new().with("from", from).with("to", to);
    reader.words.text("hub-span", &args)
}

pub(super) fn tables(reader: &Reader, board: &Board) -> Markup {
    let args = Args::new().with("months", months(reader, board));
    let shown = TABLES
        .iter()
        .filter(|name| board.months.tables.contains_key(**name));
    let shown: Vec<&&str> = shown.collect();
    html! {
        h2 { (reader.plain("hub-caption-tables")) }
        p { (reader.words.text("hub-tables-lede", &args)) }
        @if shown.is_empty() { p { (reader.plain("hub-tables-empty")) } }
        div.tables {
            @for name in shown {
                (one_table(reader, board, name))
            }
        }
    }
}

fn one_table(reader: &Reader, board: &Board, name: &str) -> Markup {
    let cells = board.months.tables.get(name).cloned().unwrap_or_default();
    let mut cells: Vec<(String, u64)> = cells
        .iter()
        .map(|(it, n)| (word(reader, name, it), *n))
        .collect();
    cells.sort_by(|a, b| (b.1, &a.0).cmp(&(a.1, &b.0)));
    let most = cells.first().map_or(0, |(_, n)| *n);
    html! {
        section {
            div.wide role="region" tabindex="0" aria-labelledby={ "table-" (name) } {
                table {
                    caption id={ "table-" (name) } { (reader.plain(&format!("hub-table-{name}"))) }
                    thead { tr {
                        th scope="col" { (reader.plain("hub-column-word")) }
                        th.n scope="col" { (reader.plain("hub-column-count")) }
                        td.bar {}
                    } }
                    tbody {
                        @for (word, n) in &cells {
                            tr { th scope="row" { (word) } td.n { (reader.number(*n)) } (bar(*n, most)) }
                        }
                    }
                }
            }
            @if let Some(lag) = board.months.lag(name).filter(|lag| *lag > 0) {
                @let args = Args::new().with("count", lag);
                p.quiet { (reader.words.text("hub-lag", &args)) }
            }
        }
    }
}
