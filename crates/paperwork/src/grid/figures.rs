//! A span's statistics as a table: a row for each figure, with the part it belongs to and what it was in the span before.

use indrumar_i18n::{I18n, Lang};

use super::{Cell, Grid, GridColumn};
use crate::statistics::StatisticsPart;

/// The parts as one table.
pub fn statistics_grid(
    lang: Lang,
    parts: &[StatisticsPart],
    settings: Vec<(String, String)>,
) -> Grid {
    let words = I18n::new(lang);
    let column = |key: &str, width: u8, right: bool| GridColumn {
        title: words.plain(key),
        width,
        right,
        on_paper: true,
        summed: false,
    };
    let rows = parts.iter().flat_map(|part| {
        part.lines.iter().map(|line| {
            vec![
                Cell::text(part.title.as_str()),
                Cell::text(line.label.as_str()),
                Cell::Number(line.now),
                Cell::number(line.before),
            ]
        })
    });
    // The sums are lines of their own, the first of all; a second saying would only invite to add them up.
    Grid {
        title: words.plain("export-statistics"),
        columns: vec![
            column("export-section", 34, false),
            column("export-word", 60, false),
            column("export-now", 12, true),
            column("export-before", 18, true),
        ],
        rows: rows.collect(),
        parted: true,
        totals: parts
            .iter()
            .filter_map(|part| Some((part.title.clone(), part.total?)))
            .collect(),
        settings,
        words,
    }
}
