//! The word about a held day or its sizes, one install at a time: somebody has asked that office.

use crate::database::Connection;
use crate::{Error, Hub, audit, marks};
use indrumar_domain::{Day, InstallId};
use sqlx::Any;
use sqlx::any::AnyArguments;
use sqlx::query::Query;

impl Hub {
    /// Lets a held day of an install count on another day; on itself when it is true as it stands.
    ///
    /// # Errors
    /// [`Error::InstallUnknown`]; [`Error::NothingHeld`] when the day is not held.
    pub async fn map_day(&self, install: &InstallId, day: Day, on: Day) -> Result<(), Error> {
        let (no, counts_from) = self.install_no(install).await?;
        let name = day.to_string();
        let held = name < counts_from || !self.possible().has(&name);
        if !held {
            return Err(Error::NothingHeld(name));
        }
        let sql = "INSERT INTO day_mapping (install, day, counts_on, made_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (install, day) DO UPDATE SET counts_on = excluded.counts_on, made_at = excluded.made_at";
        let query = sqlx::query(sql).bind(no).bind(name).bind(on.to_string());
        let query = query.bind(self.clock.stamp());
        self.settle(query, "day-mapped", &format!("{install} {day} {on}"))
            .await?;
        Ok(())
    }

    /// Takes that word back: the day is held again.
    ///
    /// # Errors
    /// [`Error::InstallUnknown`]; [`Error::NothingHeld`] when there was none.
    pub async fn unmap_day(&self, install: &InstallId, day: Day) -> Result<(), Error> {
        let (no, _) = self.install_no(install).await?;
        let query = sqlx::query("DELETE FROM day_mapping WHERE install = $1 AND day = $2");
        let query = query.bind(no).bind(day.to_string());
        match self
            .settle(query, "day-unmapped", &format!("{install} {day}"))
            .await?
        {
            0 => Err(Error::NothingHeld(day.to_string())),
            _ => Ok(()),
        }
    }

    /// Lets the absurd sizes that an install's day has now count. A larger one that comes later is held again.
    ///
    /// # Errors
    /// [`Error::InstallUnknown`]; [`Error::NothingHeld`] when there is no such size.
    pub async fn accept_sizes(&self, install: &InstallId, day: Day) -> Result<(), Error> {
        let (no, _) = self.install_no(install).await?;
        let bytes: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT marks FROM tally_key WHERE install = $1 AND period = $2")
                .bind(no)
                .bind(day.to_string())
                .fetch_optional(&self.store.readers)
                .await
                .map_err(|error| self.store.failed(&error))?;
        let tally = bytes
            .as_deref()
            .map(marks::read)
            .transpose()?
            .unwrap_or_default();
        let absurd = tally
            .counts
            .keys()
            .flat_map(|code| marks::absurd(&tally, code));
        let most = absurd.max().map_or(0, i64::from);
        if most == 0 {
            return Err(Error::NothingHeld(day.to_string()));
        }
        let sql = "INSERT INTO size_accepted (install, day, most, made_at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (install, day) DO UPDATE SET most = excluded.most, made_at = excluded.made_at";
        let query = sqlx::query(sql).bind(no).bind(day.to_string()).bind(most);
        let query = query.bind(self.clock.stamp());
        self.settle(query, "sizes-accepted", &format!("{install} {day} {most}"))
            .await?;
        Ok(())
    }

    async fn install_no(&self, install: &InstallId) -> Result<(i64, String), Error> {
        let row: Option<(i64, String)> =
            sqlx::query_as("SELECT no, counts_from FROM install WHERE id = $1")
                .bind(install.bytes().to_vec())
                .fetch_optional(&self.store.readers)
                .await
                .map_err(|error| self.store.failed(&error))?;
        row.ok_or(Error::InstallUnknown)
    }

    /// One statement and its line in the audit; tells how many rows it touched.
    pub(super) async fn settle(
        &self,
        query: Query<'_, Any, AnyArguments>,
        what: &'static str,
        subject: &str,
    ) -> Result<u64, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let mut tx = self.store.begin().await?;
        let connection: &mut Connection = &mut tx;
        let done = query.execute(connection).await.map_err(failed)?;
        if done.rows_affected() > 0 {
            audit::note(&self.store, &mut tx, &self.clock.stamp(), what, subject).await?;
        }
        tx.commit().await.map_err(failed)?;
        Ok(done.rows_affected())
    }
}
