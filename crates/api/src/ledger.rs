//! The days as they stand: derived where they changed, counted, compared with what the hub has confirmed.

use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use indrumar_domain::{Day, DayState, KeyTally, Period, complete_through};
use indrumar_store::{DayRow, MonthRow};
use indrumar_sync::LedgerKey;
use indrumar_wire::{Digest, key_digest};
use std::collections::{BTreeMap, BTreeSet};

/// How many days are derived in one transaction: few enough that recording never waits for it.
const AT_ONCE: usize = 32;

/// All days with a request, oldest first, their figures up to date.
pub(crate) fn days(desk: &Desk) -> Result<Vec<DayRow>, ApiError> {
    fresh(desk, |read| read.all_days())
}

/// The days from one to another, their figures up to date.
pub(crate) fn days_between(desk: &Desk, from: Day, to: Day) -> Result<Vec<DayRow>, ApiError> {
    fresh(desk, |read| read.days(&from.to_string(), &to.to_string()))
}

/// The days of a month, their figures up to date.
pub(crate) fn days_of_month(desk: &Desk, month: &str) -> Result<Vec<DayRow>, ApiError> {
    fresh(desk, |read| read.days_of_month(month))
}

fn fresh(
    desk: &Desk,
    ask: impl Fn(indrumar_store::Read<'_>) -> Result<Vec<DayRow>, indrumar_store::StoreError>,
) -> Result<Vec<DayRow>, ApiError> {
    let rows = desk.read(&ask)?;
    let dirty: Vec<Day> = rows
        .iter()
        .filter(|row| row.dirty)
        .map(|row| row.day)
        .collect();
    if dirty.is_empty() {
        return Ok(rows);
    }
    match derive(desk, &dirty) {
        Ok(()) => desk.read(ask),
        // What cannot be kept can still be counted.
        Err(ApiError::FolderReadOnly { .. } | ApiError::DiskFull { .. }) => {
            rows.into_iter().map(|row| counted(desk, row)).collect()
        }
        Err(error) => Err(error),
    }
}

/// Makes these days' tallies anew and keeps them.
fn derive(desk: &Desk, days: &[Day]) -> Result<(), ApiError> {
    for some in days.chunks(AT_ONCE) {
        desk.transact(Op::Derive, |tx| {
            for day in some {
                tx.derive(*day, |tally| Ok(digest(desk, *day, tally)?.to_string()))?;
            }
            Ok(())
        })?;
    }
    Ok(())
}

/// The day with the figures of its requests as they are now; nothing is kept.
fn counted(desk: &Desk, row: DayRow) -> Result<DayRow, ApiError> {
    if !row.dirty {
        return Ok(row);
    }
    let tally = desk.read(|read| read.tally(row.day))?;
    Ok(DayRow {
        dirty: false,
        visits: tally.visits(),
        services: tally.services(),
        state: tally.state(),
        digest: Some(digest(desk, row.day, &tally)?.to_string()),
        ..row
    })
}

/// The digest of a day's key.
pub(crate) fn digest(desk: &Desk, day: Day, tally: &KeyTally) -> Result<Digest, ApiError> {
    digest_of(desk, &Period::Day(day), tally)
}

/// The digest of any key.
pub(crate) fn digest_of(
    desk: &Desk,
    period: &Period,
    tally: &KeyTally,
) -> Result<Digest, ApiError> {
    key_digest(&desk.install(), period, tally).map_err(ApiError::internal)
}

/// All months with a request, oldest first: their tables up to date, and what has gathered in their cells let go.
pub(crate) fn months(desk: &Desk) -> Result<Vec<MonthRow>, ApiError> {
    let rows = desk.read(|read| read.all_months())?;
    let dirty: Vec<Day> = rows
        .iter()
        .filter(|row| row.dirty)
        .map(|row| row.first)
        .collect();
    let k = desk.read(settings::release_at)?;
    // Also of months that nobody has changed: what the hub told last time, or a smaller k, can have filled a cell.
    let full = |waiting: BTreeMap<String, u64>| waiting.into_values().any(|n| n >= u64::from(k));
    if dirty.is_empty() && !full(desk.read(|read| read.month_waiting())?) {
        return Ok(rows);
    }
    for first in dirty {
        derive_month(desk, first)?;
    }
    let (released, _) = desk.transact(Op::Derive, |tx| tx.release(k))?;
    for first in released {
        derive_month(desk, first)?;
    }
    desk.read(|read| read.all_months())
}

fn derive_month(desk: &Desk, first: Day) -> Result<(), ApiError> {
    desk.transact(Op::Derive, |tx| {
        let month = Period::Month(first);
        tx.derive_month(first, |tally| {
            Ok(digest_of(desk, &month, tally)?.to_string())
        })
    })?;
    Ok(())
}

/// Everything the desk ever counted, with its marks: what a sync and a bundle are made from.
///
/// Digests are made of the marks that are handed over with them, so that a visit recorded meanwhile by another program
/// leaves its day waiting instead of confirmed.
pub(crate) fn ledger(desk: &Desk) -> Result<Vec<LedgerKey>, ApiError> {
    let mut keys = Vec::new();
    for row in days(desk)? {
        let tally = desk.read(|read| read.tally(row.day))?;
        let digest = digest(desk, row.day, &tally)?;
        keys.push(LedgerKey {
            period: Period::Day(row.day),
            digest,
            receipted: row.receipted_digest == Some(digest.to_string()),
            hub_digest: row
                .hub_digest
                .as_deref()
                .and_then(|text| Digest::parse(text).ok()),
            tally,
        });
    }
    for row in months(desk)? {
        let period = Period::Month(row.first);
        let tally = desk.read(|read| read.month_tally(row.first))?;
        // A month whose cells have not filled has nothing that may leave.
        if tally.is_empty() {
            continue;
        }
        let digest = digest_of(desk, &period, &tally)?;
        keys.push(LedgerKey {
            period,
            digest,
            receipted: row.receipted_digest == Some(digest.to_string()),
            hub_digest: row
                .hub_digest
                .as_deref()
                .and_then(|text| Digest::parse(text).ok()),
            tally,
        });
    }
    Ok(keys)
}

/// The last day before the first unknown one, from this install's first day to today.
pub(crate) fn complete(desk: &Desk, days: &[DayRow]) -> Option<String> {
    let counted = days.iter().filter(|row| row.state != DayState::Unknown);
    let known: BTreeSet<Day> = counted.map(|row| row.day).collect();
    complete_through(desk.first_day(), desk.today(), &known).map(|day| day.to_string())
}
