//! A board as one table: a row for each figure, with the part it belongs to, what it was before and how much of it is known.

use super::super::board::{choose, lines, parts, stuck, tables, title};
use super::super::visitor::Visitor;
use crate::Hub;
use crate::board::{Board, TABLES, items};
use crate::{Offices, figures::AsOf};
use indrumar_domain::{CHISINAU, Day};
use indrumar_i18n::Args;
use indrumar_paperwork::{Cell, Grid, GridColumn};

pub(super) fn grid(hub: &Hub, visitor: &Visitor, board: &Board) -> Grid {
    let words = visitor.reader.words;
    let column = |key: &str, width: u8, right: bool| GridColumn {
        title: words.plain(key),
        width,
        right,
        on_paper: true,
        summed: false,
    };
    let totals = sums(board).map(|(key, now, _)| (words.plain(key), now));
    Grid {
        title: title(&visitor.reader, &board.asked.scope),
        columns: vec![
            column("export-section", 34, false),
            column("export-word", 60, false),
            column("export-now", 12, true),
            column("export-before", 18, true),
            column("hub-column-coverage", 40, false),
        ],
        rows: rows(visitor, board),
        parted: true,
        totals: totals.to_vec(),
        settings: settings(hub, visitor, board),
        words,
    }
}

fn sums(board: &Board) -> [(&'static str, u64, u64); 3] {
    [
        ("hub-column-visits", board.now.visits, board.before.visits),
        (
            "hub-column-services",
            items(&board.now),
            items(&board.before),
        ),
        ("hub-heads", board.now.heads, board.before.heads),
    ]
}

fn rows(visitor: &Visitor, board: &Board) -> Vec<Vec<Cell>> {
    let reader = &visitor.reader;
    let all = parts::known(reader, board.coverage.all);
    let mut rows = Vec::new();
    let mut put = |part: &str, row: &str, now: u64, before: Option<u64>, known: &str| {
        rows.push(vec![
            Cell::Text(part.to_owned()),
            Cell::Text(row.to_owned()),
            Cell::Number(now),
            before.map_or(Cell::Blank, Cell::Number),
            if known.is_empty() {
                Cell::Blank
            } else {
                Cell::Text(known.to_owned())
            },
        ]);
    };
    let part = reader.plain("hub-total");
    for (key, now, before) in sums(board) {
        put(&part, &reader.plain(key), now, Some(before), &all);
    }
    let part = reader.plain("hub-column-visits");
    for (day, figures) in &board.days {
        if board.asked.span.has(day) {
            let heard = board.coverage.by_day.get(day).copied().unwrap_or(0);
            let known = format!("{}: {heard}", reader.plain("hub-column-heard"));
            put(&part, day, figures.figures.visits, None, &known);
        }
    }
    let part = reader.plain("hub-caption-services");
    for (name, now, before) in parts::ranked(reader, board) {
        put(&part, &name, now, Some(before), &all);
    }
    let part = reader.plain("hub-caption-stuck");
    for (service, step, n) in stuck::rows(reader, board) {
        put(&part, &format!("{service}: {step}"), n, None, "");
    }
    for name in TABLES {
        let part = reader.plain(&format!("hub-table-{name}"));
        let lag = board.months.lag(name).map(|lag| {
            let args = Args::new().with("count", lag);
            reader.words.text("hub-lag", &args)
        });
        let lag = lag.unwrap_or_default();
        for (word, n) in board.months.tables.get(*name).into_iter().flatten() {
            put(&part, &tables::word(reader, name, word), *n, None, &lag);
        }
    }
    let part = reader.plain("hub-column-place");
    for line in &board.lines {
        let known = parts::known(reader, line.known);
        put(
            &part,
            &lines::line_name(reader, line),
            line.visits,
            Some(line.before),
            &known,
        );
    }
    let part = reader.plain("hub-held-heading");
    for (code, n) in &board.now.held.codes {
        put(&part, code, *n, None, "");
    }
    for (day, n) in &board.now.held.days {
        put(&part, day, *n, None, "");
    }
    if board.now.held.sizes > 0 {
        put(
            &part,
            &reader.plain("hub-held-sizes"),
            board.now.held.sizes,
            None,
            "",
        );
    }
    rows
}

fn settings(hub: &Hub, visitor: &Visitor, board: &Board) -> Vec<(String, String)> {
    let reader = &visitor.reader;
    let asked = &board.asked;
    let offices = match asked.offices {
        Offices::Then => "hub-offices-then",
        Offices::Now => "hub-offices-now",
    };
    let made = hub.clock.now().with_timezone(&CHISINAU);
    let shown = |day: Day| indrumar_i18n::date(day.date());
    let months = board.months.span.map_or_else(String::new, |span| {
        format!("{} – {}", shown(span.from), shown(span.to))
    });
    let mut settings = vec![
        ("hub-column-place", title(reader, &asked.scope)),
        ("export-period", choose::spoken(reader, asked.span)),
        (
            "hub-column-coverage",
            parts::known(reader, board.coverage.all),
        ),
        ("export-before", choose::spoken(reader, asked.before)),
        (
            "hub-coverage-before",
            parts::known(reader, board.coverage_before.all),
        ),
        ("hub-caption-tables", months),
        ("hub-field-offices", reader.plain(offices)),
        ("export-made-at", made.format("%d.%m.%Y %H:%M").to_string()),
        ("export-made-by", visitor.account.name.clone()),
        (
            "export-program",
            format!("indrumar-hub {}", env!("CARGO_PKG_VERSION")),
        ),
        ("export-catalogue", board.catalogue.version().to_owned()),
    ];
    if let Some(number) = board.number {
        let moment = match asked.as_of {
            Some(AsOf::Moment(moment)) => format!(" ({})", crate::clock::stamp(&moment)),
            _ => String::new(),
        };
        settings.push(("hub-field-as-of", format!("{number}{moment}")));
    }
    let settings = settings.into_iter();
    settings
        .map(|(key, value)| (reader.plain(key), value))
        .collect()
}
