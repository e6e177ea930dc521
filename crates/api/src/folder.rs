//! The data folder: where the database, its key, the locks and the printed sheets lie. The platform's own place; it never
//! moves by itself.

use crate::ApiError;
use crate::error::shown;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// A folder that holds one desk's data, or will.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DataFolder {
    path: PathBuf,
}

/// While it lives, no other window opens the folder. The operating system lets go of it with the process, however that ends.
#[derive(Debug)]
pub struct WindowLock {
    _file: File,
}

/// While it lives, no other sync runs on the folder.
#[derive(Debug)]
pub struct SyncLock {
    _file: File,
}

/// The environment's word for another place, for tests and for support.
const PLACE: &str = "INDRUMAR_DATA";
const NAME: &str = "indrumar";
const DEMO_NAME: &str = "indrumar-demo";
const PRACTICE_NAME: &str = "indrumar-exersare";

/// Stands in the practice folder: only what has it is ever removed.
const PRACTICE_MARK: &str = "exersare.txt";

impl DataFolder {
    /// This very folder.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self { path: path.into() }
    }

    /// Where the environment says, else the platform's place for a program's data.
    ///
    /// # Errors
    /// The platform has no such place: nobody's home.
    pub fn default_place() -> Result<Self, ApiError> {
        match std::env::var_os(PLACE) {
            Some(path) if !path.is_empty() => Ok(Self::at(path)),
            _ => Self::named(NAME),
        }
    }

    /// The demonstration's own folder, beside the real one.
    ///
    /// # Errors
    /// As [`Self::default_place`].
    pub fn demo_place() -> Result<Self, ApiError> {
        Self::named(DEMO_NAME)
    }

    fn named(name: &str) -> Result<Self, ApiError> {
        let base = dirs::data_local_dir().ok_or_else(|| ApiError::internal("no data folder"))?;
        Ok(Self::at(base.join(name)))
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it is the demonstration's.
    pub(crate) fn is_demo(&self) -> bool {
        self.path.file_name().is_some_and(|name| name == DEMO_NAME)
    }

    /// The practice folder, inside the real one.
    fn practice(&self) -> Self {
        Self::at(self.path.join(PRACTICE_NAME))
    }

    /// Whether it is a practice folder.
    pub(crate) fn is_practice(&self) -> bool {
        let name = self.path.file_name();
        name.is_some_and(|name| name == PRACTICE_NAME)
    }

    /// Makes the practice folder; none is there.
    pub(crate) fn make_practice(&self) -> Result<Self, ApiError> {
        let practice = self.practice();
        practice.make()?;
        let mark = practice.path.join(PRACTICE_MARK);
        fs::write(mark, "").map_err(|error| self.failed(&error))?;
        Ok(practice)
    }

    /// Removes the practice folder with everything invented in it.
    pub(crate) fn forget_practice(&self) -> Result<(), ApiError> {
        let practice = self.practice();
        if !practice.path.join(PRACTICE_MARK).exists() {
            return Ok(());
        }
        fs::remove_dir_all(&practice.path).map_err(|error| self.failed(&error))
    }

    pub(crate) fn database(&self) -> PathBuf {
        self.path.join("desk.db")
    }

    /// Where a desk lies for a moment on its way to another computer or from one.
    pub(crate) fn passing(&self) -> PathBuf {
        self.path.join("passing.db")
    }

    pub(crate) fn key_file(&self) -> PathBuf {
        self.path.join("desk.key")
    }

    /// Where printed sheets are kept.
    pub(crate) fn sheets(&self) -> PathBuf {
        self.path.join("fise")
    }

    /// Makes the folder, for its owner alone where the platform knows owners.
    pub(crate) fn make(&self) -> Result<(), ApiError> {
        let mut builder = fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder
            .create(&self.path)
            .map_err(|error| self.failed(&error))
    }

    /// Takes the folder for one window.
    ///
    /// # Errors
    /// `folder-in-use` when another window has it; `folder-read-only` and `disk-full`.
    pub fn lock_window(&self) -> Result<WindowLock, ApiError> {
        let taken = ApiError::FolderInUse {
            path: shown(&self.path),
        };
        let lock = WindowLock {
            _file: self.lock("window.lock", taken)?,
        };
        // What a practice left that ended with the computer; if it does not go now, it goes before the next one.
        let _ = self.forget_practice();
        Ok(lock)
    }

    /// Takes the folder for one sync.
    ///
    /// # Errors
    /// `sync-running` when another one is under way; `folder-read-only` and `disk-full`.
    pub fn lock_sync(&self) -> Result<SyncLock, ApiError> {
        Ok(SyncLock {
            _file: self.lock("sync.lock", ApiError::SyncRunning {})?,
        })
    }

    fn lock(&self, name: &str, taken: ApiError) -> Result<File, ApiError> {
        self.make()?;
        let file = File::options()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.path.join(name))
            .map_err(|error| self.failed(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(taken),
            Err(TryLockError::Error(error)) => Err(self.failed(&error)),
        }
    }

    /// What the operating system said of writing here.
    pub(crate) fn failed(&self, error: &io::Error) -> ApiError {
        let path = shown(&self.path);
        if is_full(error) {
            ApiError::DiskFull { path }
        } else {
            ApiError::FolderReadOnly { path }
        }
    }
}

/// Whether there is no room left, on the disk or in the person's share of it.
pub(crate) fn is_full(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded
    )
}
