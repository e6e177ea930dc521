//! The tally shown: of a day, derived from its requests, and of a month.

use crate::{ApiError, Desk, ledger};
use indrumar_domain::{Day, DayState, Period};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// Which day.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TallyDayArgs {
    /// `YYYY-MM-DD`.
    pub day: String,
}

/// The tally of a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TallyDay {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// What is known of the day.
    #[ts(type = "DayState")]
    pub state: String,
    /// How many visits.
    pub visits: u64,
    /// Service → how many.
    #[ts(type = "Record<string, number>")]
    pub services: BTreeMap<String, u64>,
    /// SHA-256 of the key's canonical form: what desk and hub compare.
    pub digest: String,
    /// Whether the hub has confirmed exactly this.
    pub receipted: bool,
}

/// Which month.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct TallyMonthArgs {
    /// `YYYY-MM`.
    pub month: String,
}

/// The days of a month added up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TallyMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// How many visits.
    pub visits: u64,
    /// Service → how many.
    #[ts(type = "Record<string, number>")]
    pub services: BTreeMap<String, u64>,
    /// How many days have visits.
    pub days: u32,
}

/// The state as commands name it.
pub(crate) fn state_word(state: DayState) -> &'static str {
    match state {
        DayState::Counted => "counted",
        DayState::Zero => "zero",
        DayState::Closed => "closed",
        DayState::Unknown => "unknown",
    }
}

/// See [`crate::with_commands`]. Derived from the requests each time it is asked for: a day is small, and the truth.
pub fn day(desk: &Desk, args: TallyDayArgs) -> Result<TallyDay, ApiError> {
    let day = Day::parse(&args.day)?;
    let (tally, row) = desk.read(|read| Ok((read.tally(day)?, read.day(day)?)))?;
    let digest = ledger::digest(desk, day, &tally)?.to_string();
    Ok(TallyDay {
        day: day.to_string(),
        state: state_word(tally.state()).to_owned(),
        visits: tally.visits(),
        services: tally.services(),
        receipted: row.is_some_and(|row| row.receipted_digest.as_ref() == Some(&digest)),
        digest,
    })
}

/// See [`crate::with_commands`].
pub fn month(desk: &Desk, args: TallyMonthArgs) -> Result<TallyMonth, ApiError> {
    let Period::Month(first) = Period::parse(&args.month)? else {
        return Err(ApiError::BadDate { text: args.month });
    };
    let days = ledger::days_of_month(desk, &first.month())?;
    let mut services = BTreeMap::new();
    for (service, figure) in days.iter().flat_map(|row| &row.services) {
        *services.entry(service.clone()).or_insert(0) += figure;
    }
    let counted = days.iter().filter(|row| row.visits > 0).count();
    Ok(TallyMonth {
        month: first.month(),
        visits: days.iter().map(|row| row.visits).sum(),
        services,
        days: u32::try_from(counted).unwrap_or(u32::MAX),
    })
}
