//! From keys to signed bundles that fit into one message. A key too big for one is divided: its parts merge at the
//! hub like everything else.

use crate::{DeskIdentity, Error, LedgerKey};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::{Bundle, BundleKey, Digest, MAX_BUNDLE_BYTES, Signed, divide, size_of};
use std::collections::BTreeMap;

/// Bytes of a message that are not keys: envelope, ids, program name, with room to spare.
const FRAME: usize = 2048;

/// Which keys a bundle file is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those without a receipt for what stands in them now.
    Waiting,
    /// All: for a hub that may have lost something.
    All,
}

/// A signed bundle, ready for any road.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sealed {
    /// The digest of the payload, by which the receipt names the bundle.
    pub digest: Digest,
    /// The envelope: a request's body, or a line of a file.
    pub bytes: Vec<u8>,
    /// The digests of the keys that this bundle holds whole. To be kept until the receipt comes.
    pub keys: BTreeMap<Period, Digest>,
}

/// The bundles to carry some keys, each within the limit of a message.
///
/// # Errors
/// None for any ledger that the types allow.
pub fn bundles(
    desk: &DeskIdentity,
    ledger: &[LedgerKey],
    which: Which,
) -> Result<Vec<Sealed>, Error> {
    let chosen: Vec<_> = ledger
        .iter()
        .filter(|key| which == Which::All || !key.receipted)
        .collect();
    desk.batches_of(&chosen, MAX_BUNDLE_BYTES)
        .into_iter()
        .map(|parts| seal(desk, parts))
        .collect()
}

/// A key, or a part of one that is too big for a message.
#[derive(Debug, Clone)]
pub(crate) struct Part {
    pub(crate) period: Period,
    pub(crate) digest: Digest,
    pub(crate) tally: KeyTally,
    /// Whether the whole key is complete at the hub once this part has arrived after those before it.
    pub(crate) last: bool,
}

pub(crate) fn seal(desk: &DeskIdentity, parts: Vec<Part>) -> Result<Sealed, Error> {
    let keys = parts
        .iter()
        .filter(|part| part.last)
        .map(|part| (part.period.clone(), part.digest))
        .collect();
    let bundle = Bundle {
        install: desk.install,
        program: desk.program.clone(),
        keys: parts
            .into_iter()
            .map(|part| BundleKey::new(part.period, part.tally))
            .collect(),
    };
    let signed = Signed::seal(&bundle, &desk.key)?;
    Ok(Sealed {
        digest: signed.digest(),
        bytes: signed.to_bytes()?,
        keys,
    })
}

impl DeskIdentity {
    /// Keys in batches of at most `limit` bytes each; a key that is bigger is divided over several.
    pub(crate) fn batches_of(&self, keys: &[&LedgerKey], limit: usize) -> Vec<Vec<Part>> {
        let room = limit.saturating_sub(FRAME + self.program.len()).max(FRAME);
        let mut parts = Vec::new();
        for key in keys {
            let whole = Part {
                period: key.period.clone(),
                digest: key.digest,
                tally: key.tally.clone(),
                last: true,
            };
            parts.extend(whole.divide(room));
        }
        batches(parts, room)
    }
}

/// Neighbouring parts together as long as they fit.
pub(crate) fn batches(parts: Vec<Part>, room: usize) -> Vec<Vec<Part>> {
    let mut batches: Vec<Vec<Part>> = Vec::new();
    let mut used = usize::MAX;
    for part in parts {
        let size = size_of(&part.tally);
        match batches.last_mut() {
            Some(batch) if used.saturating_add(size) <= room => {
                used += size;
                batch.push(part);
            }
            _ => {
                used = size;
                batches.push(vec![part]);
            }
        }
    }
    batches
}

impl Part {
    /// This part in pieces of at most about `room` bytes. Only the last piece of a last part completes the key.
    pub(crate) fn divide(self, room: usize) -> Vec<Self> {
        let (period, digest, last) = (self.period, self.digest, self.last);
        let pieces = divide(self.tally, room);
        let count = pieces.len();
        let part = |(place, tally)| Self {
            period: period.clone(),
            digest,
            tally,
            last: last && place == count,
        };
        (1..).zip(pieces).map(part).collect()
    }
}
