//! Fetching an edition of the catalogue from the hub: what the newest is, by the pinned hub's word, and then its bytes,
//! held against that word.
//!
//! Not here: whether it is wanted, and whether the pack is good (`api`, `catalogue`).

use crate::http::Hub;
use crate::{Error, Keeper, follow};
use indrumar_wire::{Digest, Newest, OfferedEdition, PublicKey};

/// The newest edition that the hub hands out, if it is another than `known` and there is one at all.
///
/// # Errors
/// What the road says; [`Error::WrongKey`] when another hub than the pinned one answers.
pub fn newest<K: Keeper>(
    hub: &Hub,
    hub_key: &PublicKey,
    known: &str,
    keeper: &mut K,
) -> Result<Option<OfferedEdition>, K::Error> {
    let Some(signed) = hub.newest(known)? else {
        return Ok(None);
    };
    let newest: Newest = follow::open(hub, &mut hub_key.clone(), &signed, keeper)?;
    // It becomes part of an address, and is compared as text.
    let form = |c: char| c.is_ascii_digit() || c == '.';
    match newest.edition {
        Some(edition) if edition.version.is_empty() || !edition.version.chars().all(form) => {
            Err(hub.strange("an edition without a day".to_owned()).into())
        }
        edition => Ok(edition),
    }
}

/// The bytes of an edition, exactly those that the hub spoke of.
///
/// # Errors
/// What the road says; other bytes than the hub's word was about are not the hub's.
pub fn pack(hub: &Hub, edition: &OfferedEdition) -> Result<Vec<u8>, Error> {
    let bytes = hub.pack(&edition.version, edition.size)?;
    if Digest::of(&bytes) == edition.digest {
        Ok(bytes)
    } else {
        Err(hub.strange("another pack than the hub named".to_owned()))
    }
}
