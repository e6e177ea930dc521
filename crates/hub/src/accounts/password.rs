//! Passwords: Argon2id, a few at a time and beside the server's own work, so that a flood of guesses cannot use up the
//! processors or the memory.

use crate::Error;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;

/// Hashes at once. Each takes 19 MiB and some tens of milliseconds.
const AT_ONCE: usize = 2;
/// Who waits longer is told that the hub is busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// In characters. Long and easy beats short and odd.
pub(crate) const SHORTEST: usize = 12;
const LONGEST: usize = 256;

/// Hashes passwords, a few at a time.
#[derive(Debug)]
pub(crate) struct Hasher(Arc<Semaphore>);

impl Default for Hasher {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

impl Hasher {
    /// The password as it is kept.
    pub(crate) async fn hash(&self, password: String) -> Result<String, Error> {
        self.work(move || {
            let hash = Argon2::default().hash_password(password.as_bytes());
            hash.map(|hash| hash.to_string())
                .map_err(|error| Error::Internal(error.to_string()))
        })
        .await?
    }

    /// Whether it is the kept one. Without a kept one as much work is done, so that time tells nobody which names there are.
    pub(crate) async fn fits(&self, password: String, kept: Option<String>) -> Result<bool, Error> {
        self.work(move || match kept {
            Some(kept) => PasswordHash::new(&kept).is_ok_and(|kept| {
                Argon2::default()
                    .verify_password(password.as_bytes(), &kept)
                    .is_ok()
            }),
            None => {
                let _ = Argon2::default().hash_password(password.as_bytes());
                false
            }
        })
        .await
    }

    async fn work<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> T + Send + 'static,
    ) -> Result<T, Error> {
        let busy = |_| Error::Busy("too many people sign in at once".to_owned());
        let place = tokio::time::timeout(PATIENCE, Arc::clone(&self.0).acquire_owned());
        let place = place
            .await
            .map_err(busy)?
            .map_err(|error| Error::Internal(error.to_string()))?;
        let done = tokio::task::spawn_blocking(move || {
            let done = work();
            drop(place);
            done
        });
        done.await
            .map_err(|error| Error::Internal(error.to_string()))
    }
}

/// Whether a password is good enough for an account of this name.
pub(crate) fn check(password: &str, name: &str) -> Result<(), Error> {
    let length = password.chars().count();
    let lower = password.to_lowercase();
    let dull = lower.chars().all(|c| lower.starts_with(c)) || lower.trim() == name;
    if (SHORTEST..=LONGEST).contains(&length) && !dull {
        Ok(())
    } else {
        Err(Error::WeakPassword)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_short_a_dull_and_a_named_password_are_refused() {
        for weak in [
            "short",
            "aaaaaaaaaaaaaaaa",
            "ion.rusu@example",
            &"x1".repeat(200),
        ] {
            assert!(check(weak, "ion.rusu@example").is_err(), "{weak}");
        }
        check("patru cai pe deal", "ion").unwrap();
        check("четыре коня", "ion").unwrap_err();
        check("четыре коня на горе", "ion").unwrap();
    }

    #[tokio::test]
    async fn a_password_fits_its_own_hash_and_no_other() {
        let hasher = Hasher::default();
        let kept = hasher.hash("patru cai pe deal".to_owned()).await.unwrap();
        assert!(kept.starts_with("$argon2id$"), "{kept}");
        assert!(!kept.contains("cai"));
        for (typed, kept, fits) in [
            ("patru cai pe deal", Some(kept.clone()), true),
            ("patru cai pe vale", Some(kept), false),
            ("patru cai pe deal", None, false),
            ("patru cai pe deal", Some("damaged".to_owned()), false),
        ] {
            assert_eq!(hasher.fits(typed.to_owned(), kept).await.unwrap(), fits);
        }
    }
}
