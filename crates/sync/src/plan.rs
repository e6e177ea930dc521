//! What to ask and what to send, as data: the ledger and the hub's answers are arguments, nothing is done here.
//!
//! A sync opens with one small question: the root digest of what the desk believes the hub to have, which is what the
//! last receipts said. *Same* means that the hub is as it was left, so what waits is all there is to send. *Other*
//! has two causes. An answer to the last bundle was lost, or a copy of this desk has sent something: sending what
//! waits brings the new digests, and a second question shows that this was all. Or the hub was restored from an old
//! backup: then, and when nothing waited in the first place, everything is sent again, which a union makes harmless.

use crate::LedgerKey;
use indrumar_domain::Period;
use indrumar_wire::{Digest, Error, root_digest};
use std::collections::{BTreeMap, BTreeSet};

/// What the desk does next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan<'a> {
    /// The keys to send, by period.
    pub send: Vec<&'a LedgerKey>,
    /// Whether to ask once more when they are receipted.
    pub ask_again: bool,
}

/// What the desk believes the hub to have: the digests of the last receipts.
pub fn belief(ledger: &[LedgerKey]) -> BTreeMap<Period, Digest> {
    ledger
        .iter()
        .filter_map(|key| Some((key.period.clone(), key.hub_digest?)))
        .collect()
}

/// The root digest to ask with.
///
/// # Errors
/// None for any ledger that the types allow.
pub fn root(belief: &BTreeMap<Period, Digest>) -> Result<Digest, Error> {
    root_digest(belief)
}

/// After the first question.
pub fn first(ledger: &[LedgerKey], same: bool) -> Plan<'_> {
    let waiting = sorted(ledger.iter().filter(|key| !key.receipted));
    if same {
        Plan {
            send: waiting,
            ask_again: false,
        }
    } else if waiting.is_empty() {
        Plan {
            send: sorted(ledger.iter()),
            ask_again: false,
        }
    } else {
        let some_left = waiting.len() < ledger.len();
        Plan {
            send: waiting,
            ask_again: some_left,
        }
    }
}

/// After the second question, which only follows a first one that was answered *other*: `sent` is what went meanwhile.
pub fn second<'a>(ledger: &'a [LedgerKey], same: bool, sent: &BTreeSet<Period>) -> Plan<'a> {
    let rest = |key: &&LedgerKey| !same && !sent.contains(&key.period);
    Plan {
        send: sorted(ledger.iter().filter(rest)),
        ask_again: false,
    }
}

fn sorted<'a>(keys: impl Iterator<Item = &'a LedgerKey>) -> Vec<&'a LedgerKey> {
    let mut keys: Vec<_> = keys.collect();
    keys.sort_by(|a, b| a.period.cmp(&b.period));
    keys
}
