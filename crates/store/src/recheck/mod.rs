//! What somebody held against its source and found true.

use crate::convert::{millis, parsed};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, ServiceCode};
use rusqlite::params;

/// A re-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecheckRow {
    /// Of which service.
    pub code: ServiceCode,
    /// Of which fact; of the sheet as a whole without one.
    pub fact: Option<String>,
    /// On which day.
    pub day: Day,
    /// Who.
    pub operator: String,
}

impl Read<'_> {
    /// The newest re-check of each sheet and each fact.
    pub fn last_rechecks(&self) -> Result<Vec<RecheckRow>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("last.sql"))?;
        let rows = statement.query_map([], |row| {
            let texts: (String, String) = (row.get(0)?, row.get(2)?);
            Ok((texts, row.get(1)?, row.get(3)?))
        })?;
        rows.map(|row| {
            let ((code, day), fact, operator) = row?;
            Ok(RecheckRow {
                code: parsed(ServiceCode::parse(&code))?,
                fact,
                day: parsed(Day::parse(&day))?,
                operator,
            })
        })
        .collect()
    }
}

impl Write<'_> {
    /// Notes a re-check, for ever.
    pub fn add_recheck(
        &self,
        row: &RecheckRow,
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                row.code.as_str(),
                row.fact,
                millis(at),
                row.day.to_string(),
                row.operator
            ])?;
        Ok(())
    }
}
