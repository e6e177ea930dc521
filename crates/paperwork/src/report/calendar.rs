//! A month as a calendar: a row a week, a column a weekday, sums to the right and below.
//!
//! It tells nobody came from nobody knows: a nought is a day that has been declared without visits, a dash a day on which the desk
//! was closed, a blank a day of which nothing is known.

use chrono::{Datelike, Days, NaiveDate};
use indrumar_document::{Column, Table, Text};
use indrumar_domain::{Day, DayState, Figures};
use indrumar_i18n::I18n;

use super::Coverage;
use super::words::WEEKDAYS;

/// The calendar of the month that begins with `first`.
pub(super) fn calendar(
    words: I18n,
    first: NaiveDate,
    figures: &Figures,
    coverage: &Coverage,
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
        for (date, below) in monday.iter_days().zip(&mut below) {
            // A day of the neighbouring month has no part in this one's figures.
            if date.month() != first.month() {
                cells.push(Text::default());
                continue;
            }
            let day = Day::from(date);
            let visits = figures.days.get(&day).copied().unwrap_or(0);
            cells.push(match coverage.of(day, visits) {
                DayState::Counted => visits.to_string().into(),
                DayState::Zero => "0".into(),
                DayState::Closed => "–".into(),
                DayState::Unknown => Text::default(),
            });
            sum += visits;
            *below += visits;
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
