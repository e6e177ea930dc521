//! What stands below: the districts of the country with the offices that are in none, or the offices of a district.

use super::coverage::{Coverage, Known};
use super::{Asked, Reached, Scope};
use crate::figures::Bounds;
use crate::{Error, Hub, Span};
use indrumar_domain::{Day, VISIT};
use std::collections::BTreeMap;

/// A district or an office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Line {
    /// The code of an office; none for a district.
    pub(crate) office: Option<String>,
    /// Its name.
    pub(crate) name: String,
    pub(crate) visits: u64,
    pub(crate) before: u64,
    pub(crate) known: Known,
    /// Of an office: the last day before the first unknown one.
    pub(crate) complete: Option<Day>,
}

impl Hub {
    pub(super) async fn lines(
        &self,
        asked: &Asked,
        reached: &Reached,
        coverage: &Coverage,
        number: Option<i64>,
    ) -> Result<Vec<Line>, Error> {
        if matches!(asked.scope, Scope::Office(_)) {
            return Ok(Vec::new());
        }
        let (now, before) = tokio::try_join!(
            self.visits_by_office(reached, asked.span, number),
            self.visits_by_office(reached, asked.before, number),
        )?;
        let mut lines: BTreeMap<(bool, String, String), Line> = BTreeMap::new();
        for office in reached.offices.values() {
            let home = reached.home(office.no, asked.offices);
            let Some(shown) = reached.offices.get(&home) else {
                continue;
            };
            let district = match asked.scope {
                Scope::Country => shown.district.clone(),
                _ => None,
            };
            let key = match &district {
                Some(district) => (false, district.clone(), String::new()),
                None => (true, shown.name.clone(), shown.code.clone()),
            };
            let line = lines.entry(key).or_insert_with(|| Line {
                office: district.is_none().then(|| shown.code.clone()),
                name: district.unwrap_or_else(|| shown.name.clone()),
                ..Line::default()
            });
            line.visits += now.get(&office.no).copied().unwrap_or(0);
            line.before += before.get(&office.no).copied().unwrap_or(0);
            line.known.add(
                coverage
                    .by_office
                    .get(&office.no)
                    .copied()
                    .unwrap_or_default(),
            );
            if let Some(complete) = coverage.complete.get(&office.no) {
                line.complete = *complete;
            }
        }
        Ok(lines.into_values().collect())
    }

    /// By the office of then.
    async fn visits_by_office(
        &self,
        reached: &Reached,
        span: Span,
        number: Option<i64>,
    ) -> Result<BTreeMap<i64, u64>, Error> {
        let mut visits: BTreeMap<i64, u64> = BTreeMap::new();
        let mut put = |office: i64, code: &str, count: i64| {
            if code == VISIT && reached.offices.contains_key(&office) {
                *visits.entry(office).or_default() += u64::try_from(count).unwrap_or(0);
            }
        };
        for reach in &reached.reaches {
            if let Some(number) = number {
                let then = self.sums_as_of(reach, &Bounds::days(span), number).await?;
                for then in then.iter().filter(|then| then.sum.sure) {
                    put(then.office, &then.sum.code, then.sum.count);
                }
            } else {
                for row in self.sums_by_office(reach, span).await? {
                    put(row.office, &row.sum.code, row.sum.count);
                }
            }
        }
        if number.is_none() {
            for row in self.settled(span).await?.iter().filter(|row| row.sum.sure) {
                put(row.office, &row.sum.code, row.sum.count);
            }
        }
        Ok(visits)
    }
}
