//! Which key of the hub a desk believes, and how it follows the hub to the next one.
//!
//! What an unknown key has signed is believed when a chain of statements leads to that key from the one that is pinned; the
//! key is pinned, durably, before anything of the message is used. Whatever else comes, nothing changes. Not here: what makes
//! a chain a good one (`wire`).

use crate::{Error, Keeper, Road};
use indrumar_wire::{Payload, PublicKey, Signed, succession};

/// Opens what came from the hub; `pinned` becomes the key that signed it, if the hub has changed its key meanwhile.
pub(crate) fn open<P: Payload, K: Keeper>(
    road: &dyn Road,
    pinned: &mut PublicKey,
    signed: &Signed,
    keeper: &mut K,
) -> Result<P, K::Error> {
    let opened = match signed.open(pinned) {
        Err(indrumar_wire::Error::SignatureWrong) => {
            *pinned = follow(road, pinned, signed, keeper)?;
            signed.open(pinned)
        }
        other => other,
    };
    Ok(opened.map_err(|error| Error::NotAHub {
        address: road.address().to_owned(),
        detail: error.to_string(),
    })?)
}

fn follow<K: Keeper>(
    road: &dyn Road,
    pinned: &PublicKey,
    signed: &Signed,
    keeper: &mut K,
) -> Result<PublicKey, K::Error> {
    let address = || road.address().to_owned();
    let another = || Error::WrongKey { address: address() };
    if keeper.earlier_keys()?.iter().any(|key| signed.is_by(key)) {
        return Err(Error::EarlierKey { address: address() }.into());
    }
    let rotations = road.keys(pinned).map_err(|error| match error {
        // Perhaps it is the hub after all: the next sync will show.
        Error::Away { .. } | Error::TooMany { .. } => error,
        _ => another(),
    })?;
    let keys = succession(pinned, &rotations).map_err(|_| another())?;
    let mut reached = keys.iter().enumerate();
    let (at, key) = reached
        .find(|(_, key)| signed.is_by(key))
        .ok_or_else(another)?;
    keeper.repin(&keys[..=at])?;
    Ok(*key)
}
