//! What was being typed when the window was closed. A convenience: kept without waiting for the disk, so that it costs the
//! person nothing; a computer that loses its power may lose the last seconds of it, and nothing else.

use crate::{Read, Store, StoreError, Write};
use rusqlite::OptionalExtension;

impl Read<'_> {
    /// What was being typed, as it was handed over.
    pub fn draft(&self) -> Result<Option<String>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("get.sql"))?;
        Ok(statement.query_row([], |row| row.get(0)).optional()?)
    }
}

impl Store {
    /// Keeps what is being typed, in place of what was typed before.
    pub fn keep_draft(&mut self, content: &str) -> Result<(), StoreError> {
        let wait = |store: &Self, how: &str| store.db.pragma_update(None, "synchronous", how);
        wait(self, "NORMAL")?;
        let kept = self.write(|write| {
            let mut statement = write.db.prepare_cached(include_str!("set.sql"))?;
            statement.execute([content])?;
            Ok::<(), StoreError>(())
        });
        wait(self, "FULL")?;
        kept
    }
}

impl Write<'_> {
    /// Nothing is being typed any more.
    pub fn clear_draft(&self) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("clear.sql"))?
            .execute([])?;
        Ok(())
    }
}
