//! What waits, what was confirmed, and what both sides count.

use super::{LearnedLine, Refusal, auto, lines};
use crate::session::Nothing;
use crate::tally::state_word;
use crate::{ApiError, Desk, ledger, settings};
use indrumar_domain::{CHISINAU, Day, KeyTally};
use indrumar_store::{DayRow, HubMonth, MonthRow};
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// What waits, what was confirmed last, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncStatus {
    /// Whether a hub knows this desk.
    pub enrolled: bool,
    /// Its address.
    pub hub: Option<String>,
    /// The office it knows.
    pub office: Option<StatusOffice>,
    /// This install's id.
    pub install: String,
    /// What the hub has not confirmed yet, oldest first.
    pub waiting: Vec<Waiting>,
    /// The last receipt.
    pub last_receipt: Option<LastReceipt>,
    /// The last day before the first unknown one, `YYYY-MM-DD`.
    pub complete_through: Option<String>,
    /// All visits counted here.
    pub visits_here: u64,
    /// Tables of months that the hub has not confirmed yet, oldest first.
    pub waiting_months: Vec<WaitingMonth>,
    /// Counts that are kept back until enough have gathered in their cell: cell → how many.
    #[ts(type = "Record<string, number>")]
    pub held_back: BTreeMap<String, u64>,
    /// The two numbers of each month, here and there, newest first.
    pub months: Vec<AgreedMonth>,
    /// What the hub refused, and why.
    pub refused: Vec<Refusal>,
    /// What the hub has counted of this desk and no request here stands for.
    pub lines: Vec<LearnedLine>,
    /// How many counts of a cell of the tables leave together.
    pub release_at: u32,
    /// When the program tries next by itself (RFC 3339); nothing when it does not.
    pub next_try: Option<String>,
    /// How many tries in a row have failed.
    pub failures: u32,
}

/// The tables of a month that wait.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct WaitingMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Cell → how many; `channel=phone`, `stuck=papers.passport/pay`.
    #[ts(type = "Record<string, number>")]
    pub cells: BTreeMap<String, u64>,
}

/// The two numbers of a month on both sides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct AgreedMonth {
    /// `YYYY-MM`.
    pub month: String,
    /// Visits here.
    pub visits_here: u64,
    /// Services here.
    pub items_here: u64,
    /// Visits at the hub, as it said last; nothing before it has said so.
    pub visits_there: Option<u64>,
    /// Services at the hub.
    pub items_there: Option<u64>,
    /// When it said so (RFC 3339).
    pub said_at: Option<String>,
}

/// The office of the certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct StatusOffice {
    /// The hub's code for it.
    pub code: String,
    /// The hub's name for it.
    pub name: String,
}

/// A day that waits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Waiting {
    /// `YYYY-MM-DD`.
    pub period: String,
    /// What it is known to be: with visits, declared without, declared closed.
    #[ts(type = "DayState")]
    pub state: String,
    /// Its visits.
    pub visits: u64,
    /// Service → how many.
    #[ts(type = "Record<string, number>")]
    pub services: BTreeMap<String, u64>,
}

/// The last receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LastReceipt {
    /// When it came (RFC 3339).
    pub at: String,
    /// How many days it confirmed.
    pub keys: u32,
    /// Whose it is.
    pub hub: String,
}

/// See [`crate::with_commands`].
pub fn status(desk: &Desk, _: Nothing) -> Result<SyncStatus, ApiError> {
    let days = ledger::days(desk)?;
    let months = ledger::months(desk)?;
    let (hub, last) = desk.read(|read| {
        let hub = settings::hub(read)?;
        let after = hub.as_ref().map(|hub| hub.receipts_after);
        let last = after.map(|after| read.last_receipt(after)).transpose()?;
        Ok((hub, last.flatten()))
    })?;
    let there = desk.read(|read| read.hub_months())?;
    let office = match &hub {
        Some(hub) => Some(hub.certificate()?.office),
        None => None,
    };
    let waiting = days.iter().filter(|row| !row.is_receipted());
    Ok(SyncStatus {
        enrolled: hub.is_some(),
        hub: hub.map(|hub| hub.address),
        office: office.map(|office| StatusOffice {
            code: office.code.to_string(),
            name: office.name,
        }),
        install: desk.install().to_string(),
        waiting: waiting
            .map(|row| Waiting {
                period: row.day.to_string(),
                state: state_word(row.state).to_owned(),
                visits: row.visits,
                services: row.services.clone(),
            })
            .collect(),
        last_receipt: last.map(|receipt| LastReceipt {
            at: receipt.at.with_timezone(&CHISINAU).to_rfc3339(),
            keys: receipt.keys,
            hub: receipt.hub,
        }),
        complete_through: ledger::complete(desk, &days),
        visits_here: days.iter().map(|row| row.visits).sum(),
        waiting_months: waiting_months(desk, &months)?,
        held_back: desk.read(|read| read.month_waiting())?,
        months: agreed(&days, there),
        refused: refused(&days, &months),
        lines: lines::list(desk)?,
        release_at: desk.read(settings::release_at)?,
        next_try: auto::next_try(desk)?.map(|at| at.to_rfc3339()),
        failures: desk.sending().schedule().failures(),
    })
}

fn waiting_months(desk: &Desk, months: &[MonthRow]) -> Result<Vec<WaitingMonth>, ApiError> {
    let waits = |row: &&MonthRow| row.digest.is_some() && row.digest != row.receipted_digest;
    let mut waiting = Vec::new();
    for row in months.iter().filter(waits) {
        let tally = desk.read(|read| read.month_tally(row.first))?;
        if !tally.is_empty() {
            waiting.push(WaitingMonth {
                month: row.first.month(),
                cells: cells(&tally),
            });
        }
    }
    Ok(waiting)
}

fn cells(tally: &KeyTally) -> BTreeMap<String, u64> {
    let cells = tally.counts.keys();
    let cells = cells.map(|code| (code.clone(), tally.figure(code)));
    cells.filter(|(_, figure)| *figure > 0).collect()
}

/// Every month that has something on either side, newest first.
fn agreed(days: &[DayRow], there: Vec<HubMonth>) -> Vec<AgreedMonth> {
    let mut months: BTreeMap<Day, AgreedMonth> = BTreeMap::new();
    let blank = |first: Day| AgreedMonth {
        month: first.month(),
        visits_here: 0,
        items_here: 0,
        visits_there: None,
        items_there: None,
        said_at: None,
    };
    for row in days {
        let first = row.day.first_of_month();
        let month = months.entry(first).or_insert_with(|| blank(first));
        month.visits_here += row.visits;
        month.items_here += row.services.values().sum::<u64>();
    }
    for said in there {
        let month = months
            .entry(said.first)
            .or_insert_with(|| blank(said.first));
        month.visits_there = Some(said.visits);
        month.items_there = Some(said.items);
        month.said_at = Some(said.at.with_timezone(&CHISINAU).to_rfc3339());
    }
    months.into_values().rev().collect()
}

fn refused(days: &[DayRow], months: &[MonthRow]) -> Vec<Refusal> {
    let days = days.iter().map(|row| (row.day.to_string(), &row.refused));
    let months = months.iter().map(|row| (row.first.month(), &row.refused));
    let refused = days.chain(months).filter_map(|(period, reason)| {
        Some(Refusal {
            period,
            reason: reason.clone()?,
        })
    });
    refused.collect()
}
