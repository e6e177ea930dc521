//! What the desk needs from the computer it runs on and must not reach for by itself: the clock, randomness, and a
//! program that shows a file. Tests bring their own.

use crate::sync::SyncProgress;
use crate::{NoPrinter, Printer};
use chrono::{DateTime, FixedOffset, Utc};
use indrumar_domain::CHISINAU;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Why the computer could not do it; for the log, never for people.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct HostError(pub String);

/// The computer, as far as the desk needs it.
pub trait Host: Send + Sync {
    /// The clock on the wall, in Chișinău.
    fn now(&self) -> DateTime<FixedOffset>;

    /// Fills the buffer with bytes nobody can guess.
    ///
    /// # Errors
    /// The system's generator does not answer; then nothing may be recorded.
    fn random(&self, into: &mut [u8]) -> Result<(), HostError>;

    /// Shows a file in the program the person is used to.
    ///
    /// # Errors
    /// There is no such program, or it did not start.
    fn open_file(&self, path: &Path) -> Result<(), HostError>;

    /// Its printers; a computer has none unless it says so.
    fn printer(&self) -> &dyn Printer {
        &NoPrinter
    }

    /// Where people here keep their documents, if sheets may lie among them.
    fn documents(&self) -> Option<PathBuf> {
        None
    }

    /// A sync goes on.
    fn sync_progress(&self, _: SyncProgress) {}

    /// Whether it sends by itself, when [`crate::sync::auto::next_in`] says so.
    fn sends(&self) -> bool {
        false
    }
}

/// Opens a file with the program the person is used to.
type Opener = dyn Fn(&Path) -> Result<(), String> + Send + Sync;

/// The real clock and the real generator. It shows files only when it was told how: the shell knows, a terminal does not.
#[derive(Default)]
pub struct SystemHost {
    opener: Option<Box<Opener>>,
    printer: Option<Box<dyn Printer>>,
    documents: Option<PathBuf>,
    sends: bool,
}

impl SystemHost {
    /// A host that shows no files.
    pub fn new() -> Self {
        Self::default()
    }

    /// A host that shows files by this function.
    pub fn with_opener(
        opener: impl Fn(&Path) -> Result<(), String> + Send + Sync + 'static,
    ) -> Self {
        Self {
            opener: Some(Box::new(opener)),
            ..Self::default()
        }
    }

    /// The same with these printers.
    #[must_use]
    pub fn and_printer(mut self, printer: impl Printer + 'static) -> Self {
        self.printer = Some(Box::new(printer));
        self
    }

    /// The same, with sheets among the person's documents.
    #[must_use]
    pub fn and_documents(mut self) -> Self {
        self.documents = dirs::document_dir();
        self
    }

    /// The same, sending by itself.
    #[must_use]
    pub fn and_sends(mut self) -> Self {
        self.sends = true;
        self
    }
}

impl Host for SystemHost {
    /// The clock as it stands in Chișinău: what a desk records must not depend on how its computer's zone was set.
    fn now(&self) -> DateTime<FixedOffset> {
        // Not `Utc::now()`, which panics where an empty battery has set the clock before 1970.
        DateTime::<Utc>::from(SystemTime::now())
            .with_timezone(&CHISINAU)
            .fixed_offset()
    }

    fn random(&self, into: &mut [u8]) -> Result<(), HostError> {
        getrandom::fill(into).map_err(|error| HostError(error.to_string()))
    }

    fn open_file(&self, path: &Path) -> Result<(), HostError> {
        match &self.opener {
            Some(open) => open(path).map_err(HostError),
            None => Err(HostError("no viewer".to_owned())),
        }
    }

    fn printer(&self) -> &dyn Printer {
        self.printer.as_deref().unwrap_or(&NoPrinter)
    }

    fn documents(&self) -> Option<PathBuf> {
        self.documents.clone()
    }

    fn sends(&self) -> bool {
        self.sends
    }
}
