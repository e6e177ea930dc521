//! By file: a USB stick, a mail. A line of a bundle file is byte for byte the body of a request over HTTP, a line of a
//! receipt file the body of its answer. What fits into one message, which is nearly always, is a file of one line.

use crate::{Error, Sealed};
use indrumar_wire::{Marks, PublicKey, Signed, succession};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

/// Larger files are not read: no desk makes them.
const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// What stands in a file of these bundles: one a line.
pub fn bytes(bundles: &[Sealed]) -> Vec<u8> {
    let lines: Vec<&[u8]> = bundles.iter().map(|b| b.bytes.as_slice()).collect();
    lines.join(&b'\n')
}

/// Writes the bundles beside the place they are for, makes sure they are on the disk, and puts them there in one step:
/// an interrupted export leaves no half file. Gives the size in bytes.
///
/// # Errors
/// What the operating system says.
pub fn write(path: &Path, bundles: &[Sealed]) -> Result<u64, Error> {
    let bytes = bytes(bundles);
    let failed = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    let beside = beside(path);
    put(&beside, path, &bytes)
        .inspect_err(|_| {
            // The half file is of no use; if it cannot be removed either, the error above says why.
            let _ = fs::remove_file(&beside);
        })
        .map_err(failed)?;
    Ok(u64::try_from(bytes.len()).unwrap_or(u64::MAX))
}

fn put(beside: &Path, path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(beside, path)
}

fn beside(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    path.with_file_name(name)
}

/// Reads the receipts of a file. What they prove is for [`crate::accept`] to say.
///
/// # Errors
/// [`Error::File`] when it cannot be read, [`Error::ReceiptUnreadable`] when it is no file of receipts.
pub fn read_receipts(path: &Path) -> Result<Vec<Signed>, Error> {
    let failed = |source| Error::File {
        path: path.to_owned(),
        source,
    };
    let unreadable = || Error::ReceiptUnreadable {
        path: path.to_owned(),
    };
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(failed)?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAX_FILE_BYTES {
        return Err(unreadable());
    }
    receipts(&bytes).ok_or_else(unreadable)
}

/// The keys that came after this one, as far as the file tells: what a later one of them has signed is the hub's, too. A chain
/// that is broken tells nothing.
pub fn successors(lines: &[Signed], pinned: &PublicKey) -> Vec<PublicKey> {
    let told = lines.iter().filter_map(|line| line.peek::<Marks>().ok());
    let chains = told.filter_map(|marks| succession(pinned, &marks.rotations).ok());
    chains.max_by_key(Vec::len).unwrap_or_default()
}

/// The receipts in the content of a file; nothing when it is no file of receipts.
pub fn receipts(bytes: &[u8]) -> Option<Vec<Signed>> {
    let receipts = bytes
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty())
        .map(|line| Signed::parse(line).ok())
        .collect::<Option<Vec<_>>>()?;
    (!receipts.is_empty()).then_some(receipts)
}
