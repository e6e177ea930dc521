//! Clearing what was kept for long enough. How long, the settings say.

use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use chrono::Days;
use indrumar_domain::Day;

/// Clears contacts that were kept for long enough. Costs one look into an index when there are none; where nothing can be
/// written they stay until it can.
pub(crate) fn sweep(desk: &Desk) -> Result<(), ApiError> {
    let days = desk.read(settings::privacy)?.contact_days;
    let today = desk.today().date();
    let Some(before) = today.checked_sub_days(Days::new(days.into())) else {
        return Ok(());
    };
    let before = Day::from(before);
    if !desk.read(|read| read.has_contacts_before(before))? {
        return Ok(());
    }
    match desk.transact(Op::ClearContacts, |tx| tx.clear_contacts(before)) {
        Ok(_) | Err(ApiError::FolderReadOnly { .. } | ApiError::DiskFull { .. }) => Ok(()),
        Err(error) => Err(error),
    }
}
