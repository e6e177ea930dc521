//! What the desk hands in: who it is, and what it has of every day it ever counted.

use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{Digest, PublicKey, SigningKey};

/// Who speaks.
#[derive(Debug, Clone)]
pub struct DeskIdentity {
    /// The install.
    pub install: InstallId,
    /// Its key.
    pub key: SigningKey,
    /// Name and version of the program, for the hub's administrator.
    pub program: String,
}

/// Who speaks, and to which hub.
#[derive(Debug, Clone, Copy)]
pub struct Pinned<'a> {
    /// The desk.
    pub desk: &'a DeskIdentity,
    /// The key of the hub it is enrolled at.
    pub hub_key: PublicKey,
}

/// One key of the desk's ledger: its marks are kept for ever, whatever the hub has said of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LedgerKey {
    /// The day or month.
    pub period: Period,
    /// The digest of `tally` as it stands here now.
    pub digest: Digest,
    /// Whether a receipt was given for just this content.
    pub receipted: bool,
    /// The hub's digest of the key in the last receipt that named it.
    pub hub_digest: Option<Digest>,
    /// The marks.
    pub tally: KeyTally,
}
