//! The rows of deliveries: read and written by statements of many rows, one for each table.
//!
//! A statement for each row was measured at a quarter of the rate on PostgreSQL; a set of statements for each of many small
//! bundles at half the rate on SQLite.

use super::{Key, Known};
use crate::database::{Connection, Dialect, Rows, Store, Value, WithRows};
use crate::{Error, marks};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::Digest;
use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

/// What the hub has of these keys; those that it has nothing of are left out.
pub(super) async fn read(
    store: &Store,
    tx: &mut Connection,
    asked: &BTreeSet<Key>,
) -> Result<BTreeMap<Key, Known>, Error> {
    let damaged = || Error::Internal("a key in the database is damaged".to_owned());
    let asked: Vec<(i64, String)> = asked.iter().map(|(no, p)| (*no, p.to_string())).collect();
    let asked: Vec<_> = asked
        .iter()
        .map(|(install, period)| [Value::Number(*install), Value::Text(period)])
        .collect();
    let mut known: BTreeMap<Key, Known> = BTreeMap::new();
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
    /// The database has no such row: this transaction holds the install and has looked for it.
    new: bool,
}

/// What a row of `tally` holds beside its key.
struct Figure {
    count: i64,
    held: i64,
    /// The database has no such row either.
    new: bool,
}

/// What became other, by table. A row that became other twice is written once, as it is in the end.
#[derive(Default)]
pub(super) struct Changes {
    deltas: Vec<Delta>,
    keys: BTreeMap<(i64, String), Whole>,
    figures: BTreeMap<(i64, String, String), Figure>,
}

impl Changes {
    /// A key that became other: all of it now, what came, and what it was, if it was there.
    pub(super) fn key(
        &mut self,
        key: &Key,
        after: &Known,
        news: &KeyTally,
        before: Option<&KeyTally>,
    ) {
        let (install, period) = (key.0, key.1.to_string());
        for code in after.tally.counts.keys() {
            let (count, held) = marks::figure(&after.tally, code);
            let before = before.filter(|before| before.counts.contains_key(code));
            let new = before.is_none();
            if before.map(|before| marks::figure(before, code)) != Some((count, held)) {
                match self.figures.entry((install, period.clone(), code.clone())) {
                    Entry::Vacant(place) => drop(place.insert(Figure { count, held, new })),
                    Entry::Occupied(mut there) => {
                        let there = there.get_mut();
                        (there.count, there.held) = (count, held);
                    }
                }
            }
        }
        let whole = Whole {
            digest: after.digest.bytes().to_vec(),
            marks: marks::write(&after.tally),
            new: before.is_none(),
        };
        match self.keys.entry((install, period.clone())) {
            Entry::Vacant(place) => drop(place.insert(whole)),
            Entry::Occupied(mut there) => {
                let new = there.get().new;
                there.insert(Whole { new, ..whole });
            }
        }
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
        let deltas = self.deltas.iter().map(|row| {
            let key = (Value::Number(row.install), Value::Text(&row.period));
            [Value::Text(at), key.0, key.1, Value::Bytes(&row.marks)]
        });
        let head = "INSERT INTO delta (at, install, period, marks)";
        put(tx, dialect, (head, ""), &deltas.collect::<Vec<_>>()).await?;
        // To look for a row that cannot be there costs PostgreSQL half as much again.
        let (new, other) = self.keys();
        let head = "INSERT INTO tally_key (install, period, digest, marks)";
        let tail = "ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest, marks = excluded.marks";
        put(tx, dialect, (head, ""), &new).await?;
        put(tx, dialect, (head, tail), &other).await?;
        let (new, other) = self.figures();
        let head = "INSERT INTO tally (install, period, code, count, held)";
        let tail = "ON CONFLICT (install, period, code) DO UPDATE SET count = excluded.count, held = excluded.held";
        put(tx, dialect, (head, ""), &new).await?;
        put(tx, dialect, (head, tail), &other).await
    }

    /// The rows of keys that are not there yet, and those that are.
    fn keys(&self) -> (Vec<[Value<'_>; 4]>, Vec<[Value<'_>; 4]>) {
        let (mut new, mut other) = (Vec::with_capacity(self.keys.len()), Vec::new());
        for ((install, period), whole) in &self.keys {
            let rows = if whole.new { &mut new } else { &mut other };
            let key = (Value::Number(*install), Value::Text(period));
            let (digest, marks) = (Value::Bytes(&whole.digest), Value::Bytes(&whole.marks));
            rows.push([key.0, key.1, digest, marks]);
        }
        (new, other)
    }

    /// The rows of figures that are not there yet, and those that are.
    fn figures(&self) -> (Vec<[Value<'_>; 5]>, Vec<[Value<'_>; 5]>) {
        let (mut new, mut other) = (Vec::with_capacity(self.figures.len()), Vec::new());
        for ((install, period, code), figure) in &self.figures {
            let rows = if figure.new { &mut new } else { &mut other };
            let key = [
                Value::Number(*install),
                Value::Text(period),
                Value::Text(code),
            ];
            let (count, held) = (Value::Number(figure.count), Value::Number(figure.held));
            rows.push([key[0], key[1], key[2], count, held]);
        }
        (new, other)
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
