//! The project's own files, as the other rules read them. Built and fetched folders are no part of the project.

use std::fs;
use std::path::{Path, PathBuf};

/// Not ours, or made by a command.
const SKIPPED: &[&str] = &["target", "node_modules", "dist", "gen", ".git"];

/// The project's root.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below the folder that has one of the endings, sorted; all files when no ending is named.
pub(crate) fn files(below: &str, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    collect(&root().join(below), endings, &mut found);
    found.sort();
    assert!(!found.is_empty(), "no {endings:?} below {below:?}");
    found
}

/// The path as a person reads it: from the root, with slashes.
pub(crate) fn name(path: &Path) -> String {
    let relative = path.strip_prefix(root()).unwrap_or(path);
    relative.to_string_lossy().replace('\\', "/")
}

/// The file's text; `None` for pictures and the like.
pub(crate) fn text(path: &Path) -> Option<String> {
    String::from_utf8(fs::read(path).unwrap()).ok()
}

fn collect(folder: &Path, endings: &[&str], found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy();
        if path.is_dir() {
            if !SKIPPED.contains(&&*name) {
                collect(&path, endings, found);
            }
        } else if endings.is_empty() || endings.iter().any(|ending| name.ends_with(ending)) {
            found.push(path);
        }
    }
}
