//! The monthly partitions of `tally` in PostgreSQL: made when a delivery first names the month.
//!
//! A month that cannot be true gets none, so that a clock in 1970 does not fill the server with tables. Without its
//! partition a row lies in the default one and counts all the same; so nothing here is an error.

use super::dialect::BEGIN_PARTITIONS;
use super::{Dialect, Store};
use indrumar_domain::{Day, Period};
use sqlx::AssertSqlSafe;
use std::collections::BTreeSet;
use std::sync::PoisonError;

/// Nobody counted visits here before.
const FIRST: &str = "2020-01";

impl Store {
    /// Sees to it that these periods have their partitions.
    pub(crate) async fn make_room(&self, periods: impl Iterator<Item = &Period>, today: Day) {
        if self.dialect != Dialect::Postgres {
            return;
        }
        let last = month(&today.to_string());
        let months: BTreeSet<String> = periods
            .map(|period| month(&period.to_string()))
            .filter(|month| month.as_str() >= FIRST && *month <= last)
            .collect();
        let missing: Vec<String> = {
            let known = self.months.lock().unwrap_or_else(PoisonError::into_inner);
            months.difference(&known).cloned().collect()
        };
        if !missing.is_empty() && self.make(&missing).await.is_ok() {
            let mut known = self.months.lock().unwrap_or_else(PoisonError::into_inner);
            known.extend(missing);
        }
    }

    async fn make(&self, months: &[String]) -> sqlx::Result<()> {
        let mut tx = self.writers.begin_with(BEGIN_PARTITIONS).await?;
        for month in months {
            let Some(next) = next(month) else { continue };
            let name = format!("tally_{}", month.replace('-', "_"));
            let there: i64 = sqlx::query_scalar(
                "SELECT count(*) FROM pg_catalog.pg_tables WHERE schemaname = current_schema() AND tablename = $1",
            )
            .bind(&name)
            .fetch_one(&mut *tx)
            .await?;
            let strayed: Option<i64> = sqlx::query_scalar(
                "SELECT install FROM tally_other WHERE period >= $1 AND period < $2 LIMIT 1",
            )
            .bind(month)
            .bind(&next)
            .fetch_optional(&mut *tx)
            .await?;
            if there == 0 && strayed.is_none() {
                // Made apart and attached: that keeps out nobody who writes to other months.
                let sql = format!(
                    "CREATE TABLE {name} (LIKE tally INCLUDING ALL) WITH (fillfactor = 80);
                     ALTER TABLE tally ATTACH PARTITION {name} FOR VALUES FROM ('{month}') TO ('{next}')"
                );
                sqlx::raw_sql(AssertSqlSafe(sql)).execute(&mut *tx).await?;
            }
        }
        tx.commit().await
    }
}

/// `2026-11` of `2026-11-23`, and of itself.
fn month(period: &str) -> String {
    period.chars().take(7).collect()
}

/// The month after; none for what is no month.
fn next(month: &str) -> Option<String> {
    let (year, number) = month.split_once('-')?;
    let (year, number): (u32, u32) = (year.parse().ok()?, number.parse().ok()?);
    Some(match number {
        12 => format!("{:04}-01", year + 1),
        _ => format!("{year:04}-{:02}", number + 1),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_ends_where_the_next_begins() {
        assert_eq!(next("2026-11").as_deref(), Some("2026-12"));
        assert_eq!(next("2026-12").as_deref(), Some("2027-01"));
        assert_eq!(next("x"), None);
        assert_eq!(month("2026-11-23"), "2026-11");
    }
}
