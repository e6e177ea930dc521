//! For tests alone: a disk without room. Hidden from the documentation, called by no program.

use crate::{Error, Hub};

impl Hub {
    /// Fault injection for tests: until it is opened anew, the writing connection may not let the database grow.
    #[doc(hidden)]
    pub async fn cramp(&self) -> Result<(), Error> {
        let mut writer = self.store.writer.lock().await;
        let cramped = sqlx::raw_sql("PRAGMA max_page_count = 1").execute(&mut *writer);
        let done = cramped.await.map_err(|error| self.store.failed(&error));
        done.map(drop)
    }
}
