//! What the hub told: marks that no request here stands for, and marks that were taken back elsewhere. Both are part of the
//! tally for ever; of the first, those of days are shown as lines without details.
//!
//! Not here: when they are asked for (`sync`), and what becomes of the day's confirmation then (`api`).

use crate::convert::{millis, parsed, utc};
use crate::{Read, StoreError, Stored, Write};
use chrono::{DateTime, FixedOffset, Utc};
use indrumar_domain::{Day, KeyTally, Mark, Period, RequestCounts, marks_on};
use rusqlite::params;
use std::collections::{BTreeMap, BTreeSet};

/// What of a day is counted and has no requests here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LearnedDay {
    /// The day.
    pub day: Day,
    /// Code or label → figure.
    pub counts: BTreeMap<String, u64>,
    /// When the first of it was learned.
    pub since: DateTime<Utc>,
}

/// How much was news.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LearnedNews {
    /// Marks that were not known.
    pub marks: usize,
    /// Removals that were not known.
    pub removed: usize,
}

impl Read<'_> {
    /// The days that have lines without details, oldest first.
    pub fn learned_days(&self) -> Result<Vec<LearnedDay>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("lines.sql"))?;
        let mut rows = statement.query([])?;
        let mut days: Vec<LearnedDay> = Vec::new();
        while let Some(row) = rows.next()? {
            let day = parsed(Day::parse(&row.get::<_, String>(0)?))?;
            let (code, figure, at): (String, u64, i64) = (row.get(1)?, row.get(2)?, row.get(3)?);
            let at = utc(at)?;
            if days.last().is_none_or(|last| last.day != day) {
                days.push(LearnedDay {
                    day,
                    counts: BTreeMap::new(),
                    since: at,
                });
            }
            if let Some(last) = days.last_mut() {
                last.counts.insert(code, figure);
                last.since = last.since.min(at);
            }
        }
        Ok(days)
    }

    /// Adds what was learned of a period.
    pub(crate) fn add_learned(&self, period: &str, into: &mut KeyTally) -> Result<(), StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("marks.sql"))?;
        let mut rows = statement.query([period])?;
        while let Some(row) = rows.next()? {
            let code: String = row.get(0)?;
            into.add(&code, Mark::from_bytes(row.get(1)?), row.get(2)?);
        }
        for mark in self.learned_removed(period)? {
            into.remove(mark);
        }
        Ok(())
    }

    fn learned_removed(&self, period: &str) -> Result<BTreeSet<Mark>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("removed.sql"))?;
        let rows = statement.query_map([period], |row| row.get(0).map(Mark::from_bytes))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// The requests of a day that stand here and of which every mark was taken back elsewhere.
    pub fn undone_elsewhere(&self, day: Day) -> Result<Vec<Stored>, StoreError> {
        let removed = self.learned_removed(&day.to_string())?;
        if removed.is_empty() {
            return Ok(Vec::new());
        }
        let mut found = self.requests_of(day, u32::MAX)?;
        let mut gone = Vec::new();
        for stored in found.drain(..) {
            let versions = if stored.request.generation == 0 {
                vec![RequestCounts::from(&stored.request)]
            } else {
                self.versions(&stored)?
            };
            let mut own = KeyTally::default();
            marks_on(day, &versions, &mut own);
            let mut standing = own.counts.values().flat_map(BTreeMap::keys);
            if standing.all(|mark| own.removed.contains(mark) || removed.contains(mark)) {
                gone.push(stored);
            }
        }
        Ok(gone)
    }
}

impl Write<'_> {
    /// Keeps what of the hub's account of a key is not known here. The period's tally is to be derived anew.
    pub fn learn(
        &self,
        period: &Period,
        hub: &KeyTally,
        at: &DateTime<FixedOffset>,
    ) -> Result<LearnedNews, StoreError> {
        let name = period.to_string();
        // Of a month, what can be derived is not learned but released.
        let ours = match period {
            Period::Day(day) => self.read().tally(*day)?,
            Period::Month(first) => {
                let all = self.read().month_marks(*first)?;
                self.release_known(&name, &all, hub)?;
                let mut ours = all;
                self.read().add_learned(&name, &mut ours)?;
                ours
            }
        };
        let known = |code: &str, mark: &Mark, n: u32| {
            let marks = ours.counts.get(code);
            marks
                .and_then(|marks| marks.get(mark))
                .is_some_and(|own| *own >= n)
        };
        let mut news = LearnedNews::default();
        let mut add = self.db.prepare_cached(include_str!("add_mark.sql"))?;
        for (code, marks) in &hub.counts {
            for (mark, n) in marks.iter().filter(|(mark, n)| !known(code, mark, **n)) {
                add.execute(params![name, code, mark.bytes(), n, millis(at)])?;
                news.marks += 1;
            }
        }
        let mut take = self.db.prepare_cached(include_str!("add_removed.sql"))?;
        for mark in hub.removed.difference(&ours.removed) {
            take.execute(params![name, mark.bytes(), millis(at)])?;
            news.removed += 1;
        }
        match period {
            Period::Day(day) => self.mark_dirty(*day)?,
            Period::Month(first) => self.mark_month_dirty(&first.month())?,
        }
        Ok(news)
    }

    /// Takes back a day's lines without details, all or those of one code; how many marks.
    pub fn take_back_learned(
        &self,
        day: Day,
        code: Option<&str>,
        at: &DateTime<FixedOffset>,
    ) -> Result<usize, StoreError> {
        let gone = self
            .db
            .prepare_cached(include_str!("take_back.sql"))?
            .execute(params![day.to_string(), code, millis(at)])?;
        Ok(gone)
    }
}
