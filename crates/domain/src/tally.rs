//! The arithmetic of tallies: a key's counts are sets of marks, and sets merge by union.
//!
//! A two-phase set (Shapiro et al., "Conflict-free replicated data types", 2011): a mark once present stays, a mark
//! once removed stays removed. Merging is commutative, associative and idempotent, so order, repetition and road of
//! delivery cannot change a figure. Should two copies claim different sizes for one mark, the larger holds.

use crate::{Day, Mark};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Label of the visits of a day.
pub const VISIT: &str = "@visit";
/// Label of the people in group sessions.
pub const HEADS: &str = "@heads";
/// Label of a declaration that nobody came.
pub const ZERO: &str = "@zero";
/// Label of a declaration that the desk was closed.
pub const CLOSED: &str = "@closed";

/// Everything known of one key (install, day or month): per code its marks with their sizes, and the removed marks.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyTally {
    /// Code or `@` label → mark → how many it counts.
    pub counts: BTreeMap<String, BTreeMap<Mark, u32>>,
    /// Marks taken back; they stay in `counts` and no longer count.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub removed: BTreeSet<Mark>,
}

impl KeyTally {
    /// Adds one mark.
    pub fn add(&mut self, code: &str, mark: Mark, n: u32) {
        let size = self
            .counts
            .entry(code.to_owned())
            .or_default()
            .entry(mark)
            .or_insert(0);
        *size = (*size).max(n);
    }

    /// Takes one mark back.
    pub fn remove(&mut self, mark: Mark) {
        self.removed.insert(mark);
    }

    /// Union with another account of the same key.
    pub fn merge(&mut self, other: &Self) {
        for (code, marks) in &other.counts {
            for (mark, n) in marks {
                self.add(code, *mark, *n);
            }
        }
        self.removed.extend(&other.removed);
    }

    /// Whether merging `other` would change nothing.
    pub fn covers(&self, other: &Self) -> bool {
        let has = |code: &String, mark: &Mark, n: u32| {
            self.counts
                .get(code)
                .and_then(|marks| marks.get(mark))
                .is_some_and(|own| *own >= n)
        };
        other.removed.is_subset(&self.removed)
            && other
                .counts
                .iter()
                .all(|(code, marks)| marks.iter().all(|(mark, n)| has(code, mark, *n)))
    }

    /// The figure of one code: the sizes of its marks that are not removed. Cannot overflow.
    pub fn figure(&self, code: &str) -> u64 {
        let live = |marks: &BTreeMap<Mark, u32>| {
            marks
                .iter()
                .filter(|(mark, _)| !self.removed.contains(mark))
                .map(|(_, n)| u64::from(*n))
                .sum()
        };
        self.counts.get(code).map_or(0, live)
    }

    /// Visits of the key.
    pub fn visits(&self) -> u64 {
        self.figure(VISIT)
    }

    /// Service code → figure, without the `@` labels and without zeros.
    pub fn services(&self) -> BTreeMap<String, u64> {
        self.counts
            .keys()
            .filter(|code| !code.starts_with('@'))
            .map(|code| (code.clone(), self.figure(code)))
            .filter(|(_, figure)| *figure > 0)
            .collect()
    }

    /// Whether nothing was ever counted or removed here.
    pub fn is_empty(&self) -> bool {
        self.counts.is_empty() && self.removed.is_empty()
    }

    /// What the day is known to be; items win over declarations, a declaration of zero over one of closing.
    pub fn state(&self) -> DayState {
        if self.visits() > 0 {
            DayState::Counted
        } else if self.figure(ZERO) > 0 {
            DayState::Zero
        } else if self.figure(CLOSED) > 0 {
            DayState::Closed
        } else {
            DayState::Unknown
        }
    }
}

/// What is known of a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DayState {
    /// It has visits.
    Counted,
    /// Declared: nobody came.
    Zero,
    /// Declared: the desk was closed.
    Closed,
    /// Neither visits nor a declaration.
    Unknown,
}

/// The last day before the first unknown one, counting from `first` to `today`; `None` when `first` is unknown.
pub fn complete_through(first: Day, today: Day, known: &BTreeSet<Day>) -> Option<Day> {
    let mut complete = None;
    let mut day = first;
    while day <= today && known.contains(&day) {
        complete = Some(day);
        day = day.next();
    }
    complete
}
