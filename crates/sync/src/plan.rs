//! What to ask, what to fetch and what to send, as data: the ledger and what the hub has said so far are arguments, nothing
//! is done here.
//!
//! A sync opens with one small question: the root digest of what the desk believes the hub to have. *Same* means that the
//! hub is as it was left, so what waits is all there is to send. *Other* is followed down: the months that differ, then
//! their keys, then the marks of those that this desk does not have as the hub has them. So both sides learn what the
//! other has, whatever came between: a lost answer, a copy of these data, a backup put back here or there.

use crate::LedgerKey;
use indrumar_domain::Period;
use indrumar_wire::{Digest, Error, month_digests, root_digest};
use std::collections::{BTreeMap, BTreeSet};

/// What the hub has said in this sync.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Heard {
    /// Whether its root digest is the one that the desk asked with.
    pub same: bool,
    /// Its months, when it is another one. A hub of before there was healing says none.
    pub months: Option<BTreeMap<Period, Digest>>,
    /// Its keys of the months that were looked at.
    pub keys: BTreeMap<Period, BTreeMap<Period, Digest>>,
    /// The keys whose marks were fetched.
    pub fetched: BTreeSet<Period>,
}

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Action {
    /// Ask which keys the hub has of these months.
    Look(Vec<Period>),
    /// Note that the hub has these keys just as they stand here.
    Agree(Vec<(Period, Digest)>),
    /// Note that the hub has lost these keys altogether.
    Lost(Vec<Period>),
    /// Ask for the marks of these keys, of which the hub has another account: its digest of each.
    Fetch(Vec<(Period, Digest)>),
    /// Send these keys.
    Send(Vec<Period>),
}

impl Action {
    /// Whether there is more to plan when it is done.
    pub fn leads_on(&self) -> bool {
        !matches!(self, Self::Send(_))
    }
}

/// What the desk believes the hub to have: the digests that it named last.
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

/// What to do next. As long as something of it [leads on](Action::leads_on), the plan is made anew afterwards, of the ledger
/// as it stands then.
///
/// # Errors
/// None for any ledger that the types allow.
pub fn next(ledger: &[LedgerKey], heard: &Heard) -> Result<Vec<Action>, Error> {
    if heard.same {
        return Ok(some(Action::Send, waiting(ledger)));
    }
    let Some(months) = &heard.months else {
        // It cannot say what it has: everything, which a union makes harmless.
        let all = sorted(ledger.iter().map(|key| key.period.clone()));
        return Ok(some(Action::Send, all));
    };
    let belief = belief(ledger);
    let looks = looks(&belief, months, heard)?;
    let found = compare(ledger, &belief, heard);
    let mut actions = some(Action::Look, looks);
    actions.extend(some(Action::Agree, found.agree));
    actions.extend(some(Action::Lost, found.lost));
    actions.extend(some(Action::Fetch, found.fetch));
    if actions.is_empty() {
        actions = some(Action::Send, waiting(ledger));
    }
    Ok(actions)
}

/// The months of which the desk believes something else and that were not looked at.
fn looks(
    belief: &BTreeMap<Period, Digest>,
    months: &BTreeMap<Period, Digest>,
    heard: &Heard,
) -> Result<Vec<Period>, Error> {
    let believed = month_digests(belief)?;
    let all: BTreeSet<&Period> = believed.keys().chain(months.keys()).collect();
    let differs = |month: &&Period| believed.get(*month) != months.get(*month);
    Ok(all
        .into_iter()
        .filter(differs)
        .filter(|month| !heard.keys.contains_key(*month))
        .cloned()
        .collect())
}

#[derive(Default)]
struct Found {
    agree: Vec<(Period, Digest)>,
    lost: Vec<Period>,
    fetch: Vec<(Period, Digest)>,
}

/// The keys of the months that were looked at, key by key.
fn compare(ledger: &[LedgerKey], belief: &BTreeMap<Period, Digest>, heard: &Heard) -> Found {
    let own: BTreeMap<&Period, &LedgerKey> = ledger.iter().map(|key| (&key.period, key)).collect();
    let mut found = Found::default();
    for (month, keys) in &heard.keys {
        for (period, digest) in keys.iter().filter(|key| !heard.fetched.contains(key.0)) {
            let ours = own.get(period).map(|key| key.digest);
            if belief.get(period) == Some(digest) {
                continue;
            }
            if ours == Some(*digest) {
                found.agree.push((period.clone(), *digest));
            } else {
                found.fetch.push((period.clone(), *digest));
            }
        }
        let believed = belief.keys().filter(|period| period.month() == *month);
        let gone = believed.filter(|period| !keys.contains_key(*period));
        found.lost.extend(gone.cloned());
    }
    found
}

/// What goes, now that nothing is left to learn: what no receipt has confirmed; and what the desk does not believe the hub to have
/// although a receipt confirmed it, among marks that were not known here. Had it anything of such a key still, it would have
/// said so by now: it was put back from before the receipt.
fn waiting(ledger: &[LedgerKey]) -> Vec<Period> {
    let waiting = ledger
        .iter()
        .filter(|key| !key.receipted || key.hub_digest.is_none());
    sorted(waiting.map(|key| key.period.clone()))
}

fn sorted(periods: impl Iterator<Item = Period>) -> Vec<Period> {
    let mut periods: Vec<_> = periods.collect();
    periods.sort();
    periods
}

fn some<T>(action: impl Fn(Vec<T>) -> Action, of: Vec<T>) -> Vec<Action> {
    if of.is_empty() {
        Vec::new()
    } else {
        vec![action(of)]
    }
}
