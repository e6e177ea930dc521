//! The rows of deliveries: read and written by statements of many rows, one for each table.
//!
//! A statement for each row was measured at a quarter of the rate on PostgreSQL; a set of statements for each of many small
//! bundles at half the rate on SQLite.

use super::Key;
use crate::database::{Connection, Dialect, Store};
use crate::{Error, marks};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::Digest;
use sqlx::any::AnyArguments;
use sqlx::query::Query;
use sqlx::{Any, AssertSqlSafe};
use std::collections::{BTreeMap, BTreeSet};

/// Rows in one statement: of six values at most, and PostgreSQL takes 65 535, SQLite 32 766.
const MOST: usize = 5_000;

/// A statement of so few rows comes again soon and is kept prepared; kept ones of thousands would fill the memory.
const KEPT: usize = 16;

/// What the hub has of these keys; those that it has nothing of are left out.
pub(super) async fn read(
    store: &Store,
    tx: &mut Connection,
    asked: &BTreeSet<Key>,
) -> Result<BTreeMap<Key, KeyTally>, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let damaged = || Error::Internal("a period in the database is damaged".to_owned());
    let key = |install: i64, period: &str| {
        let period = Period::parse(period).map_err(|_| damaged())?;
        Ok::<Key, Error>((install, period))
    };
    let asked: Vec<(i64, String)> = asked.iter().map(|(no, p)| (*no, p.to_string())).collect();
    let mut known: BTreeMap<Key, KeyTally> = BTreeMap::new();
    for some in asked.chunks(MOST) {
        let kept = some.len() <= KEPT;
        let pairs = rows(store.dialect, 2, some.len());
        let sql = format!(
            "WITH asked (install, period) AS (VALUES{pairs}) SELECT t.install, t.period, t.code, t.marks \
             FROM asked JOIN tally t ON t.install = asked.install AND t.period = asked.period"
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).persistent(kept);
        for (install, period) in some {
            query = query.bind(*install).bind(period.as_str());
        }
        let counts: Vec<(i64, String, String, Vec<u8>)> =
            query.fetch_all(&mut *tx).await.map_err(failed)?;
        for (install, period, code, bytes) in counts {
            let tally = known.entry(key(install, &period)?).or_default();
            tally.counts.insert(code, marks::read_sized(&bytes)?);
        }
        let sql = format!(
            "WITH asked (install, period) AS (VALUES{pairs}) SELECT t.install, t.period, t.marks \
             FROM asked JOIN removed t ON t.install = asked.install AND t.period = asked.period"
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql)).persistent(kept);
        for (install, period) in some {
            query = query.bind(*install).bind(period.as_str());
        }
        let removed: Vec<(i64, String, Vec<u8>)> =
            query.fetch_all(&mut *tx).await.map_err(failed)?;
        for (install, period, bytes) in removed {
            let tally = known.entry(key(install, &period)?).or_default();
            tally.removed = marks::read_bare(&bytes)?;
        }
    }
    Ok(known)
}

/// What one delivery added to one key.
struct Delta {
    install: i64,
    period: String,
    /// None: removals.
    code: Option<String>,
    marks: Vec<u8>,
}

/// What a row of `tally` holds beside its key.
struct Figure {
    marks: Vec<u8>,
    count: i64,
    held: i64,
}

/// What became other, by table. A row that became other twice is written once, as it is in the end.
#[derive(Default)]
pub(super) struct Changes {
    deltas: Vec<Delta>,
    tallies: BTreeMap<(i64, String, String), Figure>,
    removed: BTreeMap<(i64, String), Vec<u8>>,
    digests: BTreeMap<(i64, String), Vec<u8>>,
}

impl Changes {
    /// No code: removals.
    pub(super) fn delta(&mut self, key: &Key, code: Option<&str>, marks: Vec<u8>) {
        self.deltas.push(Delta {
            install: key.0,
            period: key.1.to_string(),
            code: code.map(str::to_owned),
            marks,
        });
    }

    pub(super) fn tally(&mut self, key: &Key, code: &str, marks: Vec<u8>, figure: (i64, i64)) {
        let (count, held) = figure;
        let row = (key.0, key.1.to_string(), code.to_owned());
        self.tallies.insert(row, Figure { marks, count, held });
    }

    pub(super) fn removed(&mut self, key: &Key, marks: Vec<u8>) {
        self.removed.insert((key.0, key.1.to_string()), marks);
    }

    pub(super) fn digest(&mut self, key: &Key, digest: &Digest) {
        let row = (key.0, key.1.to_string());
        self.digests.insert(row, digest.bytes().to_vec());
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
        let head = "INSERT INTO delta (at, install, period, code, marks) VALUES";
        put(tx, dialect, &deltas, (head, 5, ""), |query, row| {
            let query = query.bind(at).bind(row.install).bind(row.period.as_str());
            query.bind(row.code.as_deref()).bind(row.marks.as_slice())
        })
        .await?;
        let tallies: Vec<_> = self.tallies.iter().collect();
        let head = "INSERT INTO tally (install, period, code, marks, count, held) VALUES";
        let tail = "ON CONFLICT (install, period, code) DO UPDATE SET marks = excluded.marks, count = excluded.count, held = excluded.held";
        put(tx, dialect, &tallies, (head, 6, tail), |query, row| {
            let ((install, period, code), figure) = row;
            let query = query.bind(*install).bind(period.as_str());
            let query = query.bind(code.as_str()).bind(figure.marks.as_slice());
            query.bind(figure.count).bind(figure.held)
        })
        .await?;
        let removed: Vec<_> = self.removed.iter().collect();
        let head = "INSERT INTO removed (install, period, marks) VALUES";
        let tail = "ON CONFLICT (install, period) DO UPDATE SET marks = excluded.marks";
        put(tx, dialect, &removed, (head, 3, tail), bytes).await?;
        let digests: Vec<_> = self.digests.iter().collect();
        let head = "INSERT INTO tally_key (install, period, digest) VALUES";
        let tail = "ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest";
        put(tx, dialect, &digests, (head, 3, tail), bytes).await
    }
}

type Statement<'a> = Query<'a, Any, AnyArguments>;

/// One row for each key.
fn bytes<'a>(
    query: Statement<'a>,
    ((install, period), bytes): &(&'a (i64, String), &'a Vec<u8>),
) -> Statement<'a> {
    query
        .bind(*install)
        .bind(period.as_str())
        .bind(bytes.as_slice())
}

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
