//! The computer under test: its clock and its randomness are real, but no viewer jumps open and no paper is spent.

use crate::printers::FolderPrinters;
use indrumar_api::SystemHost;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

/// Takes note of the files that the desk asked to be shown.
#[derive(Debug, Default)]
pub struct RecordingHost {
    opened: Mutex<Vec<String>>,
}

impl RecordingHost {
    /// The host to open a desk with, noting down here. Each folder in `printers` is a printer; without it there are none.
    pub fn system(self: &Arc<Self>, printers: Option<PathBuf>) -> Arc<SystemHost> {
        let notes = Arc::clone(self);
        let host = SystemHost::with_opener(move |path| {
            notes.note(path);
            Ok(())
        });
        Arc::new(match printers {
            Some(folder) => host.and_printer(FolderPrinters(folder)),
            None => host,
        })
    }

    /// The files, oldest first.
    pub fn opened(&self) -> Vec<String> {
        self.opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    fn note(&self, path: &Path) {
        self.opened
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path.display().to_string());
    }
}
