//! The rows of deliveries: read and written by statements of many rows, one for each table.
//!
//! A statement for each row was measured at a quarter of the rate on PostgreSQL; a set of statements for each of many small
//! bundles at half the rate on SQLite.

use super::{Key, Known};
use crate::database::{Connection, Dialect, Store};
use crate::{Error, marks};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::Digest;
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};
use std::collections::{BTreeMap, BTreeSet};

/// Rows in one statement: of five values at most, and PostgreSQL takes 65 535, SQLite 32 766.
const MOST: usize = 5_000;

/// A statement of so few rows comes again soon and is kept prepared; kept ones of thousands would fill the memory.
const KEPT: usize = 16;

/// What the hub has of these keys; those that it has nothing of are left out.
pub(super) async fn read(
    store: &Store,
    tx: &mut Connection,
    asked: &BTreeSet<Key>,
) -> Result<BTreeMap<Key, Known>, Error> {
    let damaged = || Error::Internal("a key in the database is damaged".to_owned());
    let asked: Vec<(i64, String)> = asked.iter().map(|(no, p)| (*no, p.to_string())).collect();
    let mut known: BTreeMap<Key, Known> = BTreeMap::new();
    for some in asked.chunks(MOST) {
        let sql = format!(
            "WITH asked (install, period) AS (VALUES{}) SELECT k.install, k.period, k.digest, k.marks \
             FROM asked JOIN tally_key k ON k.install = asked.install AND k.period = asked.period",
            rows(store.dialect, 2, some.len())
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).persistent(some.len() <= KEPT);
        for (install, period) in some {
            query = query.bind(*install).bind(period.as_str());
        }
        let found: Vec<(i64, String, Vec<u8>, Vec<u8>)> = query
            .fetch_all(&mut *tx)
            .await
            .map_err(|error| store.failed(&error))?;
        for (install, period, digest, bytes) in found {
            let period = Period::parse(&period).map_err(|_| damaged())?;
            let digest = <[u8; 32]>::try_from(digest.as_slice()).map_err(|_| damaged())?;
            let key = Known {
                digest: Digest::from_bytes(digest),
                tally: marks::read(&bytes)?,
            };
            known.insert((install, period), key);
        }
    }
    Ok(known)
}

/// What one delivery added to one key.
struct Delta {
    install: i64,
    period: String,
    marks: Vec<u8>,
}

/// What a row of `tally_key` holds beside its key.
struct Whole {
    digest: Vec<u8>,
    marks: Vec<u8>,
}

/// What became other, by table. A row that became other twice is written once, as it is in the end.
#[derive(Default)]
pub(super) struct Changes {
    deltas: Vec<Delta>,
    keys: BTreeMap<(i64, String), Whole>,
    figures: BTreeMap<(i64, String, String), (i64, i64)>,
}

impl Changes {
    /// A key that became other: all of it now, what came, and what it was.
    pub(super) fn key(&mut self, key: &Key, after: &Known, news: &KeyTally, before: &KeyTally) {
        let (install, period) = (key.0, key.1.to_string());
        for code in after.tally.counts.keys() {
            let figure = marks::figure(&after.tally, code);
            if !before.counts.contains_key(code) || marks::figure(before, code) != figure {
                let row = (install, period.clone(), code.clone());
                self.figures.insert(row, figure);
            }
        }
        let whole = Whole {
            digest: after.digest.bytes().to_vec(),
            marks: marks::write(&after.tally),
        };
        self.keys.insert((install, period.clone()), whole);
        // A key of which there is nothing has a digest, and nothing for the log.
        if !news.is_empty() {
            self.deltas.push(Delta {
                install,
                period,
                marks: marks::write(news),
            });
        }
    }

    pub(super) async fn write(
        &self,
        store: &Store,
        tx: &mut Connection,
        at: &str,
    ) -> Result<(), Error> {
        self.written(tx, at, store.dialect)
            .await
            .map_err(|error| store.failed(&error))
    }

    async fn written(&self, tx: &mut Connection, at: &str, dialect: Dialect) -> sqlx::Result<()> {
        let deltas: Vec<&Delta> = self.deltas.iter().collect();
        let head = "INSERT INTO delta (at, install, period, marks) VALUES";
        put(tx, dialect, &deltas, (head, 4, ""), |query, row| {
            let query = query.bind(at).bind(row.install).bind(row.period.as_str());
            query.bind(row.marks.as_slice())
        })
        .await?;
        let keys: Vec<_> = self.keys.iter().collect();
        let head = "INSERT INTO tally_key (install, period, digest, marks) VALUES";
        let tail = "ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest, marks = excluded.marks";
        put(tx, dialect, &keys, (head, 4, tail), |query, row| {
            let ((install, period), whole) = row;
            let query = query.bind(*install).bind(period.as_str());
            query
                .bind(whole.digest.as_slice())
                .bind(whole.marks.as_slice())
        })
        .await?;
        let figures: Vec<_> = self.figures.iter().collect();
        let head = "INSERT INTO tally (install, period, code, count, held) VALUES";
        let tail = "ON CONFLICT (install, period, code) DO UPDATE SET count = excluded.count, held = excluded.held";
        put(tx, dialect, &figures, (head, 5, tail), |query, row| {
            let ((install, period, code), (count, held)) = row;
            let query = query.bind(*install).bind(period.as_str());
            query.bind(code.as_str()).bind(*count).bind(*held)
        })
        .await
    }
}

type Statement<'a> = Query<'a, Any, AnyArguments>;

/// Writes the rows, some thousands by each statement.
async fn put<'a, R>(
    tx: &mut Connection,
    dialect: Dialect,
    all: &'a [R],
    (head, columns, tail): (&str, usize, &str),
    bind: impl Fn(Statement<'a>, &R) -> Statement<'a>,
) -> sqlx::Result<()> {
    for some in all.chunks(MOST) {
        let sql = format!("{head}{} {tail}", rows(dialect, columns, some.len()));
        let mut query = sqlx::query(AssertSqlSafe(sql)).persistent(some.len() <= KEPT);
        for row in some {
            query = bind(query, row);
        }
        query.execute(&mut *tx).await?;
    }
    Ok(())
}

/// ` ($1, $2), ($3, $4)`, or ` (?, ?), (?, ?)`: numbers alone are put into the text, never a value.
fn rows(dialect: Dialect, columns: usize, rows: usize) -> String {
    let mut sql = String::with_capacity(rows * columns * 8);
    for row in 0..rows {
        sql.push_str(if row > 0 { ", (" } else { " (" });
        for column in 1..=columns {
            let comma = if column > 1 { ", " } else { "" };
            sql.push_str(comma);
            sql.push_str(&dialect.parameter(row * columns + column));
        }
        sql.push(')');
    }
    sql
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_through_all_rows() {
        assert_eq!(rows(Dialect::Postgres, 2, 2), " ($1, $2), ($3, $4)");
        assert_eq!(rows(Dialect::Sqlite, 3, 1), " (?, ?, ?)");
    }
}
