//! What stands below: the districts of the country with the offices that are in none, or the offices of a district.

use super::coverage::{Coverage, Known};
use super::then::AsItWas;
use super::{Asked, Reached, Scope};
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
        then: Option<(&AsItWas, &AsItWas)>,
    ) -> Result<Vec<Line>, Error> {
        if matches!(asked.scope, Scope::Office(_)) {
            return Ok(Vec::new());
        }
        let (now, before) = match then {
            Some((now, before)) => (now.visits.clone(), before.visits.clone()),
            None => tokio::try_join!(
                self.visits_by_office(reached, asked.span),
                self.visits_by_office(reached, asked.before),
            )?,
        };
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
    ) -> Result<BTreeMap<i64, u64>, Error> {
        let mut rows = Vec::new();
        for reach in &reached.reaches {
            rows.extend(self.sums_by_office(reach, span).await?);
        }
        let settled = self.settled(span).await?.into_iter();
        rows.extend(settled.filter(|row| row.sum.sure));
        let mut visits: BTreeMap<i64, u64> = BTreeMap::new();
        for row in rows {
            if row.sum.code == VISIT && reached.offices.contains_key(&row.office) {
                let count = u64::try_from(row.sum.count).unwrap_or(0);
                *visits.entry(row.office).or_default() += count;
            }
        }
        Ok(visits)
    }
}
