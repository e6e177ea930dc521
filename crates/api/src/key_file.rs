//! The key file: 32 random bytes as hexadecimal digits, readable by its owner alone, made once.
//!
//! It comes to its place whole or not at all (written beside, made durable, then linked), and never over another: two
//! programs started at the same moment must agree on one key.

use crate::error::shown;
use crate::{ApiError, DataFolder, Host};
use indrumar_store::Key;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

/// The folder's key: read, or made where nothing lies that an older key would have to open.
pub(crate) fn open(folder: &DataFolder, host: &dyn Host) -> Result<Key, ApiError> {
    let path = folder.key_file();
    match fs::read_to_string(&path) {
        Ok(text) => Key::parse(&text).ok_or_else(|| ApiError::KeyWrong {
            path: shown(&folder.database()),
        }),
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let database = fs::metadata(folder.database());
            if database.is_ok_and(|database| database.len() > 0) {
                return Err(missing(&path));
            }
            make(folder, &path, host)
        }
        Err(error) if error.kind() == io::ErrorKind::InvalidData => Err(ApiError::KeyWrong {
            path: shown(&folder.database()),
        }),
        // It is there and may not be read: to the person it is as good as missing.
        Err(_) => Err(missing(&path)),
    }
}

fn missing(path: &Path) -> ApiError {
    ApiError::KeyMissing { path: shown(path) }
}

fn make(folder: &DataFolder, path: &Path, host: &dyn Host) -> Result<Key, ApiError> {
    let mut random = [0; 32];
    host.random(&mut random).map_err(ApiError::internal)?;
    let key = Key::new(random);
    let mut name = [0; 8];
    host.random(&mut name).map_err(ApiError::internal)?;
    let beside = folder
        .path()
        .join(format!("desk.key.{}", hex::encode(name)));
    let placed = write(&beside, key.to_hex().as_bytes()).and_then(|()| place(&beside, path));
    // Whatever happened, the copy beside has no further use.
    let _ = fs::remove_file(&beside);
    match placed {
        Ok(()) => Ok(key),
        // Another program was first: its key holds.
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => open(folder, host),
        Err(error) => Err(folder.failed(&error)),
    }
}

fn write(path: &Path, text: &[u8]) -> io::Result<()> {
    let mut options = File::options();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(path)?;
    file.write_all(text)?;
    file.sync_all()
}

/// Gives the file its name unless somebody else has it. A link fails where the name is taken, a rename does not; disks that
/// know no links (FAT) are left with the rename.
fn place(beside: &Path, path: &Path) -> io::Result<()> {
    match fs::hard_link(beside, path) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Err(error),
        Err(_) if path.exists() => return Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(beside, path)?,
    }
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        // The name itself must survive a power cut before the first row is written under this key.
        File::open(folder)?.sync_all()?;
    }
    Ok(())
}
