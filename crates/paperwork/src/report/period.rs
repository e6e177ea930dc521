//! What a report is about: a month or a year, and the one before it.

use chrono::{Datelike, Months, NaiveDate};
use indrumar_i18n::{Args, I18n};

use super::words::month;

/// A month or a year of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reported {
    /// The month that a day is in.
    Month(NaiveDate),
    /// A year.
    Year(i32),
}

impl Reported {
    /// Its first and its last day.
    pub fn bounds(self) -> (NaiveDate, NaiveDate) {
        let (first, months) = match self {
            Self::Month(day) => (day.with_day(1).unwrap_or(day), 1),
            Self::Year(year) => (NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default(), 12),
        };
        let next = first.checked_add_months(Months::new(months));
        let last = next.and_then(|next| next.pred_opt()).unwrap_or(first);
        (first, last)
    }

    /// The one before.
    #[must_use]
    pub fn before(self) -> Self {
        let (first, _) = self.bounds();
        match self {
            Self::Month(_) => Self::Month(first.pred_opt().unwrap_or(first)),
            Self::Year(year) => Self::Year(year.saturating_sub(1)),
        }
    }

    /// What it is called over a column: "noiembrie 2026", "2026".
    pub(super) fn label(self, words: I18n) -> String {
        match self {
            Self::Month(day) => month(words, day),
            Self::Year(year) => year.to_string(),
        }
    }

    /// A sentence about it, of two that differ by its kind.
    pub(super) fn said(self, words: I18n, of_month: &str, of_year: &str) -> String {
        let args = Args::new().with("period", self.label(words));
        match self {
            Self::Month(_) => words.text(of_month, &args),
            Self::Year(_) => words.text(of_year, &args),
        }
    }
}
