//! How often one install may speak: a bucket of messages that fills again with time.
//!
//! Counted only for messages whose signature was good, so that nobody can use up another's. In memory, for each hub
//! process: it keeps a desk that has gone wild from the others, it is no accounting.

use crate::Error;
use indrumar_domain::InstallId;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// Above so many installs those that have been quiet are forgotten.
const REMEMBERED: usize = 10_000;

/// Messages of each install.
#[derive(Debug)]
pub(crate) struct Limits {
    /// In a minute, and at once; none: as often as it likes.
    per_minute: Option<u32>,
    buckets: Mutex<BTreeMap<[u8; 16], Bucket>>,
}

#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: Instant,
}

impl Limits {
    pub(crate) fn new(per_minute: Option<u32>) -> Self {
        Self {
            per_minute,
            buckets: Mutex::default(),
        }
    }

    /// Takes one message out of the bucket; [`Error::TooMany`] when there is none.
    pub(crate) fn take(&self, install: &InstallId, now: Instant) -> Result<(), Error> {
        let Some(most) = self.per_minute.map(f64::from) else {
            return Ok(());
        };
        let in_a_second = most / 60.0;
        let filled = |bucket: Bucket| {
            let past = now.saturating_duration_since(bucket.at).as_secs_f64();
            (bucket.left + past * in_a_second).min(most)
        };
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= REMEMBERED {
            buckets.retain(|_, bucket| filled(*bucket) < most);
        }
        let full = Bucket {
            left: most,
            at: now,
        };
        let bucket = buckets.entry(install.bytes()).or_insert(full);
        let left = filled(*bucket);
        *bucket = Bucket { left, at: now };
        if left < 1.0 {
            let wait = Duration::from_secs_f64((1.0 - left) / in_a_second);
            return Err(Error::TooMany {
                seconds: wait.as_secs() + 1,
            });
        }
        bucket.left -= 1.0;
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_is_used_up_fills_again_and_is_each_install_s_own() {
        let limits = Limits::new(Some(60));
        let (one, other) = (InstallId::new([1; 16]), InstallId::new([2; 16]));
        let now = Instant::now();
        for _ in 0..60 {
            limits.take(&one, now).unwrap();
        }
        let error = limits.take(&one, now).unwrap_err();
        assert!(matches!(error, Error::TooMany { seconds: 2 }), "{error:?}");
        limits.take(&other, now).unwrap();
        limits.take(&one, now + Duration::from_secs(2)).unwrap();
        let never = Limits::new(None);
        (0..1_000).for_each(|_| never.take(&one, now).unwrap());
    }
}
