//! Figures as they were: added up again from the log of what each delivery added.
//!
//! The log has numbers. A number, once it can be asked for, means the same set of deliveries for ever; a moment stands for
//! the last number that was written by then. Mappings and offices are those of today: they are how marks are read.

use super::reach::{belongs, by_itself, here, of_length, sure, within};
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

/// The log of days or of months of some installs, those that count on another one at last. `$7`: the number; `$8` and `$9`: the
/// first and the last of the installs.
const DELTAS: &str = concat!(
    here!(),
    " SELECT d.install, h.office, d.period, d.marks, d.period AS counts_on, s.most, CASE WHEN ",
    sure!("d.period"),
    " THEN 1 ELSE 0 END AS sure
      FROM here h
      JOIN delta d ON d.install = h.install AND d.period >= $2 AND d.period <= $3
      LEFT JOIN size_accepted s ON s.install = d.install AND s.day = d.period
      WHERE h.install >= $8 AND h.install <= $9 AND d.number <= $7 AND ",
    of_length!("d.period"),
    " AND ",
    belongs!("d.period"),
    " AND ",
    by_itself!("d"),
    " UNION ALL
      SELECT d.install, h.office, d.period, d.marks, m.counts_on, s.most, 1
      FROM here h
      JOIN day_mapping m ON m.install = h.install AND m.counts_on >= $2 AND m.counts_on <= $3
      JOIN delta d ON d.install = m.install AND d.period = m.day
      LEFT JOIN size_accepted s ON s.install = d.install AND s.day = d.period
      WHERE h.install >= $8 AND h.install <= $9 AND d.number <= $7 AND ",
    of_length!("d.period"),
    " AND ",
    belongs!("m.counts_on")
);

const INSTALLS: &str = "
    SELECT DISTINCT o.install FROM install_office o JOIN office f ON f.no = o.office
    WHERE ($1 = 0 OR o.office = $1) AND ($2 = '' OR f.district = $2)
    ORDER BY o.install";

/// Installs whose entries are held in memory at once: a year of so many is some ten megabytes.
const AT_ONCE: usize = 64;

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
            let put = |then: Then| rows.push(then.sum);
            self.each_then(&reach, &bounds, number, put).await?;
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

    /// Hands over the sums of each desk and period as they were.
    pub(crate) async fn each_then(
        &self,
        reach: &Reach,
        bounds: &Bounds,
        number: i64,
        mut put: impl FnMut(Then),
    ) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let installs: Vec<i64> = sqlx::query_scalar(INSTALLS)
            .bind(reach.office)
            .bind(reach.district.as_str())
            .fetch_all(&self.store.readers)
            .await
            .map_err(failed)?;
        for some in installs.chunks(AT_ONCE) {
            let asked = within(sqlx::query_as(DELTAS), reach, bounds, self.last_day());
            let deltas: Vec<Delta> = asked
                .bind(number)
                .bind(some.first())
                .bind(some.last())
                .fetch_all(&self.store.readers)
                .await
                .map_err(failed)?;
            add_up(deltas, &mut put)?;
        }
        Ok(())
    }
}

/// Unites what was added to each period of each desk, and hands over what its codes come to.
fn add_up(deltas: Vec<Delta>, put: &mut impl FnMut(Then)) -> Result<(), Error> {
    let mut keys: BTreeMap<(i64, String), (KeyTally, Delta)> = BTreeMap::new();
    for delta in deltas {
        let key = (delta.install, delta.period.clone());
        let added = marks::read(&delta.marks)?;
        match keys.entry(key) {
            Entry::Vacant(place) => drop(place.insert((added, delta))),
            Entry::Occupied(mut there) => there.get_mut().0.merge(&added),
        }
    }
    for (tally, about) in keys.values() {
        for code in tally.counts.keys() {
            let (mut count, mut held) = marks::figure(tally, code);
            for n in marks::absurd(tally, code)
                .filter(|n| about.most.is_some_and(|most| i64::from(*n) <= most))
            {
                count += i64::from(n);
                held -= 1;
            }
            put(Then {
                install: about.install,
                office: about.office,
                sum: Sum {
                    period: about.counts_on.clone(),
                    code: code.clone(),
                    count,
                    held,
                    sure: about.sure,
                },
            });
        }
    }
    Ok(())
}
