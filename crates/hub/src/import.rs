//! The road by file: each line of a bundle file is the body of a delivery, each line of the receipt file its answer.

use crate::paper::Paper;
use crate::{Error, Hub, audit};
use indrumar_wire::{DeliveredBundle, Payload, Receipt, Signed};
use std::fs::File;
use std::io::Read;
use std::path::Path;

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
    /// A file that is none of bundles, or a place where no receipt can be saved: nothing is delivered then. An error of a
    /// bundle in the middle leaves those before it delivered and writes no receipts; delivering the file again is harmless.
    pub async fn import(&self, bundles: &Path, receipts: &Path) -> Result<Imported, Error> {
        let lines = lines(bundles)?;
        let paper = Paper::lay(receipts).map_err(|_| not_saved(receipts))?;
        let mut answers = Vec::new();
        let mut imported = Imported::default();
        let mut last = None;
        for line in lines {
            let delivered = line.clone();
            let signed = self.deliver(line).await.map_err(|error| match error {
                // Whole as an envelope, and still no bundle.
                Error::Wire(indrumar_wire::Error::Malformed(_) | indrumar_wire::Error::BadKey) => {
                    Error::BundleUnreadable(bundles.to_owned())
                }
                other => other,
            })?;
            // Our own, made a moment ago.
            let receipt: Receipt = signed.peek()?;
            imported.keys += receipt.keys.len();
            let besides = self.known_besides(&delivered, &receipt).await?;
            let refused = receipt.refused.into_iter().map(|refusal| refusal.period);
            imported.refused.extend(refused);
            answers.push(signed.to_bytes()?);
            answers.extend(besides);
            last = Some((receipt.install, receipt.bundle));
        }
        if let Some((install, bundle)) = last {
            answers.extend(self.rotations_beside(install, bundle).await?);
        }
        paper
            .fill(&answers.join(&b'\n'))
            .map_err(|_| not_saved(receipts))?;
        let subject = format!("{} keys", imported.keys);
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        audit::note(&self.store, &mut tx, &at, "imported", &subject).await?;
        tx.commit()
            .await
            .map_err(|error| self.store.failed(&error))?;
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
    if lines.is_empty() || !lines.iter().all(|line| is_bundle(line)) {
        return Err(unreadable());
    }
    Ok(lines)
}

/// Whether the line is an envelope of this kind. A version of tomorrow is one too: it is refused with its own sentence.
fn is_bundle(line: &[u8]) -> bool {
    let kind = format!("indrumar/{}/", DeliveredBundle::KIND);
    let named = Signed::parse(line).map(|signed| signed.claimed_kind().unwrap_or_default());
    named.is_ok_and(|named| named.starts_with(&kind))
}

fn not_saved(receipts: &Path) -> Error {
    Error::ReceiptNotSaved(receipts.to_owned())
}
