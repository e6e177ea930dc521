//! Keys in pieces that fit into a message. A key too big for one is divided: its parts merge like everything else.

use crate::BundleKey;
use indrumar_domain::{KeyTally, Period};
use std::collections::BTreeMap;

/// Bytes of a message that are not keys: envelope, ids, program name, with room to spare.
pub(crate) const FRAME: usize = 2048;
/// `"0123456789abcdef",`
const BARE_BYTES: usize = 19;
/// `{"counts":{},"period":"2026-11-23","removed":[]},`
const PIECE_FRAME: usize = 64;

/// Bytes of a key in canonical form, counted without making it; a few more rather than fewer.
pub fn size_of(tally: &KeyTally) -> usize {
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

/// A key in pieces of at most about `room` bytes, at least one.
pub fn divide(tally: KeyTally, room: usize) -> Vec<KeyTally> {
    if size_of(&tally) <= room {
        return vec![tally];
    }
    let mut pieces = Pieces {
        room,
        used: 0,
        full: Vec::new(),
        open: KeyTally::default(),
    };
    for (code, marks) in &tally.counts {
        for (mark, n) in marks {
            pieces
                .room_for(mark_bytes(*n) + code.len() + 6)
                .add(code, *mark, *n);
        }
    }
    for mark in &tally.removed {
        pieces.room_for(BARE_BYTES).remove(*mark);
    }
    pieces.full.push(pieces.open);
    pieces.full
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

/// Keys on pages of at most `limit` bytes as messages; always at least one page.
pub fn pages(keys: Vec<(Period, KeyTally)>, limit: usize) -> Vec<Vec<BundleKey>> {
    let room = limit.saturating_sub(FRAME).max(FRAME);
    let mut pages = vec![Vec::new()];
    let mut used = 0;
    for (period, tally) in keys {
        for piece in divide(tally, room) {
            let size = size_of(&piece);
            if used > 0 && used + size > room {
                pages.push(Vec::new());
                used = 0;
            }
            used += size;
            if let Some(page) = pages.last_mut() {
                page.push(BundleKey::new(period.clone(), piece));
            }
        }
    }
    pages
}

#[cfg(test)]
mod tests {
    use super::*;
    use indrumar_domain::{Day, Mark};

    #[test]
    fn a_key_too_big_for_a_page_comes_on_several_and_merges_to_itself() {
        let mut big = KeyTally::default();
        for bits in 0..2_000_u64 {
            big.add("@visit", Mark::from_bytes(bits.to_be_bytes()), 1);
        }
        for bits in 0..500_u64 {
            big.remove(Mark::from_bytes(bits.to_be_bytes()));
        }
        let small = KeyTally::default();
        let period = |text: &str| Day::parse(text).map(Period::Day);
        let (Ok(monday), Ok(tuesday)) = (period("2026-11-23"), period("2026-11-24")) else {
            return;
        };
        let keys = vec![(monday.clone(), big.clone()), (tuesday, small)];
        let pages = pages(keys, 10_000);
        assert!(pages.len() > 4);
        let mut whole = KeyTally::default();
        for page in &pages {
            let size: usize = page
                .iter()
                .map(|key| size_of(&key.clone().into_tally()))
                .sum();
            assert!(size <= 10_000);
            for key in page.iter().filter(|key| key.period == monday) {
                whole.merge(&key.clone().into_tally());
            }
        }
        assert_eq!(whole, big);
        assert_eq!(super::pages(Vec::new(), 10_000).len(), 1);
    }
}
