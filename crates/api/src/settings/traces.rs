//! Sheets that stay in the data folder, and what a computer that others use too does with them: once the printer has a sheet
//! its file goes, and whatever else lies there goes with the next sheet and with the next start.
//!
//! Not here: what was saved among the person's documents. That was asked for, and is the person's own.

use crate::{Desk, settings};
use std::fs;
use std::path::Path;

/// Whether printed sheets must not stay here. A database that does not answer has not said so.
fn unwanted(desk: &Desk) -> bool {
    let privacy = desk.read(settings::privacy);
    privacy.is_ok_and(|privacy| privacy.no_traces)
}

/// Removes the sheets that lie here, if they must not stay. One that a viewer holds open, as under Windows, waits for its turn.
pub(crate) fn sweep(desk: &Desk) {
    if !unwanted(desk) {
        return;
    }
    let Ok(entries) = fs::read_dir(desk.folder().sheets()) else {
        return;
    };
    for entry in entries.flatten() {
        let _ = fs::remove_file(entry.path());
    }
}

/// The printer has this sheet.
pub(crate) fn printed(desk: &Desk, sheet: &Path) {
    if unwanted(desk) {
        let _ = fs::remove_file(sheet);
    }
}
