//! The tables of a report. Each ends with a row of totals, and each total is the sum of what stands above it.

use indrumar_document::{Column, Table, Text};
use indrumar_i18n::I18n;

use super::shares::shares;
use super::words::{change, percent};

/// A line of a table: what it counts, in this period and in the one before.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) label: String,
    pub(super) now: u64,
    pub(super) before: u64,
}

/// What stands over the columns.
pub(super) struct Heads {
    pub(super) label: String,
    pub(super) now: String,
    /// The period before, when there is one to compare with.
    pub(super) before: Option<String>,
}

/// A table of lines with their shares, the period before and the difference.
pub(super) fn counted(words: I18n, heads: &Heads, lines: &[Line]) -> Table {
    let column = |title: String, weight: f32| Column {
        title: title.into(),
        weight,
        right: true,
    };
    let mut columns = vec![
        Column {
            right: false,
            ..column(heads.label.clone(), 4.4)
        },
        column(heads.now.clone(), 1.9),
        column(words.plain("report-column-share"), 1.7),
    ];
    if let Some(before) = &heads.before {
        columns.push(column(before.clone(), 1.9));
        columns.push(column(words.plain("report-column-change"), 1.8));
    }
    let parts: Vec<u64> = lines.iter().map(|line| line.now).collect();
    let cells = |line: &Line, share: u64| {
        let mut cells = vec![
            line.label.clone(),
            line.now.to_string(),
            percent(words, share),
        ];
        if heads.before.is_some() {
            cells.push(line.before.to_string());
            cells.push(change(line.now, line.before));
        }
        cells
    };
    let mut rows: Vec<Vec<Text>> = lines
        .iter()
        .zip(shares(&parts))
        .map(|(line, share)| cells(line, share).into_iter().map(Text::from).collect())
        .collect();
    let total = Line {
        label: words.plain("report-total"),
        now: parts.iter().sum(),
        before: lines.iter().map(|line| line.before).sum(),
    };
    let whole = shares(&parts).iter().sum();
    rows.push(cells(&total, whole).into_iter().map(Text::from).collect());
    Table {
        columns,
        rows,
        total: true,
    }
}
