//! How far a sheet can still be trusted, from its dates. The day is an argument.

use chrono::{Days, NaiveDate};

use crate::{Confidence, Fact, Service};

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

impl Fact {
    /// How far it can be trusted on a day; `sheet`: how sure the sheet is, where the fact itself does not say.
    pub fn state(&self, sheet: Confidence, day: NaiveDate) -> State {
        if self.has_expired(day) {
            return State::Expired;
        }
        let holds = match self.confidence.unwrap_or(sheet) {
            Confidence::Low => UNSURE_FACT_HOLDS,
            Confidence::Medium | Confidence::High => FACT_HOLDS,
        };
        let ending = self
            .expires
            .is_some_and(|last| last <= later(day, BEFORE_EXPIRY));
        due(ending || later(self.verified, holds) < day)
    }
}

impl Service {
    /// How far the sheet can be trusted on a day: no better than its worst fact, nor than the sheet as a whole.
    pub fn state(&self, day: NaiveDate) -> State {
        let facts = self
            .facts
            .iter()
            .map(|fact| fact.state(self.confidence, day));
        let whole = due(later(self.verified, SHEET_HOLDS) < day);
        facts.max().map_or(whole, |worst| worst.max(whole))
    }
}

fn due(yes: bool) -> State {
    if yes { State::Due } else { State::Fresh }
}

/// At the end of the calendar the last day stands for all later ones.
fn later(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days))
        .unwrap_or(NaiveDate::MAX)
}
