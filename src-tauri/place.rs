//! The data folder, held for this window, and the desk in it once it opens.
//!
//! A desk that does not open is no reason to end: the window stands, every command answers why, and each command tries
//! again, so that „try again” works once the disk has room or the folder may be written.

use crate::{opening, printing};
use indrumar_api::{ApiError, DataFolder, Desk, ErrorBody, SystemHost, WindowLock};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// One data folder and what is known of it.
pub(crate) struct Place {
    folder: DataFolder,
    host: Arc<SystemHost>,
    inside: Mutex<Inside>,
}

/// Which window has the folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// This one.
    Here,
    /// Another one: it should come to the front.
    ByAnother,
    /// None, because the folder cannot be written: the window says why.
    ByNobody,
}

/// Taken in this order: first the folder, then the desk.
#[derive(Default)]
struct Inside {
    lock: Option<WindowLock>,
    desk: Option<Arc<Desk>>,
}

impl Place {
    /// A place that nothing was tried with yet.
    pub(crate) fn new(folder: DataFolder) -> Self {
        Self {
            folder,
            host: Arc::new(
                SystemHost::with_opener(opening::show)
                    .and_printer(printing::system())
                    .and_documents()
                    .and_sends(),
            ),
            inside: Mutex::default(),
        }
    }

    /// The data folder.
    pub(crate) fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// The clock, the randomness and the viewers.
    pub(crate) fn host(&self) -> &SystemHost {
        &self.host
    }

    /// Tries to take the folder for this window.
    pub(crate) fn take(&self) -> Held {
        match self.lock(&mut self.inside()) {
            Ok(()) => Held::Here,
            Err(ApiError::FolderInUse { .. }) => Held::ByAnother,
            Err(_) => Held::ByNobody,
        }
    }

    /// The open desk, or why it does not open.
    pub(crate) fn desk(&self) -> Result<Arc<Desk>, ErrorBody> {
        let mut inside = self.inside();
        self.lock(&mut inside)?;
        if let Some(desk) = &inside.desk {
            return Ok(Arc::clone(desk));
        }
        let desk = Arc::new(Desk::open(self.folder.clone(), self.host.clone())?);
        inside.desk = Some(Arc::clone(&desk));
        Ok(desk)
    }

    fn lock(&self, inside: &mut Inside) -> Result<(), ApiError> {
        if inside.lock.is_none() {
            inside.lock = Some(self.folder.lock_window()?);
        }
        Ok(())
    }

    fn inside(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
