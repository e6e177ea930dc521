//! The sync that is under way: how far it is, how to stop it, how large its bundles may be; and when the next one is.

use crate::session::Nothing;
use crate::{ApiError, Desk};
use indrumar_sync::{SMALLEST, Schedule};
use indrumar_wire::MAX_BUNDLE_BYTES;
use serde::Serialize;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use ts_rs::TS;

/// How far a sync is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, TS)]
pub struct SyncProgress {
    /// Messages sent.
    pub messages: u32,
    /// Days and months that were to be sent when the sending began.
    pub keys: u32,
    /// Of them, those sent.
    pub sent: u32,
    /// Days and months that the hub was asked for.
    pub fetched: u32,
    /// Whether one is under way; else the numbers are those of the last one.
    pub running: bool,
}

/// What of it is known beside the database.
#[derive(Debug)]
pub(crate) struct Sending {
    stop: AtomicBool,
    limit: AtomicUsize,
    progress: Mutex<SyncProgress>,
    schedule: Mutex<Schedule>,
    began: Instant,
}

impl Default for Sending {
    fn default() -> Self {
        Self {
            stop: AtomicBool::new(false),
            limit: AtomicUsize::new(MAX_BUNDLE_BYTES),
            progress: Mutex::default(),
            schedule: Mutex::default(),
            began: Instant::now(),
        }
    }
}

impl Sending {
    /// What was wanted of the one before is over.
    pub(crate) fn begin(&self) {
        self.stop.store(false, Ordering::Relaxed);
        self.goes(SyncProgress {
            running: true,
            ..SyncProgress::default()
        });
    }

    /// The next one goes to another hub: what this one could not take says nothing of it.
    pub(crate) fn forget(&self) {
        self.goes(SyncProgress::default());
        self.limit.store(MAX_BUNDLE_BYTES, Ordering::Relaxed);
    }

    /// How far it is now.
    pub(crate) fn goes(&self, progress: SyncProgress) {
        *unlocked(&self.progress) = progress;
    }

    /// How far it is.
    pub(crate) fn progress(&self) -> SyncProgress {
        *unlocked(&self.progress)
    }

    /// When the next one is.
    pub(crate) fn schedule(&self) -> MutexGuard<'_, Schedule> {
        unlocked(&self.schedule)
    }

    /// The time since the desk was opened: what the schedule reckons by.
    pub(crate) fn since(&self) -> Duration {
        self.began.elapsed()
    }

    /// Whether it is to end.
    pub(crate) fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// The largest bundle to begin with.
    pub(crate) fn limit(&self) -> usize {
        self.limit.load(Ordering::Relaxed)
    }

    /// Who was asked to come again with less comes with half as much; who was not begins anew.
    pub(crate) fn ended(&self, error: Option<&ApiError>) {
        unlocked(&self.progress).running = false;
        let limit = match error {
            Some(ApiError::HubTooMany { .. }) => (self.limit() / 2).max(SMALLEST),
            Some(_) => return,
            None => MAX_BUNDLE_BYTES,
        };
        self.limit.store(limit, Ordering::Relaxed);
    }
}

/// A thread that died while it held one of these has left a whole value.
fn unlocked<T>(value: &Mutex<T>) -> MutexGuard<'_, T> {
    value.lock().unwrap_or_else(PoisonError::into_inner)
}

/// See [`crate::with_commands`].
pub fn progress(desk: &Desk, _: Nothing) -> Result<SyncProgress, ApiError> {
    Ok(desk.sending().progress())
}

/// See [`crate::with_commands`]. What is under way ends before its next message; when nothing is, nothing happens.
pub fn cancel(desk: &Desk, _: Nothing) -> Result<Nothing, ApiError> {
    desk.sending().stop.store(true, Ordering::Relaxed);
    Ok(Nothing {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_asked_to_come_with_less_comes_with_half_and_never_with_nothing() {
        let sending = Sending::default();
        let busy = ApiError::HubTooMany { seconds: 60 };
        sending.ended(Some(&busy));
        assert_eq!(sending.limit(), MAX_BUNDLE_BYTES / 2);
        sending.ended(Some(&ApiError::NotEnrolled {}));
        assert_eq!(sending.limit(), MAX_BUNDLE_BYTES / 2);
        for _ in 0..20 {
            sending.ended(Some(&busy));
        }
        assert_eq!(sending.limit(), SMALLEST);
        sending.ended(None);
        assert_eq!(sending.limit(), MAX_BUNDLE_BYTES);
    }
}
