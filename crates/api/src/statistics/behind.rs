//! The requests behind a figure.

use super::FigureName;
use super::span::{Span, current};
use crate::request::{RequestRow, rows};
use crate::{ApiError, Desk};
use indrumar_catalogue::Catalogue;
use indrumar_domain::{Cut, Day};
use indrumar_paperwork::{FigureKey, field_of};
use indrumar_store::{Behind, Read, StoreError};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Most requests at once.
const MOST: u32 = 500;

/// Which requests.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct StatisticsBehind {
    /// The first day of the span, `YYYY-MM-DD`.
    pub from: String,
    /// Its last day, `YYYY-MM-DD`.
    pub to: String,
    /// The figure.
    pub figure: FigureName,
    /// How many of the newest are not wanted, because they are shown already.
    pub skip: u32,
    /// Most rows wanted.
    pub limit: u32,
}

/// The requests behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsRequests {
    /// The figure: what all its requests add to it.
    pub figure: u64,
    /// How many requests there are in all.
    pub requests: u64,
    /// Those wanted, newest first.
    pub rows: Vec<StatisticsRequest>,
}

/// A request behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatisticsRequest {
    /// What it adds to the figure.
    pub n: u64,
    /// The request.
    pub request: RequestRow,
}

/// See [`crate::with_commands`].
pub fn requests(desk: &Desk, args: StatisticsBehind) -> Result<StatisticsRequests, ApiError> {
    let span = Span::parse(&args.from, &args.to)?;
    let FigureName { kind, value } = args.figure;
    let unknown = || ApiError::internal(format_args!("figure {kind:?} {value:?}"));
    let key = FigureKey::parse(&kind, &value).ok_or_else(unknown)?;
    let (skip, limit) = (args.skip as usize, args.limit.min(MOST) as usize);
    let catalogue = desk.catalogue();
    let found = desk.read(|read| {
        let behind = behind(&catalogue, read, span, &key)?;
        read.behind(span.from, span.to, &behind, skip, limit)
    })?;
    let (adds, stored): (Vec<u64>, Vec<_>) = found
        .rows
        .into_iter()
        .map(|row| (row.n, row.stored))
        .unzip();
    let rows = adds.into_iter().zip(rows(desk, stored)?);
    Ok(StatisticsRequests {
        figure: found.figure,
        requests: found.requests,
        rows: rows
            .map(|(n, request)| StatisticsRequest { n, request })
            .collect(),
    })
}

/// What the register is asked for. A service is every code that was ever counted for what it is now.
fn behind(
    catalogue: &Catalogue,
    read: Read<'_>,
    span: Span,
    key: &FigureKey,
) -> Result<Behind, StoreError> {
    let codes = |wanted: &dyn Fn(&str) -> bool| -> Result<Vec<String>, StoreError> {
        let figures = read.figures(span.from, span.to)?;
        let codes = figures.cut(Cut::Service).map(|(code, _)| code);
        let codes = codes.filter(|code| wanted(&current(catalogue, code)));
        Ok(codes.map(str::to_owned).collect())
    };
    let days = |key: &FigureKey, day: Day| key.days().unwrap_or((day, day));
    Ok(match key {
        FigureKey::Visits => Behind::Visits,
        FigureKey::Items => Behind::Items,
        FigureKey::Heads => Behind::Heads,
        FigureKey::Minutes => Behind::Minutes,
        FigureKey::Sheets => Behind::Sheets,
        FigureKey::Day(day) | FigureKey::Week(day) | FigureKey::Month(day) => {
            let (first, last) = days(key, *day);
            Behind::Days(first, last)
        }
        FigureKey::Hour(weekday, hour) => Behind::Hour(*weekday, *hour),
        FigureKey::Word(Cut::Service, code) => Behind::Services(codes(&|now| now == code)?),
        FigureKey::Word(cut, word) => Behind::Word(*cut, word.clone()),
        FigureKey::Field(field) => Behind::Services(codes(&|now| field_of(now) == *field)?),
        FigureKey::Stuck(at) => Behind::Stuck(codes(&|now| now == at.service)?, at.step.clone()),
    })
}
