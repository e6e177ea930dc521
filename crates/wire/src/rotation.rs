//! How a hub's key hands on to the next one: statements, each signed by the key that it takes leave of, and the way along
//! them from a key that is believed.
//!
//! Not here: when a hub changes its key (the hub), and what a desk does with the key that it arrives at (`sync`).

use crate::{Error, Payload, PublicKey, Signed};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A longer chain is not followed: no hub changes its key so often.
pub const MAX_ROTATIONS: usize = 256;

/// Hub → anybody: from now on I sign with another key. Signed by `from`, and by nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rotation {
    /// Which statement of this hub, from 1; the next one has the next number.
    pub number: u32,
    /// The key that takes its leave.
    pub from: PublicKey,
    /// The one that comes after it.
    pub to: PublicKey,
    /// When, by the hub's clock (RFC 3339, UTC). Shown, never compared.
    pub at: String,
}

impl Payload for Rotation {
    const KIND: &'static str = "rotation";
}

/// Hub → anybody: how its key came to be the one that signs this. The statements prove themselves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keys {
    /// [`Rotation`]s in their order: each goes on from where the one before it ended.
    pub rotations: Vec<Signed>,
}

impl Payload for Keys {
    const KIND: &'static str = "keys";
}

/// The keys that come after `known`, each handed on by the one before it. None when nothing in the chain goes on from there.
/// What lies before it in the chain is passed over: who knows a later key has no use for it.
///
/// # Errors
/// A statement, from there on, that is none or is not signed by the key before it; one that leads elsewhere, has another
/// number than the next, or comes back to a key that was there already; too many of them. Nothing of such a chain is to be
/// believed.
pub fn succession(known: &PublicKey, rotations: &[Signed]) -> Result<Vec<PublicKey>, Error> {
    let broken = |why: &str| Err(Error::Malformed(format!("the chain of keys {why}")));
    if rotations.len() > MAX_ROTATIONS {
        return broken("is too long");
    }
    let goes_on = |signed: &Signed| {
        let said = signed.peek::<Rotation>();
        said.is_ok_and(|said| said.from == *known)
    };
    let Some(first) = rotations.iter().position(goes_on) else {
        return Ok(Vec::new());
    };
    let mut keys = Vec::new();
    let mut seen = BTreeSet::from([*known]);
    let (mut current, mut number) = (*known, None);
    for signed in &rotations[first..] {
        let said: Rotation = signed.open(&current)?;
        if said.from != current {
            return broken("leads elsewhere");
        }
        if number.is_some_and(|last: u32| last.checked_add(1) != Some(said.number)) {
            return broken("has a gap");
        }
        if !seen.insert(said.to) {
            return broken("loops");
        }
        (current, number) = (said.to, Some(said.number));
        keys.push(current);
    }
    Ok(keys)
}
