//! Everything that a page or a file shows of the country, a district or an office: figures of a span beside those of the span
//! before, the tables of its months, and how much of it is known at all.
//!
//! Not here: how it looks (`pages`), and how one office's days are added up (`figures`).

mod asked;
mod coverage;
mod lines;
mod months;
mod then;

pub(crate) use asked::{Asked, Kind, Scope};
pub(crate) use coverage::{Coverage, Known, Quiet};
pub(crate) use lines::Line;
pub(crate) use months::{Months, Stuck, TABLES, month_name};

use crate::figures::{Bounds, DayFigures, Reach, all};
use crate::office::OfficeRow;
use crate::{Error, Figures, Hub, Offices, Span};
use indrumar_catalogue::Catalogue;
use indrumar_domain::Day;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use then::AsItWas;

/// Of a page.
pub(crate) struct Board {
    pub(crate) asked: Asked,
    /// Of the log, when the figures are those of then.
    pub(crate) number: Option<i64>,
    pub(crate) today: Day,
    pub(crate) catalogue: Arc<Catalogue>,
    /// By day; days without any word are not there.
    pub(crate) days: BTreeMap<String, DayFigures>,
    pub(crate) now: Figures,
    pub(crate) before: Figures,
    pub(crate) coverage: Coverage,
    pub(crate) coverage_before: Coverage,
    pub(crate) months: Months,
    /// Districts of the country and offices without one; offices of a district; nothing below an office.
    pub(crate) lines: Vec<Line>,
}

/// Services given, those that are held among them.
pub(crate) fn items(figures: &Figures) -> u64 {
    let counted: u64 = figures.by_service.values().sum();
    counted + figures.held.codes.values().sum::<u64>()
}

/// Which offices, in the terms of queries.
pub(crate) struct Reached {
    pub(crate) reaches: Vec<Reach>,
    /// All offices in reach.
    pub(crate) offices: BTreeMap<i64, OfficeRow>,
    /// The office that each has become.
    pub(crate) becomes: BTreeMap<i64, i64>,
}

impl Reached {
    /// The office under which one's days stand.
    pub(crate) fn home(&self, office: i64, offices: Offices) -> i64 {
        match offices {
            Offices::Then => office,
            Offices::Now => self.becomes.get(&office).copied().unwrap_or(office),
        }
    }
}

impl Hub {
    /// Loads what is asked for.
    pub(crate) async fn board(&self, asked: Asked) -> Result<Board, Error> {
        let today = self.clock.today();
        let number = match asked.as_of {
            Some(as_of) => Some(self.number(as_of).await?),
            None => None,
        };
        let reached = self.reached(&asked.scope, asked.offices).await?;
        let (shown, was) = (asked.shown(), asked.before);
        // Side by side: each reads many rows, and none needs another's.
        let (then, then_before) = match number {
            Some(number) => {
                let (then, before) = tokio::try_join!(
                    self.as_it_was(&reached, shown, asked.span, number),
                    self.as_it_was(&reached, was, was, number),
                )?;
                (Some(then), Some(before))
            }
            None => (None, None),
        };
        let (then, then_before) = (then.as_ref(), then_before.as_ref());
        let (days, before, coverage, coverage_before) = tokio::try_join!(
            self.days_of(&reached, shown, then),
            self.days_of(&reached, was, then_before),
            self.coverage(&reached, shown, asked.span, number.zip(then)),
            self.coverage(&reached, was, was, number.zip(then_before)),
        )?;
        let inside = |span: Span| {
            let days = days.iter().filter(move |(day, _)| span.has(day));
            all(days
                .map(|(day, figures)| (day.clone(), figures.clone()))
                .collect())
        };
        let mut now = inside(asked.span);
        if let (Scope::Office(office), None) = (&asked.scope, number) {
            // Days that cannot be true lie in no span that anybody would look at.
            for span in [Span::before(asked.span.from), Span::after(asked.span.to)] {
                now.held.days.extend(self.held_days(office.no, span).await?);
            }
        }
        let (months, lines) = tokio::try_join!(
            self.months(&reached, &asked, &now, number),
            self.lines(&asked, &reached, &coverage, then.zip(then_before)),
        )?;
        Ok(Board {
            number,
            today,
            catalogue: self.catalogue().await?,
            days,
            now,
            before: all(before),
            coverage,
            coverage_before,
            months,
            lines,
            asked,
        })
    }

    async fn reached(&self, scope: &Scope, offices: Offices) -> Result<Reached, Error> {
        let every = self.offices().await?.into_iter();
        let every: BTreeMap<i64, OfficeRow> = every.map(|office| (office.no, office)).collect();
        let becomes = self.homes().await?;
        let home = |no: i64| becomes.get(&no).copied().unwrap_or(no);
        let inside = |office: &OfficeRow| match scope {
            Scope::Country => true,
            Scope::District(name) => office.district.as_ref() == Some(name),
            Scope::Office(one) => office.no == one.no,
        };
        let at = |no: i64| every.get(&no).is_some_and(inside);
        let then: BTreeSet<i64> = every.keys().copied().filter(|no| at(*no)).collect();
        let now: BTreeSet<i64> = every.keys().copied().filter(|no| at(home(*no))).collect();
        let named = match offices {
            Offices::Then => &then,
            Offices::Now => &now,
        };
        let reaches = match scope {
            // As long as nobody has moved to another district, one question answers for all.
            _ if named != &then => named.iter().map(|no| Reach::office(*no)).collect(),
            Scope::Country => vec![Reach::country()],
            Scope::District(name) => vec![Reach::district(name)],
            Scope::Office(one) => vec![Reach::office(one.no)],
        };
        let named = named.clone();
        let offices = every.into_iter().filter(|(no, _)| named.contains(no));
        Ok(Reached {
            reaches,
            offices: offices.collect(),
            becomes,
        })
    }

    /// What each office has become.
    async fn homes(&self) -> Result<BTreeMap<i64, i64>, Error> {
        let merges: Vec<(i64, i64)> = sqlx::query_as("SELECT office, into_no FROM office_merge")
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let next: BTreeMap<i64, i64> = merges.into_iter().collect();
        let last = |mut no: i64| {
            // No chain is longer than all of them.
            for _ in 0..next.len() {
                no = next.get(&no).copied().unwrap_or(no);
            }
            no
        };
        Ok(next.keys().map(|no| (*no, last(*no))).collect())
    }

    async fn days_of(
        &self,
        reached: &Reached,
        span: Span,
        then: Option<&AsItWas>,
    ) -> Result<BTreeMap<String, DayFigures>, Error> {
        if let Some(then) = then {
            return self.by_day(then.sums()).await;
        }
        let mut rows = Vec::new();
        for reach in &reached.reaches {
            rows.extend(self.sums_together(reach, &Bounds::days(span)).await?);
        }
        let settled = self.settled(span).await?.into_iter();
        let ours = settled.filter(|row| reached.offices.contains_key(&row.office));
        rows.extend(ours.map(|row| row.sum));
        self.by_day(rows).await
    }
}
