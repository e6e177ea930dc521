//! The road by file: each line of a bundle file is the body of a delivery, each line of the receipt file its answer.

use crate::{Error, Hub, audit};
use indrumar_wire::{MAX_BUNDLE_BYTES, Receipt};
use std::fs::{self, File};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

const MAX_FILE_BYTES: u64 = 256 * 1024 * 1024;

/// What a file came to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    /// Days and months taken.
    pub keys: usize,
    /// Days and months refused, as they were written.
    pub refused: Vec<String>,
}

impl Hub {
    /// Delivers every bundle of a file and writes their receipts.
    ///
    /// # Errors
    /// A file that is none of bundles: nothing is delivered then. An error of a bundle in the middle leaves those
    /// before it delivered and writes no receipts; delivering the file again is harmless.
    pub async fn import(&self, bundles: &Path, receipts: &Path) -> Result<Imported, Error> {
        let mut answers = Vec::new();
        let mut imported = Imported::default();
        for line in lines(bundles)? {
            let signed = self.deliver(line).await?;
            let receipt: Receipt = signed.open(&self.public_key())?;
            imported.keys += receipt.keys.len();
            let refused = receipt.refused.into_iter().map(|refusal| refusal.period);
            imported.refused.extend(refused);
            answers.push(signed.to_bytes()?);
        }
        write(receipts, &answers.join(&b'\n'))
            .map_err(|_| Error::CannotWrite(receipts.to_owned()))?;
        let mut writer = self.store.writer.lock().await;
        let subject = format!("{} keys", imported.keys);
        audit::note(
            &self.store,
            &mut writer,
            &self.clock.stamp(),
            "imported",
            &subject,
        )
        .await?;
        Ok(imported)
    }
}

fn lines(path: &Path) -> Result<Vec<Vec<u8>>, Error> {
    let unreadable = || Error::BundleUnreadable(path.to_owned());
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
        .map_err(|_| unreadable())?;
    if u64::try_from(bytes.len()).unwrap_or(u64::MAX) > MAX_FILE_BYTES {
        return Err(unreadable());
    }
    let lines: Vec<Vec<u8>> = bytes
        .split(|byte| *byte == b'\n')
        .map(<[u8]>::trim_ascii)
        .filter(|line| !line.is_empty())
        .map(<[u8]>::to_vec)
        .collect();
    let is_envelope = |line: &Vec<u8>| {
        line.len() <= MAX_BUNDLE_BYTES && indrumar_wire::Signed::parse(line).is_ok()
    };
    if lines.is_empty() || !lines.iter().all(is_envelope) {
        return Err(unreadable());
    }
    Ok(lines)
}

/// Beside the place, onto the disk, then there in one step.
fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside: PathBuf = path.with_file_name(name);
    let mut file = File::create(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)
}
