//! When each install was last heard, by the hub's clock; to the hour, and never compared with a desk's clock.
//!
//! Gathered in memory and noted for all together: at most once a minute, before somebody looks, and when the hub closes. A note of
//! each desk with what it delivers took an eighth of a morning's time. What a hub that is killed had not noted yet is noted when
//! the desk speaks again.

use crate::database::{Rows, Value, WithRows};
use crate::{Error, Hub, clock};
use chrono::{DateTime, TimeDelta, Utc};
use indrumar_domain::InstallId;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// What is younger is not written again.
const FRESH: TimeDelta = TimeDelta::hours(1);
const PAUSE: Duration = Duration::from_secs(60);
/// Installs that are noted by one statement: deliveries wait for none of a morning's thousands.
const AT_ONCE: usize = 500;

/// By the bytes of their ids: when installs spoke.
type Times = BTreeMap<[u8; 16], DateTime<Utc>>;

/// Who has spoken.
#[derive(Debug)]
pub(crate) struct Heard {
    state: Mutex<State>,
}

#[derive(Debug)]
struct State {
    /// Not noted yet.
    waiting: Times,
    /// What the database has, as far as it is fresh.
    noted: Times,
    last: Instant,
}

/// What is to be noted of an install.
struct Note {
    no: i64,
    id: [u8; 16],
    at: DateTime<Utc>,
}

impl Default for Heard {
    fn default() -> Self {
        Self {
            state: Mutex::new(State {
                waiting: Times::new(),
                noted: Times::new(),
                last: Instant::now(),
            }),
        }
    }
}

impl Heard {
    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Hub {
    /// An install has asked something, and its signature was good. Counts against its limit.
    pub(crate) fn spoke(&self, install: &InstallId) -> Result<(), Error> {
        self.limits.take(install, Instant::now())?;
        self.hears(install);
        Ok(())
    }

    /// An install has said or asked something.
    pub(crate) fn hears(&self, install: &InstallId) {
        let (id, now) = (install.bytes(), self.clock.now());
        let due = {
            let mut state = self.heard.lock();
            if state.noted.get(&id).is_some_and(|at| *at > now - FRESH) {
                return;
            }
            state.waiting.insert(id, now);
            state.last.elapsed() >= PAUSE
        };
        if due {
            let hub = self.clone();
            // Nobody waits for it, and another word notes what this one could not.
            tokio::spawn(async move { hub.note_heard().await });
        }
    }

    /// Notes what was gathered. What cannot be noted is not worth an error.
    pub(crate) async fn note_heard(&self) {
        let (waiting, old) = {
            let mut state = self.heard.lock();
            state.last = Instant::now();
            let old = self.clock.now() - FRESH;
            state.noted.retain(|_, at| *at > old);
            (std::mem::take(&mut state.waiting), old)
        };
        let Ok((mut stale, fresh)) = self.stale_and_fresh(&waiting, old).await else {
            return;
        };
        self.heard.lock().noted.extend(fresh);
        // Those that lie on one page are noted together.
        stale.sort_by_key(|note| note.no);
        for some in stale.chunks(AT_ONCE) {
            if self.note(some).await.is_err() {
                return;
            }
            let noted = some.iter().map(|note| (note.id, note.at));
            self.heard.lock().noted.extend(noted);
        }
    }

    /// Those that the database has not heard of since `old`; and of the others, what it has.
    async fn stale_and_fresh(
        &self,
        waiting: &Times,
        old: DateTime<Utc>,
    ) -> Result<(Vec<Note>, Times), Error> {
        let ids: Vec<_> = waiting.keys().map(|id| [Value::Bytes(id)]).collect();
        let (mut stale, mut fresh) = (Vec::new(), Times::new());
        for some in Rows::parts(self.store.dialect, &ids) {
            let (sql, kept) = some.statement(|ids| {
                format!(
                    "SELECT i.id, i.no, h.at FROM install i LEFT JOIN heard h ON h.install = i.no \
                     WHERE i.id IN ({ids})"
                )
            });
            let query = sqlx::query_as(sql).persistent(kept).with_rows(&some);
            let found: Vec<(Vec<u8>, i64, Option<String>)> = query
                .fetch_all(&self.store.readers)
                .await
                .map_err(|error| self.store.failed(&error))?;
            for (id, no, known) in found {
                let spoke = <[u8; 16]>::try_from(id.as_slice()).ok();
                let Some((id, at)) = spoke.and_then(|id| Some((id, *waiting.get(&id)?))) else {
                    continue;
                };
                let known = known.and_then(|known| known.parse().ok());
                match known.filter(|known| *known > old) {
                    Some(known) => drop(fresh.insert(id, known)),
                    None => stale.push(Note { no, id, at }),
                }
            }
        }
        Ok((stale, fresh))
    }

    /// In one order everywhere, so that no two hubs wait for each other.
    async fn note(&self, notes: &[Note]) -> Result<(), Error> {
        let at: Vec<String> = notes.iter().map(|note| clock::stamp(&note.at)).collect();
        let rows: Vec<_> = notes
            .iter()
            .zip(&at)
            .map(|(note, at)| [Value::Number(note.no), Value::Text(at)])
            .collect();
        for some in Rows::parts(self.store.dialect, &rows) {
            // Another hub may have noted a later time since.
            let (sql, kept) = some.statement(|notes| {
                format!(
                    "INSERT INTO heard (install, at) {notes} ON CONFLICT (install) DO UPDATE SET at = excluded.at \
                     WHERE heard.at < excluded.at"
                )
            });
            let query = sqlx::query(sql).persistent(kept).with_rows(&some);
            let done = query.execute(&self.store.writers).await;
            done.map_err(|error| self.store.failed(&error))?;
        }
        Ok(())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::{enrol, in_a_folder};
    use crate::{Clock, Config, Database};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    async fn heard(hub: &Hub) -> Vec<(i64, String)> {
        sqlx::query_as("SELECT install, at FROM heard ORDER BY install")
            .fetch_all(&hub.store.readers)
            .await
            .unwrap()
    }

    #[tokio::test]
    async fn a_thousand_that_asked_are_noted_in_parts_and_none_is_set_back() {
        let (_folder, hub) = in_a_folder().await;
        let many = 2 * AT_ONCE + 1;
        let id = |no: usize| InstallId::new((no as u128).to_be_bytes());
        let ids: Vec<InstallId> = (1..=many).map(id).collect();
        enrol(&hub.store, &ids).await;
        // The last two were heard already: one an hour from now by a clock that was set back since, one long ago.
        let later = clock::stamp(&(hub.clock.now() + FRESH));
        for (no, at) in [(many - 1, later.as_str()), (many, "2020-01-01T00:00:00Z")] {
            sqlx::query("INSERT INTO heard (install, at) VALUES ($1, $2)")
                .bind(i64::try_from(no).unwrap())
                .bind(at)
                .execute(&hub.store.writers)
                .await
                .unwrap();
        }
        // One that nobody knows, too.
        (1..=many + 1).for_each(|no| hub.spoke(&id(no)).unwrap());
        hub.note_heard().await;
        let (heard, now) = (heard(&hub).await, hub.clock.stamp());
        assert_eq!(heard.len(), many);
        let noted = heard
            .iter()
            .filter(|(_, at)| "2021" < at.as_str() && *at <= now);
        assert_eq!(noted.count(), many - 1);
        assert_eq!(heard[many - 2].1, later);
        hub.close().await;
    }

    #[tokio::test]
    async fn who_was_noted_is_noted_again_after_an_hour_and_not_before() {
        let folder = tempfile::tempdir().unwrap();
        let passed = Arc::new(AtomicI64::new(0));
        let (minutes, began) = (Arc::clone(&passed), Utc::now());
        let now = move || began + TimeDelta::minutes(minutes.load(Ordering::SeqCst));
        let config = Config {
            clock: Clock::from_fn(now),
            ..Config::new(Database::at(folder.path().join("hub.db")))
        };
        let hub = Hub::open(&config).await.unwrap();
        let desk = InstallId::new([1; 16]);
        enrol(&hub.store, &[desk]).await;
        let mut seen = Vec::new();
        for at in [0, 59, 61] {
            passed.store(at, Ordering::SeqCst);
            hub.hears(&desk);
            hub.note_heard().await;
            seen.push(heard(&hub).await);
        }
        assert_eq!(seen[0], [(1, clock::stamp(&began))]);
        assert_eq!(seen[1], seen[0]);
        let after = began + TimeDelta::minutes(61);
        assert_eq!(seen[2], [(1, clock::stamp(&after))]);
        hub.close().await;
    }
}
