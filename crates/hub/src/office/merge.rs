//! Town halls that are united: from a day on the desks of one speak for the other. Nothing of the past is rewritten, so that
//! it can be read by the offices of then or of now.

use crate::database::Connection;
use crate::figures::Offices;
use crate::{Error, Hub, audit};
use indrumar_domain::Day;
use std::collections::BTreeSet;

impl Hub {
    /// Unites an office with another from a day on.
    ///
    /// # Errors
    /// [`Error::NoSuchOffice`]; [`Error::OfficeMerged`] when it is united already, or the other has become part of it.
    pub async fn merge_office(&self, office: &str, into: &str, from: Day) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let (old, new) = (self.office(office).await?.no, self.office(into).await?.no);
        let merged = |code: &str| Error::OfficeMerged(code.to_owned());
        let (at, day) = (self.clock.stamp(), from.to_string());
        let mut tx = self.store.begin().await?;
        if old == new || self.becomes(&mut tx, old).await? != old {
            return Err(merged(office));
        }
        if self.becomes(&mut tx, new).await? != new {
            return Err(merged(into));
        }
        sqlx::query(
            "INSERT INTO office_merge (office, into_no, from_day, made_at) VALUES ($1, $2, $3, $4)",
        )
        .bind(old)
        .bind(new)
        .bind(&day)
        .bind(&at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        let desks: Vec<(i64, String)> = sqlx::query_as(
            "SELECT install, from_day FROM install_office WHERE office = $1 AND to_day IS NULL",
        )
        .bind(old)
        .fetch_all(&mut *tx)
        .await
        .map_err(failed)?;
        for (install, begun) in desks {
            let sql = if begun < day {
                "UPDATE install_office SET to_day = $1 WHERE install = $2 AND from_day = $3"
            } else {
                // It began to speak for the office on that day or after it: all of that is the new one's.
                "DELETE FROM install_office WHERE install = $2 AND from_day = $3 AND from_day >= $1"
            };
            let first = if begun < day { &day } else { &begun };
            sqlx::query(sql)
                .bind(&day)
                .bind(install)
                .bind(&begun)
                .execute(&mut *tx)
                .await
                .map_err(failed)?;
            sqlx::query(
                "INSERT INTO install_office (install, office, from_day) VALUES ($1, $2, $3)",
            )
            .bind(install)
            .bind(new)
            .bind(first)
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        }
        let subject = format!("{office} {into} {day}");
        audit::note(&self.store, &mut tx, &at, "office-merged", &subject).await?;
        tx.commit().await.map_err(failed)
    }

    /// The office that this one has become; itself when it was never united.
    async fn becomes(&self, connection: &mut Connection, mut office: i64) -> Result<i64, Error> {
        let mut seen = BTreeSet::new();
        while seen.insert(office) {
            let next: Option<i64> =
                sqlx::query_scalar("SELECT into_no FROM office_merge WHERE office = $1")
                    .bind(office)
                    .fetch_optional(&mut *connection)
                    .await
                    .map_err(|error| self.store.failed(&error))?;
            office = next.unwrap_or(office);
        }
        Ok(office)
    }

    /// Whether the office was united with another one.
    pub(crate) async fn is_merged(&self, office: i64) -> Result<bool, Error> {
        let found: Option<i64> =
            sqlx::query_scalar("SELECT into_no FROM office_merge WHERE office = $1")
                .bind(office)
                .fetch_optional(&self.store.readers)
                .await
                .map_err(|error| self.store.failed(&error))?;
        Ok(found.is_some())
    }

    /// The offices of then whose days are read under this one.
    pub(crate) async fn read_as(&self, code: &str, offices: Offices) -> Result<Vec<i64>, Error> {
        let office = self.office(code).await?.no;
        if offices == Offices::Then {
            return Ok(vec![office]);
        }
        let merges: Vec<(i64, i64)> = sqlx::query_as("SELECT office, into_no FROM office_merge")
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        if merges.iter().any(|(old, _)| *old == office) {
            // There is no such office any more: its days stand under what it has become.
            return Ok(Vec::new());
        }
        let mut all = vec![office];
        let mut next = 0;
        while let Some(into) = all.get(next).copied() {
            let parts = merges.iter().filter(|(_, new)| *new == into);
            all.extend(parts.map(|(old, _)| *old));
            next += 1;
        }
        Ok(all)
    }
}
