//! The computer's printers, as far as the desk needs them. Which system prints, and how, is the host's affair.

use std::path::Path;

/// A printer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrinterInfo {
    /// By which it is chosen.
    pub name: String,
    /// What people call it; the name, where nobody has called it anything.
    pub description: String,
    /// Whether the system prints here when nobody chooses.
    pub is_default: bool,
    /// Whether it prints on both sides, when known.
    pub both_sides: Option<bool>,
    /// Whether it prints in colour, when known.
    pub colour: Option<bool>,
}

/// What to print, and how.
#[derive(Debug, Clone, Copy)]
pub struct PrintJob<'a> {
    /// The PDF. It reaches the printer's queue byte for byte.
    pub file: &'a Path,
    /// What the queue calls it.
    pub title: &'a str,
    /// How many times.
    pub copies: u32,
    /// On both sides of the paper, as a book turns.
    pub both_sides: bool,
}

/// Why nothing was printed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PrintFault {
    /// This computer prints nothing at all.
    #[error("no printers")]
    NoPrinters,
    /// The printer is not there any more.
    #[error("the printer is gone")]
    Gone,
    /// The printer takes no work at present.
    #[error("the printer takes no work")]
    Refused,
    /// The printing system failed or did not answer; what it said is for the log.
    #[error("{0}")]
    Failed(String),
}

/// The computer's printers.
pub trait Printer: Send + Sync {
    /// All of them, by name; none, where nothing prints.
    ///
    /// # Errors
    /// The printing system does not answer.
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault>;

    /// Hands the file to the printer's queue. The file may change afterwards.
    ///
    /// # Errors
    /// Nothing is in the queue.
    fn print(&self, printer: &str, job: &PrintJob<'_>) -> Result<(), PrintFault>;
}

/// A computer without printers.
#[derive(Debug, Clone, Copy, Default)]
pub struct NoPrinter;

impl Printer for NoPrinter {
    fn list(&self) -> Result<Vec<PrinterInfo>, PrintFault> {
        Ok(Vec::new())
    }

    fn print(&self, _: &str, _: &PrintJob<'_>) -> Result<(), PrintFault> {
        Err(PrintFault::NoPrinters)
    }
}
