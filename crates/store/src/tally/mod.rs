//! The days' tallies, derived from requests when somebody asks: recording only marks the day as changed.

use crate::convert::{millis, parsed};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, DayState, KeyTally, Period, RequestCounts, Secret, marks_of, marks_on};
use rusqlite::{OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// What is known of one day. The figures and the digest are those of the last derivation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayRow {
    /// The day.
    pub day: Day,
    /// Whether requests changed since the derivation.
    pub dirty: bool,
    /// Its visits.
    pub visits: u64,
    /// Service → figure.
    pub services: BTreeMap<String, u64>,
    /// The digest of its key.
    pub digest: Option<String>,
    /// The digest that was sent when a hub last confirmed the day.
    pub receipted_digest: Option<String>,
    /// The digest that the hub had after it.
    pub hub_digest: Option<String>,
    /// The hub's reason, while it refuses the day.
    pub refused: Option<String>,
    /// What is known of the day.
    pub state: DayState,
}

impl DayRow {
    /// Whether a hub has confirmed exactly what stands here.
    pub fn is_receipted(&self) -> bool {
        !self.dirty && self.digest.is_some() && self.digest == self.receipted_digest
    }
}

/// A day's tally made anew from its requests.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Derived {
    /// The marks.
    pub tally: KeyTally,
    /// The digest of the key.
    pub digest: String,
}

impl Read<'_> {
    /// The tally of a day, from the secrets of its requests and of its declarations: everything that ever counted in it; and
    /// what the hub knows besides.
    pub fn tally(&self, day: Day) -> Result<KeyTally, StoreError> {
        let mut tally = KeyTally::default();
        for counts in self.unchanged_counts(day)? {
            marks_of(&counts, &mut tally);
        }
        for seq in self.changed_on(day)? {
            if let Some(stored) = self.request_at(seq)? {
                marks_on(day, &self.versions(&stored)?, &mut tally);
            }
        }
        self.add_declared(day, &mut tally)?;
        self.add_learned(&day.to_string(), &mut tally)?;
        Ok(tally)
    }

    /// The requests that count in the day, or did before they were changed.
    fn changed_on(&self, day: Day) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("changed.sql"))?;
        let rows = statement.query_map([day.to_string()], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// What of the day's requests is counted that are as they were recorded, those taken back too: their marks are there and
    /// removed.
    fn unchanged_counts(&self, day: Day) -> Result<Vec<RequestCounts>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("counts.sql"))?;
        let mut rows = statement.query([day.to_string()])?;
        let mut found: Vec<RequestCounts> = Vec::new();
        let mut last = None;
        while let Some(row) = rows.next()? {
            let seq: i64 = row.get("seq")?;
            if last != Some(seq) {
                last = Some(seq);
                found.push(row_to_counts(day, row)?);
            }
            if let Some(counts) = found.last_mut() {
                counts
                    .counted_as
                    .push((row.get("service")?, row.get("counted_as")?));
            }
        }
        Ok(found)
    }

    /// What is known of this day; `None` when it never had a request.
    pub fn day(&self, day: Day) -> Result<Option<DayRow>, StoreError> {
        let days = self.days(&day.to_string(), &day.to_string())?;
        Ok(days.into_iter().next())
    }

    /// The digest that a hub confirmed of a key last.
    pub fn confirmed(&self, period: &Period) -> Result<Option<String>, StoreError> {
        let sql = of(
            period,
            "SELECT receipted_digest FROM tally_day WHERE day = ?1",
        );
        let found = self
            .db
            .prepare_cached(&sql)?
            .query_row([period.to_string()], |row| row.get(0))
            .optional()?;
        Ok(found.flatten())
    }

    /// Every day with a request, oldest first.
    pub fn all_days(&self) -> Result<Vec<DayRow>, StoreError> {
        self.days("", "~")
    }

    /// The days of a month (`YYYY-MM`), oldest first.
    pub fn days_of_month(&self, month: &str) -> Result<Vec<DayRow>, StoreError> {
        self.days(&format!("{month}-00"), &format!("{month}-99"))
    }

    /// The days from one to another, as they are written, oldest first.
    pub fn days(&self, from: &str, to: &str) -> Result<Vec<DayRow>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("days.sql"))?;
        let rows = statement.query_map([from, to], |row| Ok(row_to_day(row)))?;
        rows.map(|row| row?).collect()
    }
}

impl Write<'_> {
    /// Something of the day changed, and has been written: its tally is to be derived anew, and whether anything is known of it is kept.
    pub fn mark_dirty(&self, day: Day) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("mark_dirty.sql"))?
            .execute([day.to_string()])?;
        self.mark_month_dirty(&day.month())
    }

    /// Makes the day's tally anew and keeps its figures and its digest, which `digest` computes.
    pub fn derive<E: From<StoreError>>(
        &self,
        day: Day,
        digest: impl FnOnce(&KeyTally) -> Result<String, E>,
    ) -> Result<Derived, E> {
        let tally = self.read().tally(day)?;
        let digest = digest(&tally)?;
        self.keep_derived(day, &tally, &digest)?;
        Ok(Derived { tally, digest })
    }

    fn keep_derived(&self, day: Day, tally: &KeyTally, digest: &str) -> Result<(), StoreError> {
        let services = serde_json::to_string(&tally.services()).map_err(StoreError::strange)?;
        self.db
            .prepare_cached(include_str!("derived.sql"))?
            .execute(params![
                day.to_string(),
                tally.visits(),
                services,
                digest,
                state_word(tally.state())
            ])?;
        Ok(())
    }

    /// A hub confirmed the key: `sent` is the digest that went to it, `hub` what it has now; `ours`: whether `sent` is known
    /// to have stood here.
    pub fn receipt(
        &self,
        period: &Period,
        (sent, ours): (&str, bool),
        hub: &str,
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        let sql = of(period, include_str!("receipted.sql"));
        self.db.prepare_cached(&sql)?.execute(params![
            period.to_string(),
            sent,
            hub,
            millis(at),
            ours && sent == hub
        ])?;
        Ok(())
    }

    /// A hub refused the key; it stays here, with the reason.
    pub fn refuse(&self, period: &Period, reason: &str) -> Result<(), StoreError> {
        let sql = of(period, include_str!("refused.sql"));
        self.db
            .prepare_cached(&sql)?
            .execute([&period.to_string(), reason])?;
        Ok(())
    }

    /// The hub said what it has of the key, without a receipt: nothing is confirmed by it.
    pub fn hub_has(&self, period: &Period, digest: Option<&str>) -> Result<(), StoreError> {
        let sql = of(period, include_str!("hub_has.sql"));
        self.db
            .prepare_cached(&sql)?
            .execute(params![period.to_string(), digest])?;
        Ok(())
    }

    /// What is confirmed of the key: this digest, or nothing any more, since the hub has lost some of it.
    pub fn set_confirmed(&self, period: &Period, digest: Option<&str>) -> Result<(), StoreError> {
        let sql = of(period, include_str!("confirmed.sql"));
        self.db
            .prepare_cached(&sql)?
            .execute(params![period.to_string(), digest])?;
        Ok(())
    }
}

/// The same words about days and about months.
fn of(period: &Period, sql: &str) -> String {
    match period {
        Period::Day(_) => sql.to_owned(),
        Period::Month(_) => sql
            .replace("tally_day", "tally_month")
            .replace("WHERE day", "WHERE month"),
    }
}

fn row_to_counts(day: Day, row: &Row<'_>) -> Result<RequestCounts, StoreError> {
    Ok(RequestCounts {
        day,
        secret: Secret::new(row.get("secret")?),
        generation: row.get("generation")?,
        visits: row.get("visits")?,
        heads: row.get("heads")?,
        counted_as: Vec::new(),
        undone: row.get("undone")?,
    })
}

fn state_word(state: DayState) -> &'static str {
    match state {
        DayState::Counted => "counted",
        DayState::Zero => "zero",
        DayState::Closed => "closed",
        DayState::Unknown => "unknown",
    }
}

fn state(word: &str) -> Result<DayState, StoreError> {
    match word {
        "counted" => Ok(DayState::Counted),
        "zero" => Ok(DayState::Zero),
        "closed" => Ok(DayState::Closed),
        "unknown" => Ok(DayState::Unknown),
        _ => Err(StoreError::strange(word)),
    }
}

fn row_to_day(row: &Row<'_>) -> Result<DayRow, StoreError> {
    let day: String = row.get("day")?;
    let services: String = row.get("services")?;
    Ok(DayRow {
        day: parsed(Day::parse(&day))?,
        dirty: row.get("dirty")?,
        visits: row.get("visits")?,
        services: serde_json::from_str(&services).map_err(StoreError::strange)?,
        digest: row.get("digest")?,
        receipted_digest: row.get("receipted_digest")?,
        hub_digest: row.get("hub_digest")?,
        refused: row.get("refused")?,
        state: state(&row.get::<_, String>("state")?)?,
    })
}
