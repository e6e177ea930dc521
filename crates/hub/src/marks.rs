//! Sets of marks as the database holds them: sorted bytes, 8 for a mark and, where it counts something, 4 for its size.
//!
//! Sorted bytes merge by one pass and take a third of what a row per mark would.

use crate::Error;
use indrumar_domain::{CLOSED, HEADS, KeyTally, MAX_HEADS, MAX_VISITS, Mark, ZERO};
use std::collections::{BTreeMap, BTreeSet};

const SIZED: usize = 12;
const BARE: usize = 8;

/// `mark ‖ size`, sorted by mark.
pub(crate) fn write_sized(marks: &BTreeMap<Mark, u32>) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(marks.len() * SIZED);
    for (mark, n) in marks {
        bytes.extend(mark.bytes());
        bytes.extend(n.to_be_bytes());
    }
    bytes
}

/// Reads [`write_sized`].
pub(crate) fn read_sized(bytes: &[u8]) -> Result<BTreeMap<Mark, u32>, Error> {
    let (entries, []) = bytes.as_chunks::<SIZED>() else {
        return Err(damaged());
    };
    let entry = |e: &[u8; SIZED]| {
        let [a, b, c, d, e, f, g, h, i, j, k, l] = *e;
        let mark = Mark::from_bytes([a, b, c, d, e, f, g, h]);
        (mark, u32::from_be_bytes([i, j, k, l]))
    };
    Ok(entries.iter().map(entry).collect())
}

/// `mark`, sorted.
pub(crate) fn write_bare(marks: &BTreeSet<Mark>) -> Vec<u8> {
    marks.iter().flat_map(|mark| mark.bytes()).collect()
}

/// Reads [`write_bare`].
pub(crate) fn read_bare(bytes: &[u8]) -> Result<BTreeSet<Mark>, Error> {
    let (entries, []) = bytes.as_chunks::<BARE>() else {
        return Err(damaged());
    };
    Ok(entries.iter().map(|e| Mark::from_bytes(*e)).collect())
}

fn damaged() -> Error {
    Error::Internal("a set of marks in the database is damaged".to_owned())
}

/// The largest size that one mark of this label can sensibly have. A larger one is held: kept, and left out of figures.
pub(crate) fn largest(label: &str) -> u32 {
    match label {
        HEADS => MAX_HEADS,
        ZERO | CLOSED => 1,
        // Month tables (`minutes=…`) sum over cells; their limits come with them.
        _ if label.contains('=') => u32::MAX,
        _ => MAX_VISITS,
    }
}

/// The figure of one code, and how many of its marks are held.
pub(crate) fn figure(tally: &KeyTally, label: &str) -> (i64, i64) {
    let most = largest(label);
    let (mut count, mut held) = (0, 0);
    for (mark, n) in tally.counts.get(label).into_iter().flatten() {
        if tally.removed.contains(mark) {
            continue;
        }
        if *n > most {
            held += 1;
        } else {
            count += i64::from(*n);
        }
    }
    (count, held)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn mark(bits: u64) -> Mark {
        Mark::from_bytes(bits.to_be_bytes())
    }

    #[test]
    fn marks_are_read_back_as_they_were_written() {
        let sized = [(mark(7), 1), (mark(u64::MAX), 500), (mark(0), u32::MAX)].into();
        assert_eq!(read_sized(&write_sized(&sized)).unwrap(), sized);
        assert_eq!(write_sized(&sized).len(), 36);
        let bare = [mark(3), mark(1)].into();
        assert_eq!(read_bare(&write_bare(&bare)).unwrap(), bare);
        assert!(read_sized(&[0; 13]).is_err());
        assert!(read_bare(&[0; 9]).is_err());
    }

    #[test]
    fn an_absurd_size_is_held_and_a_removed_mark_counts_nowhere() {
        let mut tally = KeyTally::default();
        tally.add("@visit", mark(1), 500);
        tally.add("@visit", mark(2), 501);
        tally.add("@visit", mark(3), 4_000_000_000);
        tally.add("@visit", mark(4), 1);
        tally.remove(mark(3));
        tally.remove(mark(4));
        assert_eq!(figure(&tally, "@visit"), (500, 1));
    }
}
