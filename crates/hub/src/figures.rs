//! Figures of an office, added up when they are asked for.
//!
//! What is not sure is held, not dropped: codes that the catalogue does not know, days after tomorrow or long before
//! the install was enrolled, sizes that no visit has. Held counts stand in the database like all others and come into
//! the figures by themselves once the catalogue knows the code or the day has come.

mod as_of;
mod reach;
mod rows;

pub use as_of::AsOf;
pub(crate) use as_of::Then;
pub(crate) use reach::{
    Bounds, Reach, belongs, few_and_many, here, of_days, of_length, sure, within,
};
pub(crate) use rows::Sum;

use crate::held::CodeMapping;
use crate::{Error, Hub};
use chrono::{Datelike, Months, NaiveDate};
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{CLOSED, Day, HEADS, ServiceCode, VISIT, ZERO};
use serde::Serialize;
use std::collections::BTreeMap;

/// From a day to a day, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub(crate) from: Day,
    pub(crate) to: Day,
}

impl Span {
    /// One day.
    pub fn day(day: Day) -> Self {
        Self { from: day, to: day }
    }

    /// The month of a day.
    pub fn month(day: Day) -> Self {
        let date = day.date();
        let first = date.with_day(1).unwrap_or(date);
        let last = first
            .checked_add_months(Months::new(1))
            .and_then(|next| next.pred_opt())
            .unwrap_or(date);
        Self::between(first, last)
    }

    /// The year of a day.
    pub fn year(day: Day) -> Self {
        let year = day.date().year();
        let at = |month, day| NaiveDate::from_ymd_opt(year, month, day);
        match (at(1, 1), at(12, 31)) {
            (Some(first), Some(last)) => Self::between(first, last),
            _ => Self::day(day),
        }
    }

    /// Every day after this one.
    pub(crate) fn after(day: Day) -> Self {
        let last = NaiveDate::from_ymd_opt(9999, 12, 31).map_or(day, Day::from);
        Self {
            from: day.next(),
            to: last,
        }
    }

    /// Every day before this one.
    pub(crate) fn before(day: Day) -> Self {
        let first = NaiveDate::from_ymd_opt(1, 1, 1).map_or(day, Day::from);
        Self {
            from: first,
            to: day.date().pred_opt().map_or(day, Day::from),
        }
    }

    /// Whether the day lies in it.
    pub(crate) fn has(self, day: &str) -> bool {
        Day::parse(day).is_ok_and(|day| self.from <= day && day <= self.to)
    }

    pub(crate) fn between(from: NaiveDate, to: NaiveDate) -> Self {
        Self {
            from: from.into(),
            to: to.into(),
        }
    }
}

/// Under which office a day stands when offices were united.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Offices {
    /// The office that the desk spoke for on that day.
    #[default]
    Then,
    /// The office that this one has become.
    Now,
}

/// What an office's desks have counted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Visits.
    pub visits: u64,
    /// People in group sessions.
    pub heads: u64,
    /// Services the catalogue knows, retired codes under their successors.
    pub by_service: BTreeMap<String, u64>,
    /// What is kept and not in the figures.
    pub held: Held,
}

/// What is kept and not in the figures.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Held {
    /// Services the catalogue does not know, with their counts.
    pub codes: BTreeMap<String, u64>,
    /// Days in the future or long before the enrolment, with their visits.
    pub days: BTreeMap<String, u64>,
    /// Marks of an absurd size.
    pub sizes: u64,
}

impl Held {
    /// Whether there is nothing.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.days.is_empty() && self.sizes == 0
    }
}

const HELD_DAYS: &str = "
    SELECT t.period, CAST(SUM(t.count) AS BIGINT)
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN tally t ON t.install = o.install AND t.period >= $2 AND t.period <= $3
    WHERE o.office = $1 AND t.code = $5 AND length(t.period) = 10
      AND (t.period < i.counts_from OR t.period > $4)
      AND o.from_day <= t.period AND (o.to_day IS NULL OR t.period < o.to_day)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    GROUP BY t.period";

impl Hub {
    /// The figures of an office, each desk under the office that it spoke for on that day.
    ///
    /// # Errors
    /// [`Error::NoSuchOffice`].
    pub async fn figures(&self, office: &str, span: Span) -> Result<Figures, Error> {
        self.figures_of(office, span, Offices::Then).await
    }

    /// The figures of an office, by the offices of then or of now.
    ///
    /// # Errors
    /// [`Error::NoSuchOffice`].
    pub async fn figures_of(
        &self,
        office: &str,
        span: Span,
        offices: Offices,
    ) -> Result<Figures, Error> {
        let mut rows = Vec::new();
        for office in self.read_as(office, offices).await? {
            rows.extend(self.sums(office, span).await?);
        }
        Ok(all(self.by_day(rows).await?))
    }

    /// Added up, by the catalogue and the mappings of today.
    pub(crate) async fn by_day(
        &self,
        rows: Vec<Sum>,
    ) -> Result<BTreeMap<String, DayFigures>, Error> {
        let catalogue = self.catalogue().await?;
        let mappings = self.code_mappings().await?;
        let mut days: BTreeMap<String, DayFigures> = BTreeMap::new();
        for row in rows {
            let day = days.entry(row.period.clone()).or_default();
            put(&catalogue, &mappings, day, row);
        }
        Ok(days)
    }

    /// The held days of a span, with their visits.
    pub(crate) async fn held_days(
        &self,
        office: i64,
        span: Span,
    ) -> Result<BTreeMap<String, u64>, Error> {
        let rows: Vec<(String, i64)> = sqlx::query_as(HELD_DAYS)
            .bind(office)
            .bind(span.from.to_string())
            .bind(span.to.to_string())
            .bind(self.clock.today().next().to_string())
            .bind(VISIT)
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let whole = |(day, count)| (day, u64::try_from(count).unwrap_or(0));
        Ok(rows
            .into_iter()
            .map(whole)
            .filter(|row| row.1 > 0)
            .collect())
    }
}

/// Days together.
pub(crate) fn all(days: BTreeMap<String, DayFigures>) -> Figures {
    let mut all = Figures::default();
    for day in days.into_values() {
        all.visits += day.figures.visits;
        all.heads += day.figures.heads;
        all.held.sizes += day.figures.held.sizes;
        add(&mut all.by_service, day.figures.by_service);
        add(&mut all.held.codes, day.figures.held.codes);
        add(&mut all.held.days, day.figures.held.days);
    }
    all
}

fn put(catalogue: &Catalogue, mappings: &[CodeMapping], day: &mut DayFigures, row: Sum) {
    let count = u64::try_from(row.count).unwrap_or(0);
    let figures = &mut day.figures;
    if !row.sure {
        if row.code == VISIT && count > 0 {
            *figures.held.days.entry(row.period).or_default() += count;
        }
        return;
    }
    // An accepted size comes with a negative number: it is taken out of what its day holds.
    figures.held.sizes = figures.held.sizes.saturating_add_signed(row.held);
    match row.code.as_str() {
        VISIT => figures.visits += count,
        HEADS => figures.heads += count,
        ZERO => day.zero |= count > 0,
        CLOSED => day.closed |= count > 0,
        _ if count == 0 => {}
        code => match current(catalogue, code).or_else(|| mapped(catalogue, mappings, &row)) {
            Some(current) => *figures.by_service.entry(current).or_default() += count,
            None => *figures.held.codes.entry(row.code).or_default() += count,
        },
    }
}

/// The code under which the catalogue has it today.
pub(crate) fn current(catalogue: &Catalogue, code: &str) -> Option<String> {
    let code = ServiceCode::parse(code).ok()?;
    let current = catalogue.current(&code);
    catalogue
        .name(&current, SheetLanguage::Ro)
        .map(|_| current.to_string())
}

/// The code under which an administrator lets it count on that day.
fn mapped(catalogue: &Catalogue, mappings: &[CodeMapping], row: &Sum) -> Option<String> {
    let mapping = mappings
        .iter()
        .rfind(|one| one.applies(&row.code, &row.period))?;
    current(catalogue, &mapping.target)
}

/// One day of an office.
#[derive(Debug, Clone, Default)]
pub(crate) struct DayFigures {
    pub(crate) figures: Figures,
    pub(crate) zero: bool,
    pub(crate) closed: bool,
}

fn add(into: &mut BTreeMap<String, u64>, from: BTreeMap<String, u64>) {
    for (code, count) in from {
        *into.entry(code).or_default() += count;
    }
}
