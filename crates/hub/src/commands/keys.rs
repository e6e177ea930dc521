//! `rotate-key`, `export-key`, `import-key`: the hub's own keys. A passphrase is never an argument: other people of the computer
//! can read those.

use super::{Outcome, text};
use crate::{Error, Hub};
use indrumar_i18n::{Args, I18n};
use serde_json::json;
use std::io::{BufRead, IsTerminal};
use std::path::Path;

pub(super) async fn rotate(hub: &Hub, words: I18n) -> Result<Outcome, Error> {
    let done = hub.rotate_key().await?;
    let args = Args::new()
        .with("number", done.number.to_string())
        .with("key", done.to.to_string());
    Ok(Outcome {
        sentence: text(words, "hub-key-changed", &args),
        json: json!({"number": done.number, "from": done.from, "key": done.to, "at": done.at}),
    })
}

pub(super) async fn export(hub: &Hub, file: &Path, words: I18n) -> Result<Outcome, Error> {
    let done = hub.export_keys(file).await?;
    let (path, passphrase) = (file.display().to_string(), done.passphrase.to_string());
    let args = Args::new()
        .with("path", &path)
        .with("passphrase", &passphrase);
    Ok(Outcome {
        sentence: text(words, "hub-keys-exported", &args),
        json: json!({"path": path, "passphrase": passphrase, "key": done.key, "keys": done.keys}),
    })
}

pub(super) async fn import(hub: &Hub, file: &Path, words: I18n) -> Result<Outcome, Error> {
    let stdin = std::io::stdin();
    if stdin.is_terminal() {
        eprintln!("{}", words.plain("hub-keys-passphrase"));
    }
    let mut line = String::new();
    let read = stdin.lock().read_line(&mut line);
    read.map_err(|error| Error::Internal(error.to_string()))?;
    let done = hub.import_keys(file, &line).await?;
    let key = if done.new > 0 {
        "hub-keys-imported"
    } else {
        "hub-keys-there"
    };
    let args = Args::new().with("key", done.key.to_string());
    Ok(Outcome {
        sentence: text(words, key, &args),
        json: json!({"key": done.key, "new": done.new}),
    })
}
