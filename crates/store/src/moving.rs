//! The whole database from one file into another under another key: out of this computer, and into a new one. Page by page and in one
//! transaction, by SQLite's own backup, so that it comes whole or not at all.

use crate::{Key, Read, Store, StoreError};
use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};
use std::path::Path;

impl Store {
    /// Copies everything into a new file with a key of its own.
    ///
    /// # Errors
    /// The file cannot be written.
    pub fn copy_to(&self, path: &Path, key: &Key) -> Result<(), StoreError> {
        let mut copy = Connection::open(path)?;
        copy.execute_batch("PRAGMA cipher_log_level = NONE")?;
        copy.execute_batch(&key.pragma())?;
        // So that it is one file.
        copy.execute_batch("PRAGMA temp_store = MEMORY")?;
        pour(&self.db, &mut copy)?;
        copy.close().map_err(|(_, error)| error.into())
    }

    /// Becomes what another database is. What was here is gone.
    ///
    /// # Errors
    /// Nothing has changed then.
    pub fn become_copy_of(&mut self, other: &Self) -> Result<(), StoreError> {
        // A desk that was opened for reading alone says so here.
        self.write(|_| Ok::<(), StoreError>(()))?;
        pour(&other.db, &mut self.db)?;
        self.db.flush_prepared_statement_cache();
        Ok(())
    }
}

fn pour(from: &Connection, into: &mut Connection) -> Result<(), StoreError> {
    let backup = Backup::new(from, into)?;
    match backup.step(-1)? {
        StepResult::Done => Ok(()),
        _ => Err(StoreError::Busy),
    }
}

impl Read<'_> {
    /// How many requests there are, those that were taken back among them.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn request_total(&self) -> Result<u64, StoreError> {
        let sql = "SELECT count(*) FROM request";
        Ok(self.db.query_row(sql, [], |row| row.get(0))?)
    }
}
