//! Packs of the catalogue, which one runs, and every code that was ever published here. What is in a pack, and whether it is
//! whole, is the caller's business.

use crate::convert::{millis, parsed, utc};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset, Utc};
use indrumar_domain::ServiceCode;
use rusqlite::params;
use std::collections::BTreeSet;

/// A pack as it came.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPack {
    /// The day of its edition.
    pub version: String,
    /// The file.
    pub bytes: Vec<u8>,
    /// When it came.
    pub applied_at: DateTime<Utc>,
    /// Whether it is the one that runs.
    pub active: bool,
}

impl Read<'_> {
    /// All packs that are kept, oldest edition first.
    pub fn packs(&self) -> Result<Vec<KeptPack>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get::<_, i64>(2)?, row.get(3)?))
        })?;
        rows.map(|row| {
            let (version, bytes, at, active) = row?;
            Ok(KeptPack {
                version,
                bytes,
                applied_at: utc(at)?,
                active,
            })
        })
        .collect()
    }

    /// Every code that an edition here ever had.
    pub fn published_codes(&self) -> Result<BTreeSet<ServiceCode>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("codes.sql"))?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        rows.map(|row| parsed(ServiceCode::parse(&row?))).collect()
    }
}

impl Write<'_> {
    /// Keeps a pack; one of the same edition gives way. It does not run by that.
    pub fn add_pack(
        &self,
        version: &str,
        bytes: &[u8],
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![version, bytes, millis(at)])?;
        Ok(())
    }

    /// Lets this pack run; without one the edition that is built in. A pack that is not kept is a fault.
    pub fn activate_pack(&self, version: Option<&str>) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("deactivate.sql"))?
            .execute([])?;
        if let Some(version) = version {
            let found = self
                .db
                .prepare_cached(include_str!("activate.sql"))?
                .execute([version])?;
            if found == 0 {
                return Err(StoreError::strange(version));
            }
        }
        Ok(())
    }

    /// Keeps the newest so many packs, and the one that runs.
    pub fn forget_old_packs(&self, newest: u32) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("forget.sql"))?
            .execute([newest])?;
        Ok(())
    }

    /// Remembers codes for ever.
    pub fn add_published_codes<'a>(
        &self,
        codes: impl IntoIterator<Item = &'a ServiceCode>,
    ) -> Result<(), StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("add_code.sql"))?;
        for code in codes {
            statement.execute([code.as_str()])?;
        }
        Ok(())
    }
}
