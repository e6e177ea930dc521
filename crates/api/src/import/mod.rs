//! An old register in a table (CSV): read, shown with every row that is wrong, and recorded whole or not at all.
//!
//! Not here: what a day looks like (`domain`), the rules of a request (`domain` again): each row goes through the same ones.

mod column;
mod read;
mod row;
mod table;
mod vocabulary;

pub use column::Column;

use crate::request::{Draft, words};
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, ErrorBody};
use indrumar_domain::Request;
use read::{Reading, reading};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// An old register, and what is known of it.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct ImportRead {
    /// The file, for a terminal.
    pub path: Option<String>,
    /// Its bytes as Base64, for a window.
    pub content: Option<String>,
    /// How its letters are written; found out, when absent.
    #[ts(type = "\"utf-8\" | \"utf-16\" | \"windows-1251\" | \"windows-1250\" | null")]
    pub encoding: Option<String>,
    /// What each column is; read from the headings, when absent.
    #[ts(type = "(ImportColumn | null)[] | null")]
    pub columns: Option<Vec<Option<String>>>,
    /// What the old register calls a service → the service's code, for what is not plain.
    #[ts(type = "Record<string, string>")]
    pub services: BTreeMap<String, String>,
}

/// What would be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportPreview {
    /// How its letters were read.
    pub encoding: String,
    /// The sign between its cells.
    pub separator: String,
    /// The headings of its columns; empty ones, when it has none.
    pub headings: Vec<String>,
    /// What each column is taken for.
    #[ts(type = "(ImportColumn | null)[]")]
    pub columns: Vec<Option<String>>,
    /// The first rows, as they stand in the file.
    pub rows: Vec<Vec<String>>,
    /// How many rows there are.
    pub total: u32,
    /// How many are good.
    pub good: u32,
    /// The visits of the good ones.
    pub visits: u32,
    /// The first day of the good ones, `YYYY-MM-DD`.
    pub first_day: Option<String>,
    /// The last.
    pub last_day: Option<String>,
    /// The first wrong rows.
    pub faults: Vec<ImportFault>,
    /// Every service as the register calls it.
    pub services: Vec<ImportService>,
}

/// A row that is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportFault {
    /// Its line in the file.
    pub line: u32,
    /// Which column is wrong.
    #[ts(type = "ImportColumn | null")]
    pub column: Option<String>,
    /// What is wrong.
    #[ts(type = "ErrorBody")]
    pub error: ErrorBody,
}

/// A service as the old register calls it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportService {
    /// As it stands there.
    pub text: String,
    /// In how many rows.
    pub rows: u32,
    /// The service, where it is plain or was told.
    pub code: Option<String>,
    /// What may be meant, where it is not.
    pub guess: Option<String>,
}

/// An old register to record.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct ImportCommit {
    /// As it was shown.
    pub register: ImportRead,
    /// Whether rows that are wrong are left out; otherwise one of them stops everything.
    pub leave_out_wrong: bool,
}

/// The old register is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportDone {
    /// How many requests.
    pub requests: u32,
    /// How many visits.
    pub visits: u32,
    /// How many rows were left out.
    pub left_out: u32,
    /// What the window must refresh.
    pub changes: Changes,
}

/// Most wrong rows, and rows of the table, that are shown.
const SHOWN: usize = 100;
const ROWS_SHOWN: usize = 20;

/// See [`crate::with_commands`].
pub fn preview(desk: &Desk, args: ImportRead) -> Result<ImportPreview, ApiError> {
    let Reading {
        table,
        columns,
        good,
        faults,
        services,
    } = reading(desk, &args)?;
    let days = || good.iter().map(|row| row.day());
    let shown = table.rows.iter().take(ROWS_SHOWN);
    Ok(ImportPreview {
        encoding: table.encoding.to_owned(),
        separator: table.separator.to_string(),
        rows: shown.map(|row| row.cells.clone()).collect(),
        total: crate::sync::count(table.rows.len()),
        good: crate::sync::count(good.len()),
        visits: good.iter().map(|row| row.new.visits).sum(),
        first_day: days().min().map(|day| day.to_string()),
        last_day: days().max().map(|day| day.to_string()),
        faults: faults.into_iter().take(SHOWN).collect(),
        headings: table.headings,
        columns: columns
            .into_iter()
            .map(|column| column.map(|column| column.as_str().to_owned()))
            .collect(),
        services,
    })
}

/// See [`crate::with_commands`]. One transaction, so that a power cut leaves nothing half.
pub fn commit(desk: &Desk, args: ImportCommit) -> Result<ImportDone, ApiError> {
    let Reading { good, faults, .. } = reading(desk, &args.register)?;
    if let Some(first) = faults.first().filter(|_| !args.leave_out_wrong) {
        return Err(ApiError::ImportRowsWrong {
            count: crate::sync::count(faults.len()),
            line: first.line,
        });
    }
    let draft = Draft::new(desk)?;
    let mut random = vec![[0; 26]; good.len()];
    desk.host()
        .random(random.as_flattened_mut())
        .map_err(ApiError::internal)?;
    let recorded = good.into_iter().zip(&random);
    let requests: Vec<Request> = recorded
        .map(|(row, random)| {
            let operator = row.operator.as_deref().unwrap_or(draft.operator());
            draft.record_of(operator, row.new, random)
        })
        .collect::<Result<_, _>>()?;
    let first = requests.first().ok_or(ApiError::NoServices {})?;
    let catalogue = desk.catalogue();
    let ((), changes) = desk.transact(Op::ImportRegister, |tx| {
        for request in &requests {
            tx.add_request(request, &words(&catalogue, request))?;
        }
        tx.about(first.id);
        tx.many(requests.len());
        Ok(())
    })?;
    Ok(ImportDone {
        requests: crate::sync::count(requests.len()),
        visits: requests.iter().map(|request| request.visits).sum(),
        left_out: crate::sync::count(faults.len()),
        changes,
    })
}
