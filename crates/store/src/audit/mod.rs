//! What the program did, when: kinds of change and ids, nothing else. It is also what undoing goes back through.

use crate::convert::{millis, utc};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::{OptionalExtension, Row, params};
use std::ops::Range;

/// One thing done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditEntry {
    /// When.
    pub at: DateTime<Utc>,
    /// What kind of change.
    pub op: String,
    /// The id of what was changed.
    pub subject: Option<String>,
    /// How many, where it was more than one.
    pub n: Option<u32>,
}

/// What an entry is about and where what was before is kept, when it can be undone or undoes something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Undoing {
    /// The entry that is undone or done again.
    pub about: Option<i64>,
    /// The row that holds what was before; of which table, the kind of change says.
    pub history: Option<i64>,
}

/// Something that can be undone, or done again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deed {
    /// Its number in the audit.
    pub seq: i64,
    /// What kind of change it was.
    pub op: String,
    /// The id of what was changed.
    pub subject: Option<String>,
    /// How many, where it was more than one.
    pub n: Option<u32>,
    /// The row that holds what was before it was done, undone or done again the last time.
    pub history: Option<i64>,
}

impl Read<'_> {
    /// The last deed of these kinds, in a span of time, that is in force.
    pub fn last_deed(
        &self,
        kinds: &[&str],
        span: &Range<DateTime<FixedOffset>>,
    ) -> Result<Option<Deed>, StoreError> {
        self.deed(include_str!("in_force.sql"), kinds, span)
    }

    /// The deed that was undone last, in a span of time, when nothing else of these kinds was done after that.
    pub fn last_undone(
        &self,
        kinds: &[&str],
        span: &Range<DateTime<FixedOffset>>,
    ) -> Result<Option<Deed>, StoreError> {
        self.deed(include_str!("undone.sql"), kinds, span)
    }

    fn deed(
        &self,
        sql: &str,
        kinds: &[&str],
        span: &Range<DateTime<FixedOffset>>,
    ) -> Result<Option<Deed>, StoreError> {
        let kinds = serde_json::to_string(kinds).map_err(StoreError::strange)?;
        let row = |row: &Row<'_>| {
            Ok(Deed {
                seq: row.get(0)?,
                op: row.get(1)?,
                subject: row.get(2)?,
                n: row.get(3)?,
                history: row.get(4)?,
            })
        };
        let mut statement = self.db.prepare_cached(sql)?;
        Ok(statement
            .query_row(params![millis(&span.start), kinds, millis(&span.end)], row)
            .optional()?)
    }

    /// The newest entries, newest first.
    pub fn audit(&self, limit: u32) -> Result<Vec<AuditEntry>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([limit], |row| {
            Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
        })?;
        rows.map(|row| {
            let (at, op, subject, n) = row?;
            Ok(AuditEntry {
                at: utc(at)?,
                op,
                subject,
                n,
            })
        })
        .collect()
    }
}

impl Write<'_> {
    /// Notes what is being done.
    pub fn add_audit(
        &self,
        at: &DateTime<FixedOffset>,
        op: &str,
        subject: Option<&str>,
        n: Option<u32>,
        undoing: Undoing,
    ) -> Result<(), StoreError> {
        let Undoing { about, history } = undoing;
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![millis(at), op, subject, n, about, history])?;
        Ok(())
    }
}
