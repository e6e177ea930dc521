//! Opening the database, asking it, and changing it in one transaction.

use crate::{Key, StoreError, migrate};
use rusqlite::{Connection, ErrorCode, Transaction, TransactionBehavior};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;
use std::time::Duration;

/// How long one process waits for another before a person is told: a terminal and a window beside each other never hold
/// the database longer than a few milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// The open database.
#[derive(Debug)]
pub struct Store {
    pub(crate) db: Connection,
}

/// Questions. Every entity's folder adds its own.
#[derive(Debug, Clone, Copy)]
pub struct Read<'a> {
    pub(crate) db: &'a Connection,
}

/// Changes, inside one transaction. Every entity's folder adds its own.
#[derive(Debug)]
pub struct Write<'a> {
    pub(crate) db: Transaction<'a>,
}

impl Store {
    /// Opens the database with its key, makes it when there is none, and brings it to this program's shape.
    ///
    /// # Errors
    /// Everything of [`StoreError`].
    pub fn open(path: &Path, key: &Key) -> Result<Self, StoreError> {
        let mut db = Connection::open(path)?;
        db.busy_timeout(PATIENCE)?;
        db.set_prepared_statement_cache_capacity(64);
        // SQLCipher would write its own English lines to the standard error stream.
        db.execute_batch("PRAGMA cipher_log_level = NONE")?;
        db.execute_batch(&key.pragma())?;
        // The first read decrypts the first page: only now a wrong key shows.
        db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
            .map_err(|error| match error.sqlite_error_code() {
                Some(ErrorCode::NotADatabase) if looks_encrypted(path) => StoreError::KeyWrong,
                Some(ErrorCode::NotADatabase) => StoreError::NotADatabase,
                _ => error.into(),
            })?;
        db.execute_batch(
            "PRAGMA journal_mode = WAL;
             PRAGMA synchronous = FULL;
             PRAGMA foreign_keys = ON;
             PRAGMA temp_store = MEMORY;
             PRAGMA trusted_schema = OFF;",
        )?;
        migrate::run(&mut db, path, migrate::MIGRATIONS)?;
        Ok(Self { db })
    }

    /// Questions to the database.
    pub fn read(&self) -> Read<'_> {
        Read { db: &self.db }
    }

    /// Runs the changes in one transaction, which starts at once so that it never fails half-way for another writer.
    /// One commit, one fsync; an error or a panic leaves nothing behind.
    ///
    /// # Errors
    /// What the changes answer, or the database when it cannot keep them.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        changes: impl FnOnce(&Write<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let begin = |db| Transaction::new(db, TransactionBehavior::Immediate);
        let write = Write {
            db: begin(&mut self.db).map_err(StoreError::from)?,
        };
        let result = changes(&write)?;
        write.db.commit().map_err(StoreError::from)?;
        Ok(result)
    }

    /// Whether the whole file is consistent: SQLite's own check of every page and index.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn is_sound(&self) -> Result<bool, StoreError> {
        let answer: String = self
            .db
            .query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        Ok(answer == "ok")
    }
}

impl Write<'_> {
    /// Questions, answered as the transaction sees things.
    pub fn read(&self) -> Read<'_> {
        Read { db: &self.db }
    }
}

/// Whether the file could be a SQLCipher database: whole pages, and a first page in which nearly every byte value occurs,
/// as in random data. Text, pictures and unencrypted databases fall out; so the sentence names the fault that is likelier.
fn looks_encrypted(path: &Path) -> bool {
    const PAGE: usize = 4096;
    let mut page = Vec::with_capacity(PAGE);
    let read = File::open(path).and_then(|file| {
        let length = file.metadata()?.len();
        file.take(PAGE as u64).read_to_end(&mut page)?;
        Ok(length)
    });
    let mut seen = [false; 256];
    for byte in &page {
        seen[usize::from(*byte)] = true;
    }
    let distinct = seen.iter().filter(|seen| **seen).count();
    matches!(read, Ok(length) if length > 0 && length % PAGE as u64 == 0) && distinct > 240
}
