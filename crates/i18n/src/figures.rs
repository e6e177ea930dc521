//! Dates and decimals, written the same way in all three languages, as on every paper of a Moldovan town hall.

use chrono::NaiveDate;

/// A day as `23.11.2026`.
///
/// ```
/// let day = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day of the calendar");
/// assert_eq!(indrumar_i18n::date(day), "23.11.2026");
/// ```
pub fn date(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// A number with a decimal comma and at most `places` places, without idle zeros at the end.
///
/// ```
/// assert_eq!(indrumar_i18n::decimal(12.5, 2), "12,5");
/// assert_eq!(indrumar_i18n::decimal(3.0, 2), "3");
/// ```
pub fn decimal(number: f64, places: usize) -> String {
    let fixed = format!("{number:.places$}");
    let short = if fixed.contains('.') {
        fixed.trim_end_matches('0').trim_end_matches('.')
    } else {
        &fixed
    };
    let short = if short == "-0" { "0" } else { short };
    short.replace('.', ",")
}
