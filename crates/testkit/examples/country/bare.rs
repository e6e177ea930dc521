//! The least that could be done with the same rows: an upsert each, without signatures, digests, receipts or a log of deltas.
//! SQLite: a transaction for each bundle. PostgreSQL: a statement with many rows for each bundle, eight at once.

use crate::desks::Row;
use sqlx::any::{AnyArguments, AnyPoolOptions};
use sqlx::query::Query;
use sqlx::{Any, AnyPool, AssertSqlSafe, Executor};
use std::error::Error;
use std::sync::Arc;
use tokio::task::JoinSet;

/// Rows of one statement: five values each, and a statement takes 65 535.
const ROWS: usize = 10_000;

/// A database with one table.
pub(crate) struct Bare {
    pool: AnyPool,
    many: bool,
}

impl Bare {
    pub(crate) async fn open(address: &str) -> Result<Self, Box<dyn Error>> {
        sqlx::any::install_default_drivers();
        let many = address.starts_with("postgres");
        let pool = AnyPoolOptions::new()
            .max_connections(if many { 8 } else { 1 })
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    if !many {
                        connection
                            .execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL")
                            .await?;
                    }
                    Ok(())
                })
            })
            // A socket stands in the parameters; the name before it is only to have one.
            .connect(&address.replace("@/", "@localhost/"))
            .await?;
        let (number, bytes, end) = if many {
            ("BIGINT", "BYTEA", "")
        } else {
            ("INTEGER", "BLOB", " WITHOUT ROWID")
        };
        let table = format!(
            "CREATE TABLE tally (install {number} NOT NULL, period TEXT NOT NULL, code TEXT NOT NULL,
             marks {bytes} NOT NULL, count {number} NOT NULL, PRIMARY KEY (install, period, code)){end}"
        );
        pool.execute(AssertSqlSafe(table)).await?;
        Ok(Self { pool, many })
    }

    /// Rows of the table.
    pub(crate) async fn cells(&self) -> Result<i64, Box<dyn Error>> {
        let sql = "SELECT count(*) FROM tally";
        Ok(sqlx::query_scalar(sql).fetch_one(&self.pool).await?)
    }

    /// What each code comes to on these days.
    pub(crate) async fn sums(&self, from: &str, to: &str) -> Result<usize, Box<dyn Error>> {
        let sql = "SELECT code, CAST(SUM(count) AS BIGINT) FROM tally WHERE period >= $1 AND period <= $2 GROUP BY code";
        let sums: Vec<(String, i64)> = sqlx::query_as(sql)
            .bind(from)
            .bind(to)
            .fetch_all(&self.pool)
            .await?;
        Ok(sums.len())
    }

    /// Writes bundles, each whole or not at all; `together` all of them or none, where that is quicker.
    pub(crate) async fn write(
        &self,
        bundles: Vec<(i64, Vec<Row>)>,
        together: bool,
    ) -> Result<(), Box<dyn Error>> {
        if !self.many {
            let at_once = if together { bundles.len().max(1) } else { 1 };
            for bundles in bundles.chunks(at_once) {
                let mut tx = self.pool.begin().await?;
                for (install, row) in bundles
                    .iter()
                    .flat_map(|(install, rows)| rows.iter().map(move |row| (install, row)))
                {
                    let one = std::slice::from_ref(row);
                    bound(upsert(1), *install, one).execute(&mut *tx).await?;
                }
                tx.commit().await?;
            }
            return Ok(());
        }
        let bundles = Arc::new(bundles);
        let mut under_way = JoinSet::new();
        for at in 0..bundles.len() {
            let (pool, bundles) = (self.pool.clone(), Arc::clone(&bundles));
            under_way.spawn(async move {
                let (install, rows) = &bundles[at];
                for rows in rows.chunks(ROWS) {
                    bound(upsert(rows.len()), *install, rows)
                        .execute(&pool)
                        .await?;
                }
                Ok::<(), sqlx::Error>(())
            });
        }
        while let Some(done) = under_way.join_next().await {
            done??;
        }
        Ok(())
    }
}

/// The text of a statement with so many rows. `$7` is understood by both databases.
fn upsert(rows: usize) -> String {
    let row = |at: usize| {
        let numbers: Vec<String> = (1..=5).map(|n| format!("${}", at * 5 + n)).collect();
        format!("({})", numbers.join(", "))
    };
    let values: Vec<String> = (0..rows).map(row).collect();
    format!(
        "INSERT INTO tally (install, period, code, marks, count) VALUES {} \
         ON CONFLICT (install, period, code) DO UPDATE SET marks = excluded.marks, count = excluded.count",
        values.join(", ")
    )
}

fn bound<'a>(sql: String, install: i64, rows: &'a [Row]) -> Query<'a, Any, AnyArguments> {
    let mut query = sqlx::query(AssertSqlSafe(sql));
    for row in rows {
        let key = query.bind(install).bind(row.period.as_str());
        query = key.bind(row.code.as_str());
        query = query.bind(row.marks.as_slice()).bind(row.count);
    }
    query
}
