//! Opening the database, asking it, and changing it in one transaction.
//!
//! Where nothing can be written (a folder without the right to it, a disk without room) the database is opened for reading:
//! what was recorded can still be looked up and printed. Each change then tries to open it for writing again, so that the
//! person is told how things stand now and need not start the program anew.

use crate::{Key, StoreError, beside, migrate};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior};
use std::fs::File;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::sync::Once;
use std::time::Duration;

/// How long one process waits for another before a person is told: a terminal and a window beside each other never hold
/// the database longer than a few milliseconds.
const PATIENCE: Duration = Duration::from_secs(5);

/// The open database.
#[derive(Debug)]
pub struct Store {
    pub(crate) db: Connection,
    /// While the database is open for reading alone: how to try again.
    reading: Option<(PathBuf, Key)>,
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
        get_ready();
        beside::refuse_lost(path)?;
        match for_writing(path, key) {
            Ok(db) => Ok(Self { db, reading: None }),
            Err(fault @ (StoreError::ReadOnly | StoreError::DiskFull)) => {
                // The first fault is what the person can do something about.
                let db = for_reading(path, key).map_err(|_| fault)?;
                let reading = Some((path.to_owned(), key.clone()));
                Ok(Self { db, reading })
            }
            Err(fault) => Err(fault),
        }
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
        if let Some((path, key)) = &self.reading {
            self.db = for_writing(path, key)?;
            self.reading = None;
        }
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

/// Lets one thread alone open the first database of the process, one in memory.
///
/// SQLite counts as initialised before SQLCipher, which it starts then, is (`SQLITE_EXTRA_INIT` runs behind the lock): a second
/// thread's key would be refused in that moment.
fn get_ready() {
    static READY: Once = Once::new();
    // What fails here fails again when the database itself is opened, and is told then.
    READY.call_once(|| drop(Connection::open_in_memory()));
}

fn for_writing(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let mut db = Connection::open(path)?;
    db.busy_timeout(PATIENCE)?;
    unlock(&db, path, key)?;
    db.execute_batch(
        "PRAGMA journal_mode = WAL;
         PRAGMA synchronous = FULL;
         PRAGMA foreign_keys = ON;",
    )?;
    migrate::run(&mut db, path, migrate::MIGRATIONS)?;
    Ok(db)
}

/// Reads what is there. Without a log beside it the file is read as it lies, since SQLite could not make the log's index;
/// with a log SQLite finds its own way, or says that it cannot.
fn for_reading(path: &Path, key: &Key) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let db = if beside::has_log(path) {
        Connection::open_with_flags(path, flags)?
    } else {
        let address = beside::as_it_lies(path).map_err(|_| StoreError::ReadOnly)?;
        Connection::open_with_flags(address, flags | OpenFlags::SQLITE_OPEN_URI)?
    };
    db.busy_timeout(PATIENCE)?;
    unlock(&db, path, key)?;
    migrate::require_current(&db)?;
    Ok(db)
}

fn unlock(db: &Connection, path: &Path, key: &Key) -> Result<(), StoreError> {
    db.set_prepared_statement_cache_capacity(64);
    // SQLCipher would write its own English lines to the standard error stream.
    db.execute_batch("PRAGMA cipher_log_level = NONE")?;
    db.execute_batch(&key.pragma())?;
    db.execute_batch("PRAGMA temp_store = MEMORY; PRAGMA trusted_schema = OFF;")?;
    // The first read decrypts the first page: only now a wrong key shows.
    db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
        .map_err(|error| match error.sqlite_error_code() {
            Some(ErrorCode::NotADatabase) if looks_encrypted(path) => StoreError::KeyWrong,
            Some(ErrorCode::NotADatabase) => StoreError::NotADatabase,
            _ => error.into(),
        })
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
