//! A real desk in a folder of its own, which goes with it.

use crate::FixedHost;
use indrumar_api::session::{NewOffice, SetUp, set_up};
use indrumar_api::{ApiError, DataFolder, Desk};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// What the clocks of tests show unless told otherwise: a Monday morning.
const NOW: &str = "2026-11-23T10:00:00+02:00";

/// A desk about to be opened.
#[derive(Debug)]
pub struct DeskBuilder {
    host: Arc<FixedHost>,
    folder: Option<PathBuf>,
    office: Option<String>,
    language: &'static str,
}

/// A desk in Pelinia's town hall, set up in Romanian.
pub fn desk() -> DeskBuilder {
    DeskBuilder {
        host: FixedHost::at(NOW),
        folder: None,
        office: Some("Primăria Pelinia".to_owned()),
        language: "ro",
    }
}

impl DeskBuilder {
    /// Another office.
    pub fn office(mut self, name: &str) -> Self {
        self.office = Some(name.to_owned());
        self
    }

    /// Another language.
    pub fn language(mut self, language: &'static str) -> Self {
        self.language = language;
        self
    }

    /// First start is still to come.
    pub fn not_set_up(mut self) -> Self {
        self.office = None;
        self
    }

    /// On this computer.
    pub fn at(mut self, host: &Arc<FixedHost>) -> Self {
        self.host = Arc::clone(host);
        self
    }

    /// In this folder, which stays when the desk goes. A desk that is there is opened as it is.
    pub fn folder(mut self, path: impl Into<PathBuf>) -> Self {
        self.folder = Some(path.into());
        self
    }

    /// Opens it.
    pub fn open(self) -> TestDesk {
        self.try_open().expect("a desk that opens")
    }

    /// Opens it, or says why not.
    ///
    /// # Errors
    /// Those of [`Desk::open`].
    pub fn try_open(self) -> Result<TestDesk, ApiError> {
        let temporary = tempfile::tempdir().expect("a temporary folder");
        let path = self
            .folder
            .unwrap_or_else(|| temporary.path().join("indrumar"));
        let host: Arc<FixedHost> = self.host;
        let desk = Desk::open(DataFolder::at(&path), host.clone())?;
        if let Some(name) = self.office {
            let done = set_up(
                &desk,
                SetUp {
                    language: self.language.to_owned(),
                    office: NewOffice {
                        name,
                        kind: "town-hall".to_owned(),
                        locality: "Pelinia".to_owned(),
                        district: None,
                    },
                    operator: "Ana".to_owned(),
                },
            );
            assert!(
                matches!(done, Ok(_) | Err(ApiError::AlreadySetUp {})),
                "{done:?}"
            );
        }
        Ok(TestDesk {
            desk: Arc::new(desk),
            host,
            path,
            _temporary: temporary,
        })
    }
}

/// An open desk; everything a [`Desk`] can do.
pub struct TestDesk {
    desk: Arc<Desk>,
    /// Its computer.
    pub host: Arc<FixedHost>,
    path: PathBuf,
    _temporary: TempDir,
}

impl TestDesk {
    /// Its data folder.
    pub fn folder_path(&self) -> &Path {
        &self.path
    }

    /// The desk itself, for threads and servers.
    pub fn shared(&self) -> Arc<Desk> {
        Arc::clone(&self.desk)
    }
}

impl Deref for TestDesk {
    type Target = Desk;
    fn deref(&self) -> &Desk {
        &self.desk
    }
}
