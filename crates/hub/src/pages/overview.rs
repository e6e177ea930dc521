//! All offices at once, by one pass over the visits of the year.

use crate::database::Row as DbRow;
use crate::figures::Span;
use crate::{Error, Hub};
use indrumar_domain::VISIT;
use sqlx::{FromRow, Row as _};
use std::collections::BTreeMap;

/// Visits of one office, and how many desks speak for it.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Row {
    pub(super) desks: u64,
    pub(super) today: u64,
    pub(super) month: u64,
    pub(super) year: u64,
}

struct Sums {
    office: i64,
    today: i64,
    month: i64,
    year: i64,
}

impl FromRow<'_, DbRow> for Sums {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            office: row.try_get("office")?,
            today: row.try_get("today")?,
            month: row.try_get("month")?,
            year: row.try_get("year")?,
        })
    }
}

/// The same days as on an office's own page, so that the two never disagree.
const SUMS: &str = "
    SELECT o.office,
           CAST(SUM(CASE WHEN t.period = $1 THEN t.count ELSE 0 END) AS BIGINT) AS today,
           CAST(SUM(CASE WHEN t.period >= $2 AND t.period <= $3 THEN t.count ELSE 0 END) AS BIGINT) AS month,
           CAST(SUM(t.count) AS BIGINT) AS year
    FROM install_office o
    JOIN install i ON i.no = o.install
    JOIN tally t ON t.install = o.install AND t.period >= $4 AND t.period <= $5 AND t.period <= $6
    WHERE t.code = $7 AND length(t.period) = 10 AND t.period >= i.counts_from
      AND o.from_day <= t.period AND (o.to_day IS NULL OR t.period < o.to_day)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    GROUP BY o.office";

const DESKS: &str = "
    SELECT o.office, count(*)
    FROM install_office o
    JOIN install i ON i.no = o.install
    WHERE o.to_day IS NULL AND i.revoked_at IS NULL
    GROUP BY o.office";

/// By the office's number; an office without desks and visits has no entry.
pub(super) async fn rows(hub: &Hub) -> Result<BTreeMap<i64, Row>, Error> {
    let failed = |error: sqlx::Error| hub.store.failed(&error);
    let today = hub.clock.today();
    let (month, year) = (Span::month(today), Span::year(today));
    let sums: Vec<Sums> = sqlx::query_as(SUMS)
        .bind(today.to_string())
        .bind(month.from.to_string())
        .bind(month.to.to_string())
        .bind(year.from.to_string())
        .bind(year.to.to_string())
        .bind(today.next().to_string())
        .bind(VISIT)
        .fetch_all(&hub.store.readers)
        .await
        .map_err(failed)?;
    let desks: Vec<(i64, i64)> = sqlx::query_as(DESKS)
        .fetch_all(&hub.store.readers)
        .await
        .map_err(failed)?;
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    let mut rows: BTreeMap<i64, Row> = BTreeMap::new();
    for sum in sums {
        let row = rows.entry(sum.office).or_default();
        row.today = whole(sum.today);
        row.month = whole(sum.month);
        row.year = whole(sum.year);
    }
    for settled in hub.settled(year).await? {
        let sum = &settled.sum;
        if !sum.sure || sum.code != VISIT {
            continue;
        }
        let row = rows.entry(settled.office).or_default();
        let count = whole(sum.count);
        row.year += count;
        if month.has(&sum.period) {
            row.month += count;
        }
        if Span::day(today).has(&sum.period) {
            row.today += count;
        }
    }
    for (office, count) in desks {
        rows.entry(office).or_default().desks = whole(count);
    }
    Ok(rows)
}
