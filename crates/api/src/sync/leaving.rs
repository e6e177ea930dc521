//! What leaves, byte for byte, before it leaves. Signing the same bytes gives the same signature, so what is shown is what
//! goes, as long as nothing is recorded in between.

use crate::{ApiError, Desk, ledger};
use indrumar_domain::Period;
use indrumar_sync::{Which, bundles};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Of what.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct SyncBytesArgs {
    /// One day or month, `YYYY-MM-DD` or `YYYY-MM`, whether it waits or not; all that waits when nothing is said.
    #[ts(optional)]
    pub period: Option<String>,
}

/// The bytes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncBytes {
    /// The messages, each exactly as it goes: JSON text in one line.
    pub messages: Vec<String>,
    /// How many bytes that is.
    pub bytes: u64,
    /// The days and months in it.
    pub periods: Vec<String>,
}

/// See [`crate::with_commands`].
pub fn bytes(desk: &Desk, args: SyncBytesArgs) -> Result<SyncBytes, ApiError> {
    let mut ledger = ledger::ledger(desk)?;
    let which = match &args.period {
        Some(text) => {
            let period = Period::parse(text)?;
            ledger.retain(|key| key.period == period);
            Which::All
        }
        None => Which::Waiting,
    };
    ledger.sort_by(|a, b| a.period.cmp(&b.period));
    let sealed = bundles(&desk.identity(), &ledger, which)?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    Ok(SyncBytes {
        bytes: sealed.iter().map(|it| it.bytes.len() as u64).sum(),
        messages: sealed.iter().map(|it| text(&it.bytes)).collect(),
        periods: sealed
            .iter()
            .flat_map(|it| it.keys.keys().map(Period::to_string))
            .collect(),
    })
}
