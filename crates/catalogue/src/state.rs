//! How far a sheet can still be trusted, from its dates, and what somebody has to look at again.
//!
//! The day is an argument. Re-checks made at the desk have become `verified` dates when the layer was laid over the edition,
//! so nothing here needs to know of them. A fact that has expired stays expired: only an update can give it another last day.

use std::cmp::Reverse;

use chrono::{Days, NaiveDate};
use indrumar_domain::ServiceCode;

use crate::{Catalogue, Confidence, Fact, FactKind, Service};

/// A fact is due so many days before its last one.
const BEFORE_EXPIRY: u64 = 30;

/// So many days after it was verified a fact is due.
const FACT_HOLDS: u64 = 180;

/// A fact that nobody was sure of is due sooner.
const UNSURE_FACT_HOLDS: u64 = 90;

/// So many days after it was verified a sheet is due.
const SHEET_HOLDS: u64 = 365;

/// How far something can be trusted on a day. What is worse is greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Nothing to do.
    Fresh,
    /// Somebody should look whether it is still so.
    Due,
    /// No longer printed.
    Expired,
}

impl State {
    /// The word for it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Fresh => "fresh",
            Self::Due => "due",
            Self::Expired => "expired",
        }
    }
}

/// Something to hold against its source again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recheck {
    /// Of which service.
    pub code: ServiceCode,
    /// What.
    pub what: Subject,
    /// How it stands: due or expired.
    pub state: State,
    /// Since which day it stands so.
    pub since: NaiveDate,
    /// By what it can be checked.
    pub by: CheckBy,
}

/// What there is to check.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The sheet as a whole.
    Sheet,
    /// One fact.
    Fact {
        /// By [`Fact::id`].
        id: String,
        /// What it is about.
        kind: FactKind,
    },
}

/// Where to look, and whom to ask.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CheckBy {
    /// The address of the source; of the service, for a sheet.
    pub address: Option<String>,
    /// The first telephone of the sheet that still holds.
    pub phone: Option<String>,
}

impl Fact {
    /// How far it can be trusted on a day; `sheet`: how sure the sheet is, where the fact itself does not say.
    pub fn state(&self, sheet: Confidence, day: NaiveDate) -> State {
        self.standing(sheet, day).0
    }

    /// With the day since which it stands so; for a fresh one the day itself.
    fn standing(&self, sheet: Confidence, day: NaiveDate) -> (State, NaiveDate) {
        if let Some(last) = self.expires.filter(|last| *last < day) {
            return (State::Expired, after(last, 1));
        }
        let holds = match self.confidence.unwrap_or(sheet) {
            Confidence::Low => UNSURE_FACT_HOLDS,
            Confidence::Medium | Confidence::High => FACT_HOLDS,
        };
        let stale = after(self.verified, holds + 1);
        let ending = self.expires.map(|last| before(last, BEFORE_EXPIRY));
        due(ending.map_or(stale, |ending| ending.min(stale)), day)
    }
}

impl Service {
    /// How far the sheet can be trusted on a day: no better than its worst fact, nor than the sheet as a whole.
    pub fn state(&self, day: NaiveDate) -> State {
        let facts = self.facts.iter();
        let facts = facts.map(|fact| fact.state(self.confidence, day));
        facts
            .chain([self.standing(day).0])
            .max()
            .unwrap_or(State::Fresh)
    }

    fn standing(&self, day: NaiveDate) -> (State, NaiveDate) {
        due(after(self.verified, SHEET_HOLDS + 1), day)
    }

    fn rechecks(&self, day: NaiveDate) -> impl Iterator<Item = Recheck> {
        let phone = self.facts_on(day, FactKind::Phone).next();
        let phone = phone.map(|fact| fact.value.get(crate::SheetLanguage::Ro).to_owned());
        let recheck = move |what, (state, since), address: Option<&str>| Recheck {
            code: self.code.clone(),
            what,
            state,
            since,
            by: CheckBy {
                address: address.map(str::to_owned),
                phone: phone.clone(),
            },
        };
        let main = self.main_address().map(|address| address.url.as_str());
        let sheet = recheck(Subject::Sheet, self.standing(day), main);
        let facts = self.facts.iter().map(move |fact| {
            let what = Subject::Fact {
                id: fact.id(),
                kind: fact.kind,
            };
            // What the desk itself says stands at no address.
            let source = Some(fact.source.as_str()).filter(|source| source.contains('.'));
            recheck(what, fact.standing(self.confidence, day), source)
        });
        std::iter::once(sheet)
            .chain(facts)
            .filter(|recheck| recheck.state != State::Fresh)
    }
}

impl Catalogue {
    /// What there is to check on a day: the worst first, and of equal ones what has waited longest.
    pub fn to_recheck(&self, day: NaiveDate) -> Vec<Recheck> {
        let mut all: Vec<Recheck> = self
            .services()
            .flat_map(|service| service.rechecks(day))
            .collect();
        all.sort_by(|a, b| {
            let order = |it: &Recheck| (Reverse(it.state), it.since);
            let names = |it: &Recheck| (it.code.clone(), it.what.clone());
            order(a)
                .cmp(&order(b))
                .then_with(|| names(a).cmp(&names(b)))
        });
        all
    }
}

fn due(from: NaiveDate, day: NaiveDate) -> (State, NaiveDate) {
    if from <= day {
        (State::Due, from)
    } else {
        (State::Fresh, day)
    }
}

/// At the end of the calendar the last day stands for all later ones.
fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}

fn before(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_sub_days(Days::new(days))
        .unwrap_or(NaiveDate::MIN)
}
