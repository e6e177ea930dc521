//! The public keys of desks that have sent something, kept in memory: a key never changes, and to ask for it costs as much as
//! to check a signature with it.
//!
//! Not here: whether a desk may still send. Whoever takes a key from here holds the install's row later, and looks there.

use indrumar_domain::InstallId;
use indrumar_wire::PublicKey;
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// A country has some thousands of desks; so many as this take some fifty-five megabytes. When there are more, all are forgotten and
/// asked for again, in each morning nearly all of them.
const MOST: usize = 131_072;

#[derive(Debug, Default)]
pub(crate) struct DeskKeys(Mutex<HashMap<InstallId, PublicKey>>);

impl DeskKeys {
    pub(crate) fn get(&self, install: &InstallId) -> Option<PublicKey> {
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        known.get(install).copied()
    }

    pub(crate) fn keep(&self, install: &InstallId, key: &PublicKey) {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(*install, *key);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indrumar_wire::SigningKey;

    #[test]
    fn as_many_keys_are_kept_as_fit_and_then_they_are_gathered_anew() {
        let keys = DeskKeys::default();
        let key = SigningKey::from_seed([1; 32]).public();
        let install = |no: usize| InstallId::new((no as u128).to_be_bytes());
        for no in 0..=MOST {
            assert_eq!(keys.get(&install(no)), None);
            keys.keep(&install(no), &key);
        }
        assert_eq!(keys.get(&install(MOST)), Some(key));
        assert_eq!(keys.get(&install(0)), None);
    }
}
