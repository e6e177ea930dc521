//! The merge of deliveries into what the hub has of their days and months: union, inside the caller's transaction.
//!
//! What is there is read by one statement for each table, united here, and what became other is written by one statement
//! for each table, for all deliveries of the transaction together. The caller holds the installs' rows, so nobody else unites
//! the same keys meanwhile.

mod rows;

use crate::{Error, database::Connection, database::Store, marks};
use indrumar_domain::{InstallId, KeyTally, Mark, Period};
use indrumar_wire::{ReceiptKey, key_digest};
use rows::{Changes, read};
use std::collections::{BTreeMap, BTreeSet};

/// A key in the database: the install's number there, and the day or month.
type Key = (i64, Period);

/// What one desk delivered.
pub(crate) struct Part<'a> {
    /// The install's number in the database.
    pub(crate) no: i64,
    pub(crate) id: &'a InstallId,
    pub(crate) keys: &'a BTreeMap<Period, KeyTally>,
}

/// What a delivery came to.
pub(crate) struct Merged {
    /// Every key with its digest after the merge.
    pub(crate) keys: Vec<ReceiptKey>,
    /// Marks that were not there before, removals among them.
    pub(crate) marks: u64,
    /// The desk brought something new to a key of which it does not have everything: another copy of its data has sent
    /// something too.
    pub(crate) apart: bool,
}

/// Unites the parts with what is there, one after the other; tells what each came to.
pub(crate) async fn merge(
    store: &Store,
    tx: &mut Connection,
    parts: &[Part<'_>],
    at: &str,
) -> Result<Vec<Merged>, Error> {
    let keys = |part: &Part<'_>| {
        let no = part.no;
        let periods: Vec<Period> = part.keys.keys().cloned().collect();
        periods.into_iter().map(move |period| (no, period))
    };
    let asked: BTreeSet<Key> = parts.iter().flat_map(keys).collect();
    let mut known = read(store, tx, &asked).await?;
    let mut changes = Changes::default();
    let merged: Result<Vec<Merged>, Error> = parts
        .iter()
        .map(|part| unite_part(&mut known, &mut changes, part))
        .collect();
    let merged = merged?;
    changes.write(store, tx, at).await?;
    Ok(merged)
}

/// Unites one part with what is known, which the next part then meets.
fn unite_part(
    known: &mut BTreeMap<Key, KeyTally>,
    changes: &mut Changes,
    part: &Part<'_>,
) -> Result<Merged, Error> {
    let mut merged = Merged {
        keys: Vec::with_capacity(part.keys.len()),
        marks: 0,
        apart: false,
    };
    for (period, delivered) in part.keys {
        let key = (part.no, period.clone());
        let before = known.remove(&key).unwrap_or_default();
        let mut after = before.clone();
        after.merge(delivered);
        let digest = key_digest(part.id, period, &after)?;
        merged.keys.push(ReceiptKey {
            period: period.clone(),
            digest,
        });
        if after != before || before.is_empty() {
            let added = unite(changes, &key, &before, &after);
            changes.digest(&key, &digest);
            merged.marks += added;
            merged.apart |= added > 0 && after != *delivered;
        }
        known.insert(key, after);
    }
    Ok(merged)
}

/// Notes what became other in one key; tells how many marks are new.
fn unite(changes: &mut Changes, key: &Key, before: &KeyTally, after: &KeyTally) -> u64 {
    let mut added = 0;
    for (code, all) in &after.counts {
        let news = news(before.counts.get(code), all);
        added += news.len();
        if !news.is_empty() {
            changes.delta(key, Some(code), marks::write_sized(&news));
        }
        let figure = marks::figure(after, code);
        if !news.is_empty() || marks::figure(before, code) != figure {
            changes.tally(key, code, marks::write_sized(all), figure);
        }
    }
    let gone: BTreeSet<Mark> = after.removed.difference(&before.removed).copied().collect();
    if !gone.is_empty() {
        added += gone.len();
        changes.delta(key, None, marks::write_bare(&gone));
        changes.removed(key, marks::write_bare(&after.removed));
    }
    u64::try_from(added).unwrap_or(u64::MAX)
}

/// Marks that were not there, or were smaller.
fn news(known: Option<&BTreeMap<Mark, u32>>, all: &BTreeMap<Mark, u32>) -> BTreeMap<Mark, u32> {
    all.iter()
        .filter(|(mark, n)| known.and_then(|known| known.get(mark)) != Some(n))
        .map(|(mark, n)| (*mark, *n))
        .collect()
}
