//! The tables of a report. Each ends with a row of totals, and each total is the sum of what stands above it.

use chrono::{Datelike, Days, NaiveDate};
use indrumar_document::{Column, Table, Text};
use indrumar_domain::Day;
use indrumar_i18n::I18n;

use super::figures::{Figures, shares};
use super::words::{WEEKDAYS, change, percent};

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

/// The month as a calendar: a row a week, a column a weekday, sums to the right and below. Days to come stay blank.
pub(super) fn calendar(
    words: I18n,
    first: NaiveDate,
    as_of: NaiveDate,
    figures: &Figures,
) -> Table {
    let column = |title: String, weight: f32| Column {
        title: title.into(),
        weight,
        right: true,
    };
    let mut columns = vec![Column {
        right: false,
        ..column(words.plain("report-column-week"), 2.6)
    }];
    columns.extend(WEEKDAYS.iter().map(|key| column(words.plain(key), 1.0)));
    columns.push(column(words.plain("report-total"), 1.3));

    let mut rows = Vec::new();
    let mut below = [0; 7];
    let mut monday = monday_of(first);
    while monday.month() == first.month() || monday < first {
        let mut cells = vec![week(monday, first).into()];
        let mut sum = 0;
        for (day, below) in monday.iter_days().zip(&mut below) {
            let visits = figures.days.get(&Day::from(day)).copied().unwrap_or(0);
            let blank = day.month() != first.month() || (day > as_of && visits == 0);
            cells.push(
                if blank {
                    String::new()
                } else {
                    visits.to_string()
                }
                .into(),
            );
            // A day of the neighbouring month has no part in this one's figures.
            if day.month() == first.month() {
                sum += visits;
                *below += visits;
            }
        }
        cells.push(Text::strong(sum.to_string()));
        rows.push(cells);
        match monday.checked_add_days(Days::new(7)) {
            Some(next) => monday = next,
            None => break,
        }
    }
    let all: u64 = below.iter().sum();
    let label = words.plain("report-total");
    let sums = below
        .iter()
        .copied()
        .chain([all])
        .map(|sum| sum.to_string());
    rows.push([label].into_iter().chain(sums).map(Text::from).collect());
    Table {
        columns,
        rows,
        total: true,
    }
}

/// The first and the last day of a week that belong to the month: "02–08.11".
fn week(monday: NaiveDate, first: NaiveDate) -> String {
    let days: Vec<NaiveDate> = monday
        .iter_days()
        .take(7)
        .filter(|day| day.month() == first.month())
        .collect();
    let [start, .., end] = days[..] else {
        // A single day, or none: then the week begins the month's calendar.
        return days.first().unwrap_or(&monday).format("%d.%m").to_string();
    };
    format!("{}–{}", start.format("%d"), end.format("%d.%m"))
}

fn monday_of(day: NaiveDate) -> NaiveDate {
    let since = Days::new(day.weekday().num_days_from_monday().into());
    day.checked_sub_days(since).unwrap_or(day)
}
