//! Figures as they were: added up again from the log of what each delivery added.
//!
//! The log has numbers. A number, once it can be asked for, means the same set of deliveries for ever; a moment stands for
//! the last number that was written by then. Mappings and offices are those of today: they are how marks are read.

use super::rows::Sum;
use super::{Bounds, Offices, Reach, Span};
use crate::database::Row as DbRow;
use crate::{Error, Figures, Hub, clock, marks};
use chrono::{DateTime, Utc};
use indrumar_domain::KeyTally;
use sqlx::{FromRow, Row as _};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// Up to where the log is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AsOf {
    /// Up to this number.
    Number(i64),
    /// Up to what was written by this moment.
    Moment(DateTime<Utc>),
}

/// The log of days, or of months (`$7`: the length of their names). `$2`: the number.
const DELTAS: &str = "
    SELECT d.install, o.office, d.period, d.marks, coalesce(m.counts_on, d.period) AS counts_on, s.most,
           CASE WHEN m.day IS NOT NULL OR (d.period || '-99' >= i.counts_from AND d.period <= $5) THEN 1 ELSE 0 END AS sure
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN office f ON f.no = o.office
    JOIN delta d ON d.install = o.install
    LEFT JOIN day_mapping m ON m.install = d.install AND m.day = d.period
    LEFT JOIN size_accepted s ON s.install = d.install AND s.day = d.period
    WHERE ($1 = 0 OR o.office = $1) AND ($6 = '' OR f.district = $6) AND d.number <= $2 AND length(d.period) = $7
      AND coalesce(m.counts_on, d.period) >= $3 AND coalesce(m.counts_on, d.period) <= $4
      AND o.from_day <= coalesce(m.counts_on, d.period) || '-01'
      AND (o.to_day IS NULL OR coalesce(m.counts_on, d.period) || '-01' < o.to_day)";

/// A sum of one desk, as it was.
pub(crate) struct Then {
    pub(crate) install: i64,
    pub(crate) office: i64,
    pub(crate) sum: Sum,
}

struct Delta {
    install: i64,
    office: i64,
    period: String,
    marks: Vec<u8>,
    counts_on: String,
    most: Option<i64>,
    sure: bool,
}

impl FromRow<'_, DbRow> for Delta {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            install: row.try_get("install")?,
            office: row.try_get("office")?,
            period: row.try_get("period")?,
            marks: row.try_get("marks")?,
            counts_on: row.try_get("counts_on")?,
            most: row.try_get("most")?,
            sure: row.try_get::<i64, _>("sure")? == 1,
        })
    }
}

impl Hub {
    /// The figures of an office as they were, and the number of the log that they stand for.
    ///
    /// # Errors
    /// [`Error::NoSuchOffice`]; [`Error::NoSuchNumber`] for a number that the log has not reached.
    pub async fn figures_as_of(
        &self,
        office: &str,
        span: Span,
        offices: Offices,
        as_of: AsOf,
    ) -> Result<(Figures, i64), Error> {
        let number = self.number(as_of).await?;
        let mut rows = Vec::new();
        for office in self.read_as(office, offices).await? {
            let (reach, bounds) = (Reach::office(office), Bounds::days(span));
            let found = self.sums_as_of(&reach, &bounds, number).await?;
            rows.extend(found.into_iter().map(|then| then.sum));
        }
        let days = self.by_day(rows).await?;
        Ok((super::all(days), number))
    }

    /// The number that is asked for. Whoever has drawn a lower one has committed by then, or never will.
    pub(crate) async fn number(&self, as_of: AsOf) -> Result<i64, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let settle = self.store.dialect.settle();
        let mut tx = self
            .store
            .readers
            .begin_with(settle)
            .await
            .map_err(failed)?;
        let newest: i64 = sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM delta")
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        let number = match as_of {
            AsOf::Number(number) if (0..=newest).contains(&number) => number,
            AsOf::Number(number) => return Err(Error::NoSuchNumber { number, newest }),
            AsOf::Moment(moment) => {
                sqlx::query_scalar("SELECT coalesce(max(number), 0) FROM delta WHERE at <= $1")
                    .bind(clock::stamp(&moment))
                    .fetch_one(&mut *tx)
                    .await
                    .map_err(failed)?
            }
        };
        // Deliveries stand behind this lock: it is given back at once.
        tx.rollback().await.map_err(failed)?;
        Ok(number)
    }

    /// The sums of each desk as they were.
    pub(crate) async fn sums_as_of(
        &self,
        reach: &Reach,
        bounds: &Bounds,
        number: i64,
    ) -> Result<Vec<Then>, Error> {
        let deltas: Vec<Delta> = sqlx::query_as(DELTAS)
            .bind(reach.office)
            .bind(number)
            .bind(bounds.from.as_str())
            .bind(bounds.to.as_str())
            .bind(self.clock.today().next().to_string())
            .bind(reach.district.as_str())
            .bind(bounds.length)
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let mut keys: BTreeMap<(i64, String), (KeyTally, Delta)> = BTreeMap::new();
        for delta in deltas {
            let key = (delta.install, delta.period.clone());
            let added = marks::read(&delta.marks)?;
            match keys.entry(key) {
                Entry::Vacant(place) => drop(place.insert((added, delta))),
                Entry::Occupied(mut there) => there.get_mut().0.merge(&added),
            }
        }
        let mut sums = Vec::new();
        for (tally, about) in keys.values() {
            for code in tally.counts.keys() {
                let (mut count, mut held) = marks::figure(tally, code);
                for n in marks::absurd(tally, code)
                    .filter(|n| about.most.is_some_and(|most| i64::from(*n) <= most))
                {
                    count += i64::from(n);
                    held -= 1;
                }
                let sum = Sum {
                    period: about.counts_on.clone(),
                    code: code.clone(),
                    count,
                    held,
                    sure: about.sure,
                };
                sums.push(Then {
                    install: about.install,
                    office: about.office,
                    sum,
                });
            }
        }
        Ok(sums)
    }
}
