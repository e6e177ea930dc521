//! When each install was last heard, by the hub's clock; to the hour, and never compared with a desk's clock.
//!
//! A delivery notes it in its own transaction. A question alone would cost a commit, so questions are gathered and noted
//! together, at most once a minute and when the hub closes.

use crate::{Error, Hub, clock};
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_domain::InstallId;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What is younger is not written again.
const FRESH: TimeDelta = TimeDelta::hours(1);
const PAUSE: Duration = Duration::from_secs(60);

/// Questions that are not noted yet.
#[derive(Debug)]
pub(crate) struct Heard {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    waiting: BTreeMap<[u8; 16], String>,
    noted: Instant,
}

impl Default for Heard {
    fn default() -> Self {
        Self {
            state: Mutex::new(State {
                waiting: BTreeMap::new(),
                noted: Instant::now(),
            }),
        }
    }
}

/// Whether what the database has is old enough to be renewed.
pub(crate) fn is_stale(heard_at: Option<&str>, now: &DateTime<Utc>) -> bool {
    heard_at.is_none_or(|at| at < clock::stamp(&(*now - FRESH)).as_str())
}

impl Hub {
    /// An install has asked something, and its signature was good. Counts against its limit.
    pub(crate) fn spoke(&self, install: &InstallId) -> Result<(), Error> {
        self.limits.take(install, Instant::now())?;
        let due = {
            let mut state = self.heard.lock();
            state.waiting.insert(install.bytes(), self.clock.stamp());
            state.noted.elapsed() >= PAUSE
        };
        if due {
            let hub = self.clone();
            // Nobody waits for it, and another question notes what this one could not.
            tokio::spawn(async move { hub.note_heard().await });
        }
        Ok(())
    }

    /// Notes what was gathered. What cannot be noted is not worth an error.
    pub(crate) async fn note_heard(&self) {
        let waiting = {
            let mut state = self.heard.lock();
            state.noted = Instant::now();
            std::mem::take(&mut state.waiting)
        };
        if waiting.is_empty() {
            return;
        }
        let before = clock::stamp(&(self.clock.now() - FRESH));
        let Ok(mut tx) = self.store.begin_delivery().await else {
            return;
        };
        for (install, at) in waiting {
            let done = sqlx::query(
                "UPDATE install SET heard_at = $1 WHERE id = $2 AND (heard_at IS NULL OR heard_at < $3)",
            )
            .bind(at)
            .bind(install.to_vec())
            .bind(before.as_str())
            .execute(&mut *tx)
            .await;
            if done.is_err() {
                return;
            }
        }
        let _ = tx.commit().await;
    }
}

impl Heard {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
