//! How each sync ended, and what the hub then said that each month comes to.

use crate::convert::{millis, parsed, utc};
use crate::{Read, Road, StoreError, Write};
use chrono::{DateTime, FixedOffset, Utc};
use indrumar_domain::Day;
use rusqlite::{OptionalExtension, Row, params};

/// One sync, or several that ended alike one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SyncEntry {
    /// Its number.
    pub seq: i64,
    /// When it ended, the first of them.
    pub at: DateTime<Utc>,
    /// The last of them.
    pub last_at: DateTime<Utc>,
    /// How many there were.
    pub times: u32,
    /// By which road.
    pub road: Road,
    /// What it came to.
    pub ending: SyncEnding,
}

/// What a sync came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SyncEnding {
    /// The hub's address.
    pub hub: String,
    /// `done`, or the code of the error.
    pub ended: String,
    /// Days and months sent.
    pub sent: u32,
    /// Those confirmed.
    pub receipted: u32,
    /// Those refused.
    pub refused: u32,
    /// Marks and removals that were learned.
    pub learned: u32,
    /// Bytes of bundles sent.
    pub bytes: u64,
}

/// What the hub said that a month comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HubMonth {
    /// Its first day.
    pub first: Day,
    /// The digest of the month that the hub had then.
    pub digest: String,
    /// Visits.
    pub visits: u64,
    /// Services given.
    pub items: u64,
    /// When it said so, by this computer's clock.
    pub at: DateTime<Utc>,
}

impl Read<'_> {
    /// The newest syncs before a number, newest first.
    pub fn sync_log(&self, before: i64, limit: u32) -> Result<Vec<SyncEntry>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map(params![before, limit], |row| Ok(row_to_entry(row)))?;
        rows.map(|row| row?).collect()
    }

    /// Every month of which the hub has said what it comes to, oldest first.
    pub fn hub_months(&self) -> Result<Vec<HubMonth>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("hub_months.sql"))?;
        let mut rows = statement.query([])?;
        let mut months = Vec::new();
        while let Some(row) = rows.next()? {
            let month: String = row.get(0)?;
            months.push(HubMonth {
                first: parsed(Day::parse(&format!("{month}-01")))?,
                digest: row.get(1)?,
                visits: row.get(2)?,
                items: row.get(3)?,
                at: utc(row.get(4)?)?,
            });
        }
        Ok(months)
    }
}

impl Write<'_> {
    /// Notes how a sync ended.
    pub fn log_sync(
        &self,
        at: &DateTime<FixedOffset>,
        road: Road,
        ending: &SyncEnding,
    ) -> Result<(), StoreError> {
        let last = self
            .db
            .prepare_cached(include_str!("last.sql"))?
            .query_row([], |row| {
                let alike = row.get::<_, String>(1)? == road.as_str()
                    && row.get::<_, String>(2)? == ending.hub
                    && row.get::<_, String>(3)? == ending.ended
                    && (row.get(4)?, row.get(5)?, row.get(6)?) == (0_u32, ending.refused, 0_u32);
                Ok((row.get::<_, i64>(0)?, alike))
            })
            .optional()?;
        let nothing = ending.sent == 0 && ending.learned == 0;
        match last {
            Some((seq, true)) if nothing => {
                self.db
                    .prepare_cached(include_str!("again.sql"))?
                    .execute(params![seq, millis(at), ending.bytes])?;
            }
            _ => {
                self.db
                    .prepare_cached(include_str!("add.sql"))?
                    .execute(params![
                        millis(at),
                        road.as_str(),
                        ending.hub,
                        ending.ended,
                        ending.sent,
                        ending.receipted,
                        ending.refused,
                        ending.learned,
                        ending.bytes,
                    ])?;
            }
        }
        Ok(())
    }

    /// The hub said what a month comes to.
    pub fn set_hub_month(
        &self,
        first: Day,
        digest: &str,
        (visits, items): (u64, u64),
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("hub_month_set.sql"))?
            .execute(params![first.month(), digest, visits, items, millis(at)])?;
        Ok(())
    }
}

fn row_to_entry(row: &Row<'_>) -> Result<SyncEntry, StoreError> {
    Ok(SyncEntry {
        seq: row.get("seq")?,
        at: utc(row.get("at")?)?,
        last_at: utc(row.get("last_at")?)?,
        times: row.get("times")?,
        road: Road::parse(&row.get::<_, String>("road")?)?,
        ending: SyncEnding {
            hub: row.get("hub")?,
            ended: row.get("ended")?,
            sent: row.get("sent")?,
            receipted: row.get("receipted")?,
            refused: row.get("refused")?,
            learned: row.get("learned")?,
            bytes: row.get("bytes")?,
        },
    })
}
