//! What was said of a request before: for the tally, as far as it was counted and for ever; for people, whole.

use crate::convert::{millis, parsed, utc};
use crate::{Read, StoreError, Stored, Write};
use chrono::{DateTime, FixedOffset, Utc};
use indrumar_domain::{Day, NewRequest, Request, RequestCounts};
use rusqlite::{OptionalExtension, Row, params};

/// A request before a change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Its number in the history.
    pub seq: i64,
    /// When it was changed.
    pub at: DateTime<Utc>,
    /// By whom.
    pub operator: String,
    /// What was done: `edit`, `undo`, `restore`.
    pub kind: String,
    /// Whether it was taken back before.
    pub undone: bool,
    /// What was said before.
    pub content: NewRequest,
}

impl Read<'_> {
    /// Everything that was said of a request before, newest first.
    pub fn history(&self, seq: i64) -> Result<Vec<Past>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("of.sql"))?;
        let rows = statement.query_map([seq], |row| Ok(row_to_past(row)))?;
        rows.map(|row| row?).collect()
    }

    /// One row of the history.
    pub fn past(&self, seq: i64) -> Result<Option<Past>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        let row = statement.query_row([seq], |row| Ok(row_to_past(row)));
        row.optional()?.transpose()
    }

    /// All versions of a request as far as they are counted in days, oldest first, the present one last.
    pub(crate) fn versions(&self, now: &Stored) -> Result<Vec<RequestCounts>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("past.sql"))?;
        let rows = statement.query_map([now.seq], |row| {
            let texts: (String, String) = (row.get(1)?, row.get(3)?);
            Ok((row.get(0)?, texts, row.get(2)?))
        })?;
        let mut versions = Vec::new();
        for row in rows {
            let (generation, (day, content), undone) = row?;
            let content: NewRequest =
                serde_json::from_str(&content).map_err(StoreError::strange)?;
            let items = content.items.iter();
            versions.push(RequestCounts {
                day: parsed(Day::parse(&day))?,
                secret: now.request.secret,
                generation,
                visits: content.visits,
                heads: content.heads,
                counted_as: items
                    .map(|item| (item.service.to_string(), item.counted_as.to_string()))
                    .collect(),
                undone,
            });
        }
        versions.push(RequestCounts::from(&now.request));
        Ok(versions)
    }

    /// All earlier versions of a request, whole but for their texts, oldest first.
    pub(crate) fn said_before(&self, now: &Stored) -> Result<Vec<Request>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("past.sql"))?;
        let mut rows = statement.query([now.seq])?;
        let mut said = Vec::new();
        while let Some(row) = rows.next()? {
            let (day, content): (String, String) = (row.get(1)?, row.get(3)?);
            let content: NewRequest =
                serde_json::from_str(&content).map_err(StoreError::strange)?;
            said.push(Request {
                day: parsed(Day::parse(&day))?,
                generation: row.get(0)?,
                undone: row.get(2)?,
                ..now.request.recalled(content)
            });
        }
        Ok(said)
    }
}

impl Write<'_> {
    /// Keeps what a request was, before it becomes something else; the number of its row in the history.
    pub fn add_history(
        &self,
        before: &Stored,
        after: &Request,
        kind: &str,
        operator: &str,
        at: &DateTime<FixedOffset>,
    ) -> Result<i64, StoreError> {
        let request = &before.request;
        if after.generation != request.generation {
            let (day, content) = request.counted();
            self.db
                .prepare_cached(include_str!("add_past.sql"))?
                .execute(params![
                    before.seq,
                    request.generation,
                    day.to_string(),
                    request.undone,
                    serde_json::to_string(&content).map_err(StoreError::strange)?,
                ])?;
        }
        let content = serde_json::to_string(&request.content()).map_err(StoreError::strange)?;
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                before.seq,
                millis(at),
                operator,
                kind,
                request.undone,
                content
            ])?;
        Ok(self.db.last_insert_rowid())
    }
}

fn row_to_past(row: &Row<'_>) -> Result<Past, StoreError> {
    let before: String = row.get("before")?;
    Ok(Past {
        seq: row.get("seq")?,
        at: utc(row.get("at")?)?,
        operator: row.get("operator")?,
        kind: row.get("kind")?,
        undone: row.get("undone")?,
        content: serde_json::from_str(&before).map_err(StoreError::strange)?,
    })
}
