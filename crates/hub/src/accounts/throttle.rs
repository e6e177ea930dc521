//! How often somebody may try to sign in: a few times for each name and some more from each part of the network, then one
//! attempt in a while. Asked before a password is hashed, so that guesses cost the hub next to nothing.
//!
//! In memory, for each hub process; the parts of the network are in no log and in no database.

use crate::Error;
use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// Above so many entries those that are full again are forgotten, and then the fullest.
const REMEMBERED: usize = 10_000;

/// Attempts at once, and seconds until there is one more.
#[derive(Debug, Clone, Copy)]
struct Rate {
    most: f64,
    seconds: f64,
}

const NAME: Rate = Rate {
    most: 8.0,
    seconds: 60.0,
};
const PREFIX: Rate = Rate {
    most: 40.0,
    seconds: 10.0,
};

/// A part of the network that one household or office has: /24 of the old addresses, /56 of the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Prefix([u8; 7]);

impl Prefix {
    pub(crate) fn of(address: IpAddr) -> Self {
        match address.to_canonical() {
            IpAddr::V4(four) => {
                let [a, b, c, _] = four.octets();
                Self([0, 0, 0, 4, a, b, c])
            }
            IpAddr::V6(six) => {
                let [a, b, c, d, e, f, g, ..] = six.octets();
                Self([a, b, c, d, e, f, g])
            }
        }
    }
}

type Buckets<K> = Mutex<BTreeMap<K, Bucket>>;

#[derive(Debug, Clone, Copy)]
struct Bucket {
    left: f64,
    at: DateTime<Utc>,
    /// Whether it was told that there is none left; for the audit, which is told once.
    told: bool,
}

/// Attempts to sign in.
#[derive(Debug, Default)]
pub(crate) struct Throttle {
    names: Buckets<[u8; 32]>,
    prefixes: Buckets<Prefix>,
}

/// An attempt that may not be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Refused {
    pub(crate) seconds: u64,
    /// Whether it is the first since the last one that was let through.
    pub(crate) first: bool,
}

impl From<Refused> for Error {
    fn from(refused: Refused) -> Self {
        Self::TooManySignIns {
            seconds: refused.seconds,
        }
    }
}

impl Throttle {
    /// Takes one attempt for a name from a part of the network; takes nothing when either has none.
    pub(crate) fn take(
        &self,
        name: &str,
        prefix: Option<Prefix>,
        now: DateTime<Utc>,
    ) -> Result<(), Refused> {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        let mut prefixes = self.prefixes.lock().unwrap_or_else(PoisonError::into_inner);
        let name = bucket(&mut names, key(name), NAME, now);
        let mut nowhere = full(PREFIX, now);
        let prefix = match prefix {
            Some(prefix) => bucket(&mut prefixes, prefix, PREFIX, now),
            None => &mut nowhere,
        };
        let wait = seconds(name, NAME).max(seconds(prefix, PREFIX));
        if wait > 0 {
            let first = !(name.told || prefix.told);
            name.told |= seconds(name, NAME) > 0;
            prefix.told |= seconds(prefix, PREFIX) > 0;
            return Err(Refused {
                seconds: wait,
                first,
            });
        }
        for bucket in [name, prefix] {
            bucket.left -= 1.0;
            bucket.told = false;
        }
        Ok(())
    }

    /// Somebody has signed in under this name: its attempts are whole again.
    pub(crate) fn forget(&self, name: &str) {
        let mut names = self.names.lock().unwrap_or_else(PoisonError::into_inner);
        names.remove(&key(name));
    }
}

/// Of a fixed length, whatever is typed.
fn key(name: &str) -> [u8; 32] {
    Sha256::digest(name).into()
}

fn full(rate: Rate, now: DateTime<Utc>) -> Bucket {
    Bucket {
        left: rate.most,
        at: now,
        told: false,
    }
}

/// Seconds until there is an attempt; 0 when there is one.
fn seconds(bucket: &Bucket, rate: Rate) -> u64 {
    if bucket.left >= 1.0 {
        return 0;
    }
    let wait = ((1.0 - bucket.left) * rate.seconds).ceil();
    // At most a minute: nothing is cut off.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let wait = wait as u64;
    wait.max(1)
}

/// The bucket of a key, filled as of now. A clock that went back fills nothing.
fn bucket<K: Ord + Copy>(
    buckets: &mut BTreeMap<K, Bucket>,
    key: K,
    rate: Rate,
    now: DateTime<Utc>,
) -> &mut Bucket {
    let filled = |bucket: &Bucket| {
        let past = (now - bucket.at).num_milliseconds().max(0);
        #[allow(clippy::cast_precision_loss)]
        let past = past as f64 / 1000.0;
        (bucket.left + past / rate.seconds).min(rate.most)
    };
    if buckets.len() >= REMEMBERED && !buckets.contains_key(&key) {
        buckets.retain(|_, bucket| filled(bucket) < rate.most);
        if buckets.len() >= REMEMBERED {
            buckets.retain(|_, bucket| filled(bucket) < 1.0);
        }
        while buckets.len() >= REMEMBERED {
            buckets.pop_first();
        }
    }
    let bucket = buckets.entry(key).or_insert_with(|| full(rate, now));
    bucket.left = filled(bucket);
    bucket.at = now;
    bucket
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    fn at(seconds: i64) -> DateTime<Utc> {
        DateTime::UNIX_EPOCH + TimeDelta::seconds(1_700_000_000 + seconds)
    }

    #[test]
    fn a_name_has_a_few_attempts_and_then_one_in_a_while() {
        let throttle = Throttle::default();
        for _ in 0..8 {
            throttle.take("ana", None, at(0)).unwrap();
        }
        let refused = throttle.take("ana", None, at(0)).unwrap_err();
        assert_eq!((refused.seconds, refused.first), (60, true));
        for second in 1..60 {
            let refused = throttle.take("ana", None, at(second)).unwrap_err();
            assert!(!refused.first);
        }
        throttle.take("ana", None, at(60)).unwrap();
        throttle.take("ana", None, at(60)).unwrap_err();
        throttle.take("ana", None, at(-9_999)).unwrap_err();
        throttle.take("ion", None, at(60)).unwrap();
        throttle.forget("ana");
        throttle.take("ana", None, at(60)).unwrap();
    }

    #[test]
    fn a_part_of_the_network_has_its_own_however_many_names_it_tries() {
        let throttle = Throttle::default();
        let here = |text: &str| Some(Prefix::of(text.parse().unwrap()));
        for n in 0..40 {
            let from = here(&format!("192.0.2.{n}"));
            throttle.take(&format!("name{n}"), from, at(0)).unwrap();
        }
        throttle
            .take("ana", here("192.0.2.200"), at(0))
            .unwrap_err();
        throttle
            .take("ana", here("::ffff:192.0.2.1"), at(0))
            .unwrap_err();
        throttle.take("ana", here("198.51.100.1"), at(0)).unwrap();
        throttle.take("ana", here("2001:db8::1"), at(0)).unwrap();
    }

    #[test]
    fn what_is_remembered_has_a_bound() {
        let throttle = Throttle::default();
        for n in 0..REMEMBERED + 500 {
            throttle.take(&n.to_string(), None, at(0)).unwrap();
        }
        assert!(throttle.names.lock().unwrap().len() <= REMEMBERED);
    }
}
