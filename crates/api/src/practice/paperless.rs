//! The computer of a practice desk: the real clock and viewers, a printer that takes everything and spends no paper, and no
//! documents of the person's, among which invented ones could be left behind.

use crate::{Host, HostError, PrintFault, PrintJob, Printer, PrinterInfo};
use chrono::{DateTime, FixedOffset};
use indrumar_i18n::{Args, I18n};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The real computer with other paper.
pub(super) struct PaperlessHost {
    real: Arc<dyn Host>,
    printer: Paperless,
}

/// The printer, by its name.
struct Paperless(String);

impl PaperlessHost {
    pub(super) fn new(real: Arc<dyn Host>, i18n: I18n) -> Self {
        let name = i18n.text("practice-printer", &Args::new());
        Self {
            real,
            printer: Paperless(name),
        }
    }
}

impl Host for PaperlessHost {
    fn now(&self) -> DateTime<FixedOffset> {
        self.real.now()
    }

    fn random(&self, into: &mut [u8]) -> Result<(), HostError> {
        self.real.random(into)
    }

    fn open_file(&self, path: &Path) -> Result<(), HostError> {
        self.real.open_file(path)
    }

    fn printer(&self) -> &dyn Printer {
        &self.printer
    }

    fn documents(&self) -> Option<PathBuf> {
        None
    }
}

impl Printer for Paperless {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        Ok(vec![PrinterInfo {
            name: self.0.clone(),
            description: self.0.clone(),
            is_default: true,
            both_sides: Some(true),
            colour: None,
        }])
    }

    fn print(&self, _: &str, _: &PrintJob<'_>) -> Result<(), PrintFault> {
        Ok(())
    }
}
