//! The rows of a delivery: read and written by statements of many rows, one for each table.
//!
//! A statement for each row was measured at a quarter of the rate on PostgreSQL.

use crate::database::{Connection, Dialect, Store};
use crate::{Error, marks};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::Digest;
use sqlx::AssertSqlSafe;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// Rows in one statement. PostgreSQL takes 65 535 parameters. SQLite looks each `$7` up by its name among all others, so a
/// long statement costs the square of its length there, and a short one next to nothing.
fn most(store: &Store) -> usize {
    match store.dialect {
        Dialect::Sqlite => 100,
        Dialect::Postgres => 5_000,
    }
}

/// A statement of so few rows comes again soon and is kept prepared; kept ones of thousands would fill the memory.
const KEPT: usize = 16;

/// What the hub has of these keys.
pub(super) async fn read(
    store: &Store,
    tx: &mut Connection,
    install: i64,
    periods: impl Iterator<Item = &Period>,
) -> Result<BTreeMap<Period, KeyTally>, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let names: BTreeMap<String, &Period> = periods.map(|p| (p.to_string(), p)).collect();
    let all: Vec<&String> = names.keys().collect();
    let mut tallies: BTreeMap<Period, KeyTally> = BTreeMap::new();
    for some in all.chunks(most(store)) {
        let list = list(2, some.len());
        let sql = format!(
            "SELECT period, code, marks FROM tally WHERE install = $1 AND period IN {list}"
        );
        let mut query = sqlx::query_as(AssertSqlSafe(sql))
            .persistent(some.len() <= KEPT)
            .bind(install);
        for name in some {
            query = query.bind(name.as_str());
        }
        let counts: Vec<(String, String, Vec<u8>)> =
            query.fetch_all(&mut *tx).await.map_err(failed)?;
        for (period, code, bytes) in counts {
            if let Some(period) = names.get(&period) {
                let tally = tallies.entry((*period).clone()).or_default();
                tally.counts.insert(code, marks::read_sized(&bytes)?);
            }
        }
        let sql =
            format!("SELECT period, marks FROM removed WHERE install = $1 AND period IN {list}");
        let mut query = sqlx::query_as(AssertSqlSafe(sql))
            .persistent(some.len() <= KEPT)
            .bind(install);
        for name in some {
            query = query.bind(name.as_str());
        }
        let removed: Vec<(String, Vec<u8>)> = query.fetch_all(&mut *tx).await.map_err(failed)?;
        for (period, bytes) in removed {
            if let Some(period) = names.get(&period) {
                let tally = tallies.entry((*period).clone()).or_default();
                tally.removed = marks::read_bare(&bytes)?;
            }
        }
    }
    Ok(tallies)
}

/// A row of `tally` without its install.
struct Tally {
    period: String,
    code: String,
    marks: Vec<u8>,
    count: i64,
    held: i64,
}

/// What became other, by table.
#[derive(Default)]
pub(super) struct Changes {
    deltas: Vec<(String, Option<String>, Vec<u8>)>,
    tallies: Vec<Tally>,
    removed: Vec<(String, Vec<u8>)>,
    digests: Vec<(String, Vec<u8>)>,
}

impl Changes {
    /// No code: removals.
    pub(super) fn delta(&mut self, period: &str, code: Option<&str>, marks: Vec<u8>) {
        let code = code.map(str::to_owned);
        self.deltas.push((period.to_owned(), code, marks));
    }

    pub(super) fn tally(&mut self, period: &str, code: &str, marks: Vec<u8>, figure: (i64, i64)) {
        let (count, held) = figure;
        self.tallies.push(Tally {
            period: period.to_owned(),
            code: code.to_owned(),
            marks,
            count,
            held,
        });
    }

    pub(super) fn removed(&mut self, period: &str, marks: Vec<u8>) {
        self.removed.push((period.to_owned(), marks));
    }

    pub(super) fn digest(&mut self, period: &str, digest: &Digest) {
        let digest = digest.bytes().to_vec();
        self.digests.push((period.to_owned(), digest));
    }

    pub(super) async fn write(
        &self,
        store: &Store,
        tx: &mut Connection,
        install: i64,
        at: &str,
    ) -> Result<(), Error> {
        self.written(tx, install, at, most(store))
            .await
            .map_err(|error| store.failed(&error))
    }

    async fn written(
        &self,
        tx: &mut Connection,
        install: i64,
        at: &str,
        most: usize,
    ) -> sqlx::Result<()> {
        for rows in self.deltas.chunks(most) {
            let head = "INSERT INTO delta (at, install, period, code, marks) VALUES";
            let mut query = sqlx::query(AssertSqlSafe(values(head, 5, rows.len(), "")));
            for (period, code, marks) in rows {
                let row = query.bind(at).bind(install).bind(period.as_str());
                query = row.bind(code.as_deref()).bind(marks.as_slice());
            }
            let query = query.persistent(rows.len() <= KEPT);
            query.execute(&mut *tx).await?;
        }
        for rows in self.tallies.chunks(most) {
            let head = "INSERT INTO tally (install, period, code, marks, count, held) VALUES";
            let tail = "ON CONFLICT (install, period, code) DO UPDATE SET marks = excluded.marks, count = excluded.count, held = excluded.held";
            let mut query = sqlx::query(AssertSqlSafe(values(head, 6, rows.len(), tail)));
            for row in rows {
                let key = query.bind(install).bind(row.period.as_str());
                let key = key.bind(row.code.as_str()).bind(row.marks.as_slice());
                query = key.bind(row.count).bind(row.held);
            }
            let query = query.persistent(rows.len() <= KEPT);
            query.execute(&mut *tx).await?;
        }
        let removed = (
            "INSERT INTO removed (install, period, marks) VALUES",
            "ON CONFLICT (install, period) DO UPDATE SET marks = excluded.marks",
        );
        put(tx, install, &self.removed, removed, most).await?;
        let digests = (
            "INSERT INTO tally_key (install, period, digest) VALUES",
            "ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest",
        );
        put(tx, install, &self.digests, digests, most).await
    }
}

/// One row for each key.
async fn put(
    tx: &mut Connection,
    install: i64,
    rows: &[(String, Vec<u8>)],
    (head, tail): (&str, &str),
    most: usize,
) -> sqlx::Result<()> {
    for rows in rows.chunks(most) {
        let mut query = sqlx::query(AssertSqlSafe(values(head, 3, rows.len(), tail)));
        for (period, bytes) in rows {
            query = query
                .bind(install)
                .bind(period.as_str())
                .bind(bytes.as_slice());
        }
        let query = query.persistent(rows.len() <= KEPT);
        query.execute(&mut *tx).await?;
    }
    Ok(())
}

/// `HEAD ($1, $2), ($3, $4) TAIL`: numbers alone are put into the text, never a value.
fn values(head: &str, columns: usize, rows: usize, tail: &str) -> String {
    let mut sql = head.to_owned();
    for row in 0..rows {
        let comma = if row > 0 { "," } else { "" };
        let _ = write!(sql, "{comma} {}", list(row * columns + 1, columns));
    }
    let _ = write!(sql, " {tail}");
    sql
}

/// `($2, $3, $4)`.
fn list(from: usize, count: usize) -> String {
    let numbers: Vec<String> = (from..from + count).map(|n| format!("${n}")).collect();
    format!("({})", numbers.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_are_numbered_through_all_rows() {
        assert_eq!(
            values(
                "INSERT INTO t (a, b) VALUES",
                2,
                2,
                "ON CONFLICT DO NOTHING"
            ),
            "INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4) ON CONFLICT DO NOTHING"
        );
    }
}
