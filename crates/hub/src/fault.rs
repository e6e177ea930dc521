//! For tests alone: a file without room, a row that is damaged. Hidden from the documentation, called by no program.

use crate::{Error, Hub};

impl Hub {
    /// Fault injection for tests: any statement at all, on a connection that writes.
    #[doc(hidden)]
    pub async fn spoil(&self, sql: &'static str) -> Result<(), Error> {
        let done = sqlx::raw_sql(sql).execute(&self.store.writers).await;
        done.map(drop).map_err(|error| self.store.failed(&error))
    }
}
