//! The tables of the months that a span touches: how people came, how it ended, in which language, how much help, and where they
//! got stuck. Their counts leave a desk by handfuls, so they lag; by how many is the difference to the visits.

use super::{Asked, Reached, items};
use crate::figures::{Bounds, Figures, Then, all, current};
use crate::{Error, Hub, Span};
use chrono::Months as Step;
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{Day, StepId};
use std::collections::BTreeMap;

/// The tables that are shown, in their order; each visit is in a cell of the first two.
pub(crate) const TABLES: &[&str] = &[
    "outcome",
    "channel",
    "language",
    "help",
    "age",
    "minutes",
    "equipment",
];

/// Of the months.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Months {
    /// The first day of the first and the last of the last.
    pub(crate) span: Option<Span>,
    /// Table → word → count.
    pub(crate) tables: BTreeMap<String, BTreeMap<String, u64>>,
    /// Service and step → count.
    pub(crate) stuck: BTreeMap<Stuck, u64>,
    /// Visits of these months, and services given.
    pub(crate) visits: u64,
    pub(crate) items: u64,
}

/// Where somebody got stuck.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Stuck {
    pub(crate) service: String,
    pub(crate) step: Option<String>,
}

impl Stuck {
    /// What the step says, in the words of the sheet; nothing for a step that the sheet does not have (any more).
    pub(crate) fn action(&self, catalogue: &Catalogue, language: SheetLanguage) -> Option<String> {
        let service = catalogue.service(&self.service.parse().ok()?)?;
        let step: StepId = self.step.as_deref()?.parse().ok()?;
        Some(service.step(&step)?.action.get(language).to_owned())
    }
}

impl Months {
    /// How many of those that each visit or service is in have not arrived yet.
    pub(crate) fn lag(&self, table: &str) -> Option<u64> {
        let whole = match table {
            "outcome" => self.items,
            "channel" | "language" => self.visits,
            _ => return None,
        };
        let told: u64 = self
            .tables
            .get(table)
            .map_or(0, |cells| cells.values().sum());
        Some(whole.saturating_sub(told))
    }
}

/// From the first day of a span's first month to the last of its last.
fn whole(span: Span) -> Span {
    let first = span.from.first_of_month().date();
    let next = span
        .to
        .first_of_month()
        .date()
        .checked_add_months(Step::new(1));
    let last = next.and_then(|next| next.pred_opt());
    Span::between(first, last.unwrap_or(first))
}

impl Hub {
    pub(super) async fn months(
        &self,
        reached: &Reached,
        asked: &Asked,
        now: &Figures,
        number: Option<i64>,
    ) -> Result<Months, Error> {
        let span = whole(asked.span);
        let catalogue = self.catalogue().await?;
        let figures = if span == asked.span {
            now.clone()
        } else {
            let then = match number {
                Some(number) => Some(self.as_it_was(reached, span, span, number).await?),
                None => None,
            };
            all(self.days_of(reached, span, then.as_ref()).await?)
        };
        let mut months = Months {
            span: Some(span),
            visits: figures.visits,
            items: items(&figures),
            ..Months::default()
        };
        let bounds = Bounds::months(span);
        for reach in &reached.reaches {
            let sums = match number {
                None => self.sums_together(reach, &bounds).await?,
                Some(number) => {
                    let mut sums = Vec::new();
                    let put = |then: Then| sums.push(then.sum);
                    self.each_then(reach, &bounds, number, put).await?;
                    sums
                }
            };
            for sum in sums.into_iter().filter(|sum| sum.sure && sum.count > 0) {
                let Some((table, word)) = sum.code.split_once('=') else {
                    continue;
                };
                let count = u64::try_from(sum.count).unwrap_or(0);
                if table == "stuck" {
                    *months.stuck.entry(stuck(&catalogue, word)).or_default() += count;
                } else {
                    let cells = months.tables.entry(table.to_owned()).or_default();
                    *cells.entry(word.to_owned()).or_default() += count;
                }
            }
        }
        Ok(months)
    }
}

/// A retired service under its successor; its steps are its own and are not shown there.
fn stuck(catalogue: &Catalogue, word: &str) -> Stuck {
    let (service, step) = match word.split_once('/') {
        Some((service, step)) => (service, Some(step.to_owned())),
        None => (word, None),
    };
    match current(catalogue, service) {
        Some(now) if now != service => Stuck {
            service: now,
            step: None,
        },
        _ => Stuck {
            service: service.to_owned(),
            step,
        },
    }
}

/// The first day of a month, as people read it.
pub(crate) fn month_name(day: Day) -> String {
    day.date().format("%m.%Y").to_string()
}
