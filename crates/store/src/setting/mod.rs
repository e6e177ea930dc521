//! Small things known once. Values are JSON; what they mean is the caller's business.

use crate::{Read, StoreError, Write};
use rusqlite::OptionalExtension;
use serde::Serialize;
use serde::de::DeserializeOwned;

impl Read<'_> {
    /// The value under this name.
    pub fn setting<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, StoreError> {
        let text: Option<String> = self
            .db
            .prepare_cached(include_str!("get.sql"))?
            .query_row([name], |row| row.get(0))
            .optional()?;
        text.map(|text| serde_json::from_str(&text).map_err(StoreError::strange))
            .transpose()
    }
}

impl Write<'_> {
    /// Keeps the value under this name, in place of an earlier one.
    pub fn set<T: Serialize>(&self, name: &str, value: &T) -> Result<(), StoreError> {
        let text = serde_json::to_string(value).map_err(StoreError::strange)?;
        self.db
            .prepare_cached(include_str!("set.sql"))?
            .execute([name, &text])?;
        Ok(())
    }

    /// Forgets the value under this name.
    pub fn unset(&self, name: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("unset.sql"))?
            .execute([name])?;
        Ok(())
    }
}
