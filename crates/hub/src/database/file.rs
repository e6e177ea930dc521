//! The SQLite file: private to its owner, and how connections to it are made.

use super::Options;
use crate::Error;
use sqlx::{AnyConnection, ConnectOptions, Executor};
use std::fmt::Write as _;
use std::fs::OpenOptions;
use std::path::Path;
use std::str::FromStr;

/// The wait is for another process: the commands of an administrator while the hub serves. A receipt may not be lost with
/// the power, so each commit is on the disk. Each desk's rows lie on pages of their own. There is room for 16 MB of pages in
/// memory: more is slower, because SQLite looks through all of them after a commit (a year filled in, a morning of 10 000
/// desks: a tenth and a twentieth). A transaction may have 64 MB of them before they go into the log ahead of their time, and
/// the log grows to 64 MB before it is carried into the file here; mostly that is done before (`checkpoint`).
pub(super) const WRITER: &str = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; \
    PRAGMA foreign_keys = ON; PRAGMA cache_size = -16384; PRAGMA cache_spill = 16384; \
    PRAGMA wal_autocheckpoint = 16384";

/// They change nothing, but carry the log into the file (`checkpoint`), where it has to be on the disk before the log begins again.
pub(super) const READER: &str = "PRAGMA busy_timeout = 10000; PRAGMA synchronous = FULL; \
    PRAGMA query_only = ON; PRAGMA cache_size = -16384";

/// A path in the form of an address: every byte that could mean something there is written as its number.
pub(super) fn options(path: &Path) -> sqlx::Result<Options> {
    let mut url = "sqlite:".to_owned();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' => url.push(char::from(*byte)),
            _ => {
                let _ = write!(url, "%{byte:02X}");
            }
        }
    }
    url.push_str("?mode=rw");
    Ok(Options::from_str(&url)?.disable_statement_logging())
}

/// The first connection: what is wrong with a file shows here. The write-ahead log belongs to the file from then on.
pub(super) async fn first(options: &Options) -> sqlx::Result<AnyConnection> {
    let mut connection = options.connect().await?;
    connection.execute(sqlx::raw_sql(WRITER)).await?;
    let journal = sqlx::raw_sql("PRAGMA journal_mode = WAL");
    connection.execute(journal).await?;
    Ok(connection)
}

/// The file holds the hub's private key: nobody but its owner reads it. SQLite gives its side files the same mode.
pub(super) fn make_private(path: &Path) -> Result<(), Error> {
    let mut options = OpenOptions::new();
    options.create(true).append(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    let file = options.open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => {
            Error::ReadOnly(path.to_owned())
        }
        std::io::ErrorKind::StorageFull => Error::DiskFull(path.to_owned()),
        _ => Error::DatabaseUnreadable {
            path: path.to_owned(),
            detail: error.to_string(),
        },
    })?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = file
            .metadata()
            .map_or(0o600, |meta| meta.permissions().mode());
        if mode & 0o077 != 0 {
            // Best effort: a file of another owner cannot be tightened, and may still be used.
            let _ = file.set_permissions(std::fs::Permissions::from_mode(0o600));
        }
    }
    drop(file);
    Ok(())
}
