//! What can go wrong with the database, told apart by SQLite's own codes and never by its texts.

use rusqlite::ErrorCode;
use rusqlite::ffi::{
    SQLITE_IOERR_FSYNC, SQLITE_IOERR_SHMMAP, SQLITE_IOERR_SHMSIZE, SQLITE_IOERR_TRUNCATE,
    SQLITE_IOERR_WRITE,
};

/// A fault of the database or of the disk under it.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The file is something else.
    #[error("the file is no database of this program")]
    NotADatabase,
    /// The file may well be a database, but not with this key.
    #[error("the key does not open the database")]
    KeyWrong,
    /// Its lowest admissible program generation is above this program's.
    #[error("the database was written by a newer program")]
    NewerDatabase,
    /// A migration that was applied is not the one this program knows under its number.
    #[error("migration {0} differs from the one applied")]
    HistoryDiffers(u32),
    /// Nothing can be written there.
    #[error("the database or its folder cannot be written")]
    ReadOnly,
    /// No room.
    #[error("the disk is full")]
    DiskFull,
    /// Another process held it for longer than a person waits.
    #[error("the database is busy")]
    Busy,
    /// It contradicts itself.
    #[error("the database is damaged: {0}")]
    Damaged(String),
    /// Copying the file before a migration failed.
    #[error("the copy before the change of shape failed")]
    Copy(#[source] std::io::Error),
    /// Anything else SQLite says: a fault of the program.
    #[error("SQLite: {0}")]
    Sql(#[source] rusqlite::Error),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let extended = error.sqlite_error().map(|error| error.extended_code);
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            // A quota that is used up comes as a failed write, not as a full disk; a disk without room for the log's index as
            // an index that cannot be made larger.
            Some(ErrorCode::SystemIoFailure)
                if matches!(
                    extended,
                    Some(
                        SQLITE_IOERR_WRITE
                            | SQLITE_IOERR_FSYNC
                            | SQLITE_IOERR_TRUNCATE
                            | SQLITE_IOERR_SHMSIZE
                            | SQLITE_IOERR_SHMMAP
                    )
                ) =>
            {
                Self::DiskFull
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
                Self::ReadOnly
            }
            Some(
                ErrorCode::DatabaseBusy
                | ErrorCode::DatabaseLocked
                | ErrorCode::FileLockingProtocolFailed,
            ) => Self::Busy,
            // Once the first page was read, a page that does not decrypt is damage and not another kind of file.
            Some(
                ErrorCode::DatabaseCorrupt | ErrorCode::SystemIoFailure | ErrorCode::NotADatabase,
            ) => Self::Damaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    /// A value in the database that this program cannot have written.
    pub(crate) fn strange(what: impl std::fmt::Display) -> Self {
        Self::Damaged(what.to_string())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rusqlite::ffi::{Error, SQLITE_CORRUPT, SQLITE_IOERR_READ};

    #[test]
    fn a_disk_without_room_for_the_logs_index_is_full_and_not_damaged() {
        let of = |code| StoreError::from(rusqlite::Error::SqliteFailure(Error::new(code), None));
        for full in [
            SQLITE_IOERR_SHMSIZE,
            SQLITE_IOERR_SHMMAP,
            SQLITE_IOERR_WRITE,
        ] {
            assert!(matches!(of(full), StoreError::DiskFull), "{full}");
        }
        for damaged in [SQLITE_CORRUPT, SQLITE_IOERR_READ] {
            assert!(matches!(of(damaged), StoreError::Damaged(_)), "{damaged}");
        }
    }
}
