//! The desk's own layer over the catalogue, one row for each service. What the JSON says is the caller's business.

use crate::convert::{millis, parsed};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, ServiceCode};
use rusqlite::params;

/// What the desk says of one service.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LayerRow {
    /// Of which.
    pub code: ServiceCode,
    /// What, as JSON.
    pub content: String,
    /// On which official words it rests, as JSON.
    pub base: String,
    /// The day of its last change.
    pub day: Day,
    /// Who changed it.
    pub operator: String,
}

impl Read<'_> {
    /// The whole layer, by code.
    pub fn layer(&self) -> Result<Vec<LayerRow>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| {
            let texts: (String, String) = (row.get(0)?, row.get(3)?);
            Ok((texts, row.get(1)?, row.get(2)?, row.get(4)?))
        })?;
        rows.map(|row| {
            let ((code, day), content, base, operator) = row?;
            Ok(LayerRow {
                code: parsed(ServiceCode::parse(&code))?,
                content,
                base,
                day: parsed(Day::parse(&day))?,
                operator,
            })
        })
        .collect()
    }
}

impl Write<'_> {
    /// Keeps what the desk says of a service, in place of what it said before.
    pub fn set_layer(&self, row: &LayerRow, at: &DateTime<FixedOffset>) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("set.sql"))?
            .execute(params![
                row.code.as_str(),
                row.content,
                row.base,
                millis(at),
                row.day.to_string(),
                row.operator
            ])?;
        Ok(())
    }

    /// The desk says nothing of the service any more. Whether it did.
    pub fn remove_layer(&self, code: &ServiceCode) -> Result<bool, StoreError> {
        let removed = self
            .db
            .prepare_cached(include_str!("remove.sql"))?
            .execute([code.as_str()])?;
        Ok(removed > 0)
    }
}
