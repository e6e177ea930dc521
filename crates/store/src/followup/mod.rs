//! What is still owed to citizens. Alias and telephone stand here and nowhere else, above all not in the search index, so
//! that clearing them clears them.

use crate::convert::parsed;
use crate::{Read, StoreError, Write};
use indrumar_domain::{Day, FollowUp, RequestId};
use rusqlite::{OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// A follow-up with how it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptFollowUp {
    /// The number of its request in the order of recording.
    pub seq: i64,
    /// The request it belongs to.
    pub request: RequestId,
    /// What was agreed.
    pub follow_up: FollowUp,
    /// The day on which it was done.
    pub done_on: Option<Day>,
    /// The return visit.
    pub visit: Option<RequestId>,
}

/// Which follow-ups to list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUpState {
    /// Due on this very day.
    Due,
    /// Due before it.
    Overdue,
    /// Due after it.
    Waiting,
    /// Done.
    Done,
}

/// How many follow-ups there are that are not done.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct FollowUpCounts {
    /// Due before today.
    pub overdue: u32,
    /// Due today.
    pub due: u32,
    /// Due later.
    pub waiting: u32,
}

impl Read<'_> {
    /// The follow-up of a request.
    pub fn follow_up(&self, seq: i64) -> Result<Option<KeptFollowUp>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), " WHERE f.request = ?1");
        let mut statement = self.db.prepare_cached(sql)?;
        let row = statement.query_row([seq], |row| Ok(row_to_follow_up(row)));
        row.optional()?.transpose()
    }

    /// The follow-ups of these requests, by their numbers in the order of recording.
    pub fn follow_ups_of(&self, seqs: &[i64]) -> Result<BTreeMap<i64, KeptFollowUp>, StoreError> {
        let sql = concat!(
            include_str!("columns.sql"),
            " WHERE f.request IN (SELECT value FROM json_each(?1))"
        );
        let seqs = serde_json::to_string(seqs).map_err(StoreError::strange)?;
        let mut statement = self.db.prepare_cached(sql)?;
        let rows =
            statement.query_map([seqs], |row| Ok((row.get("seq")?, row_to_follow_up(row))))?;
        rows.map(|row| {
            let (seq, kept) = row?;
            Ok((seq, kept?))
        })
        .collect()
    }

    /// Follow-ups as they stand on a day: what is not done by its day, what is done newest first.
    pub fn follow_ups(
        &self,
        state: FollowUpState,
        today: Day,
        limit: u32,
    ) -> Result<Vec<KeptFollowUp>, StoreError> {
        let sql = match state {
            FollowUpState::Due => concat!(
                include_str!("columns.sql"),
                " WHERE f.done_on IS NULL AND r.undone_at IS NULL AND f.due = ?1 ORDER BY f.due, f.request LIMIT ?2"
            ),
            FollowUpState::Overdue => concat!(
                include_str!("columns.sql"),
                " WHERE f.done_on IS NULL AND r.undone_at IS NULL AND f.due < ?1 ORDER BY f.due, f.request LIMIT ?2"
            ),
            FollowUpState::Waiting => concat!(
                include_str!("columns.sql"),
                " WHERE f.done_on IS NULL AND r.undone_at IS NULL AND f.due > ?1 ORDER BY f.due, f.request LIMIT ?2"
            ),
            FollowUpState::Done => concat!(
                include_str!("columns.sql"),
                " WHERE f.done_on IS NOT NULL AND r.undone_at IS NULL AND ?1 <> '' ORDER BY f.done_on DESC, f.request DESC LIMIT ?2"
            ),
        };
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(params![today.to_string(), limit], |row| {
            Ok(row_to_follow_up(row))
        })?;
        rows.map(|row| row?).collect()
    }

    /// How many are not done.
    pub fn follow_up_counts(&self, today: Day) -> Result<FollowUpCounts, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("count.sql"))?;
        Ok(statement.query_row([today.to_string()], |row| {
            Ok(FollowUpCounts {
                overdue: row.get(0)?,
                due: row.get(1)?,
                waiting: row.get(2)?,
            })
        })?)
    }

    /// Whether some alias or telephone has been kept for long enough: of what was done or taken back before this day.
    pub fn has_contacts_before(&self, day: Day) -> Result<bool, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("to_clear.sql"))?;
        Ok(statement.query_row(before(day), |row| row.get(0))?)
    }

    /// The aliases of the requests from one number to another in the order of recording, the last first.
    pub(crate) fn aliases(&self, from: i64, to: i64) -> Result<Vec<(i64, String)>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("aliases.sql"))?;
        let rows = statement.query_map([from, to], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Write<'_> {
    /// Keeps the follow-up of a request, in place of an earlier one.
    pub fn set_follow_up(&self, seq: i64, follow_up: &FollowUp) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("set.sql"))?
            .execute(params![
                seq,
                follow_up.due.to_string(),
                follow_up.reason,
                follow_up.bring,
                follow_up.alias,
                follow_up.phone,
            ])?;
        Ok(())
    }

    /// Forgets the follow-up of a request; whether there was one.
    pub fn remove_follow_up(&self, seq: i64) -> Result<bool, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("remove.sql"))?;
        Ok(statement.execute([seq])? > 0)
    }

    /// Notes on which day it was done, and by which return visit; without a day it is open again.
    pub fn follow_up_done(
        &self,
        seq: i64,
        done_on: Option<Day>,
        visit: Option<i64>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("done.sql"))?
            .execute(params![seq, done_on.map(|day| day.to_string()), visit])?;
        Ok(())
    }

    /// Clears alias and telephone of everything that was done or taken back before this day; how many.
    pub fn clear_contacts(&self, day: Day) -> Result<usize, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("clear.sql"))?;
        Ok(statement.execute(before(day))?)
    }
}

/// The day as the tables have it: as a day, and as a moment.
fn before(day: Day) -> (String, i64) {
    let midnight = day.date().and_time(chrono::NaiveTime::MIN).and_utc();
    (day.to_string(), midnight.timestamp_millis())
}

fn row_to_follow_up(row: &Row<'_>) -> Result<KeptFollowUp, StoreError> {
    let due: String = row.get("due")?;
    let done_on: Option<String> = row.get("done_on")?;
    Ok(KeptFollowUp {
        seq: row.get("seq")?,
        request: RequestId::from_bytes(row.get("request")?),
        follow_up: FollowUp {
            due: parsed(Day::parse(&due))?,
            reason: row.get("reason")?,
            bring: row.get("bring")?,
            alias: row.get("alias")?,
            phone: row.get("phone")?,
        },
        done_on: done_on.map(|day| parsed(Day::parse(&day))).transpose()?,
        visit: row
            .get::<_, Option<[u8; 16]>>("visit")?
            .map(RequestId::from_bytes),
    })
}
