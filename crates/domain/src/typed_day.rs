//! A day as people write it: `23.11.2026`, `23/11/26`, `23.XI`, `23 noiembrie 2026`, `23 ноября`, `ieri`. Day before month,
//! always; a year of two figures is of this century; without a year it is the nearest such day, back or ahead.

use crate::{Day, DomainError};
use chrono::{Datelike, Duration, NaiveDate};

/// The beginnings of the months' names in Romanian, Russian and English, without marks on the letters.
const MONTHS: [&[&str]; 12] = [
    &["ian", "янв", "jan"],
    &["feb", "фев"],
    &["mar", "мар"],
    &["apr", "апр"],
    &["mai", "май", "мая", "may"],
    &["iun", "июн", "jun"],
    &["iul", "июл", "jul"],
    &["aug", "авг"],
    &["sep", "сен"],
    &["oct", "окт"],
    &["noi", "nov", "ноя"],
    &["dec", "дек"],
];

const ROMAN: [&str; 12] = [
    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
];

/// How many days after today the words mean.
const NEAR: [(&str, i64); 14] = [
    ("azi", 0),
    ("astazi", 0),
    ("ieri", -1),
    ("alaltaieri", -2),
    ("maine", 1),
    ("poimaine", 2),
    ("сегодня", 0),
    ("вчера", -1),
    ("позавчера", -2),
    ("завтра", 1),
    ("послезавтра", 2),
    ("today", 0),
    ("yesterday", -1),
    ("tomorrow", 1),
];

/// In which direction a day without a year is looked for; today lies in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Looking {
    /// What was: a visit.
    Back,
    /// What will be: a follow-up.
    Ahead,
}

/// The day that is meant.
///
/// # Errors
/// No day that exists is meant, or it is not plain which.
pub fn typed_day(typed: &str, today: Day, looking: Looking) -> Result<Day, DomainError> {
    let bad = || DomainError::BadDate(typed.to_owned());
    let folded: String = typed.trim().chars().flat_map(folded).collect();
    if let Some((_, days)) = NEAR.iter().find(|(word, _)| *word == folded) {
        let day = today.date().checked_add_signed(Duration::days(*days));
        return day.map(Day::from).ok_or_else(bad);
    }
    let parts: Vec<&str> = folded
        .split(|sign: char| sign.is_whitespace() || ".,/-–".contains(sign))
        .filter(|part| !part.is_empty() && !matches!(*part, "г" | "года" | "a" | "de" | "of"))
        .collect();
    let date = match parts.as_slice() {
        [year, month, day] if year.len() == 4 && number(year).is_some() => dated(year, month, day),
        [month, day, year] if number(month).is_none() => dated(year, month, day),
        [day, month, year] => dated(year, month, day),
        [day, month] => nearest(day, month, today, looking),
        _ => None,
    };
    date.map(Day::from)
        .filter(|day| day.is_writable())
        .ok_or_else(bad)
}

fn dated(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let year = match (year.len(), number(year)?) {
        (2, year) => 2000 + year,
        (4, year) => year,
        _ => return None,
    };
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month_of(month)?, day_of(day)?)
}

/// Without a year: of this one, or of the nearest one in which it lies on the side that is looked at.
fn nearest(day: &str, month: &str, today: Day, looking: Looking) -> Option<NaiveDate> {
    let (day, month) = (day_of(day)?, month_of(month)?);
    let this_year = today.date().year();
    let of = |year| NaiveDate::from_ymd_opt(year, month, day);
    // Eight years hold a 29 February in any case.
    (0..=8).find_map(|years| match looking {
        Looking::Back => of(this_year - years).filter(|date| *date <= today.date()),
        Looking::Ahead => of(this_year + years).filter(|date| *date >= today.date()),
    })
}

fn day_of(text: &str) -> Option<u32> {
    let figures = text.trim_end_matches(|sign: char| sign.is_alphabetic());
    let ending = text.len() - figures.len();
    number(figures).filter(|_| ending <= 4 && figures.len() <= 2)
}

fn month_of(text: &str) -> Option<u32> {
    if let Some(number) = number(text) {
        return Some(number);
    }
    let named = |names: &[&str]| names.iter().any(|name| text.starts_with(name));
    let place = ROMAN
        .iter()
        .position(|roman| *roman == text)
        .or_else(|| MONTHS.iter().position(|names| named(names)))?;
    u32::try_from(place + 1).ok()
}

fn number(text: &str) -> Option<u32> {
    let figures = text.len() <= 4 && text.bytes().all(|sign| sign.is_ascii_digit());
    text.parse().ok().filter(|_| figures)
}

/// Lower case, Romanian letters without their marks.
fn folded(sign: char) -> impl Iterator<Item = char> {
    sign.to_lowercase().map(|sign| match sign {
        'ă' | 'â' => 'a',
        'î' => 'i',
        'ș' | 'ş' => 's',
        'ț' | 'ţ' => 't',
        other => other,
    })
}
