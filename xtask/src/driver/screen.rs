//! A screen that nobody looks at.

use super::Fault;
use super::child::Running;
use super::frame::Frame;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

static SCREENS: AtomicU32 = AtomicU32::new(0);

/// An X server in memory. It chooses a free display number itself and says which when it is ready.
pub struct Screen {
    // Held for its Drop.
    _server: Running,
    display: String,
    memory: Memory,
}

/// The folder of the file that the screen's memory is. Dropping it takes the folder away.
struct Memory(PathBuf);

impl Memory {
    fn new() -> Result<Self, Fault> {
        let number = SCREENS.fetch_add(1, Ordering::Relaxed);
        let name = format!("indrumar-screen-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).map_err(Fault::io("making a screen's folder"))?;
        Ok(Self(folder))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

impl Screen {
    /// Starts one, large enough for every size of window that is looked at.
    pub fn start() -> Result<Self, Fault> {
        let memory = Memory::new()?;
        let (server, number) = Running::until_first_line(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1440x900x24"])
                .args(["-nolisten", "tcp", "-noreset", "-fbdir"])
                .arg(&memory.0)
                .stderr(Stdio::null()),
        )?;
        Ok(Self {
            _server: server,
            display: format!(":{number}"),
            memory,
        })
    }

    /// What stands on it now.
    pub fn frame(&self) -> Result<Frame, Fault> {
        let file = self.memory.0.join("Xvfb_screen0");
        Frame::of_xwd(&fs::read(file).map_err(Fault::io("looking at a screen"))?)
    }

    /// What a program needs in its environment to draw here.
    pub fn put_into<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        command
            .env("DISPLAY", &self.display)
            .env_remove("WAYLAND_DISPLAY")
            .env("GDK_BACKEND", "x11")
            // There is no graphics card and no accessibility bus here; without these WebKitGTK looks for both.
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
    }
}
