//! The span that is asked about, and the one before it to compare with.

use crate::{ApiError, Desk};
use chrono::{Datelike, Days, NaiveDate};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Day, DayState, Declaration, Figures, ServiceCode};
use indrumar_paperwork::{Coverage, Reported};
use indrumar_store::{Read, StoreError};

/// The longest span: nobody's register is older.
const MOST_DAYS: i64 = 40 * 366;

/// From a day to a day, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) from: Day,
    pub(crate) to: Day,
}

impl Span {
    /// From the words of a command.
    pub(crate) fn parse(from: &str, to: &str) -> Result<Self, ApiError> {
        let span = Self {
            from: Day::parse(from)?,
            to: Day::parse(to)?,
        };
        let days = (span.to.date() - span.from.date()).num_days();
        if (0..MOST_DAYS).contains(&days) {
            Ok(span)
        } else {
            Err(ApiError::BadSpan {
                from: indrumar_i18n::date(span.from.date()),
                to: indrumar_i18n::date(span.to.date()),
            })
        }
    }

    /// The days of a month or a year.
    pub(crate) fn of(period: Reported) -> Self {
        let (first, last) = period.bounds();
        Self {
            from: first.into(),
            to: last.into(),
        }
    }

    /// The month or year that it is, if it is one.
    fn reported(self) -> Option<Reported> {
        let first = self.from.date();
        let periods = [Reported::Month(first), Reported::Year(first.year())];
        periods.into_iter().find(|it| Self::of(*it) == self)
    }

    /// The month before a month, the year before a year; before anything else as many days. Nothing before the calendar's begin.
    pub(crate) fn before(self) -> Option<Self> {
        if let Some(period) = self.reported() {
            return Some(Self::of(period.before())).filter(|it| it.is_before(self));
        }
        let days = (self.to.date() - self.from.date()).num_days();
        let to = self.from.date().pred_opt()?;
        let from = to.checked_sub_days(Days::new(u64::try_from(days).ok()?))?;
        let writable = |date: NaiveDate| Some(Day::from(date)).filter(|day| day.is_writable());
        Some(Self {
            from: writable(from)?,
            to: writable(to)?,
        })
    }

    fn is_before(self, other: Self) -> bool {
        self.from.is_writable() && self.to < other.from
    }

    /// What its requests come to, services under the codes that they have now.
    pub(crate) fn figures(
        self,
        catalogue: &Catalogue,
        read: Read<'_>,
    ) -> Result<Figures, StoreError> {
        let figures = read.figures(self.from, self.to)?;
        Ok(figures.renamed(|code| current(catalogue, code)))
    }

    /// The same of the span before. A desk that did not exist yet has no such figures, unless visits were entered for then.
    pub(crate) fn figures_before(
        self,
        desk: &Desk,
        catalogue: &Catalogue,
        read: Read<'_>,
    ) -> Result<Option<Figures>, StoreError> {
        let Some(before) = self.before() else {
            return Ok(None);
        };
        let figures = before.figures(catalogue, read)?;
        let kept = desk.first_day() <= before.to;
        Ok(Some(figures).filter(|figures| kept || figures.sums.visits > 0))
    }

    /// What is known of its days without visits.
    pub(crate) fn coverage(self, desk: &Desk, read: Read<'_>) -> Result<Coverage, StoreError> {
        let declared = read.declared(self.from, self.to)?.into_iter();
        let state = |what| match what {
            Declaration::Zero => DayState::Zero,
            Declaration::Closed => DayState::Closed,
        };
        Ok(Coverage {
            since: desk.first_day(),
            today: desk.today(),
            declared: declared.map(|it| (it.day, state(it.what))).collect(),
        })
    }
}

/// The code that goes on in the place of a retired one.
pub(crate) fn current(catalogue: &Catalogue, code: &str) -> String {
    match ServiceCode::parse(code) {
        Ok(parsed) => catalogue.current(&parsed).to_string(),
        Err(_) => code.to_owned(),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::Span;

    #[test]
    fn a_month_is_compared_with_a_month_and_a_week_with_a_week() {
        for (span, before) in [
            (["2026-03-01", "2026-03-31"], ["2026-02-01", "2026-02-28"]),
            (["2026-01-01", "2026-01-31"], ["2025-12-01", "2025-12-31"]),
            (["2026-01-01", "2026-12-31"], ["2025-01-01", "2025-12-31"]),
            (["2026-11-23", "2026-11-29"], ["2026-11-16", "2026-11-22"]),
            (["2026-11-23", "2026-11-23"], ["2026-11-22", "2026-11-22"]),
        ] {
            let [span, before] = [span, before].map(|[from, to]| Span::parse(from, to).unwrap());
            assert_eq!(span.before(), Some(before));
        }
    }

    #[test]
    fn there_is_nothing_before_the_first_day_of_the_calendar_and_no_span_runs_backwards() {
        assert_eq!(
            Span::parse("0001-01-01", "0001-01-31").unwrap().before(),
            None
        );
        assert_eq!(
            Span::parse("0001-01-02", "0001-01-05").unwrap().before(),
            None
        );
        assert!(Span::parse("2026-11-02", "2026-11-01").is_err());
        assert!(Span::parse("0001-01-01", "9999-12-31").is_err());
    }
}
