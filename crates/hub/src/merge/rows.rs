//! The rows of deliveries: read and written by statements of many rows, one for each table.
//!
//! A statement for each row was measured at a quarter of the rate on PostgreSQL; a set of statements for each of many small
//! bundles at half the rate on SQLite.

use super::{Kept, Key};
use crate::database::{Connection, Dialect, Rows, Store, Value, WithRows};
use crate::{Error, marks};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::Digest;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What the hub has of these keys; those that it has nothing of are left out.
pub(super) async fn read(
    store: &Store,
    tx: &mut Connection,
    asked: &BTreeSet<Key>,
) -> Result<BTreeMap<Key, Arc<Kept>>, Error> {
    let damaged = || Error::Internal("a key in the database is damaged".to_owned());
    let asked: Vec<(i64, String)> = asked.iter().map(|(no, p)| (*no, p.to_string())).collect();
    let asked: Vec<_> = asked
        .iter()
        .map(|(install, period)| [Value::Number(*install), Value::Text(period)])
        .collect();
    let mut known = BTreeMap::new();
    for some in Rows::parts(store.dialect, &asked) {
        let (sql, kept) = some.statement(|asked| {
            format!(
                "WITH asked (install, period) AS ({asked}) SELECT k.install, k.period, k.digest, k.marks \
                 FROM asked JOIN tally_key k ON k.install = asked.install AND k.period = asked.period"
            )
        });
        let query = sqlx::query_as(sql).persistent(kept).with_rows(&some);
        let found: Vec<(i64, String, Vec<u8>, Vec<u8>)> = query
            .fetch_all(&mut *tx)
            .await
            .map_err(|error| store.failed(&error))?;
        for (install, period, digest, bytes) in found {
            let period = Period::parse(&period).map_err(|_| damaged())?;
            let digest = <[u8; 32]>::try_from(digest.as_slice()).map_err(|_| damaged())?;
            let key = Kept {
                digest: Digest::from_bytes(digest),
                tally: marks::read(&bytes)?,
                bytes,
            };
            known.insert((install, period), Arc::new(key));
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

/// What became other. A key that became other twice is written once, as it is in the end.
#[derive(Default)]
pub(super) struct Changes {
    deltas: Vec<Delta>,
    /// What the database has of each key; nothing, if it has no such key: this transaction holds the install and has looked.
    before: BTreeMap<Key, Option<Arc<Kept>>>,
}

impl Changes {
    /// A key that became other: the bytes of what came, and what it was, if it was there.
    pub(super) fn key(&mut self, key: &Key, news: Vec<u8>, before: Option<Arc<Kept>>) {
        self.before.entry(key.clone()).or_insert(before);
        // A key of which there is nothing has a digest, and nothing for the log.
        if news != marks::NOTHING {
            self.deltas.push(Delta {
                install: key.0,
                period: key.1.to_string(),
                marks: news,
            });
        }
    }

    /// Writes what became other, as it is known now.
    pub(super) async fn write(
        &self,
        store: &Store,
        tx: &mut Connection,
        known: &BTreeMap<Key, Arc<Kept>>,
        at: &str,
    ) -> Result<(), Error> {
        let lost = || Error::Internal("a key became other and is not known".to_owned());
        let changed = self.before.iter().map(|(key, before)| {
            let after = known.get(key).ok_or_else(lost)?;
            Ok(Changed::of(key, after, before.as_deref()))
        });
        let changed: Vec<Changed<'_>> = changed.collect::<Result<_, Error>>()?;
        self.written(tx, &changed, at, store.dialect)
            .await
            .map_err(|error| store.failed(&error))
    }

    async fn written(
        &self,
        tx: &mut Connection,
        changed: &[Changed<'_>],
        at: &str,
        dialect: Dialect,
    ) -> sqlx::Result<()> {
        let deltas = self.deltas.iter().map(|delta| {
            let key = (Value::Number(delta.install), Value::Text(&delta.period));
            [Value::Text(at), key.0, key.1, Value::Bytes(&delta.marks)]
        });
        let head = "INSERT INTO delta (at, install, period, marks)";
        put(tx, dialect, (head, ""), &deltas.collect::<Vec<_>>()).await?;
        // To look for a row that cannot be there costs PostgreSQL half as much again.
        let rows = |new| {
            changed
                .iter()
                .filter(move |key| key.new == new)
                .map(Changed::row)
        };
        let head = "INSERT INTO tally_key (install, period, digest, marks)";
        let tail = "ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest, marks = excluded.marks";
        put(tx, dialect, (head, ""), &rows(true).collect::<Vec<_>>()).await?;
        put(tx, dialect, (head, tail), &rows(false).collect::<Vec<_>>()).await?;
        let rows = |new| {
            let figures = changed.iter().flat_map(Changed::figures);
            figures.filter(move |row| row.0 == new).map(|row| row.1)
        };
        let head = "INSERT INTO tally (install, period, code, count, held)";
        let tail = "ON CONFLICT (install, period, code) DO UPDATE SET count = excluded.count, held = excluded.held";
        put(tx, dialect, (head, ""), &rows(true).collect::<Vec<_>>()).await?;
        put(tx, dialect, (head, tail), &rows(false).collect::<Vec<_>>()).await
    }
}

/// A key that became other, as its rows hold it.
struct Changed<'a> {
    install: i64,
    period: String,
    digest: [u8; 32],
    marks: &'a [u8],
    figures: Vec<Figure<'a>>,
    /// The database has no such key.
    new: bool,
}

/// A code's figure that became other.
struct Figure<'a> {
    code: &'a str,
    count: i64,
    held: i64,
    /// The database has no such row.
    new: bool,
}

impl<'a> Changed<'a> {
    fn of(key: &Key, after: &'a Kept, before: Option<&Kept>) -> Self {
        let figure = |code: &str, tally: &KeyTally| {
            let marks = tally.counts.get(code)?;
            Some(marks::figure_of(code, marks, &tally.removed))
        };
        let figures = after.tally.counts.iter().filter_map(|(code, marks)| {
            let now = marks::figure_of(code, marks, &after.tally.removed);
            let then = before.and_then(|before| figure(code, &before.tally));
            (then != Some(now)).then_some(Figure {
                code,
                count: now.0,
                held: now.1,
                new: then.is_none(),
            })
        });
        Self {
            install: key.0,
            period: key.1.to_string(),
            digest: after.digest.bytes(),
            marks: &after.bytes,
            figures: figures.collect(),
            new: before.is_none(),
        }
    }

    fn row(&self) -> [Value<'_>; 4] {
        let key = (Value::Number(self.install), Value::Text(&self.period));
        let (digest, marks) = (Value::Bytes(&self.digest), Value::Bytes(self.marks));
        [key.0, key.1, digest, marks]
    }

    /// The rows of its figures, and whether each is new.
    fn figures(&self) -> impl Iterator<Item = (bool, [Value<'_>; 5])> {
        self.figures.iter().map(|figure| {
            let key = (Value::Number(self.install), Value::Text(&self.period));
            let (count, held) = (Value::Number(figure.count), Value::Number(figure.held));
            let row = [key.0, key.1, Value::Text(figure.code), count, held];
            (figure.new, row)
        })
    }
}

/// Writes the rows, some thousands by each statement.
async fn put<const N: usize>(
    tx: &mut Connection,
    dialect: Dialect,
    (head, tail): (&str, &str),
    rows: &[[Value<'_>; N]],
) -> sqlx::Result<()> {
    for some in Rows::parts(dialect, rows) {
        let (sql, kept) = some.statement(|source| format!("{head} {source} {tail}"));
        let query = sqlx::query(sql).persistent(kept).with_rows(&some);
        query.execute(&mut *tx).await?;
    }
    Ok(())
}
