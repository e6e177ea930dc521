//! Carries SQLite's log into its file beside the writer.
//!
//! The writer does so itself when the log has reached its limit (`file::WRITER`), and for a tenth of a second nobody gets an answer
//! then. Done before that, by a connection that reads, only the end of the log is left to it. The log begins again once there is
//! nothing in it that the file lacks, so that it hardly grows beyond the limit.

use sqlx::AnyPool;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use tokio::sync::mpsc;

/// Days and months written, after which it is time again: a thousand pages in a morning, as often as SQLite itself would; fewer
/// where a year is delivered at once. Four times as many at once let a delivery wait twice as long.
const OFTEN: usize = 256;

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
                let _ = sqlx::query("PRAGMA wal_checkpoint(PASSIVE)")
                    .execute(&readers)
                    .await;
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
}
