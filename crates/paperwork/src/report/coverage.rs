//! Which days of a period are accounted for.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use indrumar_domain::{Day, DayState, Figures, is_working_day};

/// What is known of the days without visits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// The first day of the register here: of the days before it nothing is missing.
    pub since: Day,
    /// The day on which it is asked: it is not over, so nothing of it is missing yet.
    pub today: Day,
    /// The days declared without visits or closed; visits are stronger than either.
    pub declared: BTreeMap<Day, DayState>,
}

/// How many days of each kind a period has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Covered {
    /// Days with visits.
    pub visits: u64,
    /// Days on which nobody came.
    pub zero: u64,
    /// Days on which the desk was closed.
    pub closed: u64,
    /// Working days of which nothing is known.
    pub unknown: u64,
}

impl Coverage {
    /// What is known of a day with so many visits.
    pub(super) fn of(&self, day: Day, visits: u64) -> DayState {
        match visits {
            0 => self
                .declared
                .get(&day)
                .copied()
                .unwrap_or(DayState::Unknown),
            _ => DayState::Counted,
        }
    }

    /// The days from `first` to `last` by what is known of them; those still to come are not counted.
    pub fn count(&self, figures: &Figures, first: NaiveDate, last: NaiveDate) -> Covered {
        let mut covered = Covered::default();
        let last = last.min(self.today.date());
        for date in first.iter_days().take_while(|date| *date <= last) {
            let day = Day::from(date);
            let visits = figures.days.get(&day).copied().unwrap_or(0);
            match self.of(day, visits) {
                DayState::Counted => covered.visits += 1,
                DayState::Zero => covered.zero += 1,
                DayState::Closed => covered.closed += 1,
                DayState::Unknown => {
                    let over = self.since <= day && day < self.today;
                    let missing = over && is_working_day(day);
                    covered.unknown += u64::from(missing);
                }
            }
        }
        covered
    }
}
