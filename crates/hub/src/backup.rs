//! A copy of the database as it stood at one moment, while the hub goes on.

use crate::database::Dialect;
use crate::{Error, Hub, audit};
use std::path::Path;

impl Hub {
    /// Copies an SQLite database into a new file that only its owner may read: the hub's key is in it.
    ///
    /// # Errors
    /// [`Error::NotSaved`] for a file that is there or cannot be made; [`Error::BackupByServer`] for PostgreSQL, which has
    /// `pg_dump`.
    pub async fn backup(&self, out: &Path) -> Result<(), Error> {
        if self.store.dialect == Dialect::Postgres {
            return Err(Error::BackupByServer);
        }
        let not_saved = |_| Error::NotSaved(out.to_owned());
        let mut beside = out.file_name().unwrap_or_default().to_owned();
        beside.push(".part");
        let beside = out.with_file_name(beside);
        // A private file, taken only when there is none; VACUUM INTO writes into an empty one.
        drop(crate::catalogue::private_file(&beside).map_err(not_saved)?);
        let copied = self.copy(&beside).await;
        let placed = copied.and_then(|()| {
            if out.exists() {
                return Err(Error::NotSaved(out.to_owned()));
            }
            std::fs::rename(&beside, out).map_err(not_saved)
        });
        if placed.is_err() {
            let _ = std::fs::remove_file(&beside);
        }
        placed?;
        let mut tx = self.store.begin().await?;
        audit::note(&self.store, &mut tx, &self.clock.stamp(), "backed-up", "").await?;
        tx.commit().await.map_err(|error| self.store.failed(&error))
    }

    /// Onto the disk, too.
    async fn copy(&self, to: &Path) -> Result<(), Error> {
        let path = to.to_str().ok_or_else(|| Error::NotSaved(to.to_owned()))?;
        sqlx::query("VACUUM INTO $1")
            .bind(path)
            .execute(&self.store.writers)
            .await
            .map_err(|error| match self.store.failed(&error) {
                full @ Error::DiskFull(_) => full,
                _ => Error::NotSaved(to.to_owned()),
            })?;
        let written = std::fs::File::options().write(true).open(to);
        let synced = written.and_then(|file| file.sync_all());
        synced.map_err(|_| Error::NotSaved(to.to_owned()))
    }
}
