//! The tables of months: derived from requests like the days, and held back until enough has gathered in a cell. Which marks
//! were released is kept, since what has left once must be named for ever.
//!
//! Not here: which cells there are (`domain`), and how many are enough (`api`).

use crate::convert::parsed;
use crate::{COLUMNS, Read, StoreError, Stored, Write};
use indrumar_domain::{Day, KeyTally, Mark, Request, month_marks};
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};

/// What is known of a month's tables. The digest is that of the last derivation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthRow {
    /// Its first day.
    pub first: Day,
    /// Whether requests changed since the derivation.
    pub dirty: bool,
    /// The digest of its key.
    pub digest: Option<String>,
    /// The digest that was sent when a hub last confirmed the month.
    pub receipted_digest: Option<String>,
    /// The digest that the hub had after it.
    pub hub_digest: Option<String>,
    /// The hub's reason, while it refuses the month.
    pub refused: Option<String>,
}

type Cells = BTreeMap<String, BTreeSet<Mark>>;

impl Read<'_> {
    /// Every month that had a request or of which something was learned, oldest first.
    pub fn all_months(&self) -> Result<Vec<MonthRow>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("rows.sql"))?;
        let rows = statement.query_map([], |row| {
            let month: String = row.get(0)?;
            let rest = (
                row.get(1)?,
                row.get(2)?,
                row.get(3)?,
                row.get(4)?,
                row.get(5)?,
            );
            Ok((month, rest))
        })?;
        rows.map(|row| {
            let (month, (dirty, digest, receipted_digest, hub_digest, refused)) = row?;
            Ok(MonthRow {
                first: parsed(Day::parse(&format!("{month}-01")))?,
                dirty,
                digest,
                receipted_digest,
                hub_digest,
                refused,
            })
        })
        .collect()
    }

    /// What of a month's tables has left or may leave, and what was learned of them.
    pub fn month_tally(&self, first: Day) -> Result<KeyTally, StoreError> {
        let all = self.month_marks(first)?;
        self.released_of(first, &all)
    }

    fn released_of(&self, first: Day, all: &KeyTally) -> Result<KeyTally, StoreError> {
        let month = first.month();
        let mut tally = KeyTally::default();
        for (code, released) in self.released(&month)? {
            let marks = all.counts.get(&code).into_iter().flatten();
            for (mark, n) in marks.filter(|(mark, _)| released.contains(mark)) {
                tally.add(&code, *mark, *n);
                if all.removed.contains(mark) {
                    tally.remove(*mark);
                }
            }
        }
        self.add_learned(&month, &mut tally)?;
        Ok(tally)
    }

    /// Every mark that the requests of a month ever had in its tables, released or not.
    pub(crate) fn month_marks(&self, first: Day) -> Result<KeyTally, StoreError> {
        let month = first.month();
        let sql = format!("{COLUMNS} {}", include_str!("requests.sql"));
        let span = [format!("{month}-00"), format!("{month}-99")];
        let mut tally = KeyTally::default();
        for stored in self.requests(&sql, span)? {
            month_marks(first, &self.said(stored)?, &mut tally);
        }
        Ok(tally)
    }

    /// All versions of a request, whole, oldest first.
    fn said(&self, now: Stored) -> Result<Vec<Request>, StoreError> {
        let mut said = if now.request.generation == 0 {
            Vec::new()
        } else {
            self.said_before(&now)?
        };
        said.push(now.request);
        Ok(said)
    }

    fn released(&self, month: &str) -> Result<Cells, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("released.sql"))?;
        let rows = statement.query_map([month], |row| Ok((row.get(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (code, bytes): (String, Vec<u8>) = row?;
            Ok((code, unpacked(&bytes)?))
        })
        .collect()
    }

    /// How many marks wait in each cell, of all months together.
    pub fn month_waiting(&self) -> Result<BTreeMap<String, u64>, StoreError> {
        let mut waiting = BTreeMap::new();
        for (code, _, marks) in self.pending()? {
            *waiting.entry(code).or_default() += u64::try_from(marks.len()).unwrap_or(0);
        }
        Ok(waiting)
    }

    fn pending(&self) -> Result<Vec<(String, String, BTreeSet<Mark>)>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("pending.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        rows.map(|row| {
            let (code, month, bytes): (String, String, Vec<u8>) = row?;
            Ok((code, month, unpacked(&bytes)?))
        })
        .collect()
    }
}

impl Write<'_> {
    /// The month's requests changed.
    pub(crate) fn mark_month_dirty(&self, month: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("mark_dirty.sql"))?
            .execute([month])?;
        Ok(())
    }

    /// Makes the month's tables anew, notes what waits in its cells, and keeps the digest, which `digest` computes.
    pub fn derive_month<E: From<StoreError>>(
        &self,
        first: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, E>,
    ) -> Result<KeyTally, E> {
        let all = self.read().month_marks(first)?;
        self.wait(&first.month(), &all)?;
        let tally = self.read().released_of(first, &all)?;
        let digest = digest(&tally)?;
        self.keep_month_digest(&first.month(), &digest)?;
        Ok(tally)
    }

    fn keep_month_digest(&self, month: &str, digest: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("derived.sql"))?
            .execute([month, digest])?;
        Ok(())
    }

    /// Marks that stand and were not released wait; those that were taken back before never leave.
    fn wait(&self, month: &str, all: &KeyTally) -> Result<(), StoreError> {
        self.db
            .prepare_cached("DELETE FROM month_pending WHERE month = ?1")?
            .execute([month])?;
        let released = self.read().released(month)?;
        let mut insert = self.db.prepare_cached(include_str!("wait.sql"))?;
        for (code, marks) in &all.counts {
            let gone = released.get(code);
            let waits = |mark: &Mark| {
                !all.removed.contains(mark) && gone.is_none_or(|gone| !gone.contains(mark))
            };
            let waiting: BTreeSet<Mark> = marks.keys().copied().filter(waits).collect();
            if !waiting.is_empty() {
                insert.execute(params![code, month, packed(&waiting)])?;
            }
        }
        Ok(())
    }

    /// Releases what waits in every cell in which at least `k` marks have gathered, of whatever months. Those months are to be
    /// derived anew.
    pub fn release(&self, k: u32) -> Result<BTreeSet<Day>, StoreError> {
        let k = usize::try_from(k).unwrap_or(usize::MAX);
        let pending = self.read().pending()?;
        let mut gathered: BTreeMap<&str, usize> = BTreeMap::new();
        for (code, _, marks) in &pending {
            *gathered.entry(code).or_default() += marks.len();
        }
        let mut months = BTreeSet::new();
        for (code, month, marks) in &pending {
            if gathered.get(code.as_str()).is_some_and(|n| *n >= k) {
                self.release_cell(month, code, marks)?;
                self.mark_month_dirty(month)?;
                months.insert(parsed(Day::parse(&format!("{month}-01")))?);
            }
        }
        Ok(months)
    }

    /// What of a month the hub has, and what can be derived here, has been released: before a backup was put back, or by a copy.
    pub(crate) fn release_known(
        &self,
        month: &str,
        all: &KeyTally,
        hub: &KeyTally,
    ) -> Result<(), StoreError> {
        for (code, marks) in &hub.counts {
            let own = all.counts.get(code);
            let own = |mark: &Mark| own.is_some_and(|own| own.contains_key(mark));
            let known: BTreeSet<Mark> = marks.keys().copied().filter(own).collect();
            if !known.is_empty() {
                self.release_cell(month, code, &known)?;
            }
        }
        Ok(())
    }

    fn release_cell(
        &self,
        month: &str,
        code: &str,
        marks: &BTreeSet<Mark>,
    ) -> Result<(), StoreError> {
        let mut released = self
            .read()
            .released(month)?
            .remove(code)
            .unwrap_or_default();
        released.extend(marks);
        self.db
            .prepare_cached(include_str!("release.sql"))?
            .execute(params![month, code, packed(&released)])?;
        Ok(())
    }
}

fn packed(marks: &BTreeSet<Mark>) -> Vec<u8> {
    marks.iter().flat_map(|mark| mark.bytes()).collect()
}

fn unpacked(bytes: &[u8]) -> Result<BTreeSet<Mark>, StoreError> {
    let (marks, []) = bytes.as_chunks::<8>() else {
        return Err(StoreError::strange("a cell of a month"));
    };
    Ok(marks.iter().map(|mark| Mark::from_bytes(*mark)).collect())
}
