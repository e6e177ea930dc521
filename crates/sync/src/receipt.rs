//! What a receipt proves.

use crate::{Error, Pinned};
use indrumar_domain::Period;
use indrumar_wire::{BundleKey, Digest, Marks, Receipt, Refusal, Signed};
use std::collections::BTreeMap;

/// A receipt that was checked: signed by the pinned hub, for this desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Accepted {
    /// The bundle it is for.
    pub bundle: Digest,
    /// Whether this desk knows what was in it. Of a bundle that a copy sent, or that was sent before a restore, it does not.
    pub ours: bool,
    /// When it was given, by the hub's clock (RFC 3339). Shown, never compared.
    pub at: String,
    /// The keys that are at the hub.
    pub keys: Vec<AcceptedKey>,
    /// The keys that are not, with the reason for each.
    pub refused: Vec<Refusal>,
}

/// One key that is at the hub.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AcceptedKey {
    /// The day or month.
    pub period: Period,
    /// The digest of what was sent. When the key has grown since, it waits again.
    pub sent: Digest,
    /// The digest of what the hub has of the key. Another one than `sent` means that the hub knows more.
    pub hub: Digest,
}

/// The bundle that a receipt says it is for; to look up what was kept of it. Nothing is believed by asking.
pub fn receipt_bundle(receipt: &Signed) -> Option<Digest> {
    Some(receipt.peek::<Receipt>().ok()?.bundle)
}

/// What a hub tells in a file of receipts of keys that it knows more of: its marks.
///
/// # Errors
/// [`Error::ReceiptForeign`] for another desk's and for any but the pinned hub's signature.
pub fn marks(who: &Pinned<'_>, told: &Signed) -> Result<Vec<BundleKey>, Error> {
    let opened: Marks = told.open(&who.hub_key).map_err(|error| match error {
        indrumar_wire::Error::SignatureWrong => Error::ReceiptForeign,
        other => Error::Wire(other),
    })?;
    if opened.install == who.desk.install {
        Ok(opened.keys)
    } else {
        Err(Error::ReceiptForeign)
    }
}

/// Checks a receipt. `sent` has the digests of the keys that were in the bundle, as they were then.
///
/// A receipt for a bundle that this desk does not know (it was sent by a copy, or before a restore) still tells
/// what the hub has: pass an empty `sent`, and each key counts as sent with the very content that the hub has, so that
/// it is receipted only where the desk's content is exactly that.
///
/// # Errors
/// [`Error::ReceiptForeign`] for another desk's receipt and for any but the pinned hub's signature.
pub fn accept(
    who: &Pinned<'_>,
    receipt: &Signed,
    sent: &BTreeMap<Period, Digest>,
) -> Result<Accepted, Error> {
    let opened: Receipt = receipt.open(&who.hub_key).map_err(|error| match error {
        indrumar_wire::Error::SignatureWrong => Error::ReceiptForeign,
        other => Error::Wire(other),
    })?;
    if opened.install != who.desk.install {
        return Err(Error::ReceiptForeign);
    }
    let refused = |period: &Period| {
        let text = period.to_string();
        opened.refused.iter().any(|refusal| refusal.period == text)
    };
    let keys = opened
        .keys
        .iter()
        .filter(|key| !refused(&key.period))
        .filter_map(|key| {
            let sent = match sent.get(&key.period) {
                Some(digest) => *digest,
                None if sent.is_empty() => key.digest,
                None => return None,
            };
            Some(AcceptedKey {
                period: key.period.clone(),
                sent,
                hub: key.digest,
            })
        })
        .collect();
    Ok(Accepted {
        bundle: opened.bundle,
        ours: !sent.is_empty(),
        at: opened.at,
        keys,
        refused: opened.refused,
    })
}
