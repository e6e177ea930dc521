//! The desk's hand in a sync: keeps what it brings, each thing in a transaction of its own before the next message goes.

use super::{Refusing, SyncProgress, count};
use crate::kept::keep;
use crate::settings::{self, HubRecord};
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Desk, ledger};
use indrumar_domain::Period;
use indrumar_store::{Read, Road, StoreError};
use indrumar_sync::{Accepted, Error, HubKey, Keeper, LedgerKey, Progress};
use indrumar_wire::{Digest, MonthFigures, PublicKey, month_digest, month_digests};
use std::collections::BTreeMap;

/// How many keys are learned in one transaction: few enough that recording never waits for it.
const AT_ONCE: usize = 16;

/// Why a request is shown as taken back that nobody took back here.
const ELSEWHERE: &str = "elsewhere";

/// The hand.
pub(crate) struct Hand<'a> {
    desk: &'a Desk,
    road: Road,
    hub: &'a str,
    key: PublicKey,
}

impl<'a> Hand<'a> {
    /// For what comes from this hub by this road.
    pub(crate) fn new(desk: &'a Desk, road: Road, hub: &'a HubRecord) -> Result<Self, ApiError> {
        Ok(Self {
            desk,
            road,
            hub: &hub.address,
            key: hub.key()?,
        })
    }

    /// A change that rests on what this hub said. The desk may have left it since the question went: then another hub would be
    /// believed to have what this one has, and the change does not happen.
    fn keep<T>(
        &self,
        op: Op,
        change: impl FnOnce(&Tx<'_>) -> Result<T, Failure>,
    ) -> Result<T, ApiError> {
        let kept = self
            .desk
            .transact(op, |tx| match settings::hub(tx.read())? {
                Some(hub) if hub.knows(&self.key)? => change(tx),
                _ => Err(ApiError::NotEnrolled {}.into()),
            });
        Ok(kept?.0)
    }
}

impl Keeper for Hand<'_> {
    type Error = Refusing;

    fn receipt(&mut self, accepted: &Accepted) -> Result<(), Refusing> {
        let keep = |tx: &Tx<'_>| keep(tx, self.road, self.hub, accepted);
        Ok(self.keep(Op::KeepReceipt, keep)?)
    }

    fn learn(&mut self, keys: &[HubKey]) -> Result<Vec<LedgerKey>, Refusing> {
        let mut now = Vec::with_capacity(keys.len());
        for some in keys.chunks(AT_ONCE) {
            let learned = self.keep(Op::Learn, |tx| {
                tx.many(some.len());
                some.iter()
                    .map(|key| learn(self.desk, tx, key))
                    .collect::<Result<Vec<_>, _>>()
            })?;
            now.extend(learned);
        }
        Ok(now)
    }

    fn agree(&mut self, keys: &[(Period, Digest)]) -> Result<(), Refusing> {
        self.keep(Op::NoteSync, |tx| {
            for (period, digest) in keys {
                tx.hub_has(period, Some(&digest.to_string()))?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn lost(&mut self, keys: &[Period]) -> Result<(), Refusing> {
        self.keep(Op::NoteSync, |tx| {
            for period in keys {
                tx.hub_has(period, None)?;
                tx.set_confirmed(period, None)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn earlier_keys(&mut self) -> Result<Vec<PublicKey>, Refusing> {
        let record = self.desk.read(settings::hub)?;
        Ok(record.map_or_else(|| Ok(Vec::new()), |record| record.earlier_keys())?)
    }

    fn repin(&mut self, keys: &[PublicKey]) -> Result<(), Refusing> {
        self.keep(Op::FollowKey, |tx| {
            let Some(mut record) = settings::hub(tx.read())? else {
                return Ok(());
            };
            for key in keys {
                tx.about(key);
                // Another program beside may have followed it as well.
                record.keys.retain(|known| known != key);
                record.keys.push(*key);
            }
            tx.set(settings::HUB, &record)
        })?;
        Ok(())
    }

    fn months_to_compare(&mut self) -> Result<Vec<Period>, Refusing> {
        Ok(self.desk.read(not_compared)?)
    }

    fn figures(
        &mut self,
        months: &BTreeMap<Period, MonthFigures>,
        keys: &BTreeMap<Period, Digest>,
    ) -> Result<(), Refusing> {
        self.keep(Op::NoteSync, |tx| {
            for (month, figures) in months {
                let Period::Month(first) = month else {
                    continue;
                };
                let keys = keys.iter().filter(|key| key.0.month() == *month);
                let keys = keys.map(|(period, digest)| (period.clone(), *digest));
                let digest = month_digest(&keys.collect()).map_err(ApiError::internal)?;
                let numbers = (figures.visits, figures.items);
                tx.set_hub_month(*first, &digest.to_string(), numbers)?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn progress(&mut self, progress: Progress) -> Result<(), Refusing> {
        if self.desk.sending().is_stopped() {
            return Err(Error::Cancelled.into());
        }
        let progress = SyncProgress {
            messages: count(progress.messages),
            keys: count(progress.keys),
            sent: count(progress.sent),
            fetched: count(progress.fetched),
            running: true,
        };
        self.desk.sending().goes(progress);
        self.desk.host().sync_progress(progress);
        Ok(())
    }
}

/// One key as the hub has it, united with what is here.
///
/// What was confirmed stays so when the hub has all of it, and what came with it is the hub's own. What the hub lacks is
/// confirmed no longer: it must go there again, also after a sync that ends just now.
fn learn(desk: &Desk, tx: &Tx<'_>, key: &HubKey) -> Result<LedgerKey, Failure> {
    let before = tally(tx.read(), &key.period)?;
    let digest = |tally: &_| ledger::digest_of(desk, &key.period, tally);
    let confirmed = tx.read().confirmed(&key.period)?;
    let was = before.is_empty() || confirmed == Some(digest(&before)?.to_string());
    tx.learn(&key.period, &key.tally)?;
    let after = match key.period {
        Period::Day(day) => {
            for stored in tx.read().undone_elsewhere(day)? {
                let after = stored.request.taken_back();
                tx.change_request(&stored, &after, None, ELSEWHERE, "")?;
            }
            let derived = tx.derive(day, |tally| Ok(digest(tally)?.to_string()))?;
            derived.tally
        }
        Period::Month(first) => tx.derive_month(first, |tally| Ok(digest(tally)?.to_string()))?,
    };
    let now = digest(&after)?;
    let receipted = was && key.tally.covers(&after);
    tx.hub_has(&key.period, Some(&key.digest.to_string()))?;
    if receipted {
        tx.set_confirmed(&key.period, Some(&now.to_string()))?;
    } else if !key.tally.covers(&after) {
        tx.set_confirmed(&key.period, None)?;
    }
    Ok(LedgerKey {
        period: key.period.clone(),
        digest: now,
        receipted,
        hub_digest: Some(key.digest),
        tally: after,
    })
}

fn tally(read: Read<'_>, period: &Period) -> Result<indrumar_domain::KeyTally, StoreError> {
    match period {
        Period::Day(day) => read.tally(*day),
        Period::Month(first) => read.month_tally(*first),
    }
}

/// What the hub is believed to have, by key.
fn belief(read: Read<'_>) -> Result<BTreeMap<Period, Digest>, StoreError> {
    let days = read.all_days()?.into_iter();
    let days = days.map(|row| (Period::Day(row.day), row.hub_digest));
    let months = read.all_months()?.into_iter();
    let months = months.map(|row| (Period::Month(row.first), row.hub_digest));
    let named =
        |(period, digest): (Period, Option<String>)| Some((period, Digest::parse(&digest?).ok()?));
    Ok(days.chain(months).filter_map(named).collect())
}

/// The months of which the hub has not said what they come to, as they stand there now.
fn not_compared(read: Read<'_>) -> Result<Vec<Period>, StoreError> {
    let known: BTreeMap<Period, String> = read
        .hub_months()?
        .into_iter()
        .map(|month| (Period::Month(month.first), month.digest))
        .collect();
    // Digests of digests: the types allow nothing that could fail.
    let months = month_digests(&belief(read)?).unwrap_or_default();
    let news = |month: &(Period, Digest)| known.get(&month.0) != Some(&month.1.to_string());
    Ok(months
        .into_iter()
        .filter(news)
        .map(|month| month.0)
        .collect())
}
