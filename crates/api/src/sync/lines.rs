//! Lines without details: what the hub has counted of this desk and no request here stands for. They came from before a backup
//! was put back, or from a copy of these data. They stay counted; who enters the visits again takes them back.

use crate::transact::Op;
use crate::{ApiError, Changes, Desk, ledger};
use indrumar_domain::{CHISINAU, Day, HEADS, VISIT};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A day's line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LearnedLine {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// Visits without details.
    pub visits: u64,
    /// People in groups without details.
    pub heads: u64,
    /// Service → how many without details.
    #[ts(type = "Record<string, number>")]
    pub services: BTreeMap<String, u64>,
    /// When the hub told of it (RFC 3339).
    pub since: String,
}

/// Which lines are to go.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct LinesRemove {
    /// `YYYY-MM-DD`.
    pub day: String,
    /// One service alone, or `@visit`; all of the day when nothing is said.
    #[serde(default)]
    #[ts(optional)]
    pub code: Option<String>,
}

/// They are gone, here now and at the hub with the next sync.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LinesRemoved {
    /// How many counts.
    pub counts: u32,
    /// What the window must refresh.
    pub changes: Changes,
}

/// All of them, oldest first.
pub(super) fn list(desk: &Desk) -> Result<Vec<LearnedLine>, ApiError> {
    let days = desk.read(|read| read.learned_days())?;
    Ok(days
        .into_iter()
        .map(|mut learned| LearnedLine {
            day: learned.day.to_string(),
            visits: learned.counts.remove(VISIT).unwrap_or(0),
            heads: learned.counts.remove(HEADS).unwrap_or(0),
            since: learned.since.with_timezone(&CHISINAU).to_rfc3339(),
            services: learned
                .counts
                .into_iter()
                .filter(|(code, _)| !code.starts_with('@'))
                .collect(),
        })
        .collect())
}

/// See [`crate::with_commands`].
pub fn remove(desk: &Desk, args: LinesRemove) -> Result<LinesRemoved, ApiError> {
    let day = Day::parse(&args.day)?;
    let (counts, changes) = desk.transact(Op::RemoveLines, |tx| {
        match tx.take_back_learned(day, args.code.as_deref())? {
            0 => Err(ApiError::NoSuchLines {
                day: indrumar_i18n::date(day.date()),
            }
            .into()),
            gone => Ok(gone),
        }
    })?;
    ledger::days(desk)?;
    Ok(LinesRemoved {
        counts: super::count(counts),
        changes,
    })
}
