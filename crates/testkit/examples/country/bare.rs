//! The least that could be done with the same rows: an upsert each, without signatures, digests, receipts or a log of deltas.
//! SQLite: a transaction for each bundle. PostgreSQL: a statement with many rows for each bundle, eight at once.

use crate::desks::Row;
use sqlx::any::AnyPoolOptions;
use sqlx::{Any, AnyPool, Executor, QueryBuilder};
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
        pool.execute(sqlx::AssertSqlSafe(table)).await?;
        Ok(Self { pool, many })
    }

    /// Writes bundles, each whole or not at all.
    pub(crate) async fn write(&self, bundles: Vec<(i64, Vec<Row>)>) -> Result<(), Box<dyn Error>> {
        if !self.many {
            for (install, rows) in &bundles {
                let mut tx = self.pool.begin().await?;
                for row in rows {
                    let mut one = upsert(*install, std::slice::from_ref(row));
                    one.build().execute(&mut *tx).await?;
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
                    upsert(*install, rows).build().execute(&pool).await?;
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

fn upsert(install: i64, rows: &[Row]) -> QueryBuilder<Any> {
    let mut sql = QueryBuilder::new("INSERT INTO tally (install, period, code, marks, count) ");
    sql.push_values(rows, |mut values, row| {
        values
            .push_bind(install)
            .push_bind(row.period.clone())
            .push_bind(row.code.clone())
            .push_bind(row.marks.clone())
            .push_bind(row.count);
    });
    sql.push(" ON CONFLICT (install, period, code) DO UPDATE SET marks = excluded.marks, count = excluded.count");
    sql
}
