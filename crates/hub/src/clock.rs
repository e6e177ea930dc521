//! The hub's clock. It dates entries, tells which day is today and when a code expires; it is never compared with a
//! desk's.

use chrono::{DateTime, SecondsFormat, Utc};
use indrumar_domain::Day;
use std::fmt;
use std::sync::Arc;
use std::time::SystemTime;

/// Where the hub takes the time from.
#[derive(Clone)]
pub struct Clock(Arc<dyn Fn() -> DateTime<Utc> + Send + Sync>);

impl Clock {
    /// The computer's own.
    pub fn system() -> Self {
        // Not `Utc::now`, which panics where an empty battery has set the clock before 1970.
        Self(Arc::new(|| DateTime::from(SystemTime::now())))
    }

    /// Another one, for tests and demonstrations.
    pub fn from_fn(now: impl Fn() -> DateTime<Utc> + Send + Sync + 'static) -> Self {
        Self(Arc::new(now))
    }

    /// This moment.
    pub fn now(&self) -> DateTime<Utc> {
        (self.0)()
    }

    /// This moment as it is written everywhere.
    pub(crate) fn stamp(&self) -> String {
        stamp(&self.now())
    }

    /// The civil day in Chișinău.
    pub(crate) fn today(&self) -> Day {
        Day::of(&self.now())
    }
}

/// `2026-11-23T07:00:00Z`: of one length, so that stamps compare as text.
pub(crate) fn stamp(at: &DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}

impl fmt::Debug for Clock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Clock")
    }
}
