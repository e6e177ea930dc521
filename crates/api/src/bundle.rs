//! The tally by stick or mail: a bundle out, a receipt in. Byte for byte what would go over the network.

use crate::sheet::{put_in_documents, readable};
use crate::sync::{Hand, Refusal, SyncReport, count};
use crate::transact::Op;
use crate::{ApiError, Desk, ledger, settings};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use indrumar_domain::{KeyTally, Period};
use indrumar_i18n::Args;
use indrumar_store::{Road, SyncEnding};
use indrumar_sync::{
    Error, HubKey, Keeper, Pinned, Which, accept, bundles, file, marks, receipt_bundle,
};
use indrumar_wire::{Digest, Marks, Signed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::path::Path;
use ts_rs::TS;

/// Where to write the bundle.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct BundleExport {
    /// The file; among the person's documents, when absent.
    #[ts(optional)]
    pub path: Option<String>,
}

/// The bundle is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct BundleWritten {
    /// The file.
    pub path: String,
    /// How many days it holds.
    pub keys: u32,
    /// Its size.
    pub bytes: u64,
    /// Whether the folder with it is shown.
    pub opened: bool,
}

/// Where the receipt is: in a file that the program can open, or in the content of one that the window has read.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct BundleReceipt {
    /// The file; of a content its name, for sentences about it.
    pub path: String,
    /// Its content in Base64, in place of the file.
    #[ts(optional)]
    pub content: Option<String>,
}

/// See [`crate::with_commands`]. What waits; when nothing does, everything: the hub may have lost something.
pub fn export(desk: &Desk, args: BundleExport) -> Result<BundleWritten, ApiError> {
    desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let ledger = ledger::ledger(desk)?;
    let which = if ledger.iter().any(|key| !key.receipted) {
        Which::Waiting
    } else {
        Which::All
    };
    let bundles = bundles(&desk.identity(), &ledger, which)?;
    if bundles.is_empty() {
        return Err(ApiError::NothingToSend {});
    }
    // Remembered before it is written: a file whose receipt nobody understands would be worse than a memory without a file.
    desk.transact(Op::ExportBundle, |tx| {
        for bundle in &bundles {
            let digests = bundle.keys.iter();
            let digests = digests.map(|(period, digest)| (period.to_string(), digest.to_string()));
            tx.add_bundle_out(&bundle.digest.to_string(), &digests.collect())?;
        }
        tx.many(bundles.len());
        Ok(())
    })?;
    let keys = count(bundles.iter().map(|bundle| bundle.keys.len()).sum());
    if let Some(path) = args.path {
        let bytes = file::write(Path::new(&path), &bundles)?;
        return Ok(BundleWritten {
            path,
            keys,
            bytes,
            opened: false,
        });
    }
    let words = desk.i18n();
    let name = words.text(
        "sync-file-name",
        &Args::new().with("day", desk.today().to_string()),
    );
    let bytes = file::bytes(&bundles);
    let kept = put_in_documents(desk, &readable(&name), "json", &bytes)?;
    Ok(BundleWritten {
        path: kept.path,
        keys,
        bytes: bytes.len() as u64,
        opened: kept.opened,
    })
}

/// See [`crate::with_commands`].
pub fn receipt(desk: &Desk, args: BundleReceipt) -> Result<SyncReport, ApiError> {
    let record = desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let identity = desk.identity();
    let pinned = record.key()?;
    let unreadable = || ApiError::ReceiptUnreadable {
        path: args.path.clone(),
    };
    let receipts = match &args.content {
        Some(content) => {
            let bytes = STANDARD.decode(content).map_err(|_| unreadable())?;
            file::receipts(&bytes)
        }
        None => file::read_receipts(Path::new(&args.path)).ok(),
    };
    let receipts = receipts.ok_or_else(unreadable)?;
    // A hub that has changed its key tells so in the file; each line is held against the key that the chain leads to.
    let later = file::successors(&receipts, &pinned);
    let mut reached = 0;
    let earlier = record.earlier_keys()?;
    let path = || args.path.clone();
    let refused = |error: Error, receipt: &Signed| match error {
        Error::ReceiptForeign if earlier.iter().any(|key| receipt.is_by(key)) => {
            ApiError::ReceiptEarlierKey { path: path() }
        }
        Error::ReceiptForeign => ApiError::ReceiptForeign { path: path() },
        _ => unreadable(),
    };
    // All are checked before the first is kept: a file with a foreign receipt in it changes nothing.
    let mut accepted = Vec::with_capacity(receipts.len());
    let mut told: BTreeMap<Period, KeyTally> = BTreeMap::new();
    for receipt in &receipts {
        let at = later.iter().position(|key| receipt.is_by(key));
        reached = reached.max(at.map_or(0, |at| at + 1));
        let who = Pinned {
            desk: &identity,
            hub_key: at.map_or(pinned, |at| later[at]),
        };
        // What the hub knows besides travels in the same file.
        if receipt.peek::<Marks>().is_ok() {
            let marks = marks(&who, receipt).map_err(|error| refused(error, receipt))?;
            for key in marks {
                let period = key.period.clone();
                told.entry(period).or_default().merge(&key.into_tally());
            }
            continue;
        }
        let sent = match receipt_bundle(receipt) {
            Some(bundle) => sent(desk, &bundle.to_string())?,
            None => return Err(unreadable()),
        };
        let receipt = accept(&who, receipt, &sent).map_err(|error| refused(error, receipt))?;
        accepted.push(receipt);
    }
    let mut hand = Hand::new(desk, Road::File, &record)?;
    for accepted in &accepted {
        hand.receipt(accepted)?;
    }
    let learned = learn(desk, &mut hand, told)?;
    // Last, so that a file that was kept in part can be read once more.
    if reached > 0 {
        hand.repin(&later[..reached])?;
    }
    let receipted = accepted.iter().map(|accepted| accepted.keys.len()).sum();
    let keys = accepted.iter().flat_map(|accepted| &accepted.keys);
    let months = keys.filter(|key| matches!(key.period, Period::Month(_)));
    let months = months.count();
    let refusals: Vec<_> = accepted
        .into_iter()
        .flat_map(|accepted| accepted.refused)
        .map(Refusal::from)
        .collect();
    let ending = SyncEnding {
        hub: record.address.clone(),
        ended: "done".to_owned(),
        sent: count(receipted + refusals.len()),
        receipted: count(receipted),
        refused: count(refusals.len()),
        learned: count(learned),
        bytes: 0,
    };
    desk.transact(Op::NoteSync, |tx| tx.log_sync(Road::File, &ending))?;
    let days = ledger::days(desk)?;
    Ok(SyncReport {
        sent: count(receipted + refusals.len()),
        receipted: count(receipted),
        months: count(months),
        refused: count(refusals.len()),
        refusals,
        learned: count(learned),
        complete_through: ledger::complete(desk, &days),
        catalogue: None,
        catalogue_problem: None,
    })
}

fn learn(
    desk: &Desk,
    hand: &mut Hand<'_>,
    told: BTreeMap<Period, KeyTally>,
) -> Result<usize, ApiError> {
    let mut keys = Vec::with_capacity(told.len());
    for (period, tally) in told {
        keys.push(HubKey {
            digest: ledger::digest_of(desk, &period, &tally)?,
            period,
            tally,
        });
    }
    hand.learn(&keys)?;
    Ok(keys.len())
}

/// The digests that the bundle's days had when it left this desk; none, when it is not this copy that sent it.
fn sent(desk: &Desk, bundle: &str) -> Result<BTreeMap<Period, Digest>, ApiError> {
    let kept = desk
        .read(|read| read.bundle_out(bundle))?
        .unwrap_or_default();
    let mut sent = BTreeMap::new();
    for (period, digest) in kept {
        let digest = Digest::parse(&digest).map_err(ApiError::internal)?;
        sent.insert(Period::parse(&period)?, digest);
    }
    Ok(sent)
}
