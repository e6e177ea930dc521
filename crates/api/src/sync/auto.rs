//! Sending by itself: when the next try is. The plan is `indrumar_sync`'s; a host with a window waits for it ([`next_in`]) and then
//! asks for `sync_now` as the operator would. Only a host that does so promises a next try.

use crate::{ApiError, Desk, ledger, settings};
use chrono::{DateTime, FixedOffset};
use indrumar_sync::{Ended, Schedule};
use std::time::Duration;

/// How long it is until the next try; nothing when there is none: no hub, switched off, practice.
///
/// # Errors
/// The database cannot be read.
pub fn next_in(desk: &Desk) -> Result<Option<Duration>, ApiError> {
    let (automatic, hub) =
        desk.read(|read| Ok((settings::automatic(read)?, settings::hub(read)?)))?;
    if !automatic || hub.is_none() || desk.folder().is_practice() {
        return Ok(None);
    }
    let sending = desk.sending();
    let due = sending.schedule().due();
    Ok(Some(due.saturating_sub(sending.since())))
}

/// The same as a time of day.
pub(crate) fn next_try(desk: &Desk) -> Result<Option<DateTime<FixedOffset>>, ApiError> {
    let wait = next_in(desk)?.and_then(|wait| chrono::Duration::from_std(wait).ok());
    let wait = wait.filter(|_| desk.host().sends());
    Ok(wait.and_then(|wait| desk.now().checked_add_signed(wait)))
}

/// There is something new to send.
pub fn changed(desk: &Desk) {
    let (now, share) = (desk.sending().since(), chance(desk));
    desk.sending().schedule().changed(now, share);
}

/// What kept it from trying may be over.
pub(crate) fn at_once(desk: &Desk) {
    let now = desk.sending().since();
    desk.sending().schedule().at_once(now);
}

/// There is no hub any more, and nothing of how it went with it.
pub(crate) fn left(desk: &Desk) {
    *desk.sending().schedule() = Schedule::default();
}

/// A try ended, whoever wanted it.
pub(crate) fn ended(desk: &Desk, error: Option<&ApiError>) {
    let how = match error {
        None => Ended::Done,
        Some(ApiError::SyncCancelled {}) => Ended::Stopped,
        Some(ApiError::HubTooMany { seconds } | ApiError::HubBusy { seconds }) => {
            Ended::FailedUntil(Duration::from_secs(u64::from(*seconds)))
        }
        Some(_) => Ended::Failed,
    };
    let (now, share) = (desk.sending().since(), chance(desk));
    desk.sending().schedule().ended(now, how, share);
}

/// A try did not begin: another one is under way, or there is no way to the address.
pub(crate) fn put_off(desk: &Desk) {
    ended(desk, Some(&ApiError::SyncCancelled {}));
}

/// Whether it is worth a moment to send when the program closes: something waits, and the last try did not fail.
///
/// # Errors
/// The database cannot be read.
pub fn on_closing(desk: &Desk) -> Result<bool, ApiError> {
    if next_in(desk)?.is_none() || desk.sending().schedule().failures() > 0 {
        return Ok(false);
    }
    Ok(ledger::ledger(desk)?.iter().any(|key| !key.receipted))
}

/// A number between nought and one; the longest pause should the system not give one.
fn chance(desk: &Desk) -> f64 {
    let mut bytes = [0_u8; 4];
    match desk.host().random(&mut bytes) {
        Ok(()) => f64::from(u32::from_le_bytes(bytes)) / f64::from(u32::MAX),
        Err(_) => 1.0,
    }
}
