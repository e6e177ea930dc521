//! Where a window is opened for a test: a screen and a data folder of its own, and a viewer that only takes notes.

use crate::driver::Fault;
use crate::driver::journey;
use crate::driver::screen::Screen;
use crate::driver::session::Session;
use crate::programs;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A screen, a folder for the desk's data, and a viewer that only takes notes.
pub(crate) struct Room {
    folder: TempDir,
    pub(crate) screen: Screen,
    path: String,
}

impl Room {
    pub(crate) fn new() -> Self {
        let folder = TempDir::new().unwrap();
        let path = journey::quiet_viewer(&folder.path().join("viewer")).unwrap();
        Self {
            folder,
            screen: Screen::start().expect("Xvfb: cargo xtask test installs it"),
            path,
        }
    }

    pub(crate) fn data(&self) -> String {
        self.folder
            .path()
            .join("data")
            .to_string_lossy()
            .into_owned()
    }

    pub(crate) fn open(&self) -> Session {
        // No scheduler answers there: what is printed must never come out of a real printer.
        self.open_at("127.0.0.1:1")
    }

    /// With the printers of this scheduler.
    pub(crate) fn open_at(&self, printers: &str) -> Session {
        let words = ["--data", &self.data()];
        Session::open(
            &self.screen,
            programs::window(),
            &words,
            &[("PATH", &self.path), ("CUPS_SERVER", printers)],
        )
        .expect("WebKitWebDriver: cargo xtask test installs it")
    }

    /// The files that the desk asked to be shown.
    pub(crate) fn opened(&self) -> Vec<String> {
        self.noted("opened.txt")
    }

    /// What the printer that [`Self::put_a_printer`] gave was asked for.
    pub(crate) fn printed(&self) -> Vec<String> {
        self.noted("printed.txt")
    }

    fn noted(&self, file: &str) -> Vec<String> {
        let notes = fs::read_to_string(self.folder.path().join("viewer").join(file));
        notes
            .unwrap_or_default()
            .lines()
            .map(str::to_owned)
            .collect()
    }

    /// The sheets in the data folder.
    pub(crate) fn sheets(&self) -> Vec<PathBuf> {
        let folder = Path::new(&self.data()).join("fise");
        let Ok(folder) = fs::read_dir(folder) else {
            return Vec::new();
        };
        folder.map(|entry| entry.unwrap().path()).collect()
    }

    /// A printer that takes everything and puts it on no paper, for windows that open from now on.
    pub(crate) fn put_a_printer(&self) {
        journey::paperless_printer(&self.folder.path().join("viewer")).unwrap();
    }
}

/// Through first start, to the desk.
pub(crate) fn begin(window: &Session) {
    let answers = ["Primăria Pelinia", "Pelinia", "Maria Rusu"];
    journey::first_start(window, "1", answers, |_| Ok::<_, Fault>(())).unwrap();
}
