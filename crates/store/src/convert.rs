//! Between what the tables hold and the domain's words. What cannot be converted was not written by this program.

use crate::StoreError;
use chrono::{DateTime, FixedOffset, TimeZone, Utc};

/// Milliseconds since 1970.
pub(crate) fn millis(at: &DateTime<FixedOffset>) -> i64 {
    at.timestamp_millis()
}

/// The moment in UTC, as receipts and the audit show it.
pub(crate) fn utc(millis: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_millis(millis).ok_or_else(|| StoreError::strange(millis))
}

/// The moment as the clock on the wall stood.
pub(crate) fn moment(millis: i64, offset: i32) -> Result<DateTime<FixedOffset>, StoreError> {
    let zone = FixedOffset::east_opt(offset).ok_or_else(|| StoreError::strange(offset))?;
    Ok(zone.from_utc_datetime(&utc(millis)?.naive_utc()))
}

/// A word, code, day or id of the domain.
pub(crate) fn parsed<T, E: std::fmt::Display>(value: Result<T, E>) -> Result<T, StoreError> {
    value.map_err(StoreError::strange)
}
