//! The merge of a delivery into what the hub has of its days and months: union, inside the caller's transaction.
//!
//! What is there is read by one statement for each table, united here, and what became other is written by one
//! statement for each table. The caller holds the install's row, so nobody else unites the same keys meanwhile.

mod rows;

use crate::{Error, database::Connection, database::Store, marks};
use indrumar_domain::{InstallId, KeyTally, Mark, Period};
use indrumar_wire::{ReceiptKey, key_digest};
use rows::{Changes, read};
use std::collections::{BTreeMap, BTreeSet};

/// Whose keys they are, in both spellings.
pub(crate) struct Whose<'a> {
    pub(crate) no: i64,
    pub(crate) id: &'a InstallId,
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

/// Unites `delivered` with what is there.
pub(crate) async fn merge(
    store: &Store,
    tx: &mut Connection,
    whose: &Whose<'_>,
    delivered: &BTreeMap<Period, KeyTally>,
    at: &str,
) -> Result<Merged, Error> {
    let before = read(store, tx, whose.no, delivered.keys()).await?;
    let nothing = KeyTally::default();
    let mut changes = Changes::default();
    let mut merged = Merged {
        keys: Vec::with_capacity(delivered.len()),
        marks: 0,
        apart: false,
    };
    for (period, delivered) in delivered {
        let before = before.get(period).unwrap_or(&nothing);
        let mut after = before.clone();
        after.merge(delivered);
        let digest = key_digest(whose.id, period, &after)?;
        merged.keys.push(ReceiptKey {
            period: period.clone(),
            digest,
        });
        if after == *before && !before.is_empty() {
            continue;
        }
        let added = unite(&mut changes, &period.to_string(), before, &after);
        changes.digest(&period.to_string(), &digest);
        merged.marks += added;
        merged.apart |= added > 0 && after != *delivered;
    }
    changes.write(store, tx, whose.no, at).await?;
    Ok(merged)
}

/// Notes what became other in one key; tells how many marks are new.
fn unite(changes: &mut Changes, period: &str, before: &KeyTally, after: &KeyTally) -> u64 {
    let mut added = 0;
    for (code, all) in &after.counts {
        let news = news(before.counts.get(code), all);
        added += news.len();
        if !news.is_empty() {
            changes.delta(period, Some(code), marks::write_sized(&news));
        }
        let figure = marks::figure(after, code);
        if !news.is_empty() || marks::figure(before, code) != figure {
            changes.tally(period, code, marks::write_sized(all), figure);
        }
    }
    let gone: BTreeSet<Mark> = after.removed.difference(&before.removed).copied().collect();
    if !gone.is_empty() {
        added += gone.len();
        changes.delta(period, None, marks::write_bare(&gone));
        changes.removed(period, marks::write_bare(&after.removed));
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
