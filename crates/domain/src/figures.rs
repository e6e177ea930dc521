//! What the requests of a span of days come to: sums, series, and the same help cut by service, outcome, channel and the like.
//!
//! One shape for the screen, for reports and for exports, so that a number is the same wherever it stands. Pure: the database
//! fills it (`store`), sentences are made of it elsewhere (`paperwork`).

use crate::words::words;
use crate::{Day, DomainError};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

words!(
    /// By what help is told apart. The words of service, outcome and equipment count services given or things lent; all others
    /// count visits, so that each of them adds up to all visits.
    Cut, "cut", {
        /// Under which code it is counted: a sensitive one under its group.
        Service = "service",
        /// How it ended.
        Outcome = "outcome",
        /// How the person came.
        Channel = "channel",
        /// The main language of the help.
        Language = "language",
        /// How much help it took; only where it was noted.
        Help = "help",
        /// The person's age band; only where it was noted.
        Age = "age",
        /// What was lent.
        Equipment = "equipment",
        /// One person or a group.
        Kind = "kind",
        /// Who helped.
        Operator = "operator",
    }
);

/// The word of a [`Cut::Kind`] for one person's visit.
pub const INDIVIDUAL: &str = "individual";
/// The word of a [`Cut::Kind`] for a session with several people.
pub const GROUP: &str = "group";

/// The code under which a service is shown in figures: the one under which it is counted. Its own services a desk tells apart,
/// though the hub gets one sum of them.
pub fn shown_as<'a>(service: &'a str, counted_as: &'a str) -> &'a str {
    if service.starts_with("local.") {
        service
    } else {
        counted_as
    }
}

/// Everything added up.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sums {
    /// Visits.
    pub visits: u64,
    /// Services given.
    pub items: u64,
    /// Visits of one person.
    pub individual: u64,
    /// Sessions with a group.
    pub groups: u64,
    /// People in those groups.
    pub heads: u64,
    /// Minutes of help, where they were noted.
    pub minutes: u64,
    /// Entries whose minutes were noted.
    pub timed: u64,
    /// Sheets printed.
    pub sheets: u64,
}

impl Sums {
    /// People helped: each visit of one person is one, and a group's people are counted by head.
    pub fn people(&self) -> u64 {
        self.individual + self.heads
    }
}

/// A sheet's step at which people stopped. Of a sensitive service the group alone is known, and no step.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct StuckAt {
    /// As it is counted.
    pub service: String,
    /// The step's id, where it was noted.
    pub step: Option<String>,
}

/// What a span's requests come to; those taken back do not count.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Figures {
    /// Everything added up.
    pub sums: Sums,
    /// Visits of each day that has any.
    pub days: BTreeMap<Day, u64>,
    /// Visits by the clock in Chișinău: weekday from Monday = 0, and hour. Of what was copied from paper or from a file the hour is
    /// not known; it is not here.
    pub hours: BTreeMap<(u8, u8), u64>,
    /// The same help by word.
    pub cuts: BTreeMap<Cut, BTreeMap<String, u64>>,
    /// Where people stopped.
    pub stuck: BTreeMap<StuckAt, u64>,
}

impl Figures {
    /// So many more of a word.
    pub fn count(&mut self, cut: Cut, word: &str, n: u64) {
        let words = self.cuts.entry(cut).or_default();
        match words.get_mut(word) {
            Some(figure) => *figure += n,
            None => {
                words.insert(word.to_owned(), n);
            }
        }
    }

    /// How many of a word.
    pub fn of(&self, cut: Cut, word: &str) -> u64 {
        let words = self.cuts.get(&cut);
        words
            .and_then(|words| words.get(word))
            .copied()
            .unwrap_or(0)
    }

    /// The words of a cut that occur, with their figures.
    pub fn cut(&self, cut: Cut) -> impl Iterator<Item = (&str, u64)> {
        let words = self.cuts.get(&cut).into_iter().flatten();
        words.map(|(word, n)| (word.as_str(), *n))
    }

    /// Days with visits.
    pub fn days_with_visits(&self) -> u64 {
        self.days.values().filter(|visits| **visits > 0).count() as u64
    }

    /// The visits of the days that `key` puts together: weeks, months, years.
    pub fn by<K: Ord>(&self, key: impl Fn(Day) -> K) -> BTreeMap<K, u64> {
        let mut sums = BTreeMap::new();
        for (day, visits) in &self.days {
            *sums.entry(key(*day)).or_default() += visits;
        }
        sums
    }

    /// The same figures with services under other codes: a retired code under what took its place.
    #[must_use]
    pub fn renamed(mut self, current: impl Fn(&str) -> String) -> Self {
        let mut services = BTreeMap::new();
        for (code, n) in self.cuts.remove(&Cut::Service).unwrap_or_default() {
            *services.entry(current(&code)).or_default() += n;
        }
        if !services.is_empty() {
            self.cuts.insert(Cut::Service, services);
        }
        let mut stuck = BTreeMap::new();
        for (at, n) in std::mem::take(&mut self.stuck) {
            let service = current(&at.service);
            *stuck.entry(StuckAt { service, ..at }).or_default() += n;
        }
        self.stuck = stuck;
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_retired_code_goes_on_under_what_took_its_place() {
        let mut figures = Figures::default();
        figures.count(Cut::Service, "papers.old", 2);
        figures.count(Cut::Service, "papers.new", 3);
        figures.count(Cut::Channel, "desk", 5);
        for (service, n) in [("papers.old", 1), ("papers.new", 4)] {
            let at = StuckAt {
                service: service.to_owned(),
                step: Some("pay".to_owned()),
            };
            figures.stuck.insert(at, n);
        }
        let now = figures.renamed(|code| code.replace("old", "new"));
        assert_eq!(now.of(Cut::Service, "papers.new"), 5);
        assert_eq!(now.of(Cut::Service, "papers.old"), 0);
        assert_eq!(now.of(Cut::Channel, "desk"), 5);
        assert_eq!(now.stuck.values().copied().collect::<Vec<_>>(), [5]);
    }

    #[test]
    fn its_own_services_a_desk_tells_apart() {
        assert_eq!(shown_as("local.copies", "local.other"), "local.copies");
        assert_eq!(shown_as("benefits.alone", "benefits"), "benefits");
    }
}
