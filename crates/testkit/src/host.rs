//! A computer whose clock stands still until it is set, whose randomness is nobody's secret, and whose viewer is a list.

use chrono::{DateTime, FixedOffset};
use indrumar_api::{Host, HostError};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};

/// The computer.
#[derive(Debug)]
pub struct FixedHost {
    now: Mutex<DateTime<FixedOffset>>,
    chance: AtomicU64,
    opened: Mutex<Vec<PathBuf>>,
    viewer_fails: AtomicBool,
}

/// Two hosts must not make the same ids, in one test process or in two.
static HOSTS: AtomicU64 = AtomicU64::new(1);

impl FixedHost {
    /// A host whose clock shows this (RFC 3339).
    pub fn at(now: &str) -> Arc<Self> {
        let nth = HOSTS.fetch_add(1, Ordering::Relaxed) + (u64::from(std::process::id()) << 32);
        // Mixed, or a host would go through the numbers of the one before it, some steps behind.
        let seed = (nth ^ (nth >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let seed = seed ^ (seed >> 31);
        Arc::new(Self {
            now: Mutex::new(moment(now)),
            chance: AtomicU64::new(seed),
            opened: Mutex::default(),
            viewer_fails: AtomicBool::new(false),
        })
    }

    /// The same with randomness that is the same in every run. Two hosts of one seed make the same ids.
    pub fn seeded(now: &str, seed: u64) -> Arc<Self> {
        Arc::new(Self {
            now: Mutex::new(moment(now)),
            chance: AtomicU64::new(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ 0x5eed),
            opened: Mutex::default(),
            viewer_fails: AtomicBool::new(false),
        })
    }

    /// Sets the clock (RFC 3339).
    pub fn set(&self, now: &str) {
        *self.now.lock().unwrap() = moment(now);
    }

    /// From now on no file can be shown.
    pub fn fail_viewer(&self) {
        self.viewer_fails.store(true, Ordering::Relaxed);
    }

    /// The files shown so far.
    pub fn opened(&self) -> Vec<PathBuf> {
        self.opened.lock().unwrap().clone()
    }
}

impl Host for FixedHost {
    fn now(&self) -> DateTime<FixedOffset> {
        *self.now.lock().unwrap()
    }

    fn random(&self, into: &mut [u8]) -> Result<(), HostError> {
        for byte in into {
            let step = self
                .chance
                .fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::Relaxed);
            let mixed = (step ^ (step >> 31)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            *byte = (mixed >> 56) as u8;
        }
        Ok(())
    }

    fn open_file(&self, path: &Path) -> Result<(), HostError> {
        if self.viewer_fails.load(Ordering::Relaxed) {
            return Err(HostError("no viewer".to_owned()));
        }
        self.opened.lock().unwrap().push(path.to_owned());
        Ok(())
    }
}

fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).expect("a moment as RFC 3339")
}
