//! The merge of deliveries into what the hub has of their days and months: union, inside the caller's transaction.
//!
//! What is there is read by one statement for each table, united here, and what became other is written by one statement
//! for each table, for all deliveries of the transaction together. The caller holds the installs' rows, so nobody else unites
//! the same keys meanwhile.

mod kept;
mod rows;

use crate::{Error, database::Connection, database::Store, marks};
use indrumar_domain::{InstallId, Period};
use indrumar_wire::ReceiptKey;
pub(crate) use kept::Kept;
use rows::{Changes, read};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A key in the database: the install's number there, and the day or month.
type Key = (i64, Period);

/// What one desk delivered.
pub(crate) struct Part<'a> {
    /// The install's number in the database.
    pub(crate) no: i64,
    pub(crate) id: &'a InstallId,
    pub(crate) keys: &'a BTreeMap<Period, Arc<Kept>>,
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
    changes.write(store, tx, &known, at).await?;
    Ok(merged)
}

/// Unites one part with what is known, which the next part then meets.
fn unite_part(
    known: &mut BTreeMap<Key, Arc<Kept>>,
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
        let after = match known.remove(&key) {
            None => {
                merged.marks += marks::number(&delivered.tally);
                changes.key(&key, delivered.bytes.clone(), None);
                Arc::clone(delivered)
            }
            Some(before) if before.digest == delivered.digest => before,
            Some(before) => {
                let news = marks::news(&before.tally, &delivered.tally);
                let added = marks::number(&news);
                if added == 0 {
                    before
                } else {
                    let mut tally = before.tally.clone();
                    tally.merge(&news);
                    merged.marks += added;
                    changes.key(&key, marks::write(&news), Some(before));
                    if tally == delivered.tally {
                        Arc::clone(delivered)
                    } else {
                        merged.apart = true;
                        Arc::new(Kept::of(part.id, period, tally)?)
                    }
                }
            }
        };
        merged.keys.push(ReceiptKey {
            period: period.clone(),
            digest: after.digest,
        });
        known.insert(key, after);
    }
    Ok(merged)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::{enrol, in_a_folder};
    use indrumar_domain::{KeyTally, Mark};
    use indrumar_wire::Digest;

    #[tokio::test]
    async fn two_deliveries_of_one_key_in_one_transaction_unite_with_each_other() {
        let (_folder, hub) = in_a_folder().await;
        let (store, id) = (&hub.store, InstallId::new([7; 16]));
        let day = Period::parse("2026-11-27").unwrap();
        let marked = |bits: &[u64], removed: &[u64]| {
            let mark = |bits: &u64| Mark::from_bytes(bits.to_be_bytes());
            let mut tally = KeyTally::default();
            bits.iter()
                .for_each(|bits| tally.add("@visit", mark(bits), 1));
            removed.iter().for_each(|bits| tally.remove(mark(bits)));
            let kept = Kept::of(&id, &day, tally).unwrap();
            BTreeMap::from([(day.clone(), Arc::new(kept))])
        };
        let (first, second) = (marked(&[1, 2], &[]), marked(&[2, 3], &[1]));
        let union = marked(&[1, 2, 3], &[1]);
        let part = |keys| Part {
            no: 1,
            id: &id,
            keys,
        };
        enrol(store, &[id]).await;
        let mut tx = store.begin_delivery().await.unwrap();
        let parts = [part(&first), part(&second), part(&first), part(&union)];
        let merged = merge(store, &mut tx, &parts, "2026-11-28T08:00:00Z")
            .await
            .unwrap();
        let digest = |keys: &BTreeMap<Period, Arc<Kept>>| keys[&day].digest;
        let told: Vec<Digest> = merged.iter().map(|one| one.keys[0].digest).collect();
        assert_eq!(
            told,
            [
                digest(&first),
                digest(&union),
                digest(&union),
                digest(&union)
            ]
        );
        let new: Vec<(u64, bool)> = merged.iter().map(|one| (one.marks, one.apart)).collect();
        assert_eq!(new, [(2, false), (2, true), (0, false), (0, false)]);
        tx.commit().await.unwrap();
        assert_eq!(hub.key_tally(&id, &day).await.unwrap(), union[&day].tally);
        let count = "SELECT count FROM tally WHERE install = 1 AND code = '@visit'";
        let count: i64 = sqlx::query_scalar(count)
            .fetch_one(&store.readers)
            .await
            .unwrap();
        assert_eq!(count, 2);
        let logged = "SELECT count(*) FROM delta";
        let logged: i64 = sqlx::query_scalar(logged)
            .fetch_one(&store.readers)
            .await
            .unwrap();
        assert_eq!(logged, 2);
        hub.close().await;
    }
}
