//! One sync: ask, plan, send, and let every receipt be kept before the next bundle goes.

use crate::bundle::{Part, Sealed, batches, seal, size_of};
use crate::{Accepted, Error, LedgerKey, Pinned, Road, accept, plan};
use indrumar_domain::Period;
use indrumar_wire::{Answer, Digest, MAX_BUNDLE_BYTES, Question, Refusal, Signed};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A bundle is not divided further than this: a server that refuses so little refuses everything.
const SMALLEST: usize = 8 * 1024;

/// What a sync came to. All zero: the hub had everything already.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Keys sent.
    pub sent: usize,
    /// Keys the hub gave a receipt for.
    pub receipted: usize,
    /// Keys the hub refused; they stay here.
    pub refused: Vec<Refusal>,
    /// The newest edition of the catalogue that the hub spoke of, if any.
    pub catalogue: Option<String>,
}

/// Brings the hub what it lacks. `keep` is called with each receipt, before anything else is sent: what it stores is
/// true whatever happens next, and its error ends the sync.
///
/// # Errors
/// The road's, the hub's refusal of the desk itself, or `keep`'s. Receipts kept before it stand.
pub fn sync<E: From<Error>>(
    road: &dyn Road,
    who: &Pinned<'_>,
    ledger: &[LedgerKey],
    keep: &mut dyn FnMut(&Accepted) -> Result<(), E>,
) -> Result<Report, E> {
    let mut run = Run {
        road,
        who,
        belief: plan::belief(ledger),
        sent: BTreeSet::new(),
        receipted: BTreeSet::new(),
        refused: BTreeMap::new(),
        incomplete: BTreeSet::new(),
        catalogue: None,
    };
    let same = run.ask()?;
    let first = plan::first(ledger, same);
    run.send(&first.send, keep)?;
    if first.ask_again {
        let same = run.ask()?;
        let second = plan::second(ledger, same, &run.sent);
        run.send(&second.send, keep)?;
    }
    Ok(Report {
        sent: run.sent.len(),
        receipted: run.receipted.len(),
        refused: run.refused.into_values().collect(),
        catalogue: run.catalogue,
    })
}

struct Run<'a> {
    road: &'a dyn Road,
    who: &'a Pinned<'a>,
    belief: BTreeMap<Period, Digest>,
    sent: BTreeSet<Period>,
    receipted: BTreeSet<Period>,
    refused: BTreeMap<String, Refusal>,
    incomplete: BTreeSet<Period>,
    catalogue: Option<String>,
}

impl Run<'_> {
    fn ask(&mut self) -> Result<bool, Error> {
        let desk = self.who.desk;
        let question = Question {
            install: desk.install,
            root: plan::root(&self.belief)?,
        };
        let signed = Signed::seal(&question, &desk.key)?;
        let answer: Answer = self.open(&self.road.ask(&signed.to_bytes()?)?)?;
        if answer.question != signed.digest()? {
            return Err(self.strange("an answer to another question"));
        }
        self.catalogue = answer.catalogue;
        Ok(answer.same)
    }

    fn send<E: From<Error>>(
        &mut self,
        keys: &[&LedgerKey],
        keep: &mut dyn FnMut(&Accepted) -> Result<(), E>,
    ) -> Result<(), E> {
        let first = self.who.desk.batches_of(keys, MAX_BUNDLE_BYTES);
        let mut queue: VecDeque<Vec<Part>> = first.into();
        while let Some(parts) = queue.pop_front() {
            let sealed = seal(self.who.desk, parts.clone())?;
            let receipt = match self.road.deliver(&sealed.bytes) {
                Err(Error::Refused { status: 413, .. }) if sealed.bytes.len() > SMALLEST => {
                    for half in halves(parts).into_iter().rev() {
                        queue.push_front(half);
                    }
                    continue;
                }
                other => other?,
            };
            self.sent
                .extend(parts.iter().map(|part| part.period.clone()));
            let accepted = self.check(&receipt, &sealed, &parts)?;
            keep(&accepted)?;
        }
        Ok(())
    }

    fn check(
        &mut self,
        receipt: &Signed,
        sealed: &Sealed,
        parts: &[Part],
    ) -> Result<Accepted, Error> {
        // Opened here first for the errors of this road: over a file a foreign receipt is a mistake of the hand, over
        // a connection it is another hub.
        let opened: indrumar_wire::Receipt = self.open(receipt)?;
        if opened.bundle != sealed.digest || opened.install != self.who.desk.install {
            return Err(self.strange("a receipt for another bundle"));
        }
        let all = parts
            .iter()
            .map(|part| (part.period.clone(), part.digest))
            .collect();
        let mut accepted = accept(self.who, receipt, &all)?;
        for refusal in &accepted.refused {
            self.refused.insert(refusal.period.clone(), refusal.clone());
        }
        for part in parts {
            if !accepted.keys.iter().any(|key| key.period == part.period) {
                self.incomplete.insert(part.period.clone());
            }
        }
        // A key sent in parts counts when its last part is there and every one before it was named too.
        accepted.keys.retain(|key| {
            sealed.keys.contains_key(&key.period) && !self.incomplete.contains(&key.period)
        });
        for key in &accepted.keys {
            self.belief.insert(key.period.clone(), key.hub);
            self.receipted.insert(key.period.clone());
        }
        Ok(accepted)
    }

    fn open<P: indrumar_wire::Payload>(&self, signed: &Signed) -> Result<P, Error> {
        signed.open(&self.who.hub_key).map_err(|error| match error {
            indrumar_wire::Error::SignatureWrong => Error::WrongKey {
                address: self.road.address().to_owned(),
            },
            other => self.strange(&other.to_string()),
        })
    }

    fn strange(&self, detail: &str) -> Error {
        Error::NotAHub {
            address: self.road.address().to_owned(),
            detail: detail.to_owned(),
        }
    }
}

/// The same parts in bundles about half as big, for a server that takes less than the contract says.
fn halves(parts: Vec<Part>) -> Vec<Vec<Part>> {
    let size: usize = parts.iter().map(|part| size_of(&part.tally)).sum();
    let room = size / 2 + 64;
    let smaller = parts.into_iter().flat_map(|part| part.divide(room));
    batches(smaller.collect(), room)
}
