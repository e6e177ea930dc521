//! What was said of a request before, for people.

use super::{RequestPast, RequestRow, UndoRequest, rows, stored};
use crate::{ApiError, Desk};
use indrumar_domain::CHISINAU;

/// See [`crate::with_commands`]. Each row of the history is shown as the request would have been in a list.
pub fn history(desk: &Desk, args: UndoRequest) -> Result<Vec<RequestPast>, ApiError> {
    let now = desk.read(stored(&args.id))??;
    let past = desk.read(|read| read.history(now.seq))?;
    let told = |past: indrumar_store::Past| -> Result<RequestPast, ApiError> {
        let mut before = now.clone();
        // What was recorded once is shown whatever the clock says today.
        before.request = now.request.recalled(past.content);
        before.request.undone = past.undone;
        let row: Option<RequestRow> = rows(desk, vec![before])?.pop();
        Ok(RequestPast {
            at: past.at.with_timezone(&CHISINAU).to_rfc3339(),
            operator: past.operator,
            what: past.kind,
            before: row.ok_or_else(|| ApiError::NoSuchRequest {
                id: args.id.clone(),
            })?,
        })
    };
    past.into_iter().map(told).collect()
}
