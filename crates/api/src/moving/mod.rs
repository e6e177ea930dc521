//! A desk moves to another computer: everything in one encrypted file, and on the other side the same desk again, or nothing.
//!
//! The file has the whole database; what it comes to (how many requests, the digest of all its marks) is written beside it and compared
//! on arrival. A copy that goes on being used is harmless: both are one install, and marks merge by union.

mod arrive;
mod leave;

pub use arrive::{MoveArrived, MoveRead, read};
pub use leave::{MoveWrite, MoveWritten, write};

use crate::session::Nothing;
use crate::{ApiError, Desk, settings};
use indrumar_domain::{InstallId, Period};
use indrumar_store::Read;
use indrumar_wire::{Digest, key_digest, root_digest};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// What a desk comes to; the same before and after the way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Manifest {
    install: InstallId,
    requests: u64,
    root: Digest,
    /// Of the database as it lies in the file.
    bytes: usize,
    sha256: Digest,
    /// The key of that database; the desk on the other side keeps its own.
    key: String,
}

/// Whether the data of this desk went to another computer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveState {
    /// When they last did (RFC 3339).
    pub moved_at: Option<String>,
}

/// See [`crate::with_commands`].
pub fn state(desk: &Desk, _: Nothing) -> Result<MoveState, ApiError> {
    let moved_at = desk.read(|read| read.setting::<Option<String>>(settings::MOVED))?;
    Ok(MoveState {
        moved_at: moved_at.flatten(),
    })
}

/// The digest of everything counted, made of the requests themselves.
fn root(
    read: Read<'_>,
    install: &InstallId,
) -> Result<Result<Digest, indrumar_wire::Error>, indrumar_store::StoreError> {
    let mut keys = BTreeMap::new();
    for row in read.all_days()? {
        keys.insert(Period::Day(row.day), read.tally(row.day)?);
    }
    for row in read.all_months()? {
        keys.insert(Period::Month(row.first), read.month_tally(row.first)?);
    }
    let digests = keys
        .into_iter()
        .map(|(period, tally)| Ok((period.clone(), key_digest(install, &period, &tally)?)));
    let digests: Result<BTreeMap<Period, Digest>, indrumar_wire::Error> = digests.collect();
    Ok(digests.and_then(|digests| root_digest(&digests)))
}
