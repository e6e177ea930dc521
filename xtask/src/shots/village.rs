//! The desks that are looked at: a new one, and one that has been worked at for five weeks, each window over its own copy.

use super::edition;
use crate::demo::{self, Demo};
use crate::failure::Failure;
use crate::place::{program, root};
use crate::tool::{cargo, output, run as done, say, tool};
use std::cell::Cell;
use std::path::{Path, PathBuf};
use xtask::driver::journey;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;

/// A hub and the desk that was worked at, enrolled there.
pub(super) struct Village {
    _demo: Demo,
    work: PathBuf,
    path: String,
    windows: Cell<u32>,
}

impl Village {
    /// Empties the folder and makes them.
    pub(super) fn found(work: &Path) -> Result<Self, Failure> {
        say("Makes a desk that has been worked at for five weeks, and its hub.");
        let demo = Demo::hub_alone(work)?;
        let desk = work.join("desk");
        live(&desk, "weeks")?;
        demo.enrol_first(&desk)?;
        edition::come(&demo, &desk, work)?;
        demo::cli(&desk, &["sync"])?;
        live(&desk, "morning")?;
        let viewer = work.join("viewer");
        let path = journey::quiet_viewer(&viewer)?;
        journey::paperless_printer(&viewer)?;
        Ok(Self {
            _demo: demo,
            work: work.to_owned(),
            path,
            windows: Cell::new(0),
        })
    }

    /// A window that nobody has opened before.
    pub(super) fn new_desk(&self, screen: &Screen, theme: &str) -> Result<Session, Failure> {
        self.open(screen, theme, &self.folder())
    }

    /// A window over a copy of the desk: what is done in it is not seen in the next one.
    pub(super) fn used_desk(&self, screen: &Screen, theme: &str) -> Result<Session, Failure> {
        let folder = self.folder();
        let from = self.work.join("desk");
        output(tool("cp").arg("-a").arg(from).arg(&folder))?;
        self.open(screen, theme, &folder)
    }

    /// From now on the printer takes no work, until it is switched on again.
    pub(super) fn switch_printer(&self, on: bool) -> Result<(), Failure> {
        let viewer = self.work.join("viewer");
        if on {
            journey::paperless_printer(&viewer)?;
        } else {
            journey::refusing_printer(&viewer)?;
        }
        Ok(())
    }

    fn folder(&self) -> PathBuf {
        self.windows.set(self.windows.get() + 1);
        self.work.join(format!("ghiseu-{}", self.windows.get()))
    }

    fn open(&self, screen: &Screen, theme: &str, data: &Path) -> Result<Session, Failure> {
        // The window asks the computer for its colours, and GTK asks this.
        let colours = if theme == "dark" {
            "Adwaita:dark"
        } else {
            "Adwaita"
        };
        let data = data.to_string_lossy();
        Ok(Session::open(
            screen,
            &program("indrumar"),
            &["--data", &data],
            &[("PATH", &self.path), ("GTK_THEME", colours)],
        )?)
    }
}

/// Lets the desk live through what the word names.
fn live(desk: &Path, what: &str) -> Result<(), Failure> {
    let program = ["run", "--quiet", "-p", "indrumar-testkit", "--example"];
    done(
        cargo(program)
            .args(["lived_in", "--"])
            .arg(desk)
            .arg(what)
            .current_dir(root()),
    )
}
