//! One sync: ask, plan, learn, send, compare; and everything is kept before the next message goes.

use crate::bundle::{Part, Sealed, batches, seal};
use crate::keeper::{HubKey, Keeper, Progress};
use crate::plan::{self, Action, Heard};
use crate::{Accepted, Error, LedgerKey, Pinned, Road, accept, follow};
use indrumar_domain::{KeyTally, Period};
use indrumar_wire::{
    Answer, Digest, Digests, Fetch, Look, MAX_BUNDLE_BYTES, MAX_FETCHED, MAX_MONTHS, Marks,
    Payload, PublicKey, Question, Refusal, Signed, size_of,
};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// A bundle is not divided further than this: a server that refuses so little refuses everything.
pub const SMALLEST: usize = 8 * 1024;

/// A hub that always finds something more to learn is not followed for ever.
const MOST_ROUNDS: usize = 16;

/// What a sync came to. All zero: the hub had everything already, and nothing else.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Report {
    /// Keys sent.
    pub sent: usize,
    /// Keys the hub gave a receipt for.
    pub receipted: usize,
    /// Of them, those of months.
    pub months: usize,
    /// Keys the hub refused; they stay here.
    pub refused: Vec<Refusal>,
    /// Keys of which the hub knew something that was not known here.
    pub learned: usize,
    /// Bytes of bundles.
    pub bytes: u64,
    /// The newest edition of the catalogue that the hub spoke of, if any.
    pub catalogue: Option<String>,
}

/// Brings the hub what it lacks, and the desk what it lacks. `limit`: the largest bundle to begin with.
///
/// # Errors
/// The road's, the hub's refusal of the desk itself, or the keeper's. What was kept before it stands.
pub fn sync<K: Keeper>(
    road: &dyn Road,
    who: &Pinned<'_>,
    ledger: Vec<LedgerKey>,
    limit: usize,
    keeper: &mut K,
) -> Result<Report, K::Error> {
    let mut run = Run {
        road,
        who,
        hub_key: who.hub_key,
        ledger,
        limit: limit.clamp(SMALLEST, MAX_BUNDLE_BYTES),
        progress: Progress::default(),
        report: Report::default(),
        sent: BTreeSet::new(),
        receipted: BTreeSet::new(),
        refused: BTreeMap::new(),
        incomplete: BTreeSet::new(),
        more: false,
    };
    let mut heard = run.ask(keeper)?;
    for round in 0_usize.. {
        let mut actions = plan::next(&run.ledger, &heard).map_err(Error::from)?;
        if round >= MOST_ROUNDS {
            actions.retain(|action| !action.leads_on());
        }
        let leads_on = actions.iter().any(Action::leads_on);
        for action in actions {
            run.act(action, &mut heard, keeper)?;
        }
        if leads_on {
            continue;
        }
        if round >= MOST_ROUNDS || !std::mem::take(&mut run.more) {
            break;
        }
        // A receipt said that the hub knows more than was sent.
        heard = run.ask(keeper)?;
    }
    run.compare(keeper)?;
    run.report.sent = run.sent.len();
    run.report.receipted = run.receipted.len();
    let months = run.receipted.iter();
    run.report.months = months.filter(|it| matches!(it, Period::Month(_))).count();
    run.report.refused = run.refused.into_values().collect();
    Ok(run.report)
}

struct Run<'a> {
    road: &'a dyn Road,
    who: &'a Pinned<'a>,
    /// The hub's key: another one than at the beginning, once the hub was followed to it.
    hub_key: PublicKey,
    ledger: Vec<LedgerKey>,
    limit: usize,
    progress: Progress,
    report: Report,
    sent: BTreeSet<Period>,
    receipted: BTreeSet<Period>,
    refused: BTreeMap<String, Refusal>,
    incomplete: BTreeSet<Period>,
    /// Whether the hub said of a key that it knows more than was sent.
    more: bool,
}

impl Run<'_> {
    fn act<K: Keeper>(
        &mut self,
        action: Action,
        heard: &mut Heard,
        keeper: &mut K,
    ) -> Result<(), K::Error> {
        match action {
            Action::Look(months) => {
                for months in months.chunks(MAX_MONTHS) {
                    let found = self.look(months, keeper)?;
                    for month in months {
                        let keys = found.keys.iter().filter(|key| key.0.month() == *month);
                        let keys = keys.map(|(period, digest)| (period.clone(), *digest));
                        heard.keys.insert(month.clone(), keys.collect());
                    }
                }
            }
            Action::Agree(keys) => {
                keeper.agree(&keys)?;
                for (period, digest) in keys {
                    self.hub_has(&period, Some(digest));
                }
            }
            Action::Lost(keys) => {
                keeper.lost(&keys)?;
                for period in keys {
                    self.hub_has(&period, None);
                    if let Some(key) = self.ledger.iter_mut().find(|key| key.period == period) {
                        key.receipted = false;
                    }
                }
            }
            Action::Fetch(keys) => {
                for keys in keys.chunks(MAX_FETCHED) {
                    let found = self.fetch(keys, keeper)?;
                    heard.fetched.extend(keys.iter().map(|key| key.0.clone()));
                    let now = keeper.learn(&found)?;
                    self.report.learned += found.len();
                    for key in now {
                        self.ledger.retain(|old| old.period != key.period);
                        self.ledger.push(key);
                    }
                }
            }
            Action::Send(periods) => self.send(&periods, keeper)?,
        }
        Ok(())
    }

    fn hub_has(&mut self, period: &Period, digest: Option<Digest>) {
        if let Some(key) = self.ledger.iter_mut().find(|key| key.period == *period) {
            key.hub_digest = digest;
        }
    }

    fn ask<K: Keeper>(&mut self, keeper: &mut K) -> Result<Heard, K::Error> {
        let question = Question {
            install: self.who.desk.install,
            root: plan::root(&plan::belief(&self.ledger)).map_err(Error::from)?,
        };
        let (digest, answer): (_, Answer) = self.put(&question, keeper)?;
        self.answers(answer.question, digest)?;
        self.report.catalogue = answer.catalogue;
        Ok(Heard {
            same: answer.same,
            months: answer.months,
            ..Heard::default()
        })
    }

    fn look<K: Keeper>(&mut self, months: &[Period], keeper: &mut K) -> Result<Digests, K::Error> {
        let look = Look {
            install: self.who.desk.install,
            months: months.to_vec(),
        };
        let (digest, found): (_, Digests) = self.put(&look, keeper)?;
        self.answers(found.question, digest)?;
        Ok(found)
    }

    /// Everything that the hub has of these keys, page by page.
    fn fetch<K: Keeper>(
        &mut self,
        keys: &[(Period, Digest)],
        keeper: &mut K,
    ) -> Result<Vec<HubKey>, K::Error> {
        let mut found: BTreeMap<&Period, HubKey> = BTreeMap::new();
        for (period, digest) in keys {
            let key = HubKey {
                period: period.clone(),
                digest: *digest,
                tally: KeyTally::default(),
            };
            found.insert(period, key);
        }
        let mut fetch = Fetch {
            install: self.who.desk.install,
            keys: keys.iter().map(|key| key.0.clone()).collect(),
            page: 0,
        };
        loop {
            let (digest, marks): (_, Marks) = self.put(&fetch, keeper)?;
            self.answers(marks.question, digest)?;
            for key in marks.keys {
                if let Some(known) = found.get_mut(&key.period) {
                    known.tally.merge(&key.into_tally());
                }
            }
            fetch.page += 1;
            if fetch.page >= marks.pages {
                break;
            }
        }
        self.progress.fetched += keys.len();
        Ok(found.into_values().collect())
    }

    /// The last question: what the months come to that have changed since the hub named their numbers.
    fn compare<K: Keeper>(&mut self, keeper: &mut K) -> Result<(), K::Error> {
        let months = keeper.months_to_compare()?;
        for months in months.chunks(MAX_MONTHS) {
            let found = self.look(months, keeper)?;
            keeper.figures(&found.figures, &found.keys)?;
        }
        Ok(())
    }

    fn put<Q: Payload, A: Payload, K: Keeper>(
        &mut self,
        question: &Q,
        keeper: &mut K,
    ) -> Result<(Digest, A), K::Error> {
        self.goes(keeper)?;
        let signed = Signed::seal(question, &self.who.desk.key).map_err(Error::from)?;
        let bytes = signed.to_bytes().map_err(Error::from)?;
        let answer = self.road.ask(&bytes)?;
        let answer = self.open(&answer, keeper)?;
        Ok((signed.digest(), answer))
    }

    fn goes<K: Keeper>(&mut self, keeper: &mut K) -> Result<(), K::Error> {
        self.progress.sent = self.sent.len();
        keeper.progress(self.progress)?;
        self.progress.messages += 1;
        Ok(())
    }

    fn answers(&self, question: Digest, asked: Digest) -> Result<(), Error> {
        if question == asked {
            Ok(())
        } else {
            Err(self.strange("an answer to another question"))
        }
    }

    fn send<K: Keeper>(&mut self, periods: &[Period], keeper: &mut K) -> Result<(), K::Error> {
        let mut keys: Vec<&LedgerKey> = self.ledger.iter().collect();
        keys.retain(|key| periods.contains(&key.period));
        keys.sort_by(|a, b| a.period.cmp(&b.period));
        let mut queue: VecDeque<Vec<Part>> = self.who.desk.batches_of(&keys, self.limit).into();
        self.progress.keys += periods.len();
        while let Some(parts) = queue.pop_front() {
            self.goes(keeper)?;
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
            self.report.bytes += u64::try_from(sealed.bytes.len()).unwrap_or(0);
            self.sent
                .extend(parts.iter().map(|part| part.period.clone()));
            let accepted = self.check(&receipt, &sealed, &parts, keeper)?;
            keeper.receipt(&accepted)?;
        }
        Ok(())
    }

    fn check<K: Keeper>(
        &mut self,
        receipt: &Signed,
        sealed: &Sealed,
        parts: &[Part],
        keeper: &mut K,
    ) -> Result<Accepted, K::Error> {
        // Opened here first for the errors of this road: over a file a foreign receipt is a mistake of the hand, over
        // a connection it is another hub.
        let opened: indrumar_wire::Receipt = self.open(receipt, keeper)?;
        if opened.bundle != sealed.digest || opened.install != self.who.desk.install {
            return Err(self.strange("a receipt for another bundle").into());
        }
        let all = parts
            .iter()
            .map(|part| (part.period.clone(), part.digest))
            .collect();
        let who = Pinned {
            hub_key: self.hub_key,
            ..*self.who
        };
        let mut accepted = accept(&who, receipt, &all)?;
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
            self.receipted.insert(key.period.clone());
            let known = key.sent == key.hub;
            self.more |= !known;
            if let Some(own) = self.ledger.iter_mut().find(|it| it.period == key.period) {
                own.receipted = own.digest == key.sent;
                own.hub_digest = known.then_some(key.hub);
            }
        }
        Ok(accepted)
    }

    fn open<P: Payload, K: Keeper>(
        &mut self,
        signed: &Signed,
        keeper: &mut K,
    ) -> Result<P, K::Error> {
        follow::open(self.road, &mut self.hub_key, signed, keeper)
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
