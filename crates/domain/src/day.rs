//! Civil days and months in Europe/Chisinau. Which day it is comes from the caller's clock, never from here.

use crate::DomainError;
use chrono::{DateTime, Datelike, NaiveDate, TimeZone};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The time zone of every desk and of the hub.
pub const CHISINAU: Tz = chrono_tz::Europe::Chisinau;

/// A civil day in Europe/Chisinau, written `2026-11-23` in data and on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Day(NaiveDate);

impl Day {
    /// The civil day of a moment, as a calendar on the wall in Chișinău shows it.
    pub fn of<Z: TimeZone>(at: &DateTime<Z>) -> Self {
        Self(at.with_timezone(&CHISINAU).date_naive())
    }

    /// From `YYYY-MM-DD`, exactly so. Read by hand: a register parses thousands of days, and a pattern takes ten times as long.
    pub fn parse(text: &str) -> Result<Self, DomainError> {
        let number = |from: usize, to: usize| {
            let digits = text.get(from..to)?;
            let all = digits.bytes().all(|digit| digit.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|_| all)
        };
        let hyphen = |at: usize| text.as_bytes().get(at) == Some(&b'-');
        let day = || {
            let year = i32::try_from(number(0, 4)?).ok()?;
            NaiveDate::from_ymd_opt(year, number(5, 7)?, number(8, 10)?)
        };
        day()
            .filter(|_| text.len() == 10 && hyphen(4) && hyphen(7))
            .map(Self)
            .filter(|day| day.is_writable())
            .ok_or_else(|| DomainError::BadDate(text.to_owned()))
    }

    /// The calendar date.
    pub fn date(self) -> NaiveDate {
        self.0
    }

    /// Whether its year has the four digits in which days are written and compared as text: 1 to 9999.
    pub fn is_writable(self) -> bool {
        (1..=9999).contains(&self.0.year())
    }

    /// The day after, or the same day at the end of the calendar.
    pub fn next(self) -> Self {
        Self(self.0.succ_opt().unwrap_or(self.0))
    }

    /// The first day of its month.
    #[must_use]
    pub fn first_of_month(self) -> Self {
        Self(self.0.with_day(1).unwrap_or(self.0))
    }

    /// The month this day belongs to, `YYYY-MM`.
    pub fn month(self) -> String {
        format!("{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl From<NaiveDate> for Day {
    fn from(date: NaiveDate) -> Self {
        Self(date)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = (self.0.year(), self.0.month(), self.0.day());
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl TryFrom<String> for Day {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        Self::parse(&text)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> String {
        day.to_string()
    }
}

impl std::str::FromStr for Day {
    type Err = DomainError;
    fn from_str(text: &str) -> Result<Self, DomainError> {
        Self::parse(text)
    }
}

/// What a tally key is about: one day or one month of one install. Days sort before the month that ends with them.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Period {
    /// `2026-11-23`.
    Day(Day),
    /// `2026-11`, held as its first day.
    Month(Day),
}

impl Period {
    /// From `YYYY-MM-DD` or `YYYY-MM`.
    pub fn parse(text: &str) -> Result<Self, DomainError> {
        if text.len() == 7 {
            Day::parse(&format!("{text}-01"))
                .map(Self::Month)
                .map_err(|_| DomainError::BadDate(text.to_owned()))
        } else {
            Day::parse(text).map(Self::Day)
        }
    }

    /// The month of a day, and a month itself.
    #[must_use]
    pub fn month(&self) -> Self {
        let (Self::Day(day) | Self::Month(day)) = self;
        Self::Month(day.first_of_month())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(first) => f.write_str(&first.month()),
        }
    }
}

impl TryFrom<String> for Period {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        Self::parse(&text)
    }
}

impl From<Period> for String {
    fn from(period: Period) -> String {
        period.to_string()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_just_after_midnight_in_chisinau_belongs_to_the_new_day() {
        let late = DateTime::parse_from_rfc3339("2026-11-22T22:30:00Z").unwrap();
        assert_eq!(Day::of(&late).to_string(), "2026-11-23");
        let summer = DateTime::parse_from_rfc3339("2026-07-01T20:59:00Z").unwrap();
        assert_eq!(Day::of(&summer).to_string(), "2026-07-01");
    }

    #[test]
    fn only_the_exact_form_of_a_date_is_taken() {
        for bad in [
            "2026-1-2",
            "23.11.2026",
            "2026-02-30",
            "2026-11-23T10:00",
            "",
            "+026-11-23",
            "0000-01-01",
        ] {
            assert!(Day::parse(bad).is_err(), "{bad}");
        }
        assert_eq!(
            Period::parse("2026-11").map(String::from),
            Ok("2026-11".to_owned())
        );
        assert!(Period::parse("2026-13").is_err());
    }
}
