//! The database as files: the log beside it, and its address when it is read as it lies.

use crate::StoreError;
use std::io;
use std::path::{Path, PathBuf};

/// The file beside the database that has this ending.
pub(crate) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Whether committed changes may lie in the log and not yet in the database.
pub(crate) fn has_log(path: &Path) -> bool {
    size(&beside(path, "-wal")) > 0
}

/// A log without its database: half of a copied or restored folder. SQLite would begin a new database and throw the log
/// away, and with it what may be the only requests left.
pub(crate) fn refuse_lost(path: &Path) -> Result<(), StoreError> {
    if has_log(path) && size(path) == 0 {
        Err(StoreError::strange("a log without its database"))
    } else {
        Ok(())
    }
}

/// Nothing, when there is no such file.
fn size(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |data| data.len())
}

/// The address under which SQLite reads the file without locks, log and index: nobody can be writing it, since nobody can
/// write there.
pub(crate) fn as_it_lies(path: &Path) -> io::Result<String> {
    let whole = std::path::absolute(path)?;
    let text = whole.to_string_lossy();
    let text = if cfg!(windows) {
        format!("/{}", text.replace('\\', "/"))
    } else {
        text.into_owned()
    };
    let mut address = String::from("file://");
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-_.~:".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push_str(&format!("%{byte:02X}"));
        }
    }
    address.push_str("?immutable=1");
    Ok(address)
}
