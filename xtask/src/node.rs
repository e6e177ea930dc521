//! The interface: its packages and its built form, each made again only when what it comes from is newer.

use crate::failure::Failure;
use crate::place::root;
use crate::tool::{npm, output, run, say, tool};
use std::fs;
use std::path::Path;
use std::time::SystemTime;

/// The oldest Node that Vite runs on.
const LEAST_NODE: (u32, u32) = (20, 19);

/// What the built interface comes from, seen from the root.
const SOURCES: &[&str] = &[
    "ui/src",
    "ui/public",
    "ui/index.html",
    "ui/vite.config.ts",
    "ui/package-lock.json",
    "content/strings",
    "content/fonts",
];

/// Brings `ui/node_modules` up to its lock file.
fn packages() -> Result<(), Failure> {
    check_node()?;
    let lock = changed(&root().join("ui/package-lock.json"));
    // npm writes this file last, so an installation that was cut short is not taken for a whole one.
    let installed = changed(&root().join("ui/node_modules/.package-lock.json"));
    if installed.is_some() && installed >= lock {
        return Ok(());
    }
    say("Fetches the interface's packages.");
    run(npm(["ci", "--no-audit", "--no-fund"].iter()).env("npm_config_update_notifier", "false"))
}

/// Brings `ui/dist` up to its sources. The shell cannot be compiled without it.
pub(crate) fn build() -> Result<(), Failure> {
    packages()?;
    let newest = SOURCES
        .iter()
        .filter_map(|source| newest(&root().join(source)))
        .max();
    let built = changed(&root().join("ui/dist/index.html"));
    if built.is_some() && built >= newest {
        return Ok(());
    }
    say("Builds the interface.");
    run(&mut npm(["run", "build"]))
}

fn check_node() -> Result<(), Failure> {
    let (least, minor) = LEAST_NODE;
    let wish = format!("Node {least}.{minor} or newer with npm is needed: see the README");
    let version = output(tool("node").arg("--version")).map_err(|_| Failure::Said(wish.clone()))?;
    if at_least(version.trim(), LEAST_NODE) {
        return Ok(());
    }
    Err(Failure::Said(format!(
        "{wish} (this is {})",
        version.trim()
    )))
}

/// Whether `v20.19.2` is at least `(20, 19)`.
fn at_least(version: &str, least: (u32, u32)) -> bool {
    let mut numbers = version
        .trim_start_matches('v')
        .split('.')
        .map(str::parse::<u32>);
    match (numbers.next(), numbers.next()) {
        (Some(Ok(major)), Some(Ok(minor))) => (major, minor) >= least,
        _ => false,
    }
}

/// When a file was changed; nothing if it is not there.
fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

/// When the newest file at or below the path was changed.
fn newest(path: &Path) -> Option<SystemTime> {
    if !path.is_dir() {
        return changed(path);
    }
    let below = fs::read_dir(path).ok()?.flatten();
    // The folder itself too: it changes when a file is taken away.
    below
        .filter_map(|entry| newest(&entry.path()))
        .chain(changed(path))
        .max()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_node_is_told_from_a_newer() {
        assert!(at_least("v20.19.0", (20, 19)) && at_least("v24.0.1", (20, 19)));
        assert!(!at_least("v20.18.9", (20, 19)) && !at_least("v18.20.4", (20, 19)));
        assert!(!at_least("", (20, 19)));
    }
}
