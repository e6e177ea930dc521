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

/// The log of some days or months, those that count on another one at last. `$7`: the number. The log is looked up by period
/// (`delta_by_day`), so it stands first: SQLite takes the two in this order.
const DELTAS: &str = concat!(
    here!(),
    " SELECT d.install, h.office, d.period, d.marks, d.period AS counts_on, s.most, CASE WHEN ",
    sure!("d.period"),
    " THEN 1 ELSE 0 END AS sure
      FROM delta d
      CROSS JOIN here h
      LEFT JOIN size_accepted s ON s.install = d.install AND s.day = d.period
      WHERE h.install = d.install AND d.period >= $2 AND d.period <= $3 AND d.number <= $7 AND ",
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
      WHERE d.number <= $7 AND ",
    of_length!("d.period"),
    " AND ",
    belongs!("m.counts_on")
);

/// What the log has of each period.
const ENTRIES: &str = "
    SELECT period, CAST(count(*) AS BIGINT) FROM delta WHERE period >= $1 AND period <= $2
    GROUP BY period ORDER BY period";

/// Entries that are held in memory at once: some ten megabytes.
const AT_ONCE: i64 = 24_000;

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
        put: impl FnMut(Then),
    ) -> Result<(), Error> {
        self.each_then_by(AT_ONCE, reach, bounds, number, put).await
    }

    async fn each_then_by(
        &self,
        at_once: i64,
        reach: &Reach,
        bounds: &Bounds,
        number: i64,
        mut put: impl FnMut(Then),
    ) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let entries: Vec<(String, i64)> = sqlx::query_as(ENTRIES)
            .bind(bounds.from.as_str())
            .bind(bounds.to.as_str())
            .fetch_all(&self.store.readers)
            .await
            .map_err(failed)?;
        for some in parts(&entries, bounds, at_once) {
            let asked = within(sqlx::query_as(DELTAS), reach, &some, self.last_day());
            let deltas: Vec<Delta> = asked
                .bind(number)
                .fetch_all(&self.store.readers)
                .await
                .map_err(failed)?;
            add_up(deltas, &mut put)?;
        }
        Ok(())
    }
}

/// The bounds in parts that do not overlap and leave nothing out, of so many entries each as are held at once; one period in
/// any case.
fn parts(entries: &[(String, i64)], bounds: &Bounds, at_once: i64) -> Vec<Bounds> {
    let (mut parts, mut from, mut held) = (Vec::new(), bounds.from.clone(), 0);
    let mut before: Option<&str> = None;
    for (period, count) in entries {
        if let Some(last) = before
            && held + count > at_once
        {
            let to = last.to_owned();
            // No period has such a name: the part begins with whatever comes behind the last one.
            let next = format!("{to}!");
            let from = std::mem::replace(&mut from, next);
            parts.push(Bounds {
                from,
                to,
                length: bounds.length,
            });
            held = 0;
        }
        held += count;
        before = Some(period);
    }
    parts.push(Bounds {
        from,
        ..bounds.clone()
    });
    parts
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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::in_a_folder;
    use crate::merge::{Kept, Part, merge};
    use indrumar_domain::{InstallId, Mark, Period};
    use std::sync::Arc;

    /// Two desks, one of which changes its office in the middle; a day that counts on another one, a size that was accepted, a day
    /// before the desk could count, and a table of the month.
    const PLACES: &str = "
        INSERT INTO office (no, code, name, kind, district, added_at) VALUES (1, 'larga', 'Larga', 'library', 'balti', ''),
            (2, 'pelinia', 'Pelinia', 'library', 'balti', '');
        INSERT INTO install (no, id, public_key, program, certificate, enrolled_at, counts_from) VALUES
            (1, x'01010101010101010101010101010101', x'01', '', '', '', '2026-11-02'),
            (2, x'02020202020202020202020202020202', x'02', '', '', '', '2026-01-01');
        INSERT INTO install_office (install, office, from_day, to_day) VALUES (1, 1, '', NULL), (2, 1, '', '2026-11-04'),
            (2, 2, '2026-11-04', NULL);
        INSERT INTO day_mapping (install, day, counts_on, made_at) VALUES (2, '2026-11-06', '2026-11-03', '');
        INSERT INTO size_accepted (install, day, most, made_at) VALUES (1, '2026-11-05', 9999999, '');";

    fn marked(bits: u64, size: u32) -> KeyTally {
        let mut tally = KeyTally::default();
        tally.add("@visit", Mark::from_bytes(bits.to_be_bytes()), size);
        tally
    }

    #[tokio::test]
    async fn the_past_is_the_same_in_whatever_parts_it_is_read() {
        let (_folder, hub) = in_a_folder().await;
        let mut tx = hub.store.begin_delivery().await.unwrap();
        sqlx::raw_sql(PLACES).execute(&mut *tx).await.unwrap();
        for no in [1_u8, 2] {
            let id = InstallId::new([no; 16]);
            for round in [0, 1] {
                let key = |period: &str, bits: u64, size| {
                    let period = Period::parse(period).unwrap();
                    let tally = marked(u64::from(no) * 1000 + bits + round, size);
                    let kept = Kept::of(&id, &period, tally).unwrap();
                    (period, Arc::new(kept))
                };
                let mut keys: BTreeMap<Period, Arc<Kept>> = (1..=8)
                    .map(|day| key(&format!("2026-11-0{day}"), 10 * day, 1))
                    .collect();
                keys.extend([key("2026-11", 500, 5), key("2026-11-05", 50, 2_000_000)]);
                let part = Part {
                    no: i64::from(no),
                    id: &id,
                    keys: &keys,
                };
                merge(&hub.store, &mut tx, &[part], "").await.unwrap();
            }
        }
        tx.commit().await.unwrap();
        let bounds = |length, from: &str, to: &str| Bounds {
            from: from.to_owned(),
            to: to.to_owned(),
            length,
        };
        let mut seen = 0;
        for reach in [
            Reach::country(),
            Reach::district("balti"),
            Reach::office(1),
            Reach::office(2),
        ] {
            for bounds in [
                bounds(10, "2026-11-01", "2026-11-30"),
                bounds(7, "2026-11", "2026-11"),
            ] {
                let mut told = Vec::new();
                for at_once in [1, 5, AT_ONCE] {
                    let mut rows = Vec::new();
                    let put = |Then {
                                   install,
                                   office,
                                   sum,
                               }| {
                        rows.push((
                            install, office, sum.period, sum.code, sum.count, sum.held, sum.sure,
                        ));
                    };
                    hub.each_then_by(at_once, &reach, &bounds, i64::MAX, put)
                        .await
                        .unwrap();
                    rows.sort();
                    told.push(rows);
                }
                assert_eq!(told[0], told[2], "{reach:?} {bounds:?}");
                assert_eq!(told[1], told[2], "{reach:?} {bounds:?}");
                seen += told[2].len();
            }
        }
        // Days: 16 in the country and in the district, 12 of the one office (with the day that counts there), 4 of the other. The
        // months of both desks are of the office that they began in.
        assert_eq!(seen, 16 + 16 + 12 + 4 + 2 + 2 + 2);
        hub.close().await;
    }

    #[test]
    fn the_past_is_read_in_parts_that_leave_nothing_out() {
        let bounds = Bounds {
            from: "2026-11-01".to_owned(),
            to: "2026-11-30".to_owned(),
            length: 10,
        };
        let of = |parts: Vec<Bounds>| -> Vec<(String, String)> {
            parts.into_iter().map(|one| (one.from, one.to)).collect()
        };
        let told = |from: &str, to: &str| (from.to_owned(), to.to_owned());
        let entry = |day: &str, count| (day.to_owned(), count);
        assert_eq!(
            of(parts(&[], &bounds, AT_ONCE)),
            [told("2026-11-01", "2026-11-30")]
        );
        let entries = [
            entry("2026-11-03", AT_ONCE - 1),
            entry("2026-11-04", 1),
            entry("2026-11-09", 3 * AT_ONCE),
            entry("2026-11-10", 1),
        ];
        assert_eq!(
            of(parts(&entries, &bounds, AT_ONCE)),
            [
                told("2026-11-01", "2026-11-04"),
                told("2026-11-04!", "2026-11-09"),
                told("2026-11-09!", "2026-11-30"),
            ]
        );
    }
}
