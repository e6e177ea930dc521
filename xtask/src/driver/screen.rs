//! A screen that nobody looks at.

use super::{Fault, child::Running};
use std::process::{Command, Stdio};

/// An X server in memory. It chooses a free display number itself and says which when it is ready.
pub struct Screen {
    // Held for its Drop.
    _server: Running,
    display: String,
}

impl Screen {
    /// Starts one, large enough for every size of window that is looked at.
    pub fn start() -> Result<Self, Fault> {
        let (server, number) = Running::until_first_line(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", "1440x900x24"])
                .args(["-nolisten", "tcp", "-noreset"])
                .stderr(Stdio::null()),
        )?;
        Ok(Self {
            _server: server,
            display: format!(":{number}"),
        })
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
