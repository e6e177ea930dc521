//! What the program did, when: kinds of change and ids, nothing else.

use crate::convert::{millis, utc};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::params;

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

impl Read<'_> {
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
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![millis(at), op, subject, n])?;
        Ok(())
    }
}
