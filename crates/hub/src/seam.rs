//! For tests and measures alone: the simulation, whose bent roads must sign as the hub does, and walks over all pages. Hidden from the documentation, called by no program.

use crate::{Error, Hub};
use indrumar_wire::SigningKey;

/// For tests: the paths of all pages.
#[doc(hidden)]
pub fn page_paths() -> Vec<&'static str> {
    let pages = crate::pages::table().into_iter();
    pages.map(|(path, _)| path).collect()
}

impl Hub {
    /// For tests: the key that the hub signs with.
    ///
    /// # Errors
    /// The database cannot be read.
    #[doc(hidden)]
    pub async fn signs_with(&self) -> Result<SigningKey, Error> {
        self.key().await
    }

    /// For measures: notes now who was heard, as happens once a minute.
    #[doc(hidden)]
    pub async fn notes_heard(&self) {
        self.note_heard().await;
    }

    /// For tests: what was done and to what, oldest first.
    ///
    /// # Errors
    /// The database cannot be read.
    #[doc(hidden)]
    pub async fn audit_lines(&self) -> Result<Vec<(String, String)>, Error> {
        sqlx::query_as("SELECT what, subject FROM audit ORDER BY number")
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }
}
