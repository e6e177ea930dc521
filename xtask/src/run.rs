//! `run`: the program, built and open; where nothing can be shown, its main job done unseen.

use crate::demo::{self, Demo};
use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done, say};
use crate::{headless, node, place};
use std::process::Command;

/// Runs it. `--demo` opens the demonstration's own data folder, beside a hub on loopback.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    let demo = match words {
        [] => false,
        [word] if word == "--demo" => true,
        _ => return Err(Failure::Said("cargo xtask run [--demo]".into())),
    };
    packages::install(&[Purpose::Build])?;
    node::build()?;
    say("Builds the programs; the first time takes some minutes.");
    done(&mut cargo(["build", "--workspace", "--bins"]))?;
    if !has_display() {
        return headless::run();
    }
    let mut window = Command::new(place::program("indrumar"));
    if !demo {
        return done(&mut window);
    }
    let folder = demo::usual_folder()?;
    // A demonstration that is open already is brought to the front by the program itself.
    let _hub = if demo::is_open(&folder) {
        None
    } else {
        Some(Demo::begin(&folder)?)
    };
    done(window.arg("--demo"))
}

/// Whether a window could be seen here.
fn has_display() -> bool {
    let named = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || named("DISPLAY") || named("WAYLAND_DISPLAY")
}
