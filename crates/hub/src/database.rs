//! Opening the database: which one, whose, which version of its tables.

mod migrate;

use crate::Error;
use sqlx::sqlite::{
    SqliteConnectOptions, SqliteConnection, SqliteJournalMode, SqlitePool, SqlitePoolOptions,
    SqliteSynchronous,
};
use sqlx::{ConnectOptions, Connection, Sqlite, Transaction};
use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// How long a writer waits for another process: the commands of an administrator while the hub serves.
const PATIENCE: Duration = Duration::from_secs(10);
const READERS: u32 = 4;

/// Which database, as said by `--db`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Database {
    path: PathBuf,
}

impl Database {
    /// From `sqlite:FILE`.
    ///
    /// # Errors
    /// [`Error::OnlySqlite`] for PostgreSQL, [`Error::UnknownDatabaseKind`] for anything else.
    pub fn parse(address: &str) -> Result<Self, Error> {
        if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            return Err(Error::OnlySqlite(shown(address)));
        }
        let path = address
            .strip_prefix("sqlite:")
            .map(|rest| rest.strip_prefix("//").unwrap_or(rest))
            .filter(|path| !path.is_empty() && !path.starts_with(':'))
            .ok_or_else(|| Error::UnknownDatabaseKind(shown(address)))?;
        Ok(Self::at(path))
    }

    /// The SQLite database in this file, whether it exists or not.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// The file.
    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// A connection string may carry a password: what is between `//` and `@` is not repeated.
fn shown(address: &str) -> String {
    match (address.find("//"), address.rfind('@')) {
        (Some(start), Some(end)) if start < end => {
            format!("{}…{}", &address[..start + 2], &address[end..])
        }
        _ => address.to_owned(),
    }
}

/// An open database: one connection that writes, several that read.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    pub(crate) path: Arc<Path>,
    pub(crate) writer: Arc<Mutex<SqliteConnection>>,
    options: SqliteConnectOptions,
    pub(crate) readers: SqlitePool,
}

impl Store {
    pub(crate) async fn open(database: &Database, at: &str) -> Result<Self, Error> {
        let path = database.path.as_path();
        make_private(path)?;
        let failed = |error: sqlx::Error| Error::of_database(&error, path);
        let options = options(path);
        let mut writer = options.connect().await.map_err(failed)?;
        migrate::migrate(&mut writer, path, at).await?;
        let readers = SqlitePoolOptions::new()
            .max_connections(READERS)
            .connect_with(options.clone().pragma("query_only", "on"))
            .await
            .map_err(failed)?;
        Ok(Self {
            path: path.into(),
            writer: Arc::new(Mutex::new(writer)),
            options,
            readers,
        })
    }

    /// Begins to write.
    ///
    /// SQLite itself undoes a transaction that fails for want of room, and `sqlx` then believes for ever that one is still
    /// under way. A connection in such doubt is replaced: a hub whose disk was full writes again once there is room.
    pub(crate) async fn begin<'a>(
        &self,
        writer: &'a mut SqliteConnection,
    ) -> Result<Transaction<'a, Sqlite>, Error> {
        let failed = |error: sqlx::Error| self.failed(&error);
        // What was left to undo is undone before the answer comes.
        writer.ping().await.map_err(failed)?;
        if writer.is_in_transaction() {
            *writer = self.options.connect().await.map_err(failed)?;
        }
        writer.begin_with("BEGIN IMMEDIATE").await.map_err(failed)
    }

    pub(crate) fn failed(&self, error: &sqlx::Error) -> Error {
        Error::of_database(error, &self.path)
    }

    /// Closes the readers and, once its last user is done, the writer.
    pub(crate) async fn close(self) {
        self.readers.close().await;
        if let Some(writer) = Arc::into_inner(self.writer) {
            // Nothing is lost if it fails: the write-ahead log is read at the next start.
            let _ = writer.into_inner().close().await;
        }
    }
}

fn options(path: &Path) -> SqliteConnectOptions {
    SqliteConnectOptions::new()
        .filename(path)
        .create_if_missing(false)
        .journal_mode(SqliteJournalMode::Wal)
        // A receipt may not be lost with the power.
        .synchronous(SqliteSynchronous::Full)
        .foreign_keys(true)
        .busy_timeout(PATIENCE)
}

/// The file holds the hub's private key: nobody but its owner reads it. SQLite gives its side files the same mode.
fn make_private(path: &Path) -> Result<(), Error> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_sqlite_files_are_taken_and_no_password_is_repeated() {
        assert!(Database::parse("sqlite:hub.db").is_ok_and(|db| db.path() == Path::new("hub.db")));
        assert!(
            Database::parse("sqlite:///var/lib/hub.db")
                .is_ok_and(|db| db.path() == Path::new("/var/lib/hub.db"))
        );
        for (bad, code) in [
            ("postgres://hub:secret@db/hub", "hub-only-sqlite"),
            ("postgresql://hub:secret@db/hub", "hub-only-sqlite"),
            ("mysql://hub:secret@db/hub", "unknown-database-kind"),
            ("hub.db", "unknown-database-kind"),
            ("sqlite:", "unknown-database-kind"),
            ("sqlite::memory:", "unknown-database-kind"),
        ] {
            let error = Database::parse(bad).err();
            assert_eq!(error.as_ref().map(Error::code), Some(code), "{bad}");
            assert!(!format!("{error:?}").contains("secret"), "{bad}");
        }
    }
}
