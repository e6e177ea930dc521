//! A key's tally as the database holds it: bytes, and the figure that they come to.
//!
//! The number of codes; for each its name's length, its name, the number of its marks, each as 8 bytes and its size; then the
//! number of removals and their 8 bytes each. Numbers are LEB128: a size is nearly always 1, and so one byte. A row for each
//! key, not for each mark or code: a year of a desk is then written and read several times as fast.

use crate::Error;
use indrumar_domain::{CLOSED, HEADS, KeyTally, MAX_HEADS, MAX_VISITS, Mark, ZERO};
use std::collections::{BTreeMap, BTreeSet};

const MARK: usize = 8;
/// Of a number of 32 bits.
const LONGEST: u32 = 5;

/// [`write`] of a tally without codes and removals.
pub(crate) const NOTHING: [u8; 2] = [0, 0];

/// The tally in bytes; equal tallies have equal ones.
pub(crate) fn write(tally: &KeyTally) -> Vec<u8> {
    let marks: usize = tally.counts.values().map(BTreeMap::len).sum();
    let names: usize = tally.counts.keys().map(|code| code.len() + 4).sum();
    let removed = tally.removed.len() * MARK;
    let mut bytes = Vec::with_capacity(marks * (MARK + 1) + names + removed + 8);
    put_length(&mut bytes, tally.counts.len());
    for (code, marks) in &tally.counts {
        put_length(&mut bytes, code.len());
        bytes.extend_from_slice(code.as_bytes());
        put_length(&mut bytes, marks.len());
        for (mark, n) in marks {
            bytes.extend_from_slice(&mark.bytes());
            put(&mut bytes, *n);
        }
    }
    put_length(&mut bytes, tally.removed.len());
    for mark in &tally.removed {
        bytes.extend_from_slice(&mark.bytes());
    }
    bytes
}

/// Reads [`write`].
///
/// # Errors
/// [`Error::Internal`]: bytes that were never written here.
pub(crate) fn read(bytes: &[u8]) -> Result<KeyTally, Error> {
    let mut reader = Reader { rest: bytes };
    reader
        .tally()
        .filter(|_| reader.rest.is_empty())
        .ok_or_else(|| Error::Internal("a set of marks in the database is damaged".to_owned()))
}

fn put_length(bytes: &mut Vec<u8>, length: usize) {
    // A message has four megabytes, and a key can come in many: four thousand million marks are out of reach.
    put(bytes, u32::try_from(length).unwrap_or(u32::MAX));
}

fn put(bytes: &mut Vec<u8>, mut n: u32) {
    while n >= 0x80 {
        bytes.push(n.to_le_bytes()[0] | 0x80);
        n >>= 7;
    }
    bytes.push(n.to_le_bytes()[0]);
}

struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    fn tally(&mut self) -> Option<KeyTally> {
        let mut tally = KeyTally::default();
        for _ in 0..self.number()? {
            let length = usize::try_from(self.number()?).ok()?;
            let code = str::from_utf8(self.take(length)?).ok()?.to_owned();
            let marks = (0..self.number()?).map(|_| Some((self.mark()?, self.number()?)));
            let marks: BTreeMap<Mark, u32> = marks.collect::<Option<_>>()?;
            tally.counts.insert(code, marks);
        }
        let removed = (0..self.number()?).map(|_| self.mark());
        tally.removed = removed.collect::<Option<_>>()?;
        Some(tally)
    }

    fn number(&mut self) -> Option<u32> {
        let mut n = 0;
        for place in 0..LONGEST {
            let [byte] = *self.take(1)? else { return None };
            n |= u32::from(byte & 0x7f).checked_shl(place * 7)?;
            if byte < 0x80 {
                return Some(n);
            }
        }
        None
    }

    fn mark(&mut self) -> Option<Mark> {
        let (mark, rest) = self.rest.split_first_chunk::<MARK>()?;
        self.rest = rest;
        Some(Mark::from_bytes(*mark))
    }

    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(length)?;
        self.rest = rest;
        Some(taken)
    }
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
    let marks = tally.counts.get(label);
    marks.map_or((0, 0), |marks| figure_of(label, marks, &tally.removed))
}

/// [`figure`] of a code whose marks are at hand.
pub(crate) fn figure_of(
    label: &str,
    marks: &BTreeMap<Mark, u32>,
    removed: &BTreeSet<Mark>,
) -> (i64, i64) {
    let most = largest(label);
    let (mut count, mut held) = (0, 0);
    for (mark, n) in marks {
        if removed.contains(mark) {
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

/// The sizes of a code's marks that are absurd and not removed.
pub(crate) fn absurd<'a>(tally: &'a KeyTally, label: &str) -> impl Iterator<Item = u32> + 'a {
    let most = largest(label);
    let marks = tally.counts.get(label).into_iter().flatten();
    let kept = marks.filter(|(mark, _)| !tally.removed.contains(mark));
    kept.map(|(_, n)| *n).filter(move |n| *n > most)
}

/// What merging `more` into `known` would add: marks that are not there or smaller, and removals that are not there.
pub(crate) fn news(known: &KeyTally, more: &KeyTally) -> KeyTally {
    let mut news = KeyTally {
        counts: BTreeMap::new(),
        removed: more.removed.difference(&known.removed).copied().collect(),
    };
    for (code, marks) in &more.counts {
        let there = known.counts.get(code);
        let has = |mark, n| {
            there
                .and_then(|there| there.get(mark))
                .is_some_and(|own| own >= n)
        };
        let marks = marks.iter().filter(|(mark, n)| !has(mark, n));
        let marks: BTreeMap<Mark, u32> = marks.map(|(mark, n)| (*mark, *n)).collect();
        if !marks.is_empty() {
            news.counts.insert(code.clone(), marks);
        }
    }
    news
}

/// How many marks and removals a tally has.
pub(crate) fn number(tally: &KeyTally) -> u64 {
    let marks: usize = tally.counts.values().map(BTreeMap::len).sum();
    u64::try_from(marks + tally.removed.len()).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(bits: u64) -> Mark {
        Mark::from_bytes(bits.to_be_bytes())
    }

    fn tallies() -> impl Strategy<Value = KeyTally> {
        let marks = || (0..40_u64).prop_map(mark);
        let sized = prop::collection::btree_map(marks(), any::<u32>(), 1..6);
        let counts = prop::collection::btree_map("[a-z@.=]{1,9}|@visit", sized, 0..4);
        let removed = prop::collection::btree_set(marks(), 0..4);
        (counts, removed).prop_map(|(counts, removed)| KeyTally { counts, removed })
    }

    proptest! {
        #[test]
        fn a_tally_is_read_back_as_it_was_written_and_half_of_it_is_damaged(
            tally in tallies(), cut in any::<prop::sample::Index>(),
        ) {
            let bytes = write(&tally);
            prop_assert_eq!(bytes == NOTHING, tally.is_empty());
            prop_assert_eq!(read(&bytes).unwrap(), tally);
            prop_assert!(read(&bytes[..cut.index(bytes.len())]).is_err());
            prop_assert!(read(&[&bytes[..], &[0]].concat()).is_err());
        }

        #[test]
        fn bytes_of_any_kind_never_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = read(&bytes);
        }

        #[test]
        fn what_is_known_and_the_news_of_it_come_to_the_union(known in tallies(), more in tallies()) {
            let mut union = known.clone();
            union.merge(&more);
            let news = news(&known, &more);
            let mut added = known.clone();
            added.merge(&news);
            prop_assert_eq!(&added, &union);
            prop_assert_eq!(number(&super::news(&union, &more)), 0);
            prop_assert_eq!(number(&news) == 0, known == union);
        }
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
        assert_eq!(absurd(&tally, "@visit").collect::<Vec<_>>(), [501]);
    }
}
