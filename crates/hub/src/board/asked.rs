//! What is asked for: whose figures, of which days, beside which days, as of when, by the offices of then or of now.

use crate::figures::AsOf;
use crate::office::OfficeRow;
use crate::{Error, Offices, Span};
use chrono::{DateTime, Datelike, Days, Months, NaiveDate, NaiveDateTime, TimeZone};
use indrumar_domain::{CHISINAU, Day, Period};

/// Whose figures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Scope {
    Country,
    /// By its Romanian name.
    District(String),
    Office(OfficeRow),
}

/// How the days were named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Day,
    Month,
    Year,
    Span,
}

/// Everything that makes a board.
#[derive(Debug, Clone)]
pub(crate) struct Asked {
    pub(crate) scope: Scope,
    pub(crate) kind: Kind,
    pub(crate) span: Span,
    pub(crate) before: Span,
    pub(crate) offices: Offices,
    pub(crate) as_of: Option<AsOf>,
    /// What names the days in an address.
    pub(crate) period: Vec<(&'static str, String)>,
}

/// Days of a span that somebody names freely; a longer one is a mistake.
const LONGEST: i64 = 3_700;
/// A single day is shown with the days that led to it.
const LED: u64 = 13;

impl Asked {
    /// From the address; the month of today when it names no days.
    pub(crate) fn read<'a>(
        scope: Scope,
        today: Day,
        asked: impl Fn(&str) -> Option<&'a str>,
    ) -> Result<Self, Error> {
        let (kind, whole) = match (asked("from"), asked("to")) {
            (None, None) => period(asked("period"), today)?,
            (from, to) => {
                let day = |text: Option<&str>| text.map_or(Ok(today), day);
                let (from, to) = (day(from)?, day(to)?);
                if to < from || (to.date() - from.date()).num_days() > LONGEST {
                    return Err(Error::BadDate(format!("{from} – {to}")));
                }
                (Kind::Span, Span::between(from.date(), to.date()))
            }
        };
        Ok(Self {
            scope,
            kind,
            span: whole,
            before: before(kind, whole, today),
            offices: match asked("offices") {
                Some("now") => Offices::Now,
                _ => Offices::Then,
            },
            as_of: asked("as_of").map(moment).transpose()?,
            period: named(kind, whole),
        })
    }

    /// The days of the series: a single day alone would be no series.
    pub(crate) fn shown(&self) -> Span {
        match self.kind {
            Kind::Day => {
                let date = self.span.to.date();
                let first = date.checked_sub_days(Days::new(LED)).unwrap_or(date);
                Span::between(first, date)
            }
            _ => self.span,
        }
    }
}

fn named(kind: Kind, span: Span) -> Vec<(&'static str, String)> {
    let from = span.from;
    match kind {
        Kind::Day => vec![("period", from.to_string())],
        Kind::Month => vec![("period", from.month())],
        Kind::Year => vec![("period", from.date().format("%Y").to_string())],
        Kind::Span => vec![("from", from.to_string()), ("to", span.to.to_string())],
    }
}

/// `2026-11-28`, `2026-11` or `2026`.
fn period(text: Option<&str>, today: Day) -> Result<(Kind, Span), Error> {
    let Some(text) = text else {
        return Ok((Kind::Month, Span::month(today)));
    };
    let bad = || Error::BadDate(text.to_owned());
    if text.len() == 4 {
        let year = text.parse().map_err(|_| bad())?;
        let first = NaiveDate::from_ymd_opt(year, 1, 1).ok_or_else(bad)?;
        return Ok((Kind::Year, Span::year(first.into())));
    }
    match Period::parse(text).map_err(|_| bad())? {
        Period::Day(day) => Ok((Kind::Day, Span::day(day))),
        Period::Month(first) => Ok((Kind::Month, Span::month(first))),
    }
}

fn day(text: &str) -> Result<Day, Error> {
    Day::parse(text).map_err(|_| Error::BadDate(text.to_owned()))
}

/// The days before, as many: of a month or a year that is not over, its beginning is held against the beginning of the last.
fn before(kind: Kind, span: Span, today: Day) -> Span {
    let (from, to) = (span.from.date(), span.to.date());
    let first = match kind {
        Kind::Month => from.checked_sub_months(Months::new(1)),
        Kind::Year => from.checked_sub_months(Months::new(12)),
        Kind::Day | Kind::Span => {
            let days = u64::try_from((to - from).num_days() + 1).unwrap_or(1);
            from.checked_sub_days(Days::new(days))
        }
    };
    let first = first.unwrap_or(from);
    let last = from.pred_opt().unwrap_or(from);
    let running = span.from <= today && today < span.to && kind != Kind::Span;
    if !running {
        return Span::between(first, last);
    }
    let past = match kind {
        // The same date a year ago, whether a February had 28 days or 29.
        Kind::Year => today.date().with_year(first.year()),
        _ => {
            let days = u64::try_from((today.date() - from).num_days()).unwrap_or(0);
            first.checked_add_days(Days::new(days))
        }
    };
    Span::between(first, past.map_or(last, |past| past.min(last)))
}

/// A number of the log, a moment, or a day here up to its end.
fn moment(text: &str) -> Result<AsOf, Error> {
    if let Ok(number) = text.parse() {
        return Ok(AsOf::Number(number));
    }
    if let Ok(moment) = DateTime::parse_from_rfc3339(text) {
        return Ok(AsOf::Moment(moment.to_utc()));
    }
    let bad = || Error::BadDate(text.to_owned());
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%dT%H:%M")
        .or_else(|_| {
            NaiveDateTime::parse_from_str(&format!("{text}T23:59:59"), "%Y-%m-%dT%H:%M:%S")
        })
        .map_err(|_| bad())?;
    let here = CHISINAU
        .from_local_datetime(&local)
        .latest()
        .ok_or_else(bad)?;
    Ok(AsOf::Moment(here.to_utc()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn asked(query: &[(&'static str, &'static str)], today: &str) -> Result<Asked, Error> {
        let of = |key: &str| {
            query
                .iter()
                .find(|(known, _)| *known == key)
                .map(|(_, value)| *value)
        };
        Asked::read(Scope::Country, today.parse().unwrap(), of)
    }

    fn spans(query: &[(&'static str, &'static str)], today: &str) -> [String; 4] {
        let asked = asked(query, today).unwrap();
        [
            asked.span.from,
            asked.span.to,
            asked.before.from,
            asked.before.to,
        ]
        .map(|day| day.to_string())
    }

    #[test]
    fn what_is_over_stands_beside_all_of_the_last_and_what_runs_beside_its_beginning() {
        let days = |a: &str, b: &str, c: &str, d: &str| [a, b, c, d].map(str::to_owned);
        let today = "2026-11-28";
        assert_eq!(
            spans(&[], today),
            days("2026-11-01", "2026-11-30", "2026-10-01", "2026-10-28")
        );
        assert_eq!(
            spans(&[("period", "2026-03")], today),
            days("2026-03-01", "2026-03-31", "2026-02-01", "2026-02-28")
        );
        assert_eq!(
            spans(&[("period", "2025")], today),
            days("2025-01-01", "2025-12-31", "2024-01-01", "2024-12-31")
        );
        assert_eq!(
            spans(&[("period", "2026")], today),
            days("2026-01-01", "2026-12-31", "2025-01-01", "2025-11-28")
        );
        assert_eq!(
            spans(&[("period", "2026-03-01")], today),
            days("2026-03-01", "2026-03-01", "2026-02-28", "2026-02-28")
        );
        let week = [("from", "2026-11-09"), ("to", "2026-11-15")];
        assert_eq!(
            spans(&week, today),
            days("2026-11-09", "2026-11-15", "2026-11-02", "2026-11-08")
        );
        assert_eq!(
            spans(&[], "2026-03-31")[3],
            "2026-02-28",
            "no thirty-first of February"
        );
        for bad in [
            ("period", "x"),
            ("period", "2026-13"),
            ("from", "2027-01-01"),
            ("from", "1000-01-01"),
            ("as_of", "soon"),
        ] {
            assert_eq!(
                asked(&[bad], today).unwrap_err().code(),
                "bad-date",
                "{bad:?}"
            );
        }
    }
}
