//! The same interface in Chromium, over the bridge to the real core, beside a real hub.
//!
//! What is pressed and expected stands in `ui/e2e/flow.mjs`, because Playwright speaks JavaScript.

use crate::programs::program;
use std::path::{Path, PathBuf};
use std::process::Command;

/// What distributions call it.
const CHROMIUM: &[&str] = &["chromium", "chromium-browser", "google-chrome"];

#[test]
fn the_main_job_is_done_in_a_browser_and_its_figure_at_the_hub_is_one() {
    let flow = Command::new("npm")
        .args(["run", "--silent", "e2e"])
        .current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("ui"))
        .env("INDRUMAR_BRIDGE", program("indrumar-bridge"))
        .env("INDRUMAR_HUB", program("indrumar-hub"))
        .env("CHROMIUM", chromium())
        .output()
        .expect("npm");
    let said = [flow.stdout, flow.stderr].map(|said| String::from_utf8_lossy(&said).into_owned());
    assert!(flow.status.success(), "{}", said.concat());
    println!("{}", said[0]);
}

pub(crate) fn chromium() -> PathBuf {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
    let found = CHROMIUM.iter().find_map(|name| {
        folders
            .iter()
            .map(|folder| folder.join(name))
            .find(|file| file.is_file())
    });
    found.expect("Chromium: cargo xtask test installs it")
}
