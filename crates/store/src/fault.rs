//! For tests alone: full disks, frozen files, newer programs, forgotten figures. Hidden from the documentation, called by no
//! program.

use crate::{Store, StoreError, migrate};

impl Store {
    /// Fault injection for tests: the file may not grow beyond its present size plus so many pages.
    #[doc(hidden)]
    pub fn cramp(&self, more_pages: u32) -> Result<(), StoreError> {
        let pages: u32 = self
            .db
            .query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let most = pages.saturating_add(more_pages);
        self.db
            .query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))?;
        Ok(())
    }

    /// For tests: whether a commit waits for the disk.
    #[doc(hidden)]
    pub fn waits_for_the_disk(&self) -> Result<bool, StoreError> {
        let how: u32 = self
            .db
            .pragma_query_value(None, "synchronous", |row| row.get(0))?;
        Ok(how == 2)
    }

    /// For tests: the database as a newer program would leave it.
    #[doc(hidden)]
    pub fn claim_newer(&self) -> Result<(), StoreError> {
        let newer = migrate::GENERATION + 1;
        Ok(self.db.pragma_update(None, "user_version", newer)?)
    }

    /// For tests: everything that can be derived from requests is forgotten, what a hub said is kept.
    #[doc(hidden)]
    pub fn forget_derived(&self) -> Result<(), StoreError> {
        let sql = "UPDATE tally_day SET dirty = 1, visits = 0, services = '{}', digest = NULL, state = 'unknown';
                   UPDATE tally_month SET dirty = 1, digest = NULL; DELETE FROM month_pending";
        Ok(self.db.execute_batch(sql)?)
    }

    /// Fault injection for tests: nothing may be written any more, or it may again.
    #[doc(hidden)]
    pub fn freeze(&self, frozen: bool) -> Result<(), StoreError> {
        Ok(self
            .db
            .execute_batch(&format!("PRAGMA query_only = {frozen}"))?)
    }

    /// Fault injection for tests: the pack that runs, with its last bytes gone.
    #[doc(hidden)]
    pub fn damage_pack(&self) -> Result<(), StoreError> {
        let sql = "UPDATE catalogue_pack SET bytes = substr(bytes, 1, length(bytes) - 9) WHERE active = 1";
        self.db.execute(sql, [])?;
        Ok(())
    }
}
