//! An open desk: its database, its catalogue, the computer it runs on.

use crate::catalogue::{Rows, Running};
use crate::error::shown;
use crate::practice::Room;
use crate::sync::Sending;
use crate::transact::{Moment, Op, transact};
use crate::{ApiError, DataFolder, Host, key_file, privacy, settings};
use chrono::{DateTime, FixedOffset};
use indrumar_catalogue::{Catalogue, SheetLanguage, publishers};
use indrumar_domain::{Day, InstallId};
use indrumar_i18n::{I18n, Lang};
use indrumar_store::{Install, Read, Store, StoreError};
use indrumar_sync::DeskIdentity;
use indrumar_wire::{PublicKey, SigningKey};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};

/// The program's name and version, as the hub's administrator sees it.
const PROGRAM: &str = concat!("indrumar ", env!("CARGO_PKG_VERSION"));

/// The beginning of 2026, in seconds since 1970: no desk has recorded anything earlier by a clock that was right.
const PROGRAM_SINCE: i64 = 1_767_218_400;

/// An open desk. Shared freely between threads; what writes waits for its turn.
pub struct Desk {
    store: Mutex<Store>,
    folder: DataFolder,
    host: Arc<dyn Host>,
    builtin: Catalogue,
    running: RwLock<Arc<Running>>,
    /// Whose packs are taken here, besides the hub's.
    publishers: RwLock<Vec<PublicKey>>,
    /// Why the last newer edition that the hub spoke of was not taken.
    not_fetched: Mutex<Option<ApiError>>,
    install: RwLock<Install>,
    practice: Room,
    sending: Sending,
}

impl Desk {
    /// Opens the folder's desk; an empty folder becomes one.
    ///
    /// # Errors
    /// Everything that can be wrong with a folder, a key file and a database.
    pub fn open(folder: DataFolder, host: Arc<dyn Host>) -> Result<Self, ApiError> {
        let builtin =
            Catalogue::builtin().map_err(|error| ApiError::CatalogueBroken { file: error.file })?;
        let publishers = publishers().map_err(|error| ApiError::CatalogueBroken {
            file: error.to_string(),
        })?;
        folder.make()?;
        let key = key_file::open(&folder, host.as_ref())?;
        let failed = |error| store_failed(&folder, error);
        let mut store = Store::open(&folder.database(), &key).map_err(failed)?;
        let install = match store.read().install().map_err(failed)? {
            Some(install) => install,
            None => begin(&mut store, host.as_ref(), &folder)?,
        };
        let running = Running::load(&builtin, store.read()).map_err(failed)?;
        let desk = Self {
            store: Mutex::new(store),
            folder,
            host,
            builtin,
            running: RwLock::new(Arc::new(running)),
            publishers: RwLock::new(publishers.into_iter().map(|one| one.key).collect()),
            not_fetched: Mutex::default(),
            install: RwLock::new(install),
            practice: Room::default(),
            sending: Sending::default(),
        };
        settings::traces::sweep(&desk);
        privacy::sweep(&desk)?;
        Ok(desk)
    }

    /// Where its data lie.
    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// The language chosen here, once one was.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn chosen_language(&self) -> Result<Option<Lang>, ApiError> {
        let word: Option<String> = self.read(|read| read.setting(settings::LANGUAGE))?;
        Ok(word.and_then(|word| word.parse().ok()))
    }

    /// The language of the desk; Romanian until another is chosen.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn language(&self) -> Result<Lang, ApiError> {
        Ok(self.chosen_language()?.unwrap_or_default())
    }

    /// The sentences in the desk's language; should the database not answer, in Romanian.
    pub fn i18n(&self) -> I18n {
        I18n::new(self.language().unwrap_or_default())
    }

    /// The catalogue as this desk shows it: the edition that runs, with the desk's own layer over it. Whoever holds it goes on
    /// with it, also when another one begins to run meanwhile.
    pub(crate) fn catalogue(&self) -> Arc<Catalogue> {
        Arc::clone(&self.running().merged)
    }

    /// What runs, with all that is known of it.
    pub(crate) fn running(&self) -> Arc<Running> {
        let running = self.running.read().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(&running)
    }

    /// The edition that came with the program.
    pub(crate) fn builtin(&self) -> &Catalogue {
        &self.builtin
    }

    /// Lets run what the database says now: after a change here, or by another program beside. Also tells whether that is
    /// another thing than before.
    pub(crate) fn reload_catalogue(&self) -> Result<(Arc<Running>, bool), ApiError> {
        let rows = self.read(Rows::read)?;
        let before = self.running();
        if before.follows_from(&rows) {
            return Ok((before, false));
        }
        let loaded = Arc::new(Running::of(&self.builtin, rows));
        let mut running = self.running.write().unwrap_or_else(PoisonError::into_inner);
        *running = Arc::clone(&loaded);
        Ok((loaded, true))
    }

    /// Why the last newer edition that the hub spoke of was not taken.
    pub(crate) fn not_fetched(&self) -> Option<ApiError> {
        let error = self.not_fetched.lock();
        error.unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn note_fetch(&self, error: Option<ApiError>) {
        let mut last = self
            .not_fetched
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        *last = error;
    }

    /// Whose packs are taken: those of the publishers that the program names, and the hub's that this desk is enrolled at, by
    /// the key pinned then.
    pub(crate) fn publishers(&self) -> Result<Vec<PublicKey>, ApiError> {
        let publishers = self.publishers.read();
        let mut keys = publishers.unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(hub) = self.read(settings::hub)? {
            keys.push(hub.key()?);
        }
        Ok(keys)
    }

    pub(crate) fn add_publisher(&self, key: PublicKey) {
        let publishers = self.publishers.write();
        publishers.unwrap_or_else(PoisonError::into_inner).push(key);
    }

    /// The sync that is under way, or the next one.
    pub(crate) fn sending(&self) -> &Sending {
        &self.sending
    }

    /// Where practice goes on beside this desk.
    pub(crate) fn room(&self) -> &Room {
        &self.practice
    }

    /// The same computer for another desk.
    pub(crate) fn shared_host(&self) -> Arc<dyn Host> {
        Arc::clone(&self.host)
    }

    pub(crate) fn host(&self) -> &dyn Host {
        self.host.as_ref()
    }

    pub(crate) fn now(&self) -> DateTime<FixedOffset> {
        self.host.now()
    }

    pub(crate) fn today(&self) -> Day {
        Day::of(&self.now())
    }

    pub(crate) fn install(&self) -> InstallId {
        self.who().id
    }

    pub(crate) fn first_day(&self) -> Day {
        self.who().first_day
    }

    pub(crate) fn identity(&self) -> DeskIdentity {
        let Install { id, seed, .. } = self.who();
        DeskIdentity {
            install: id,
            key: SigningKey::from_seed(seed),
            program: PROGRAM.to_owned(),
        }
    }

    fn who(&self) -> Install {
        let install = self.install.read();
        install.unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Everything here becomes what stands in another database, the identity with it.
    pub(crate) fn become_copy_of(&self, other: &Store, as_who: Install) -> Result<(), ApiError> {
        let mut store = self.store();
        store
            .become_copy_of(other)
            .map_err(|error| self.failed(error))?;
        let mut install = self.install.write().unwrap_or_else(PoisonError::into_inner);
        *install = as_who;
        drop(install);
        drop(store);
        self.reload_catalogue()?;
        Ok(())
    }

    /// Asks the database.
    pub(crate) fn read<T>(
        &self,
        ask: impl FnOnce(Read<'_>) -> Result<T, StoreError>,
    ) -> Result<T, ApiError> {
        ask(self.store().read()).map_err(|error| self.failed(error))
    }

    /// A thread that died in the middle of a change has left nothing of it in the database, so the lock is as good as new.
    pub(crate) fn store(&self) -> MutexGuard<'_, Store> {
        self.store.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn failed(&self, error: StoreError) -> ApiError {
        store_failed(&self.folder, error)
    }

    /// Whether every page and index of the database is consistent.
    ///
    /// # Errors
    /// The database cannot be read.
    pub fn is_sound(&self) -> Result<bool, ApiError> {
        let sound = self.store().is_sound();
        sound.map_err(|error| self.failed(error))
    }
}

/// Makes this installation's identity, unless another program was first.
fn begin(store: &mut Store, host: &dyn Host, folder: &DataFolder) -> Result<Install, ApiError> {
    let mut random = [0; 48];
    host.random(&mut random).map_err(ApiError::internal)?;
    let (mut id, mut seed) = ([0; 16], [0; 32]);
    id.copy_from_slice(&random[..16]);
    seed.copy_from_slice(&random[16..]);
    let now = host.now();
    let moment = Moment {
        now: &now,
        chance: 0,
    };
    let (install, _) = transact(store, folder, moment, Op::Begin, |tx| {
        if let Some(first) = tx.read().install()? {
            return Ok(first);
        }
        let install = Install {
            id: InstallId::new(id),
            seed,
            first_day: Day::of(tx.now()),
        };
        tx.set_install(&install)?;
        Ok(install)
    })?;
    Ok(install)
}

/// Whether the computer's clock cannot be right: before this program was, or long before what was recorded last.
pub(crate) fn is_clock_odd(
    read: Read<'_>,
    now: &DateTime<FixedOffset>,
) -> Result<bool, StoreError> {
    if now.timestamp() < PROGRAM_SINCE {
        return Ok(true);
    }
    let last = read.last_recorded()?;
    Ok(last.is_some_and(|last| last - chrono::Duration::days(1) > *now))
}

/// A fault of the database as the person meets it.
pub(crate) fn store_failed(folder: &DataFolder, error: StoreError) -> ApiError {
    let database = || shown(&folder.database());
    match error {
        StoreError::NotADatabase => ApiError::NotADatabase { path: database() },
        StoreError::KeyWrong => ApiError::KeyWrong { path: database() },
        StoreError::NewerDatabase => ApiError::NewerDatabase { path: database() },
        StoreError::Busy => ApiError::DatabaseBusy { path: database() },
        StoreError::Damaged(_) => ApiError::DatabaseDamaged { path: database() },
        StoreError::ReadOnly => ApiError::FolderReadOnly {
            path: shown(folder.path()),
        },
        StoreError::DiskFull => ApiError::DiskFull {
            path: shown(folder.path()),
        },
        StoreError::Copy(error) => folder.failed(&error),
        other @ (StoreError::HistoryDiffers(_) | StoreError::Sql(_)) => ApiError::internal(other),
    }
}

/// A language of the window or of a sheet, by its word.
pub(crate) fn language(word: &str) -> Result<Lang, ApiError> {
    word.parse().map_err(|_| ApiError::UnknownLanguage {
        language: word.to_owned(),
    })
}

/// The same language as the catalogue names it.
pub(crate) fn sheet_language(lang: Lang) -> SheetLanguage {
    match lang {
        Lang::Ro => SheetLanguage::Ro,
        Lang::Ru => SheetLanguage::Ru,
        Lang::En => SheetLanguage::En,
    }
}
