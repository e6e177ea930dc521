//! The rows that figures are added up from: what the database has of an office's days, as things stand.
//!
//! Settled days and sizes are applied here, on the way: the marks stay as they came.

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

/// Every day and code of one office, each install under the office it belonged to on that day. `$4`: the last day that
/// can have come anywhere. Days that count on another one come with [`MAPPED`].
const SUMS: &str = "
    SELECT t.period, t.code, CAST(SUM(t.count) AS BIGINT) AS count,
           CAST(SUM(t.held) AS BIGINT) AS held,
           CASE WHEN t.period >= i.counts_from AND t.period <= $4 THEN 1 ELSE 0 END AS sure
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN tally t ON t.install = o.install AND t.period >= $2 AND t.period <= $3
    WHERE o.office = $1 AND length(t.period) = 10
      AND o.from_day <= t.period AND (o.to_day IS NULL OR t.period < o.to_day)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    GROUP BY t.period, t.code, sure";

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

/// As [`SUMS`], of a district or the country, of days or of months (`$6`: the length of their names). What begins to belong to
/// an office in the middle of a month counts there from the next one.
const TOGETHER: &str = "
    SELECT t.period, t.code, CAST(SUM(t.count) AS BIGINT) AS count,
           CAST(SUM(t.held) AS BIGINT) AS held,
           CASE WHEN t.period || '-99' >= i.counts_from AND t.period <= $4 THEN 1 ELSE 0 END AS sure
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN office f ON f.no = o.office
    JOIN tally t ON t.install = o.install AND t.period >= $2 AND t.period <= $3
    WHERE ($1 = 0 OR o.office = $1) AND ($5 = '' OR f.district = $5) AND length(t.period) = $6
      AND o.from_day <= t.period || '-01' AND (o.to_day IS NULL OR t.period || '-01' < o.to_day)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    GROUP BY t.period, t.code, sure";

/// Visits and heads of a span by office.
const BY_OFFICE: &str = "
    SELECT o.office, '' AS period, t.code, CAST(SUM(t.count) AS BIGINT) AS count, CAST(0 AS BIGINT) AS held, 1 AS sure
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN office f ON f.no = o.office
    JOIN tally t ON t.install = o.install AND t.period >= $2 AND t.period <= $3
    WHERE ($1 = 0 OR o.office = $1) AND ($5 = '' OR f.district = $5) AND length(t.period) = 10
      AND t.code IN ('@visit', '@heads') AND t.period >= i.counts_from AND t.period <= $4
      AND o.from_day <= t.period AND (o.to_day IS NULL OR t.period < o.to_day)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    GROUP BY o.office, t.code";

impl Hub {
    /// The rows of all that is in reach together.
    pub(crate) async fn sums_together(
        &self,
        reach: &Reach,
        bounds: &Bounds,
    ) -> Result<Vec<Sum>, Error> {
        sqlx::query_as(TOGETHER)
            .bind(reach.office)
            .bind(bounds.from.as_str())
            .bind(bounds.to.as_str())
            .bind(self.clock.today().next().to_string())
            .bind(reach.district.as_str())
            .bind(bounds.length)
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// Visits and heads of each office in reach; what was settled is not among them.
    pub(crate) async fn sums_by_office(
        &self,
        reach: &Reach,
        span: Span,
    ) -> Result<Vec<Settled>, Error> {
        sqlx::query_as(BY_OFFICE)
            .bind(reach.office)
            .bind(span.from.to_string())
            .bind(span.to.to_string())
            .bind(self.clock.today().next().to_string())
            .bind(reach.district.as_str())
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// The rows of an office, as things stand.
    pub(crate) async fn sums(&self, office: i64, span: Span) -> Result<Vec<Sum>, Error> {
        let mut rows: Vec<Sum> = sqlx::query_as(SUMS)
            .bind(office)
            .bind(span.from.to_string())
            .bind(span.to.to_string())
            .bind(self.clock.today().next().to_string())
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
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
            .bind(self.clock.today().next().to_string())
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
