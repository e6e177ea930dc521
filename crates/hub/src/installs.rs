//! The installs of all offices, as an administrator sees them; stopping one and letting it in again.

use crate::database::Row as DbRow;
use crate::{Error, Hub, audit};
use indrumar_domain::InstallId;
use serde::Serialize;
use sqlx::{FromRow, Row as _};

/// An install in the list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Installed {
    /// Its id.
    pub install: String,
    /// The office that it speaks for now.
    pub office: Option<String>,
    /// The version of its program, as it said last.
    pub program: String,
    /// When it was enrolled.
    pub enrolled_at: String,
    /// When it was last heard, to the hour.
    pub heard_at: Option<String>,
    /// When it was stopped.
    pub revoked_at: Option<String>,
    /// When it last spoke from a second place: it brought something new and lacked what the hub has. Nothing depends on it.
    pub apart_at: Option<String>,
}

const LIST: &str = "
    SELECT i.id, f.code AS office, i.program, i.enrolled_at, h.at AS heard_at, i.revoked_at, i.apart_at
    FROM install i
    LEFT JOIN heard h ON h.install = i.no
    LEFT JOIN install_office o ON o.install = i.no AND o.to_day IS NULL
    LEFT JOIN office f ON f.no = o.office
    ORDER BY f.code, i.no";

impl FromRow<'_, DbRow> for Installed {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let id: Vec<u8> = row.try_get("id")?;
        Ok(Self {
            install: shown(&id),
            office: row.try_get("office")?,
            program: row.try_get("program")?,
            enrolled_at: row.try_get("enrolled_at")?,
            heard_at: row.try_get("heard_at")?,
            revoked_at: row.try_get("revoked_at")?,
            apart_at: row.try_get("apart_at")?,
        })
    }
}

/// An id as everybody writes it.
pub(crate) fn shown(id: &[u8]) -> String {
    let id = <[u8; 16]>::try_from(id).map(InstallId::new);
    id.map(|id| id.to_string()).unwrap_or_default()
}

impl Hub {
    /// Every install, by office.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn installs(&self) -> Result<Vec<Installed>, Error> {
        self.note_heard().await;
        sqlx::query_as(LIST)
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// Stops an install from writing. What it has delivered stays counted.
    ///
    /// # Errors
    /// [`Error::InstallUnknown`].
    pub async fn revoke(&self, install: &InstallId) -> Result<(), Error> {
        let sql = "UPDATE install SET revoked_at = coalesce(revoked_at, $1) WHERE id = $2";
        let at = self.clock.stamp();
        self.mark(install, sql, Some(&at), "revoked").await
    }

    /// Lets a stopped install write again. What it has recorded meanwhile comes with its next sync.
    ///
    /// # Errors
    /// [`Error::InstallUnknown`].
    pub async fn reinstate(&self, install: &InstallId) -> Result<(), Error> {
        let sql = "UPDATE install SET revoked_at = $1 WHERE id = $2";
        self.mark(install, sql, None, "reinstated").await
    }

    async fn mark(
        &self,
        install: &InstallId,
        sql: &'static str,
        revoked_at: Option<&str>,
        what: &'static str,
    ) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let mut tx = self.store.begin().await?;
        let done = sqlx::query(sql)
            .bind(revoked_at)
            .bind(install.bytes().to_vec())
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        if done.rows_affected() == 0 {
            return Err(Error::InstallUnknown);
        }
        let (at, subject) = (self.clock.stamp(), install.to_string());
        audit::note(&self.store, &mut tx, &at, what, &subject).await?;
        tx.commit().await.map_err(failed)
    }
}
