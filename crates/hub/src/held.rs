//! What is held, and an administrator's word about it: codes that count under another, days that count as they are or on
//! another day, sizes that are true. Marks are never touched; all of it is applied when figures are read, and taken back
//! by taking the word back.

mod settle;

use crate::database::Row as DbRow;
use crate::figures::{Span, current};
use crate::{Error, Hub, clock::stamp};
use indrumar_domain::{Day, ServiceCode, VISIT};
use serde::Serialize;
use sqlx::{FromRow, Row as _};
use std::collections::BTreeMap;

/// Before every day there is.
pub(crate) const EVER: &str = "0001-01-01";

/// A code that counts under another one, on days from one (inclusive) to one (exclusive).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CodeMapping {
    /// As desks send it.
    pub code: String,
    /// As it counts.
    pub target: String,
    /// The first day.
    pub from: String,
    /// The day after the last one; none: for ever.
    pub to: Option<String>,
}

impl CodeMapping {
    pub(crate) fn applies(&self, code: &str, day: &str) -> bool {
        let begun = self.from.as_str() <= day;
        self.code == code && begun && self.to.as_deref().is_none_or(|to| day < to)
    }
}

impl FromRow<'_, DbRow> for CodeMapping {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        Ok(Self {
            code: row.try_get("code")?,
            target: row.try_get("target")?,
            from: row.try_get("from_day")?,
            to: row.try_get("to_day")?,
        })
    }
}

/// A day of an install that is held, whole or in some sizes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeldDay {
    /// Whose.
    pub install: String,
    /// Its office on that day.
    pub office: Option<String>,
    /// The day.
    pub day: String,
    /// Visits of it.
    pub visits: u64,
    /// Marks of an absurd size.
    pub sizes: u64,
}

/// Everything that is held, of all offices.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct AllHeld {
    /// Codes that the catalogue does not know, with all their counts; those that are mapped too.
    pub codes: BTreeMap<String, u64>,
    /// The mappings of codes.
    pub mappings: Vec<CodeMapping>,
    /// Days that cannot be true.
    pub days: Vec<HeldDay>,
    /// Days with sizes that cannot be true.
    pub sizes: Vec<HeldDay>,
}

const CODES: &str = "
    SELECT code, CAST(SUM(count) AS BIGINT) FROM tally
    WHERE length(period) = 10 AND count > 0 GROUP BY code ORDER BY code";

/// `$2`: the last day that can have come anywhere.
const DAYS: &str = "
    SELECT i.id, t.period, t.count, t.held, f.code AS office
    FROM tally t
    JOIN install i ON i.no = t.install
    LEFT JOIN install_office o ON o.install = i.no AND o.from_day <= t.period
              AND (o.to_day IS NULL OR t.period < o.to_day)
    LEFT JOIN office f ON f.no = o.office
    WHERE t.code = $1 AND length(t.period) = 10 AND (t.period < i.counts_from OR t.period > $2)
      AND NOT EXISTS (SELECT 1 FROM day_mapping m WHERE m.install = t.install AND m.day = t.period)
    ORDER BY t.period, i.id";

const SIZES: &str = "
    SELECT i.id, t.period, CAST(0 AS BIGINT) AS count, CAST(SUM(t.held) AS BIGINT) AS held, f.code AS office
    FROM tally t
    JOIN install i ON i.no = t.install
    LEFT JOIN install_office o ON o.install = i.no AND o.from_day <= t.period
              AND (o.to_day IS NULL OR t.period < o.to_day)
    LEFT JOIN office f ON f.no = o.office
    WHERE t.held > 0 AND length(t.period) = 10
      AND NOT EXISTS (SELECT 1 FROM size_accepted s WHERE s.install = t.install AND s.day = t.period)
    GROUP BY i.id, t.period, f.code ORDER BY t.period, i.id";

impl FromRow<'_, DbRow> for HeldDay {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let whole = |n: i64| u64::try_from(n).unwrap_or(0);
        let id: Vec<u8> = row.try_get("id")?;
        Ok(Self {
            install: crate::installs::shown(&id),
            office: row.try_get("office")?,
            day: row.try_get("period")?,
            visits: whole(row.try_get("count")?),
            sizes: whole(row.try_get("held")?),
        })
    }
}

impl Hub {
    /// Everything that is held. Reads every tally: for the console and not for a page that many look at.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn held(&self) -> Result<AllHeld, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let catalogue = self.catalogue().await?;
        let codes: Vec<(String, i64)> = sqlx::query_as(CODES)
            .fetch_all(&self.store.readers)
            .await
            .map_err(failed)?;
        let unknown = |code: &str| !code.starts_with('@') && current(&catalogue, code).is_none();
        let last = self.clock.today().next().to_string();
        Ok(AllHeld {
            codes: codes
                .into_iter()
                .filter(|(code, _)| unknown(code))
                .map(|(code, count)| (code, u64::try_from(count).unwrap_or(0)))
                .collect(),
            mappings: self.code_mappings().await?,
            days: sqlx::query_as(DAYS)
                .bind(VISIT)
                .bind(last)
                .fetch_all(&self.store.readers)
                .await
                .map_err(failed)?,
            sizes: sqlx::query_as(SIZES)
                .fetch_all(&self.store.readers)
                .await
                .map_err(failed)?,
        })
    }

    /// Held days that count by an administrator's word: install, day, the day on which it counts.
    pub(crate) async fn mapped_days(&self) -> Result<Vec<(String, String, String)>, Error> {
        let rows: Vec<(Vec<u8>, String, String)> = sqlx::query_as(
            "SELECT i.id, m.day, m.counts_on FROM day_mapping m JOIN install i ON i.no = m.install ORDER BY m.day, i.no",
        )
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))?;
        let shown =
            |(id, day, on): (Vec<u8>, String, String)| (crate::installs::shown(&id), day, on);
        Ok(rows.into_iter().map(shown).collect())
    }

    /// The mappings of codes, in the order of their days.
    pub(crate) async fn code_mappings(&self) -> Result<Vec<CodeMapping>, Error> {
        sqlx::query_as(
            "SELECT code, target, from_day, to_day FROM code_mapping ORDER BY code, from_day",
        )
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))
    }

    /// Lets a code count under one of the catalogue, on the days of `span`; for ever when it has no end. Another word from the
    /// same day on takes the place of this one.
    ///
    /// # Errors
    /// [`Error::CodeKnown`] for a code that the catalogue has; [`Error::NoSuchService`] for a target that it has not.
    pub async fn map_code(
        &self,
        code: &str,
        target: &str,
        from: Option<Day>,
        to: Option<Day>,
    ) -> Result<(), Error> {
        let catalogue = self.catalogue().await?;
        if current(&catalogue, code).is_some() || code.starts_with('@') {
            return Err(Error::CodeKnown(code.to_owned()));
        }
        let missing = || Error::NoSuchService(target.to_owned());
        let service = ServiceCode::parse(target).map_err(|_| missing())?;
        current(&catalogue, service.as_str()).ok_or_else(missing)?;
        if !indrumar_wire::is_label(code) {
            return Err(Error::NoSuchService(code.to_owned()));
        }
        let from = from.map_or_else(|| EVER.to_owned(), |day| day.to_string());
        let at = stamp(&self.clock.now());
        let sql = "INSERT INTO code_mapping (code, target, from_day, to_day, made_at) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (code, from_day) DO UPDATE SET target = excluded.target, to_day = excluded.to_day, made_at = excluded.made_at";
        let query = sqlx::query(sql).bind(code).bind(target).bind(from);
        let query = query.bind(to.map(|day| day.to_string())).bind(at);
        self.settle(query, "code-mapped", &format!("{code} {target}"))
            .await?;
        Ok(())
    }

    /// Takes every mapping of a code back: it is held again.
    ///
    /// # Errors
    /// [`Error::NothingHeld`] when there is none.
    pub async fn unmap_code(&self, code: &str) -> Result<(), Error> {
        let query = sqlx::query("DELETE FROM code_mapping WHERE code = $1").bind(code);
        match self.settle(query, "code-unmapped", code).await? {
            0 => Err(Error::NothingHeld(code.to_owned())),
            _ => Ok(()),
        }
    }

    /// The days around: whether this one of an install is held as it stands.
    pub(super) fn possible(&self) -> Span {
        Span::before(self.clock.today().next().next())
    }
}
