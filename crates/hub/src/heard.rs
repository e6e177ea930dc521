//! When each install was last heard, by the hub's clock; to the hour, and never compared with a desk's clock.
//!
//! A delivery notes it in its own transaction. A question alone would cost a commit, so questions are gathered and noted
//! together, at most once a minute and when the hub closes; some hundreds by one statement, so that deliveries wait for none of a
//! morning's thousands.

use crate::database::{Rows, Value, WithRows};
use crate::{Error, Hub, clock};
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_domain::InstallId;
use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// What is younger is not written again.
const FRESH: TimeDelta = TimeDelta::hours(1);
const PAUSE: Duration = Duration::from_secs(60);
/// Installs that are noted in one transaction.
const AT_ONCE: usize = 500;

/// An install and when it asked.
type Asked = ([u8; 16], String);

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
        let waiting: Vec<Asked> = waiting.into_iter().collect();
        for some in waiting.chunks(AT_ONCE) {
            if self.note(some).await.is_err() {
                return;
            }
        }
    }

    /// Those that were not heard for a while, as far as the database knows: most have delivered meanwhile, which noted them.
    async fn stale(&self, asked: &[Asked]) -> Result<Vec<Vec<u8>>, Error> {
        let ids: Vec<_> = asked.iter().map(|(id, _)| [Value::Bytes(id)]).collect();
        let (now, mut stale) = (self.clock.now(), Vec::new());
        for some in Rows::parts(self.store.dialect, &ids) {
            let (sql, kept) = some
                .statement(|ids| format!("SELECT id, heard_at FROM install WHERE id IN ({ids})"));
            let query = sqlx::query_as(sql).persistent(kept).with_rows(&some);
            let found = query.fetch_all(&self.store.readers).await;
            let found: Vec<(Vec<u8>, Option<String>)> =
                found.map_err(|error| self.store.failed(&error))?;
            let old = found
                .into_iter()
                .filter(|(_, at)| is_stale(at.as_deref(), &now));
            stale.extend(old.map(|(id, _)| id));
        }
        Ok(stale)
    }

    async fn note(&self, asked: &[Asked]) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let (stale, dialect) = (self.stale(asked).await?, self.store.dialect);
        if stale.is_empty() {
            return Ok(());
        }
        // Held in the order in which deliveries hold them; what was heard lately is left to those.
        let mut tx = self.store.begin_delivery().await?;
        let ids: Vec<_> = stale.iter().map(|id| [Value::Bytes(id)]).collect();
        let mut held: Vec<(Vec<u8>, i64)> = Vec::with_capacity(ids.len());
        for some in Rows::parts(dialect, &ids) {
            let (sql, kept) = some.statement(|ids| {
                let hold = dialect.hold_rows();
                format!("SELECT id, no FROM install WHERE id IN ({ids}){hold}")
            });
            let query = sqlx::query_as(sql).persistent(kept).with_rows(&some);
            held.extend(query.fetch_all(&mut *tx).await.map_err(failed)?);
        }
        let asked = asked.iter().map(|(id, at)| (&id[..], at.as_str()));
        let at: BTreeMap<&[u8], &str> = asked.collect();
        let note = |(id, no): &(Vec<u8>, i64)| {
            let at = at.get(&id[..])?;
            Some([Value::Number(*no), Value::Text(at)])
        };
        let notes: Vec<_> = held.iter().filter_map(note).collect();
        for some in Rows::parts(dialect, &notes) {
            // A delivery may have noted a later time since.
            let (sql, kept) = some.statement(|notes| {
                format!(
                    "WITH note (no, at) AS ({notes}) UPDATE install SET heard_at = note.at FROM note \
                     WHERE install.no = note.no AND (install.heard_at IS NULL OR install.heard_at < note.at)"
                )
            });
            let query = sqlx::query(sql).persistent(kept).with_rows(&some);
            query.execute(&mut *tx).await.map_err(failed)?;
        }
        tx.commit().await.map_err(failed)
    }
}

impl Heard {
    fn lock(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::in_a_folder;

    #[tokio::test]
    async fn a_thousand_that_asked_are_noted_in_parts_and_none_is_set_back() {
        let (_folder, hub) = in_a_folder().await;
        let id = |no: usize| InstallId::new((no as u128).to_be_bytes());
        let many = 2 * AT_ONCE + 1;
        // The last two were heard already: one an hour from now by a clock that was set back since, one long ago.
        let later = clock::stamp(&(hub.clock.now() + FRESH));
        let known = [(many - 1, later.as_str()), (many, "2020-01-01T00:00:00Z")];
        let mut tx = hub.store.begin().await.unwrap();
        for no in 1..=many {
            let heard = known.iter().find(|(known, _)| *known == no);
            sqlx::query(
                "INSERT INTO install (id, public_key, program, certificate, enrolled_at, counts_from, heard_at)
                 VALUES ($1, $1, '', '', '', '', $2)",
            )
            .bind(id(no).bytes().to_vec())
            .bind(heard.map(|(_, at)| *at))
            .execute(&mut *tx)
            .await
            .unwrap();
        }
        tx.commit().await.unwrap();
        (1..=many + 1).for_each(|no| hub.spoke(&id(no)).unwrap());
        hub.note_heard().await;
        let heard: Vec<Option<String>> =
            sqlx::query_scalar("SELECT heard_at FROM install ORDER BY no")
                .fetch_all(&hub.store.readers)
                .await
                .unwrap();
        let now = hub.clock.stamp();
        let noted = heard.iter().flatten().filter(|at| **at <= now);
        assert_eq!(noted.count(), many - 1);
        assert_eq!(heard[many - 2].as_ref(), Some(&later));
        assert_ne!(heard[many - 1].as_deref(), Some(known[1].1));
        hub.close().await;
    }
}
