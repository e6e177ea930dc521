//! One open hub: its database, clock and catalogue. Everything else is methods on it, each in the file of its
//! subject.

use crate::accounts::{Hasher, Throttle};
use crate::catalogue::Running;
use crate::database::Store;
use crate::desk_keys::DeskKeys;
use crate::heard::Heard;
use crate::limits::Limits;
use crate::metrics::Metrics;
use crate::writer::{self, Writer};
use crate::{Clock, Database, Error, Log, hub_key};
use indrumar_catalogue::Catalogue;
use std::sync::{Arc, RwLock};

/// How to open a hub.
#[derive(Debug, Clone)]
pub struct Config {
    /// Where its state lives.
    pub database: Database,
    /// Where the time comes from.
    pub clock: Clock,
    /// Whether and how to write a line about every message to the standard error.
    pub log: Log,
    /// How many messages an install may send in a minute; as many as it likes when there is no number.
    pub per_minute: Option<u32>,
}

impl Config {
    /// The usual: the computer's clock, no log, no limit.
    pub fn new(database: Database) -> Self {
        Self {
            database,
            clock: Clock::system(),
            log: Log::Off,
            per_minute: None,
        }
    }
}

/// An open hub. Clones share everything.
#[derive(Debug, Clone)]
pub struct Hub {
    pub(crate) store: Store,
    pub(crate) clock: Clock,
    pub(crate) builtin: Arc<Catalogue>,
    pub(crate) running: Arc<RwLock<Running>>,
    pub(crate) writer: Writer,
    pub(crate) log: Log,
    pub(crate) metrics: Arc<Metrics>,
    pub(crate) limits: Arc<Limits>,
    pub(crate) desk_keys: Arc<DeskKeys>,
    pub(crate) heard: Arc<Heard>,
    pub(crate) hasher: Arc<Hasher>,
    pub(crate) throttle: Arc<Throttle>,
}

impl Hub {
    /// Opens the database, which is made when there is none, and brings it to this program's version. Needs a running
    /// tokio runtime.
    ///
    /// # Errors
    /// A file that cannot be used: unreadable, not a hub's, of a newer program.
    pub async fn open(config: &Config) -> Result<Self, Error> {
        let builtin =
            Catalogue::builtin().map_err(|error| Error::CatalogueBroken(error.to_string()))?;
        let builtin = Arc::new(builtin);
        let at = config.clock.stamp();
        let store = Store::open(&config.database, &at).await?;
        hub_key::make_first(&store, &at).await?;
        let metrics = Arc::new(Metrics::default());
        let clock = config.clock.clone();
        let writer = writer::start(store.clone(), clock, Arc::clone(&metrics))?;
        Ok(Self {
            store,
            clock: config.clock.clone(),
            running: Arc::new(RwLock::new(Running::builtin(Arc::clone(&builtin)))),
            builtin,
            writer,
            log: config.log,
            metrics,
            limits: Arc::new(Limits::new(config.per_minute)),
            desk_keys: Arc::default(),
            heard: Arc::default(),
            hasher: Arc::default(),
            throttle: Arc::default(),
        })
    }

    /// Lets what is under way finish and closes the database.
    pub async fn close(self) {
        self.writer.finish().await;
        self.note_heard().await;
        self.store.close().await;
    }
}

/// A new hub in a folder of its own, which is there as long as it is held.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) async fn in_a_folder() -> (tempfile::TempDir, Hub) {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::at(folder.path().join("hub.db"));
    let hub = Hub::open(&Config::new(database)).await.unwrap();
    (folder, hub)
}

/// Desks without an office, numbered from 1 in a new hub.
#[cfg(test)]
#[allow(clippy::unwrap_used)]
pub(crate) async fn enrol(store: &Store, desks: &[indrumar_domain::InstallId]) {
    let mut tx = store.begin_delivery().await.unwrap();
    for desk in desks {
        sqlx::query(
            "INSERT INTO install (id, public_key, program, certificate, enrolled_at, counts_from)
             VALUES ($1, $1, '', '', '', '')",
        )
        .bind(desk.bytes().to_vec())
        .execute(&mut *tx)
        .await
        .unwrap();
    }
    tx.commit().await.unwrap();
}
