//! Which news of the catalogue were shown here.

use crate::{Read, StoreError, Write};
use std::collections::BTreeSet;

impl Read<'_> {
    /// The ids of those that were.
    pub fn news_seen(&self) -> Result<BTreeSet<String>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("seen.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Write<'_> {
    /// This one was. Twice is once.
    pub fn see_news(&self, id: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("see.sql"))?
            .execute([id])?;
        Ok(())
    }
}
