//! This installation's identity. It belongs to the data and travels with them.

use crate::convert::parsed;
use crate::{Read, StoreError, Write};
use indrumar_domain::{Day, InstallId};
use rusqlite::{OptionalExtension, params};
use std::fmt;

/// The identity.
#[derive(Clone, PartialEq, Eq)]
pub struct Install {
    /// Its id.
    pub id: InstallId,
    /// The secret half of its Ed25519 key.
    pub seed: [u8; 32],
    /// The day on which it began.
    pub first_day: Day,
}

impl fmt::Debug for Install {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Install")
            .field("id", &self.id)
            .field("first_day", &self.first_day)
            .finish_non_exhaustive()
    }
}

impl Read<'_> {
    /// The identity, once made.
    pub fn install(&self) -> Result<Option<Install>, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("get.sql"))?
            .query_row([], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))
            })
            .optional()?;
        row.map(|(id, seed, first_day)| {
            Ok(Install {
                id: InstallId::from_bytes(id),
                seed,
                first_day: parsed(Day::parse(&first_day))?,
            })
        })
        .transpose()
    }
}

impl Write<'_> {
    /// Keeps the identity. There is one, for ever: a second is a fault.
    pub fn set_install(&self, install: &Install) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                install.id.bytes(),
                install.seed,
                install.first_day.to_string()
            ])?;
        Ok(())
    }
}
