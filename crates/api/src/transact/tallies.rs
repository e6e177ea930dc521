//! What a sync writes: days and months derived anew, what the hub has, receipts, refusals, and how it ended.
//!
//! Not here: what is sent and when (`sync`), and what the marks are (`store`).

use super::{Failure, Tx};
use indrumar_domain::{Day, KeyTally, Period};
use indrumar_store::{Derived, LearnedNews, Road, SyncEnding};
use std::collections::{BTreeMap, BTreeSet};

impl Tx<'_> {
    /// Derives a day anew.
    pub(crate) fn derive(
        &self,
        day: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, Failure>,
    ) -> Result<Derived, Failure> {
        self.write.derive(day, digest)
    }

    /// Derives a month anew.
    pub(crate) fn derive_month(
        &self,
        first: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, Failure>,
    ) -> Result<KeyTally, Failure> {
        self.write.derive_month(first, digest)
    }

    /// Lets go what has gathered in the cells of months; the months that are to be derived anew.
    pub(crate) fn release(&self, k: u32) -> Result<BTreeSet<Day>, Failure> {
        Ok(self.write.release(k)?)
    }

    /// Keeps what the hub knows of a key and this desk does not.
    pub(crate) fn learn(&self, period: &Period, hub: &KeyTally) -> Result<LearnedNews, Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.learn(period, hub, self.now)?)
    }

    /// Takes back a day's lines without details; how many marks.
    pub(crate) fn take_back_learned(&self, day: Day, code: Option<&str>) -> Result<usize, Failure> {
        self.about(day);
        self.days.borrow_mut().insert(day);
        self.changed(|changes| changes.tally = true);
        let gone = self.write.take_back_learned(day, code, self.now)?;
        self.many(gone);
        Ok(gone)
    }

    /// A hub confirmed a day or a month.
    pub(crate) fn receipt(
        &self,
        period: &Period,
        sent: (&str, bool),
        hub: &str,
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.receipt(period, sent, hub, self.now)?)
    }

    /// A hub refused a day or a month.
    pub(crate) fn refuse(&self, period: &Period, reason: &str) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.refuse(period, reason)?)
    }

    /// A hub said what it has of a day or a month; nothing is confirmed by it.
    pub(crate) fn hub_has(&self, period: &Period, digest: Option<&str>) -> Result<(), Failure> {
        Ok(self.write.hub_has(period, digest)?)
    }

    /// What is confirmed of a day or a month.
    pub(crate) fn set_confirmed(
        &self,
        period: &Period,
        digest: Option<&str>,
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.set_confirmed(period, digest)?)
    }

    /// Forgets what the hub is believed to have, and has said of it.
    pub(crate) fn forget_hub(&self) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.forget_hub()?)
    }

    /// A hub said what a month comes to.
    pub(crate) fn set_hub_month(
        &self,
        first: Day,
        digest: &str,
        numbers: (u64, u64),
    ) -> Result<(), Failure> {
        self.changed(|changes| changes.tally = true);
        Ok(self.write.set_hub_month(first, digest, numbers, self.now)?)
    }

    /// Notes how a sync ended.
    pub(crate) fn log_sync(&self, road: Road, ending: &SyncEnding) -> Result<(), Failure> {
        Ok(self.write.log_sync(self.now, road, ending)?)
    }

    /// Keeps a receipt.
    pub(crate) fn add_receipt(
        &self,
        road: Road,
        hub: &str,
        bundle: &str,
        keys: u32,
        content: &str,
    ) -> Result<(), Failure> {
        self.about(bundle);
        self.changed(|changes| changes.tally = true);
        let write = self.write;
        Ok(write.add_receipt(self.now, road, hub, bundle, keys, content)?)
    }

    /// Remembers a bundle that leaves by file.
    pub(crate) fn add_bundle_out(
        &self,
        bundle: &str,
        keys: &BTreeMap<String, String>,
    ) -> Result<(), Failure> {
        self.about(bundle);
        Ok(self.write.add_bundle_out(self.now, bundle, keys)?)
    }
}
