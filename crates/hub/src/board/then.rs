//! What a page of the past is made of, gathered on one walk through the log: a country's month is a million entries, and each
//! part of the page would read them again.

use super::Reached;
use super::coverage::{KnownDays, says_something};
use crate::figures::{Bounds, Sum, Then};
use crate::{Error, Hub, Span};
use indrumar_domain::{Day, VISIT};
use std::collections::BTreeMap;

/// Days as they were.
#[derive(Debug, Default)]
pub(super) struct AsItWas {
    /// By day, code and whether it is sure.
    sums: BTreeMap<(String, String, bool), (i64, i64)>,
    /// Visits by the office of then.
    pub(super) visits: BTreeMap<i64, u64>,
    pub(super) known: KnownDays,
}

impl AsItWas {
    fn put(&mut self, then: Then, counted: Span) {
        let (office, sum) = (then.office, then.sum);
        if sum.sure
            && says_something(&sum.code, sum.count)
            && let Ok(day) = Day::parse(&sum.period)
        {
            let days = self.known.entry((then.install, office)).or_default();
            days.insert(day);
        }
        if sum.sure && sum.code == VISIT && counted.has(&sum.period) {
            *self.visits.entry(office).or_default() += u64::try_from(sum.count).unwrap_or(0);
        }
        let key = (sum.period, sum.code, sum.sure);
        let (count, held) = self.sums.entry(key).or_default();
        *count += sum.count;
        *held += sum.held;
    }

    /// All desks together.
    pub(super) fn sums(&self) -> Vec<Sum> {
        let sum =
            |((period, code, sure), (count, held)): (&(String, String, bool), &(i64, i64))| {
                let (period, code) = (period.clone(), code.clone());
                Sum {
                    period,
                    code,
                    count: *count,
                    held: *held,
                    sure: *sure,
                }
            };
        self.sums.iter().map(sum).collect()
    }
}

impl Hub {
    /// The days `shown` as they were at this number; visits by office are those of the days `counted` among them.
    pub(super) async fn as_it_was(
        &self,
        reached: &Reached,
        shown: Span,
        counted: Span,
        number: i64,
    ) -> Result<AsItWas, Error> {
        let mut gathered = AsItWas::default();
        for reach in &reached.reaches {
            let put = |then| gathered.put(then, counted);
            self.each_then(reach, &Bounds::days(shown), number, put)
                .await?;
        }
        Ok(gathered)
    }
}
