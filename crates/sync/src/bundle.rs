//! From keys to signed bundles that fit into one message. A key too big for one is divided: its parts merge at the
//! hub like everything else.

use crate::{DeskIdentity, Error, LedgerKey};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::{Bundle, BundleKey, Digest, MAX_BUNDLE_BYTES, Signed};
use std::collections::BTreeMap;

/// Bytes of a message that are not keys: envelope, ids, program name, with room to spare.
const FRAME: usize = 2048;
/// `"0123456789abcdef",`
const BARE_BYTES: usize = 19;
/// `{"counts":{},"period":"2026-11-23","removed":[]},`
const PIECE_FRAME: usize = 64;

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
        digest: signed.digest()?,
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

/// Bytes of a part in canonical form, counted without making it; a few more rather than fewer.
pub(crate) fn size_of(tally: &KeyTally) -> usize {
    let marks = |marks: &BTreeMap<_, u32>| marks.values().map(|n| mark_bytes(*n)).sum::<usize>();
    let counts = tally.counts.iter();
    let counts: usize = counts.map(|(code, all)| code.len() + 6 + marks(all)).sum();
    PIECE_FRAME + counts + tally.removed.len() * BARE_BYTES
}

/// `"0123456789abcdef":1000,`
fn mark_bytes(n: u32) -> usize {
    let digits = n.checked_ilog10().unwrap_or(0) + 1;
    BARE_BYTES + 1 + usize::try_from(digits).unwrap_or(10)
}

impl Part {
    /// This part in pieces of at most about `room` bytes. Only the last piece of a last part completes the key.
    pub(crate) fn divide(self, room: usize) -> Vec<Self> {
        if size_of(&self.tally) <= room {
            return vec![self];
        }
        let mut pieces = Pieces {
            room,
            used: 0,
            full: Vec::new(),
            open: KeyTally::default(),
        };
        for (code, marks) in &self.tally.counts {
            for (mark, n) in marks {
                pieces
                    .room_for(mark_bytes(*n) + code.len() + 6)
                    .add(code, *mark, *n);
            }
        }
        for mark in &self.tally.removed {
            pieces.room_for(BARE_BYTES).remove(*mark);
        }
        let part = |tally, last| Self {
            period: self.period.clone(),
            digest: self.digest,
            tally,
            last,
        };
        let mut parts: Vec<Self> = pieces.full.into_iter().map(|t| part(t, false)).collect();
        parts.push(part(pieces.open, self.last));
        parts
    }
}

struct Pieces {
    room: usize,
    used: usize,
    full: Vec<KeyTally>,
    open: KeyTally,
}

impl Pieces {
    /// The piece that the next mark goes into.
    fn room_for(&mut self, bytes: usize) -> &mut KeyTally {
        if self.used > 0 && self.used + bytes + PIECE_FRAME > self.room {
            self.full.push(std::mem::take(&mut self.open));
            self.used = 0;
        }
        self.used += bytes;
        &mut self.open
    }
}
