//! Carries SQLite's log into its file beside the writer.
//!
//! The writer does so itself when the log has reached its limit (`file::WRITER`), and for a tenth of a second nobody gets an answer
//! then. Done before that, by a connection that reads, only the end of the log is left to it. The log begins again once there is
//! nothing in it that the file lacks, which is the case after the writer alone: from the limit on, therefore, it is left to that one,
//! and the log hardly grows beyond it.

use sqlx::AnyPool;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::mpsc;

/// Days and months written, after which it is time again: a thousand pages in a morning, as often as SQLite itself would; fewer
/// where a year is delivered at once. Four times as many at once let a delivery wait twice as long.
const OFTEN: usize = 256;

/// The log's limit in pages, as in `file::WRITER`.
const LIMIT: i64 = 16_384;

/// Knows how much was written since the last time, and asks for the next.
#[derive(Debug, Clone)]
pub(super) struct Checkpoints {
    since: Arc<AtomicUsize>,
    ask: mpsc::Sender<()>,
}

impl Checkpoints {
    /// Goes on as long as somebody could ask.
    pub(super) fn by(readers: AnyPool) -> Self {
        let (ask, mut asked) = mpsc::channel(1);
        tokio::spawn(async move {
            while asked.recv().await.is_some() {
                // Waits for nobody. What goes wrong meets the writer, who tries the same at the limit.
                let done: sqlx::Result<(i64, i64, i64)> =
                    sqlx::query_as("PRAGMA wal_checkpoint(PASSIVE)")
                        .fetch_one(&readers)
                        .await;
                if done.is_ok_and(|(_, pages, _)| pages >= LIMIT) {
                    // It is the writer's turn, who must meet nobody at it.
                    while asked.try_recv().is_ok() {}
                    asked.recv().await;
                }
            }
        });
        Self {
            since: Arc::default(),
            ask,
        }
    }

    /// So many days and months were committed.
    pub(super) fn after(&self, keys: usize) {
        let since = self.since.fetch_add(keys, Ordering::Relaxed) + keys;
        if since >= OFTEN {
            self.since.store(0, Ordering::Relaxed);
            // Full means that somebody has asked and was not heard yet.
            let _ = self.ask.try_send(());
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::hub::in_a_folder;

    #[tokio::test]
    async fn what_was_written_is_carried_into_the_file_before_the_log_is_full() {
        const BYTES: usize = 1024 * 1024;
        let (_folder, hub) = in_a_folder().await;
        let store = &hub.store;
        let carried = || {
            let length = std::fs::metadata(&store.place).unwrap().len();
            usize::try_from(length).unwrap() > BYTES
        };
        let mut tx = store.begin().await.unwrap();
        sqlx::query("INSERT INTO audit (at, what, subject) VALUES ('', '', $1)")
            .bind("a".repeat(BYTES))
            .execute(&mut *tx)
            .await
            .unwrap();
        tx.commit().await.unwrap();
        store.written(OFTEN - 1);
        assert!(!carried());
        store.written(1);
        while !carried() {
            tokio::task::yield_now().await;
        }
        hub.close().await;
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn the_log_begins_again_though_nobody_ever_pauses() {
        let (_folder, hub) = in_a_folder().await;
        let store = &hub.store;
        let megabyte = "a".repeat(1024 * 1024);
        let mut longest = 0;
        for _ in 0..300 {
            let mut tx = store.begin().await.unwrap();
            sqlx::query("INSERT INTO audit (at, what, subject) VALUES ('', '', $1)")
                .bind(&megabyte)
                .execute(&mut *tx)
                .await
                .unwrap();
            tx.commit().await.unwrap();
            store.written(OFTEN);
            let log = store.place.with_file_name("hub.db-wal");
            longest = longest.max(std::fs::metadata(&log).unwrap().len());
        }
        let said = format!("wal_autocheckpoint = {LIMIT}");
        assert!(crate::database::file::WRITER.ends_with(&said));
        let limit = u64::try_from(LIMIT).unwrap() * 4096;
        assert!(longest < 2 * limit, "{longest}");
        hub.close().await;
    }
}
