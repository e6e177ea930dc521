//! Statistics: what a span's requests come to, in parts with their tables, and the requests behind each figure.
//!
//! Counted from the register each time, so they are as true as the register. Sensitive services stand under their group, here too: a
//! screen is looked at by whoever stands before the desk.

mod behind;
mod span;

pub use behind::{StatisticsBehind, StatisticsRequest, StatisticsRequests, requests};
pub(crate) use span::Span;

use crate::desk::language;
use crate::{ApiError, Desk};
use indrumar_i18n::{I18n, Lang};
use indrumar_paperwork::{Covered, PartLine, StatisticsPart, statistics as parts};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which days.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct StatisticsArgs {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day, `YYYY-MM-DD`.
    pub to: String,
    /// The language of the words.
    #[ts(type = "Language")]
    pub language: String,
}

/// The statistics of a span of days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Statistics {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day, `YYYY-MM-DD`.
    pub to: String,
    /// The span that it is compared with; nothing when there was no register yet.
    pub before: Option<StatisticsSpan>,
    /// Whether the span has days that are still to come.
    pub open: bool,
    /// How many visits; nothing is told when there are none.
    pub visits: u64,
    /// The days of the span up to today by what is known of them.
    pub days: StatisticsDays,
    /// Sums, series, hours, services, outcomes and so on; what has nothing to tell is not there.
    pub parts: Vec<StatisticsView>,
}

/// From a day to a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsSpan {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day, `YYYY-MM-DD`.
    pub to: String,
}

/// How many days of each kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsDays {
    /// With visits.
    pub visits: u64,
    /// Declared without visits.
    pub zero: u64,
    /// Declared closed.
    pub closed: u64,
    /// Working days of which nothing is known.
    pub unknown: u64,
}

/// A part: one picture with its table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsView {
    /// Which: `sums`, `series`, `hours`, `service`, `field` (the services' groups), `outcome`, `channel`, `language`, `help`, `age`,
    /// `equipment`, `kind`, `operator`, `stuck`.
    pub name: String,
    /// The heading over it.
    pub title: String,
    /// The heading over the column of its words.
    pub column: String,
    /// What the lines add up to; nothing where they are not parts of one whole.
    pub total: Option<u64>,
    /// Its lines.
    pub lines: Vec<StatisticsLine>,
}

/// A figure with its words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsLine {
    /// Its name, by which the requests behind it are asked for.
    pub figure: FigureName,
    /// What it is called.
    pub label: String,
    /// The figure.
    pub now: u64,
    /// What it was in the span before, where that can be compared.
    pub before: Option<u64>,
}

/// The name of a figure.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct FigureName {
    /// Its kind: `visits`, `day`, `hour`, `service`, `stuck`, …
    pub kind: String,
    /// Which of its kind: `2026-11-23`, `0-9` (Monday, nine o'clock), `pay.utilities`.
    pub value: String,
}

/// See [`crate::with_commands`].
pub fn statistics(desk: &Desk, args: StatisticsArgs) -> Result<Statistics, ApiError> {
    let lang = language(&args.language)?;
    let told = Told::of(desk, Span::parse(&args.from, &args.to)?, lang)?;
    let span = told.span;
    let before = told.compared.then(|| span.before()).flatten();
    Ok(Statistics {
        from: span.from.to_string(),
        to: span.to.to_string(),
        before: before.map(|span| StatisticsSpan {
            from: span.from.to_string(),
            to: span.to.to_string(),
        }),
        open: span.to > desk.today(),
        visits: told.visits,
        days: told.days.into(),
        parts: told.parts.into_iter().map(StatisticsView::from).collect(),
    })
}

/// What is told of a span, for the screen and for files.
pub(crate) struct Told {
    pub(crate) span: Span,
    pub(crate) parts: Vec<StatisticsPart>,
    pub(crate) visits: u64,
    days: Covered,
    compared: bool,
}

impl Told {
    /// Counts it.
    pub(crate) fn of(desk: &Desk, span: Span, lang: Lang) -> Result<Self, ApiError> {
        let catalogue = desk.catalogue();
        let (now, before, coverage) = desk.read(|read| {
            Ok((
                span.figures(&catalogue, read)?,
                span.figures_before(desk, &catalogue, read)?,
                span.coverage(desk, read)?,
            ))
        })?;
        let until = span.to.min(desk.today());
        let words = I18n::new(lang);
        let days = (span.from, until);
        Ok(Self {
            span,
            parts: match now.sums.visits {
                0 => Vec::new(),
                _ => parts(&catalogue, words, days, &now, before.as_ref()),
            },
            visits: now.sums.visits,
            days: coverage.count(&now, span.from.date(), span.to.date()),
            compared: before.is_some(),
        })
    }
}

impl From<StatisticsPart> for StatisticsView {
    fn from(part: StatisticsPart) -> Self {
        Self {
            name: part.name.to_owned(),
            title: part.title,
            column: part.column,
            total: part.total,
            lines: part.lines.into_iter().map(StatisticsLine::from).collect(),
        }
    }
}

impl From<PartLine> for StatisticsLine {
    fn from(line: PartLine) -> Self {
        Self {
            figure: FigureName {
                kind: line.key.kind().to_owned(),
                value: line.key.value(),
            },
            label: line.label,
            now: line.now,
            before: line.before,
        }
    }
}

impl From<Covered> for StatisticsDays {
    fn from(days: Covered) -> Self {
        Self {
            visits: days.visits,
            zero: days.zero,
            closed: days.closed,
            unknown: days.unknown,
        }
    }
}
