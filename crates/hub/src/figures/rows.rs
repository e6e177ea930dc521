//! The rows that figures are added up from: what the database has of an office's days, as things stand.
//!
//! Settled days and sizes are applied here, on the way: the marks stay as they came.

use super::reach::{belongs, by_itself, few_and_many, here, of_days, of_length, sure, within};
use super::{Bounds, Reach, Span};
use crate::database::Row as DbRow;
use crate::{Error, Hub, marks};
use sqlx::{FromRow, Row as _};

/// One sum: a day and a code of one office.
#[derive(Debug, Clone)]
pub(crate) struct Sum {
    pub(crate) period: String,
    pub(crate) code: String,
    pub(crate) count: i64,
    pub(crate) held: i64,
    pub(crate) sure: bool,
}

impl FromRow<'_, DbRow> for Sum {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            period: row.try_get("period")?,
            code: row.try_get("code")?,
            count: row.try_get("count")?,
            held: row.try_get("held")?,
            sure: row.try_get::<i64, _>("sure")? == 1,
        })
    }
}

/// A sum that an administrator's word makes sure, and whose office it is.
#[derive(Debug, Clone)]
pub(crate) struct Settled {
    pub(crate) office: i64,
    pub(crate) sum: Sum,
}

/// Days that were mapped or accepted, under the day on which they count.
const MAPPED: &str = "
    SELECT o.office, m.counts_on AS period, t.code, CAST(SUM(t.count) AS BIGINT) AS count,
           CAST(SUM(t.held) AS BIGINT) AS held, 1 AS sure
    FROM day_mapping m
    JOIN tally t ON t.install = m.install AND t.period = m.day
    JOIN install_office o ON o.install = m.install
    WHERE m.counts_on >= $1 AND m.counts_on <= $2
      AND o.from_day <= m.counts_on AND (o.to_day IS NULL OR m.counts_on < o.to_day)
    GROUP BY o.office, m.counts_on, t.code";

/// The marks behind sizes that were accepted.
const ACCEPTED: &str = "
    SELECT o.office, coalesce(m.counts_on, t.period) AS period, t.code, k.marks, s.most,
           CASE WHEN m.day IS NOT NULL OR (t.period >= i.counts_from AND t.period <= $3) THEN 1 ELSE 0 END AS sure
    FROM size_accepted s
    JOIN install i ON i.no = s.install
    JOIN tally t ON t.install = s.install AND t.period = s.day AND t.held > 0
    JOIN tally_key k ON k.install = s.install AND k.period = s.day
    JOIN install_office o ON o.install = s.install
    LEFT JOIN day_mapping m ON m.install = s.install AND m.day = s.day
    WHERE coalesce(m.counts_on, t.period) >= $1 AND coalesce(m.counts_on, t.period) <= $2
      AND o.from_day <= coalesce(m.counts_on, t.period)
      AND (o.to_day IS NULL OR coalesce(m.counts_on, t.period) < o.to_day)";

struct Accepted {
    settled: Settled,
    marks: Vec<u8>,
    most: i64,
}

impl FromRow<'_, DbRow> for Settled {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            office: row.try_get("office")?,
            sum: Sum::from_row(row)?,
        })
    }
}

impl FromRow<'_, DbRow> for Accepted {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let sum = Sum {
            period: row.try_get("period")?,
            code: row.try_get("code")?,
            count: 0,
            held: 0,
            sure: row.try_get::<i64, _>("sure")? == 1,
        };
        Ok(Self {
            settled: Settled {
                office: row.try_get("office")?,
                sum,
            },
            marks: row.try_get("marks")?,
            most: row.try_get("most")?,
        })
    }
}

/// Every period and code of all in reach together, each install under the office that it spoke for then. Days that count on
/// another one come with [`MAPPED`]. `$6`: the length of the periods' names.
const TOGETHER: &str = concat!(
    here!(),
    " SELECT t.period, t.code, CAST(SUM(t.count) AS BIGINT) AS count, CAST(SUM(t.held) AS BIGINT) AS held,
             CASE WHEN ",
    sure!("t.period"),
    " THEN 1 ELSE 0 END AS sure
      FROM here h
      JOIN tally t ON t.install = h.install AND t.period >= $2 AND t.period <= $3
      WHERE ",
    of_length!("t.period"),
    " AND ",
    belongs!("t.period"),
    " AND ",
    by_itself!("t"),
    " GROUP BY t.period, t.code, 5"
);

/// Visits and heads of a span by office.
const BY_OFFICE: (&str, &str) = few_and_many!(
    concat!(
        here!(),
        " SELECT h.office, '' AS period, t.code, CAST(SUM(t.count) AS BIGINT) AS count, CAST(0 AS BIGINT) AS held, 1 AS sure"
    ),
    concat!(
        "WHERE t.install = h.install AND t.period >= $2 AND t.period <= $3 AND ",
        of_length!("t.period"),
        " AND ",
        of_days!(),
        " AND t.code IN ('@visit', '@heads') AND ",
        sure!("t.period"),
        " AND ",
        belongs!("t.period"),
        " AND ",
        by_itself!("t"),
        " GROUP BY h.office, t.code"
    )
);

impl Hub {
    /// The rows of all that is in reach together.
    pub(crate) async fn sums_together(
        &self,
        reach: &Reach,
        bounds: &Bounds,
    ) -> Result<Vec<Sum>, Error> {
        within(sqlx::query_as(TOGETHER), reach, bounds, self.last_day())
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// The last day that can have come anywhere.
    pub(crate) fn last_day(&self) -> String {
        self.clock.today().next().to_string()
    }

    /// Visits and heads of each office in reach; what was settled is not among them.
    pub(crate) async fn sums_by_office(
        &self,
        reach: &Reach,
        span: Span,
    ) -> Result<Vec<Settled>, Error> {
        let days = Bounds::days(span);
        within(
            sqlx::query_as(reach.pick(BY_OFFICE)),
            reach,
            &days,
            self.last_day(),
        )
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))
    }

    /// The rows of an office, as things stand.
    pub(crate) async fn sums(&self, office: i64, span: Span) -> Result<Vec<Sum>, Error> {
        let (reach, days) = (Reach::office(office), Bounds::days(span));
        let mut rows = self.sums_together(&reach, &days).await?;
        let settled = self.settled(span).await?.into_iter();
        rows.extend(
            settled
                .filter(|row| row.office == office)
                .map(|row| row.sum),
        );
        Ok(rows)
    }

    /// What was settled, of all offices: few rows.
    pub(crate) async fn settled(&self, span: Span) -> Result<Vec<Settled>, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let (from, to) = (span.from.to_string(), span.to.to_string());
        let mut rows: Vec<Settled> = sqlx::query_as(MAPPED)
            .bind(from.as_str())
            .bind(to.as_str())
            .fetch_all(&self.store.readers)
            .await
            .map_err(failed)?;
        let accepted: Vec<Accepted> = sqlx::query_as(ACCEPTED)
            .bind(from)
            .bind(to)
            .bind(self.last_day())
            .fetch_all(&self.store.readers)
            .await
            .map_err(failed)?;
        for mut row in accepted {
            let tally = marks::read(&row.marks)?;
            let absurd = marks::absurd(&tally, &row.settled.sum.code);
            let taken = absurd.filter(|n| i64::from(*n) <= row.most);
            for n in taken {
                row.settled.sum.count += i64::from(n);
                row.settled.sum.held -= 1;
            }
            rows.push(row.settled);
        }
        Ok(rows)
    }
}
