//! A publisher's key as a file: 64 hexadecimal digits on one line, for its owner's eyes alone.

use crate::{Error, hub_key};
use indrumar_wire::SigningKey;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::path::Path;

/// Longer than any key; what follows is not read.
const LONGEST: u64 = 1024;

/// Makes a key and keeps it in a new file. A file that is there is left alone: it may be a key.
pub(crate) fn make_key(path: &Path) -> Result<SigningKey, Error> {
    let key = SigningKey::from_seed(hub_key::random()?);
    let not_saved = |_| Error::NotSaved(path.to_owned());
    let mut file = private_file(path).map_err(not_saved)?;
    let line = format!("{}\n", hex::encode(key.seed()));
    let written = file
        .write_all(line.as_bytes())
        .and_then(|()| file.sync_all());
    written.map_err(|error: io::Error| {
        // Half a key is of no use; if it cannot be removed either, the error says enough.
        let _ = fs::remove_file(path);
        not_saved(error)
    })?;
    Ok(key)
}

/// A new file for its owner's eyes alone.
pub(crate) fn private_file(path: &Path) -> io::Result<fs::File> {
    let mut options = OpenOptions::new();
    options.create_new(true).write(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;
        options.mode(0o600);
    }
    options.open(path)
}

/// Reads what [`make_key`] wrote.
pub(crate) fn read_key(path: &Path) -> Result<SigningKey, Error> {
    let unreadable = || Error::KeyUnreadable(path.to_owned());
    let mut text = String::new();
    fs::File::open(path)
        .and_then(|file| file.take(LONGEST).read_to_string(&mut text))
        .map_err(|_| unreadable())?;
    let mut seed = [0; 32];
    hex::decode_to_slice(text.trim(), &mut seed).map_err(|_| unreadable())?;
    Ok(SigningKey::from_seed(seed))
}
