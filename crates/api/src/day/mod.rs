//! Days: what is known of each, what it was declared to be, which holidays are proposed, and the question of the next
//! morning. And a day as somebody typed it.

mod declare;

pub(crate) use declare::declare_again;
pub use declare::{declare, set_patron};

use crate::session::Nothing;
use crate::tally::state_word;
use crate::{ApiError, Changes, Desk, ledger, privacy, settings};
use indrumar_domain::{
    Day, DayState, Holiday, Looking, Period, complete_through, holiday, is_working_day, typed_day,
};
use indrumar_i18n::{Args, I18n};
use indrumar_store::DayRow;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a day is declared to be.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct DayDeclare {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Nobody came, the desk was closed, or nothing is declared any more.
    #[ts(type = "\"zero\" | \"closed\" | \"none\"")]
    pub what: String,
}

/// The day is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayDeclared {
    /// As it stands.
    pub day: DayView,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Which month.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct DayList {
    /// `YYYY-MM`.
    pub month: String,
}

/// A day of the calendar.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayView {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// What is known of it.
    #[ts(type = "DayState")]
    pub state: String,
    /// Its visits.
    pub visits: u64,
    /// Services given on it.
    pub items: u64,
    /// What it was declared to be.
    #[ts(type = "\"zero\" | \"closed\" | null")]
    pub declared: Option<String>,
    /// The public holiday that it is, by name: closing is proposed.
    pub holiday: Option<String>,
    /// Whether offices are usually open.
    pub working: bool,
    /// Whether it lies after today.
    pub future: bool,
}

/// Days of which nothing is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DayQuestion {
    /// Working days before today without visits and without a declaration, since the last day that is known; at most
    /// fourteen, the latest.
    pub days: Vec<DayView>,
    /// The last day before the first unknown one, `YYYY-MM-DD`.
    pub complete_through: Option<String>,
}

/// A day as somebody typed it.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct DateParse {
    /// As it was typed.
    pub text: String,
    /// Whether a day without a year lies ahead, as that of a follow-up does.
    pub ahead: bool,
}

/// The day that was meant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DateParsed {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// As people write it.
    pub text: String,
}

/// The patron day of the locality, on which it rests.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize, TS)]
pub struct PatronDay {
    /// `MM-DD`; none, when absent.
    pub day: Option<String>,
}

/// Most days that are asked about at once.
const ASKED: usize = 14;

/// See [`crate::with_commands`].
pub fn list(desk: &Desk, args: DayList) -> Result<Vec<DayView>, ApiError> {
    let Period::Month(first) = Period::parse(&args.month)? else {
        return Err(ApiError::BadDate { text: args.month });
    };
    let month = first.month();
    let days = first.date().iter_days().map(Day::from);
    views(desk, days.take_while(|day| day.month() == month).collect())
}

/// See [`crate::with_commands`]. Also the moment of the day at which what was kept for long enough is cleared.
pub fn question(desk: &Desk, _: Nothing) -> Result<DayQuestion, ApiError> {
    privacy::sweep(desk)?;
    let (first, today) = (desk.first_day(), desk.today());
    let known = desk.read(|read| read.known_days(first, today))?;
    let patron = patron(desk)?;
    // What was entered for days before the first start is a register, and no promise that every day is in it. Both go forward
    // side by side: ten years of days are asked after each visit.
    let mut ahead = known.iter().peekable();
    let days = first.date().iter_days().map(Day::from);
    let unknown = days
        .take_while(|day| *day < today)
        .filter(|day| ahead.next_if_eq(&day).is_none())
        .filter(|day| is_working_day(*day) && !is_patron(*day, &patron));
    let unknown: Vec<Day> = unknown.collect();
    let latest = unknown.len().saturating_sub(ASKED);
    Ok(DayQuestion {
        // Nothing is known of them, so there is nothing to count.
        days: shown(desk, unknown.into_iter().skip(latest).collect(), Vec::new())?,
        complete_through: complete_through(first, today, &known).map(String::from),
    })
}

/// See [`crate::with_commands`].
pub fn parse(desk: &Desk, args: DateParse) -> Result<DateParsed, ApiError> {
    let looking = match args.ahead {
        true => Looking::Ahead,
        false => Looking::Back,
    };
    let day = typed_day(&args.text, desk.today(), looking)?;
    Ok(DateParsed {
        day: day.to_string(),
        text: indrumar_i18n::date(day.date()),
    })
}

/// The days as they stand, in the order given.
pub(super) fn views(desk: &Desk, days: Vec<Day>) -> Result<Vec<DayView>, ApiError> {
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Ok(Vec::new());
    };
    let known = ledger::days_between(desk, first, last)?;
    shown(desk, days, known)
}

fn shown(desk: &Desk, days: Vec<Day>, known: Vec<DayRow>) -> Result<Vec<DayView>, ApiError> {
    let (Some(first), Some(last)) = (days.first().copied(), days.last().copied()) else {
        return Ok(Vec::new());
    };
    let known: BTreeMap<Day, DayRow> = known.into_iter().map(|row| (row.day, row)).collect();
    let declared = desk.read(|read| read.declared(first, last))?;
    let (words, patron, today) = (desk.i18n(), patron(desk)?, desk.today());
    let view = |day: Day| {
        let row = known.get(&day);
        let declared = declared.iter().find(|it| it.day == day);
        DayView {
            day: day.to_string(),
            state: state_word(row.map_or(DayState::Unknown, |row| row.state)).to_owned(),
            visits: row.map_or(0, |row| row.visits),
            items: row.map_or(0, |row| row.services.values().sum()),
            declared: declared.map(|it| declare::word(it.what).to_owned()),
            holiday: holiday_name(&words, day, &patron),
            working: is_working_day(day) && !is_patron(day, &patron),
            future: day > today,
        }
    };
    Ok(days.into_iter().map(view).collect())
}

fn patron(desk: &Desk) -> Result<Option<String>, ApiError> {
    let kept: Option<Option<String>> = desk.read(|read| read.setting(settings::PATRON_DAY))?;
    Ok(kept.flatten())
}

fn is_patron(day: Day, patron: &Option<String>) -> bool {
    let of_year = |patron: &str| day.to_string().get(5..) == Some(patron);
    patron.as_deref().is_some_and(of_year)
}

fn holiday_name(words: &I18n, day: Day, patron: &Option<String>) -> Option<String> {
    let key = match holiday(day) {
        Some(holiday) => holiday_key(holiday),
        None if is_patron(day, patron) => "holiday-patron",
        None => return None,
    };
    Some(words.text(key, &Args::new()))
}

fn holiday_key(holiday: Holiday) -> &'static str {
    match holiday {
        Holiday::NewYear => "holiday-new-year",
        Holiday::OldChristmas => "holiday-old-christmas",
        Holiday::WomensDay => "holiday-womens-day",
        Holiday::Easter => "holiday-easter",
        Holiday::Memorial => "holiday-memorial",
        Holiday::LabourDay => "holiday-labour-day",
        Holiday::VictoryAndEurope => "holiday-victory-europe",
        Holiday::ChildrensDay => "holiday-childrens-day",
        Holiday::Independence => "holiday-independence",
        Holiday::Language => "holiday-language",
        Holiday::NewChristmas => "holiday-new-christmas",
    }
}
