//! Taking back. The row stays, its marks become removed ones, and the hub learns of it with the next bundle.

use super::{RequestUndone, UndoRequest};
use crate::session::Nothing;
use crate::transact::{Failure, Op, Tx};
use crate::{ApiError, Changes, Desk};
use chrono::{DateTime, FixedOffset, TimeZone};
use indrumar_domain::{CHISINAU, Day, RequestId};
use indrumar_store::Stored;

/// See [`crate::with_commands`].
pub fn undo(desk: &Desk, args: UndoRequest) -> Result<RequestUndone, ApiError> {
    let missing = || ApiError::NoSuchRequest {
        id: args.id.clone(),
    };
    let id = RequestId::parse(&args.id).map_err(|_| missing())?;
    done(desk.transact(Op::UndoRequest, |tx| {
        let stored = tx.read().request(&id)?.ok_or_else(missing)?;
        take_back(tx, stored)
    })?)
}

/// See [`crate::with_commands`]. Only what was recorded today: a key pressed too often must not eat into the register.
pub fn undo_last(desk: &Desk, _: Nothing) -> Result<RequestUndone, ApiError> {
    done(desk.transact(Op::UndoRequest, |tx| {
        let since = midnight(tx.now());
        let last = tx.read().last_request(&since)?;
        take_back(tx, last.ok_or(ApiError::NothingToUndo {})?)
    })?)
}

fn take_back(tx: &Tx<'_>, stored: Stored) -> Result<Stored, Failure> {
    if stored.request.undone {
        return Err(ApiError::AlreadyUndone {
            id: stored.request.id.to_string(),
        }
        .into());
    }
    tx.undo_request(&stored)?;
    Ok(stored)
}

fn done((stored, changes): (Stored, Changes)) -> Result<RequestUndone, ApiError> {
    Ok(RequestUndone {
        id: stored.request.id.to_string(),
        day: stored.request.day.to_string(),
        changes,
    })
}

/// The beginning of this moment's day in Chișinău; should the clocks skip it, the moment itself.
fn midnight(now: &DateTime<FixedOffset>) -> DateTime<FixedOffset> {
    let start = Day::of(now).date().and_time(chrono::NaiveTime::MIN);
    CHISINAU
        .from_local_datetime(&start)
        .earliest()
        .map_or(*now, |start| start.fixed_offset())
}
