//! Digests: what two sides compare instead of comparing everything.
//!
//! A key's digest covers its install, its period, all marks and all removals; a month's digest covers the digests of
//! its keys, the root covers the months. Equal roots therefore mean equal marks, and unequal ones can be followed down
//! to the keys that differ.

use crate::{Error, canonical, is_label};
use indrumar_domain::{InstallId, KeyTally, Mark, Period};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

/// SHA-256 of something, written as 64 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Digest([u8; 32]);

impl Digest {
    /// The digest of these bytes.
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    /// From 64 lower-case hexadecimal digits, exactly so.
    ///
    /// # Errors
    /// Anything else.
    pub fn parse(text: &str) -> Result<Self, Error> {
        crate::keys::lower_hex(text)
            .map(Self)
            .ok_or_else(|| Error::Malformed("not a digest".to_owned()))
    }

    /// From the bytes of [`Self::bytes`].
    pub fn from_bytes(bytes: [u8; 32]) -> Self {
        Self(bytes)
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Digest({self})")
    }
}

impl TryFrom<String> for Digest {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl From<Digest> for String {
    fn from(digest: Digest) -> String {
        digest.to_string()
    }
}

#[derive(Serialize)]
struct KeyForm<'a> {
    counts: &'a BTreeMap<String, BTreeMap<Mark, u32>>,
    install: &'a InstallId,
    period: &'a Period,
    removed: &'a BTreeSet<Mark>,
}

/// The digest of one key: of `{"counts":…,"install":…,"period":…,"removed":[…]}` in canonical form.
///
/// # Errors
/// None for any tally that the types allow.
pub fn key_digest(install: &InstallId, period: &Period, tally: &KeyTally) -> Result<Digest, Error> {
    let form = KeyForm {
        counts: &tally.counts,
        install,
        period,
        removed: &tally.removed,
    };
    // Names in ASCII without escapes, in the order of the map, and whole numbers: this is the canonical form, made directly.
    if tally.counts.keys().all(|label| is_label(label)) {
        return Ok(Digest::of(&serde_json::to_vec(&form)?));
    }
    Ok(Digest::of(&canonical(&form)?))
}

/// The digest of some keys, meant for those of one month: of `{period: digest, …}` in canonical form.
///
/// # Errors
/// None for any keys that the types allow.
pub fn month_digest(keys: &BTreeMap<Period, Digest>) -> Result<Digest, Error> {
    Ok(Digest::of(&canonical(keys)?))
}

/// The digest of each month that any of these keys is of; months are named by their own period.
///
/// # Errors
/// None for any keys that the types allow.
pub fn month_digests(keys: &BTreeMap<Period, Digest>) -> Result<BTreeMap<Period, Digest>, Error> {
    let mut months: BTreeMap<Period, BTreeMap<Period, Digest>> = BTreeMap::new();
    for (period, digest) in keys {
        let keys = months.entry(period.month()).or_default();
        keys.insert(period.clone(), *digest);
    }
    months
        .into_iter()
        .map(|(month, keys)| Ok((month, month_digest(&keys)?)))
        .collect()
}

/// The digest of everything: of `{month: month's digest, …}` in canonical form. No keys at all is `{}`.
///
/// # Errors
/// None for any keys that the types allow.
pub fn root_digest(keys: &BTreeMap<Period, Digest>) -> Result<Digest, Error> {
    Ok(Digest::of(&canonical(&month_digests(keys)?)?))
}
