//! Named presets of a request. Content is JSON; what it means is the caller's business.

use crate::{Read, StoreError, Write};

impl Read<'_> {
    /// All of them: name and content, by name.
    pub fn templates(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

impl Write<'_> {
    /// Keeps one under its name, in place of an earlier one.
    pub fn set_template(&self, name: &str, content: &str) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("set.sql"))?
            .execute([name, content])?;
        Ok(())
    }

    /// Forgets one; whether there was one.
    pub fn remove_template(&self, name: &str) -> Result<bool, StoreError> {
        let removed = self
            .db
            .prepare_cached(include_str!("remove.sql"))?
            .execute([name])?;
        Ok(removed > 0)
    }
}
