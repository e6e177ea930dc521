//! Editions of the catalogue to hand out: the one that is built in, under another day and with other words.

use std::collections::BTreeMap;

/// The files of an edition: their names and texts.
pub type Files = BTreeMap<String, String>;

/// The files of the edition that is built in, as one of another day.
///
/// # Panics
/// When the files of the services are not where they should be.
#[must_use]
pub fn files(version: &str) -> Files {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/services");
    let mut files: Files = std::fs::read_dir(folder)
        .expect("the folder of services")
        .map(|entry| entry.expect("a file of it").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap_or_default();
            let text = std::fs::read_to_string(&path).expect("a text");
            (name.to_string_lossy().into_owned(), text)
        })
        .collect();
    let manifest = files.get_mut("catalogue.toml").expect("a manifest");
    let start = manifest.find("version = \"").expect("a version") + 11;
    manifest.replace_range(start..start + 10, version);
    files
}

/// Changes the words of one file.
///
/// # Panics
/// When it does not say them.
pub fn change(files: &mut Files, file: &str, from: &str, to: &str) {
    let text = files.get_mut(file).expect("a file of the edition");
    assert!(text.contains(from), "{from}");
    *text = text.replace(from, to);
}

/// Adds a service that is like another but for its code.
///
/// # Panics
/// When there is no such other.
pub fn add(files: &mut Files, code: &str, like: &str) {
    let text = &files[&format!("{like}.toml")];
    let text = text.replace(&format!("code = \"{like}\""), &format!("code = \"{code}\""));
    files.insert(format!("{code}.toml"), text);
}
