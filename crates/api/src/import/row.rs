//! From the cells of a row to a visit, by the same rules as at the desk.

use super::vocabulary::Vocabulary;
use super::{Column, ImportFault};
use crate::request::{AddItem, AddRequest, noon, parsed};
use crate::{ApiError, Desk};
use chrono::{DateTime, FixedOffset, NaiveTime, TimeZone};
use indrumar_domain::{CHISINAU, Day, Looking, NewRequest, Source, typed_day};
use std::collections::BTreeMap;

/// A row that can be recorded.
pub(super) struct GoodRow {
    pub(super) new: NewRequest,
    pub(super) operator: Option<String>,
}

impl GoodRow {
    pub(super) fn day(&self) -> Day {
        Day::of(&self.new.at)
    }
}

/// The cells of a row by what they are; empty ones are absent.
pub(super) type Cells<'a> = BTreeMap<Column, &'a str>;

/// The visit that a row tells of, or which column of it is wrong and why.
pub(super) fn good(
    desk: &Desk,
    words: &Vocabulary,
    line: u32,
    cells: &Cells<'_>,
) -> Result<GoodRow, ImportFault> {
    let wrong = |column: Option<Column>, error: ApiError| ImportFault {
        line,
        column: column.map(|column| column.as_str().to_owned()),
        error: error.into(),
    };
    let cell = |column: Column| cells.get(&column).copied();
    let number = |column: Column| match cell(column) {
        None => Ok(None),
        Some(text) => whole(text)
            .map(Some)
            .map_err(|error| wrong(Some(column), error)),
    };
    let day = cell(Column::Day).unwrap_or_default();
    let at =
        moment(desk, day, cell(Column::Time)).map_err(|error| wrong(Some(Column::Day), error))?;
    let service = cell(Column::Service).unwrap_or_default();
    let services = words.services(service).ok_or_else(|| {
        let code = service.to_owned();
        wrong(Some(Column::Service), ApiError::UnknownService { code })
    })?;
    let outcome = cell(Column::Outcome).map_or("solved".to_owned(), |it| words.outcome(it));
    let item = |code: &indrumar_domain::ServiceCode| AddItem {
        service: code.to_string(),
        outcome: outcome.clone(),
        ..AddItem::default()
    };
    let visit = AddRequest {
        items: services.iter().map(item).collect(),
        channel: cell(Column::Channel).map_or("desk".to_owned(), |it| words.channel(it)),
        language: cell(Column::Language).map_or("ro".to_owned(), |it| words.language(it)),
        help: cell(Column::Help).map(str::to_lowercase),
        age: cell(Column::Age).map(str::to_lowercase),
        minutes: number(Column::Minutes)?,
        // An individual visit is often written down as one person.
        heads: number(Column::Heads)?.filter(|heads| *heads > 1),
        visits: number(Column::Visits)?.unwrap_or(1),
        note: cell(Column::Note).map(str::to_owned),
        at: Some(at.to_rfc3339()),
        ..AddRequest::default()
    };
    let new = parsed(desk, &visit).map_err(|error| wrong(blamed(&error), error))?;
    let new = NewRequest {
        source: Some(Source::Import),
        ..new
    };
    // The rules of the domain, tried here so that they are told with their line.
    let tried = new
        .clone()
        .record(desk.install(), "-", &desk.now(), &[0; 26]);
    tried.map_err(|error| {
        let error = ApiError::from(error);
        wrong(blamed(&error), error)
    })?;
    Ok(GoodRow {
        new,
        operator: cell(Column::Operator).map(str::to_owned),
    })
}

/// The column that an error is about.
fn blamed(error: &ApiError) -> Option<Column> {
    Some(match error {
        ApiError::UnknownService { .. } | ApiError::NoServices {} => Column::Service,
        ApiError::UnknownOutcome { .. } => Column::Outcome,
        ApiError::UnknownChannel { .. } => Column::Channel,
        ApiError::UnknownLanguage { .. } => Column::Language,
        ApiError::MinutesOutOfRange { .. } => Column::Minutes,
        ApiError::VisitsOutOfRange { .. } => Column::Visits,
        ApiError::HeadsOutOfRange { .. } => Column::Heads,
        ApiError::DayInFuture { .. } | ApiError::BadDate { .. } => Column::Day,
        ApiError::NoteTooLong { .. } => Column::Note,
        _ => return None,
    })
}

/// A whole number with whatever stands after it: `15 min`.
fn whole(text: &str) -> Result<u32, ApiError> {
    let figures: String = text.chars().take_while(char::is_ascii_digit).collect();
    let rest = text.get(figures.len()..).unwrap_or_default().trim_start();
    let is_word = rest.is_empty() || rest.starts_with(char::is_alphabetic);
    let number = figures.parse().ok().filter(|_| is_word);
    number.ok_or_else(|| ApiError::BadNumber {
        text: text.to_owned(),
    })
}

/// The day of a cell, with an hour after it or in a cell of its own; without one the middle of the day.
fn moment(desk: &Desk, day: &str, time: Option<&str>) -> Result<DateTime<FixedOffset>, ApiError> {
    let bad = || ApiError::BadDate {
        text: day.to_owned(),
    };
    let (day, beside) = match day.rsplit_once(|sign: char| sign.is_whitespace() || sign == 'T') {
        Some((day, time)) if time.contains(':') => (day.trim(), Some(time)),
        _ => (day, None),
    };
    let today = desk.today();
    let day = typed_day(day, today, Looking::Back)?;
    let noon = noon(day, &desk.now());
    let Some(time) = time.or(beside) else {
        return Ok(noon);
    };
    let time = clock(time).ok_or_else(bad)?;
    let at = CHISINAU.from_local_datetime(&day.date().and_time(time));
    Ok(at.earliest().map_or(noon, |at| at.fixed_offset()))
}

/// `9:05`, `09:05:30`, `9.05`.
fn clock(text: &str) -> Option<NaiveTime> {
    let mut parts = text
        .split([':', '.'])
        .map(|part| part.trim().parse::<u32>());
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    let second = parts.next().transpose().ok()?.unwrap_or(0);
    NaiveTime::from_hms_opt(hour, minute, second)
}
