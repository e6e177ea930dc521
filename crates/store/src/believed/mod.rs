//! What the hub is believed to have and has said of it, all of it at once: it goes when the desk leaves its hub.
//!
//! Not here: what stays, because it is the desk's own for ever and the next hub needs it as much. Requests with their secrets and
//! generations (`request`), declared days (`declared`), what was learned (`learned`), which cells of months were released (`month`).

use crate::{StoreError, Write};

impl Write<'_> {
    /// Nothing is confirmed any more, nothing refused, and no receipt is waited for. Receipts and the history of sendings stay.
    pub fn forget_hub(&self) -> Result<(), StoreError> {
        Ok(self.db.execute_batch(include_str!("forget.sql"))?)
    }
}
