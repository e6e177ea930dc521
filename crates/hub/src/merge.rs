//! The merge of one delivered key into what the hub has of it: union, inside the caller's transaction.

use crate::{Error, database::Store, marks};
use indrumar_domain::{InstallId, KeyTally, Mark, Period};
use indrumar_wire::{Digest, key_digest};
use sqlx::sqlite::SqliteConnection;
use std::collections::{BTreeMap, BTreeSet};

/// Whose key it is, in both spellings.
pub(crate) struct Whose<'a> {
    pub(crate) no: i64,
    pub(crate) id: &'a InstallId,
}

/// Unites `delivered` with what is there and gives the digest of the whole.
pub(crate) async fn merge(
    store: &Store,
    tx: &mut SqliteConnection,
    whose: &Whose<'_>,
    period: &Period,
    delivered: &KeyTally,
    at: &str,
) -> Result<Digest, Error> {
    let name = period.to_string();
    let before = read(store, tx, whose.no, &name).await?;
    let mut after = before.clone();
    after.merge(delivered);
    let digest = key_digest(whose.id, period, &after)?;
    if after == before && !before.is_empty() {
        return Ok(digest);
    }
    let mut row = Row {
        store,
        tx,
        install: whose.no,
        period: &name,
        at,
    };
    for (code, all) in &after.counts {
        let known = before.counts.get(code);
        let news = news(known, all);
        if !news.is_empty() {
            row.delta(Some(code), marks::write_sized(&news)).await?;
        }
        if !news.is_empty() || marks::figure(&before, code) != marks::figure(&after, code) {
            row.put(code, all, marks::figure(&after, code)).await?;
        }
    }
    let gone: BTreeSet<Mark> = after.removed.difference(&before.removed).copied().collect();
    if !gone.is_empty() {
        row.delta(None, marks::write_bare(&gone)).await?;
        row.put_removed(&after.removed).await?;
    }
    row.put_digest(&digest).await?;
    Ok(digest)
}

/// Marks that were not there, or were smaller.
fn news(known: Option<&BTreeMap<Mark, u32>>, all: &BTreeMap<Mark, u32>) -> BTreeMap<Mark, u32> {
    all.iter()
        .filter(|(mark, n)| known.and_then(|known| known.get(mark)) != Some(n))
        .map(|(mark, n)| (*mark, *n))
        .collect()
}

async fn read(
    store: &Store,
    tx: &mut SqliteConnection,
    install: i64,
    period: &str,
) -> Result<KeyTally, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let rows: Vec<(String, Vec<u8>)> =
        sqlx::query_as("SELECT code, marks FROM tally WHERE install = $1 AND period = $2")
            .bind(install)
            .bind(period)
            .fetch_all(&mut *tx)
            .await
            .map_err(failed)?;
    let removed: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT marks FROM removed WHERE install = $1 AND period = $2")
            .bind(install)
            .bind(period)
            .fetch_optional(&mut *tx)
            .await
            .map_err(failed)?;
    let mut tally = KeyTally::default();
    for (code, bytes) in rows {
        tally.counts.insert(code, marks::read_sized(&bytes)?);
    }
    if let Some(bytes) = removed {
        tally.removed = marks::read_bare(&bytes)?;
    }
    Ok(tally)
}

struct Row<'a> {
    store: &'a Store,
    tx: &'a mut SqliteConnection,
    install: i64,
    period: &'a str,
    at: &'a str,
}

impl Row<'_> {
    async fn put(
        &mut self,
        code: &str,
        all: &BTreeMap<Mark, u32>,
        (count, held): (i64, i64),
    ) -> Result<(), Error> {
        let query = sqlx::query(
            "INSERT INTO tally (install, period, code, marks, count, held) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (install, period, code) DO UPDATE SET marks = excluded.marks, count = excluded.count, held = excluded.held",
        )
        .bind(self.install)
        .bind(self.period)
        .bind(code)
        .bind(marks::write_sized(all))
        .bind(count)
        .bind(held);
        let done = query.execute(&mut *self.tx).await;
        done.map(drop).map_err(|error| self.store.failed(&error))
    }

    async fn put_removed(&mut self, all: &BTreeSet<Mark>) -> Result<(), Error> {
        let query = sqlx::query(
            "INSERT INTO removed (install, period, marks) VALUES ($1, $2, $3)
             ON CONFLICT (install, period) DO UPDATE SET marks = excluded.marks",
        )
        .bind(self.install)
        .bind(self.period)
        .bind(marks::write_bare(all));
        let done = query.execute(&mut *self.tx).await;
        done.map(drop).map_err(|error| self.store.failed(&error))
    }

    async fn put_digest(&mut self, digest: &Digest) -> Result<(), Error> {
        let query = sqlx::query(
            "INSERT INTO tally_key (install, period, digest) VALUES ($1, $2, $3)
             ON CONFLICT (install, period) DO UPDATE SET digest = excluded.digest",
        )
        .bind(self.install)
        .bind(self.period)
        .bind(digest.bytes().to_vec());
        let done = query.execute(&mut *self.tx).await;
        done.map(drop).map_err(|error| self.store.failed(&error))
    }

    async fn delta(&mut self, code: Option<&str>, marks: Vec<u8>) -> Result<(), Error> {
        let query = sqlx::query(
            "INSERT INTO delta (at, install, period, code, marks) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(self.at)
        .bind(self.install)
        .bind(self.period)
        .bind(code)
        .bind(marks);
        let done = query.execute(&mut *self.tx).await;
        done.map(drop).map_err(|error| self.store.failed(&error))
    }
}
