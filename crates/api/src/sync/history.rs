//! How each sync went, newest first.

use crate::{ApiError, Desk};
use chrono::{DateTime, Utc};
use indrumar_domain::CHISINAU;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How a sync ends that ends well.
pub(crate) const DONE: &str = "done";

/// How the time at a hub ends, among the sendings.
pub(crate) const LEFT: &str = "left";

/// Most entries at once.
const MOST: u32 = 200;

/// Which part of the history.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct SyncHistoryArgs {
    /// Only those before the one with this number.
    #[ts(optional)]
    pub before: Option<i64>,
    /// At most so many; 50 when nothing is said.
    #[ts(optional)]
    pub limit: Option<u32>,
}

/// One sync, or several that ended alike one after the other with nothing to send; or that the desk left its hub.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SyncHistoryEntry {
    /// Its number, for asking for those before it.
    pub seq: i64,
    /// When it ended, the first of them (RFC 3339).
    pub at: String,
    /// The last of them.
    pub last_at: String,
    /// How many there were.
    pub times: u32,
    /// By which road.
    #[ts(type = "\"network\" | \"file\"")]
    pub road: String,
    /// The hub's address.
    pub hub: String,
    /// `done`, `left`, or the code of the error; its words are the message `error-<code>`.
    pub ended: String,
    /// Days and months sent.
    pub sent: u32,
    /// Those confirmed.
    pub receipted: u32,
    /// Those refused.
    pub refused: u32,
    /// Days and months of which the hub knew more.
    pub learned: u32,
    /// Bytes of bundles sent.
    pub bytes: u64,
}

/// See [`crate::with_commands`].
pub fn history(desk: &Desk, args: SyncHistoryArgs) -> Result<Vec<SyncHistoryEntry>, ApiError> {
    let before = args.before.unwrap_or(i64::MAX);
    let limit = args.limit.unwrap_or(50).min(MOST);
    let entries = desk.read(|read| read.sync_log(before, limit))?;
    let shown = |at: DateTime<Utc>| at.with_timezone(&CHISINAU).to_rfc3339();
    Ok(entries
        .into_iter()
        .map(|entry| SyncHistoryEntry {
            seq: entry.seq,
            at: shown(entry.at),
            last_at: shown(entry.last_at),
            times: entry.times,
            road: entry.road.as_str().to_owned(),
            hub: entry.ending.hub,
            ended: entry.ending.ended,
            sent: entry.ending.sent,
            receipted: entry.ending.receipted,
            refused: entry.ending.refused,
            learned: entry.ending.learned,
            bytes: entry.ending.bytes,
        })
        .collect())
}
