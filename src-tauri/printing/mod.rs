//! The printers of this computer: Linux prints through CUPS, Windows through its spooler. Elsewhere there are
//! none, and the sheet is shown in the viewer, which prints.
//!
//! Not here: which printer is meant, and what happens to a sheet that did not print (`api`).

#[cfg(unix)]
mod cups;
#[cfg(unix)]
mod process;
#[cfg(windows)]
mod windows;

/// This system's way to print.
#[cfg(unix)]
pub(crate) fn system() -> impl indrumar_api::Printer {
    cups::Cups
}

/// This system's way to print.
#[cfg(windows)]
pub(crate) fn system() -> impl indrumar_api::Printer {
    windows::Spooler
}

/// This system's way to print.
#[cfg(not(any(unix, windows)))]
pub(crate) fn system() -> impl indrumar_api::Printer {
    indrumar_api::NoPrinter
}
