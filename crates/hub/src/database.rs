//! Opening the database: which one, whose, which version of its tables.
//!
//! SQLite in a file is the embedded default, PostgreSQL is for a country and for several hubs beside each other. Both are
//! reached through one driver and one SQL text; the differences are in [`dialect`], and for many rows at once in [`rows`].

mod checkpoint;
mod dialect;
mod failure;
mod file;
mod hide;
mod hosts;
mod migrate;
mod partitions;
mod rows;
mod server;

pub(crate) use dialect::Dialect;
pub(crate) use hide::shown;
pub(crate) use rows::{Rows, Value, WithRows};

use crate::Error;
use checkpoint::Checkpoints;
use hosts::Hosts;
use server::Server;
use sqlx::any::{AnyConnectOptions, AnyPoolOptions};
use sqlx::{Any, AnyConnection, AnyPool, Connection as _, Executor, Transaction};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// How long a command waits for its turn to write, and a reader for a connection.
const PATIENCE: Duration = Duration::from_secs(20);
const READERS: u32 = 8;
/// Connections that write to PostgreSQL: deliveries take some of them, who administers and who makes partitions the others.
const WRITERS: u32 = 8;

/// A connection to either database.
pub(crate) type Connection = AnyConnection;
/// A row of either.
pub(crate) type Row = sqlx::any::AnyRow;

/// Which database, as said by `--db`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Database(Kind);

#[derive(Debug, Clone, PartialEq, Eq)]
enum Kind {
    File(PathBuf),
    Server(Server),
}

impl Database {
    /// From `sqlite:FILE` or `postgres://…`.
    ///
    /// # Errors
    /// [`Error::UnknownDatabaseKind`] for anything else.
    pub fn parse(address: &str) -> Result<Self, Error> {
        if address.starts_with("postgres:") || address.starts_with("postgresql:") {
            return Ok(Self(Kind::Server(Server::parse(address)?)));
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
        Self(Kind::File(path.into()))
    }

    /// The file of an SQLite database.
    pub fn path(&self) -> Option<&Path> {
        match &self.0 {
            Kind::File(path) => Some(path),
            Kind::Server(_) => None,
        }
    }
}

/// An open database: connections that write and connections that read.
#[derive(Debug, Clone)]
pub(crate) struct Store {
    pub(crate) dialect: Dialect,
    /// The file, or the server without user and password: for errors.
    pub(crate) place: Arc<Path>,
    pub(crate) writers: AnyPool,
    pub(crate) readers: AnyPool,
    hosts: Option<Arc<Hosts>>,
    /// SQLite's log has to be carried into its file; a server does that itself.
    checkpoints: Option<Checkpoints>,
    /// Months whose partition is known to be there.
    months: Arc<Mutex<BTreeSet<String>>>,
}

impl Store {
    pub(crate) async fn open(database: &Database, at: &str) -> Result<Self, Error> {
        sqlx::any::install_default_drivers();
        match &database.0 {
            Kind::File(path) => Self::open_file(path, at).await,
            Kind::Server(server) => Self::open_server(server, at).await,
        }
    }

    async fn open_file(path: &Path, at: &str) -> Result<Self, Error> {
        file::make_private(path)?;
        let failed = |error: sqlx::Error| failure::of(Dialect::Sqlite, &error, path);
        let options = file::options(path).map_err(failed)?;
        let mut first = file::first(&options).await.map_err(failed)?;
        migrate::migrate(&mut first, Dialect::Sqlite, path, at).await?;
        first.close().await.map_err(failed)?;
        // One writer: many starve each other. A connection that is in doubt about a transaction is replaced: SQLite itself
        // undoes one that fails for want of room, and the driver then believes for ever that it is still under way.
        let writers = pool(1)
            .before_acquire(|connection, _| {
                let sure = !connection.is_in_transaction();
                Box::pin(async move { Ok(sure) })
            })
            .after_connect(|connection, _| prepare(connection, file::WRITER))
            .connect_lazy_with(options.clone());
        let readers = pool(READERS)
            .after_connect(|connection, _| prepare(connection, file::READER))
            .connect_lazy_with(options);
        let mut store = Self::over(Dialect::Sqlite, path, writers, readers);
        store.checkpoints = Some(Checkpoints::by(store.readers.clone()));
        Ok(store)
    }

    async fn open_server(server: &Server, at: &str) -> Result<Self, Error> {
        let place = PathBuf::from(server.shown());
        let failed = |error: sqlx::Error| failure::of(Dialect::Postgres, &error, &place);
        let (hosts, mut first) = Hosts::find(server).await.map_err(failed)?;
        migrate::migrate(&mut first, Dialect::Postgres, &place, at).await?;
        first.close().await.map_err(failed)?;
        let options = hosts.options().map_err(failed)?;
        let writers = server_pool(WRITERS, &hosts).connect_lazy_with(options.clone());
        let readers = server_pool(READERS, &hosts).connect_lazy_with(options);
        hosts.lead([&writers, &readers]);
        let mut store = Self::over(Dialect::Postgres, &place, writers, readers);
        store.hosts = Some(hosts);
        Ok(store)
    }

    fn over(dialect: Dialect, place: &Path, writers: AnyPool, readers: AnyPool) -> Self {
        Self {
            dialect,
            place: place.into(),
            writers,
            readers,
            hosts: None,
            checkpoints: None,
            months: Arc::default(),
        }
    }

    /// Begins to write, alone: for everything that is no delivery.
    pub(crate) async fn begin(&self) -> Result<Transaction<'static, Any>, Error> {
        self.begin_with(self.dialect.begin()).await
    }

    /// Begins to write what a desk has sent.
    pub(crate) async fn begin_delivery(&self) -> Result<Transaction<'static, Any>, Error> {
        self.begin_with(self.dialect.begin_delivery()).await
    }

    async fn begin_with(&self, sql: &'static str) -> Result<Transaction<'static, Any>, Error> {
        let begun = self.writers.begin_with(sql).await;
        begun.map_err(|error| self.failed(&error))
    }

    /// So many days and months of desks were committed.
    pub(crate) fn written(&self, keys: usize) {
        if let Some(checkpoints) = &self.checkpoints {
            checkpoints.after(keys);
        }
    }

    /// Writes what changes nothing, and takes it back: only whether it can.
    pub(crate) async fn try_writing(&self) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.failed(&error);
        let mut tx = self.begin_delivery().await?;
        sqlx::query("UPDATE hub_key SET made_at = made_at WHERE no = 0")
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        tx.rollback().await.map_err(failed)
    }

    /// What the database said, in the terms of the hub. A server that failed may have another host by now.
    pub(crate) fn failed(&self, error: &sqlx::Error) -> Error {
        if let Some(hosts) = &self.hosts
            && failure::of_the_host(error)
        {
            hosts.doubt();
        }
        failure::of(self.dialect, error, &self.place)
    }

    /// Closes every connection, those that write last.
    pub(crate) async fn close(self) {
        if let Some(hosts) = &self.hosts {
            hosts.release();
        }
        self.readers.close().await;
        self.writers.close().await;
    }
}

fn pool(size: u32) -> AnyPoolOptions {
    AnyPoolOptions::new()
        .max_connections(size)
        .acquire_timeout(PATIENCE)
        .idle_timeout(None)
        .max_lifetime(None)
}

fn server_pool(size: u32, hosts: &Arc<Hosts>) -> AnyPoolOptions {
    let (entering, taking) = (Arc::clone(hosts), Arc::clone(hosts));
    pool(size)
        // Asked below, so that silence is a reason to look for another host. Asked by a statement: one that began a transaction
        // and failed before it could write stays in it, takes no statement any more, and is replaced.
        .test_before_acquire(false)
        .before_acquire(move |connection, about| {
            let hosts = Arc::clone(&taking);
            Box::pin(async move {
                let there =
                    hosts.is_current(about.age) && connection.execute("SELECT 1").await.is_ok();
                if !there {
                    hosts.doubt();
                }
                Ok(there)
            })
        })
        .after_connect(move |connection, _| {
            let hosts = Arc::clone(&entering);
            Box::pin(async move {
                let prepared = hosts::prepare(connection).await;
                if prepared.is_err() {
                    hosts.doubt();
                }
                prepared
            })
        })
}

type Prepared<'a> = std::pin::Pin<Box<dyn Future<Output = sqlx::Result<()>> + Send + 'a>>;

fn prepare<'a>(connection: &'a mut AnyConnection, sql: &'static str) -> Prepared<'a> {
    Box::pin(async move { connection.execute(sqlx::raw_sql(sql)).await.map(drop) })
}

/// How connections are made.
type Options = AnyConnectOptions;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_and_servers_are_taken_and_no_password_is_repeated() {
        let path = |address: &str| {
            Database::parse(address)
                .ok()
                .and_then(|db| db.path().map(Path::to_owned))
        };
        assert_eq!(path("sqlite:hub.db"), Some("hub.db".into()));
        assert_eq!(
            path("sqlite:///var/lib/hub.db"),
            Some("/var/lib/hub.db".into())
        );
        let server = Database::parse("postgres://hub:secret@db/hub");
        assert!(server.as_ref().is_ok_and(|db| db.path().is_none()));
        assert!(!format!("{server:?}").contains("secret"));
        for bad in [
            "mysql://hub:secret@db/hub",
            "postgres://hub:secret@[db/hub",
            "postgres:hub:secret",
            "hub.db",
            "sqlite:",
            "sqlite::memory:",
        ] {
            let error = Database::parse(bad).err();
            assert_eq!(
                error.as_ref().map(Error::code),
                Some("unknown-database-kind"),
                "{bad}"
            );
            assert!(!format!("{error:?}").contains("secret"), "{bad}");
        }
    }
}
