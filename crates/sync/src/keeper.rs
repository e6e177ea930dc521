//! What the desk does with what a sync brings. Everything is kept before the next message goes, so that a sync can end at
//! any moment, by a lost connection or a lost computer, and what was kept stays true.

use crate::{Accepted, Error, LedgerKey};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::{Digest, MonthFigures, PublicKey};
use std::collections::BTreeMap;

/// What the hub has of a key that this desk has otherwise, or not at all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubKey {
    /// The day or month.
    pub period: Period,
    /// The hub's digest of it.
    pub digest: Digest,
    /// Its marks.
    pub tally: KeyTally,
}

/// How far a sync is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Messages sent.
    pub messages: usize,
    /// Keys that were to be sent when the sending began.
    pub keys: usize,
    /// Of them, those sent.
    pub sent: usize,
    /// Keys whose marks were fetched.
    pub fetched: usize,
}

/// The desk's hand in a sync. Its errors end it; what was kept before stands.
pub trait Keeper {
    /// What ends a sync: an error of the road, or of the desk.
    type Error: From<Error>;

    /// Keeps what a receipt proves.
    ///
    /// # Errors
    /// It cannot be kept.
    fn receipt(&mut self, accepted: &Accepted) -> Result<(), Self::Error>;

    /// Keeps what the hub has of some keys; gives them as they stand here then.
    ///
    /// # Errors
    /// It cannot be kept.
    fn learn(&mut self, keys: &[HubKey]) -> Result<Vec<LedgerKey>, Self::Error>;

    /// Keeps that the hub has these keys just as they stand here; nothing is confirmed by it.
    ///
    /// # Errors
    /// It cannot be kept.
    fn agree(&mut self, keys: &[(Period, Digest)]) -> Result<(), Self::Error>;

    /// Keeps that the hub has lost these keys: they wait again.
    ///
    /// # Errors
    /// It cannot be kept.
    fn lost(&mut self, keys: &[Period]) -> Result<(), Self::Error>;

    /// The months whose two numbers are to be asked for at the end: those that have changed since the hub named them.
    ///
    /// # Errors
    /// The desk cannot be read.
    fn months_to_compare(&mut self) -> Result<Vec<Period>, Self::Error>;

    /// Keeps the hub's two numbers of some months, with its digests of their keys.
    ///
    /// # Errors
    /// It cannot be kept.
    fn figures(
        &mut self,
        months: &BTreeMap<Period, MonthFigures>,
        keys: &BTreeMap<Period, Digest>,
    ) -> Result<(), Self::Error>;

    /// The keys of this hub that were pinned before the one that is.
    ///
    /// # Errors
    /// The desk cannot be read.
    fn earlier_keys(&mut self) -> Result<Vec<PublicKey>, Self::Error>;

    /// Keeps, durably, that the hub has changed its key: each of these came after the one before, the last one is pinned now.
    ///
    /// # Errors
    /// It cannot be kept; then nothing that the new key has signed is used.
    fn repin(&mut self, keys: &[PublicKey]) -> Result<(), Self::Error>;

    /// Before each message.
    ///
    /// # Errors
    /// [`Error::Cancelled`], when somebody wants no more of it.
    fn progress(&mut self, progress: Progress) -> Result<(), Self::Error>;
}
