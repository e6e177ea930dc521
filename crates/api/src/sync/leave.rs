//! The desk leaves its hub, to be enrolled at another one, or at the same one begun anew without its key.
//!
//! Everything that the hub said is forgotten in one transaction, so that nothing counts as delivered to the next one. Everything
//! that was counted stays, with the install's id and key: the marks are those of this install. So the next hub gets all of them
//! once, and a hub that had them already, this very one perhaps, unites them with what it has.

use super::{auto, history};
use crate::practice::not_in_practice;
use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, settings};
use indrumar_store::{Road, SyncEnding};
use serde::Serialize;
use ts_rs::TS;

/// The desk has left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct HubLeft {
    /// The office it was enrolled for, as the hub names it.
    pub office: String,
    /// The address of the hub.
    pub hub: String,
    /// What the window must refresh.
    pub changes: Changes,
}

/// See [`crate::with_commands`]. The hub is not asked: it may be gone for ever.
pub fn leave(desk: &Desk, _: Nothing) -> Result<HubLeft, ApiError> {
    not_in_practice(desk)?;
    desk.read(settings::hub)?.ok_or(ApiError::NotEnrolled {})?;
    let _lock = desk.folder().lock_sync()?;
    let ((office, hub), changes) = desk.transact(Op::LeaveHub, |tx| {
        let record = settings::hub(tx.read())?.ok_or(ApiError::NotEnrolled {})?;
        let certified = record.certificate()?.office;
        tx.about(&certified.code);
        if let Some(mut office) = settings::office(tx.read())? {
            // The code was the hub's to give; the next one gives its own.
            office.code = None;
            tx.set(settings::OFFICE, &office)?;
        }
        tx.unset(settings::HUB)?;
        tx.forget_hub()?;
        let ending = SyncEnding {
            hub: record.address.clone(),
            ended: history::LEFT.to_owned(),
            ..SyncEnding::default()
        };
        tx.log_sync(Road::Network, &ending)?;
        Ok((certified.name, record.address))
    })?;
    desk.sending().forget();
    auto::left(desk);
    desk.note_fetch(None);
    Ok(HubLeft {
        office,
        hub,
        changes,
    })
}
