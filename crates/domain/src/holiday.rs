//! The public holidays of the Republic of Moldova (Labour Code, article 111), computed for any year. They are proposals:
//! whether the desk was closed is for the operator to say. Not here: the patron day, which each locality sets itself.

use crate::Day;
use chrono::{Datelike, Days, NaiveDate};

/// A public holiday.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Holiday {
    /// 1 January.
    NewYear,
    /// 7 and 8 January: Christmas by the old calendar.
    OldChristmas,
    /// 8 March.
    WomensDay,
    /// Orthodox Easter Sunday and Monday.
    Easter,
    /// The Monday a week after Easter Monday: the day of the departed.
    Memorial,
    /// 1 May.
    LabourDay,
    /// 9 May.
    VictoryAndEurope,
    /// 1 June.
    ChildrensDay,
    /// 27 August.
    Independence,
    /// 31 August.
    Language,
    /// 25 December: Christmas by the new calendar.
    NewChristmas,
}

/// The holiday of a day, if it is one.
pub fn holiday(day: Day) -> Option<Holiday> {
    let date = day.date();
    match (date.month(), date.day()) {
        (1, 1) => return Some(Holiday::NewYear),
        (1, 7 | 8) => return Some(Holiday::OldChristmas),
        (3, 8) => return Some(Holiday::WomensDay),
        (5, 1) => return Some(Holiday::LabourDay),
        (5, 9) => return Some(Holiday::VictoryAndEurope),
        (6, 1) => return Some(Holiday::ChildrensDay),
        (8, 27) => return Some(Holiday::Independence),
        (8, 31) => return Some(Holiday::Language),
        (12, 25) => return Some(Holiday::NewChristmas),
        _ => {}
    }
    let easter = orthodox_easter(date.year())?;
    match date.signed_duration_since(easter).num_days() {
        0 | 1 => Some(Holiday::Easter),
        8 => Some(Holiday::Memorial),
        _ => None,
    }
}

/// Whether offices are usually open: Monday to Friday, and no public holiday.
pub fn is_working_day(day: Day) -> bool {
    day.date().weekday().num_days_from_monday() < 5 && holiday(day).is_none()
}

/// Orthodox Easter Sunday in the civil calendar: Meeus' rule for the Julian calendar, and the days between the calendars.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let (a, b, c) = (year % 4, year % 7, year % 19);
    let d = (19 * c + 15) % 30;
    let e = (2 * a + 4 * b - d + 34) % 7;
    let sum = u32::try_from(d + e + 114).ok()?;
    let julian = NaiveDate::from_ymd_opt(year, sum / 31, sum % 31 + 1)?;
    let behind = year / 100 - year / 400 - 2;
    julian.checked_add_days(Days::new(u64::try_from(behind).ok()?))
}
