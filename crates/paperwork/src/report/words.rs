//! Months, weekdays, differences and shares as the reports write them.

use chrono::{Datelike, NaiveDate};
use indrumar_i18n::{Args, I18n};

const MONTHS: [&str; 12] = [
    "report-month-1",
    "report-month-2",
    "report-month-3",
    "report-month-4",
    "report-month-5",
    "report-month-6",
    "report-month-7",
    "report-month-8",
    "report-month-9",
    "report-month-10",
    "report-month-11",
    "report-month-12",
];

/// The days of the week from Monday on.
pub(super) const WEEKDAYS: [&str; 7] = [
    "report-weekday-1",
    "report-weekday-2",
    "report-weekday-3",
    "report-weekday-4",
    "report-weekday-5",
    "report-weekday-6",
    "report-weekday-7",
];

/// The month of a day with its year: "noiembrie 2026".
pub(super) fn month(words: I18n, day: NaiveDate) -> String {
    let key = MONTHS.get(day.month0() as usize);
    let name = key.map(|key| words.plain(key));
    format!("{} {}", name.unwrap_or_default(), day.year())
}

/// How much more or less it is: "+25", "−3", "0".
pub(super) fn change(now: u64, before: u64) -> String {
    match now.cmp(&before) {
        std::cmp::Ordering::Greater => format!("+{}", now - before),
        std::cmp::Ordering::Less => format!("−{}", before - now),
        std::cmp::Ordering::Equal => "0".to_owned(),
    }
}

/// A share of the whole.
pub(super) fn percent(words: I18n, share: u64) -> String {
    words.text("report-percent", &Args::new().with("number", share))
}

/// A word of a closed list as it begins a row.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
