//! Recorded requests with their items, their words in the search index, and how often each service is asked for.

use crate::convert::{millis, moment, parsed};
use crate::words::{fold, question};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{
    Channel, Day, InstallId, Item, Outcome, Request, RequestId, Secret, ServiceCode,
    SpokenLanguage, StepId,
};
use rusqlite::{OptionalExtension, Row, params};

/// A request with its place in the order of recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Grows with each recording.
    pub seq: i64,
    /// The request.
    pub request: Request,
}

/// How often a service was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ServiceUse {
    /// The service.
    pub service: ServiceCode,
    /// Items of requests that were not taken back.
    pub n: u64,
}

const COLUMNS: &str = include_str!("columns.sql");

impl Read<'_> {
    /// The request with this id.
    pub fn request(&self, id: &RequestId) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), " WHERE r.id = ?1");
        let row = self
            .db
            .prepare_cached(sql)?
            .query_row([id.bytes()], |row| Ok(row_to_request(row)))
            .optional()?;
        row.map(|row| self.with_items(row?)).transpose()
    }

    /// The request recorded last among those recorded since this moment and not taken back.
    pub fn last_request(
        &self,
        since: &DateTime<FixedOffset>,
    ) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(
            include_str!("columns.sql"),
            " WHERE r.undone_at IS NULL ORDER BY r.seq DESC LIMIT 1"
        );
        let row = self
            .db
            .prepare_cached(sql)?
            .query_row([], |row| {
                Ok((row.get::<_, i64>("recorded_at")?, row_to_request(row)))
            })
            .optional()?;
        match row {
            Some((recorded_at, row)) if recorded_at >= millis(since) => {
                Ok(Some(self.with_items(row?)?))
            }
            _ => Ok(None),
        }
    }

    /// The newest requests of a day that were not taken back, newest first.
    pub fn requests_of(&self, day: Day, limit: u32) -> Result<Vec<Stored>, StoreError> {
        let sql = concat!(
            include_str!("columns.sql"),
            " WHERE r.day = ?1 AND r.undone_at IS NULL ORDER BY r.at DESC, r.seq DESC LIMIT ?2"
        );
        self.requests(sql, params![day.to_string(), limit])
    }

    /// The newest requests of all days that were not taken back, newest first.
    pub fn newest_requests(&self, limit: u32) -> Result<Vec<Stored>, StoreError> {
        let sql = concat!(
            include_str!("columns.sql"),
            " WHERE r.undone_at IS NULL ORDER BY r.day DESC, r.at DESC, r.seq DESC LIMIT ?1"
        );
        self.requests(sql, params![limit])
    }

    /// The requests that hold every word typed and were not taken back, recorded last first.
    pub fn find_requests(&self, typed: &str, limit: u32) -> Result<Vec<Stored>, StoreError> {
        match question(typed) {
            None => Ok(Vec::new()),
            Some(question) => {
                let sql = include_str!("find.sql");
                self.requests(&format!("{COLUMNS} {sql}"), params![question, limit])
            }
        }
    }

    /// The services asked for most, most first. Costs the same however many requests there are.
    pub fn count_by_service(&self, limit: u32) -> Result<Vec<ServiceUse>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("use_top.sql"))?;
        let rows =
            statement.query_map([limit], |row| Ok((row.get::<_, String>(0)?, row.get(1)?)))?;
        rows.map(|row| {
            let (service, n) = row?;
            Ok(ServiceUse {
                service: parsed(ServiceCode::parse(&service))?,
                n,
            })
        })
        .collect()
    }

    fn requests(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<Stored>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| Ok(row_to_request(row)))?;
        let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        rows.into_iter().map(|row| self.with_items(row?)).collect()
    }

    fn with_items(&self, mut stored: Stored) -> Result<Stored, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("items.sql"))?;
        let mut rows = statement.query([stored.seq])?;
        while let Some(row) = rows.next()? {
            stored.request.items.push(row_to_item(row)?);
        }
        Ok(stored)
    }
}

impl Write<'_> {
    /// Keeps a new request. `words`: everything by which it shall be found.
    pub fn add_request(
        &self,
        request: &Request,
        words: &str,
        recorded_at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                request.id.bytes(),
                request.install.bytes(),
                millis(recorded_at),
                millis(&request.at),
                request.at.offset().local_minus_utc(),
                request.day.to_string(),
                request.operator,
                request.channel.as_str(),
                request.language.as_str(),
                request.minutes,
                request.visits,
                request.heads,
                request.note,
                request.secret.bytes(),
                request.generation,
            ])?;
        let seq = self.db.last_insert_rowid();
        let mut add_item = self.db.prepare_cached(include_str!("add_item.sql"))?;
        for (place, item) in (0_u32..).zip(&request.items) {
            add_item.execute(params![
                seq,
                place,
                item.service.as_str(),
                item.counted_as.as_str(),
                item.outcome.as_str(),
                item.step.as_ref().map(StepId::as_str),
            ])?;
        }
        self.db
            .prepare_cached(include_str!("add_words.sql"))?
            .execute(params![seq, fold(words)])?;
        self.count_use(request, 1)
    }

    /// Takes a request back; its row and its words stay.
    pub fn undo_request(
        &self,
        stored: &Stored,
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("undo.sql"))?
            .execute(params![stored.seq, millis(at)])?;
        self.count_use(&stored.request, -1)
    }

    fn count_use(&self, request: &Request, by: i32) -> Result<(), StoreError> {
        let mut count = self.db.prepare_cached(include_str!("use_add.sql"))?;
        for item in &request.items {
            count.execute(params![item.service.as_str(), by])?;
        }
        Ok(())
    }
}

/// A request without its items.
fn row_to_request(row: &Row<'_>) -> Result<Stored, StoreError> {
    let text = |name: &str| row.get::<_, String>(name);
    Ok(Stored {
        seq: row.get("seq")?,
        request: Request {
            id: RequestId::from_bytes(row.get("id")?),
            install: InstallId::from_bytes(row.get("install")?),
            operator: row.get("operator")?,
            at: moment(row.get("at")?, row.get("utc_offset")?)?,
            day: parsed(Day::parse(&text("day")?))?,
            channel: parsed(Channel::parse(&text("channel")?))?,
            language: parsed(SpokenLanguage::parse(&text("language")?))?,
            minutes: row.get("minutes")?,
            visits: row.get("visits")?,
            heads: row.get("heads")?,
            note: row.get("note")?,
            items: Vec::new(),
            secret: Secret::new(row.get("secret")?),
            generation: row.get("generation")?,
            undone: row.get("undone")?,
        },
    })
}

fn row_to_item(row: &Row<'_>) -> Result<Item, StoreError> {
    let step: Option<String> = row.get("step")?;
    let text = |name: &str| row.get::<_, String>(name);
    Ok(Item {
        service: parsed(ServiceCode::parse(&text("service")?))?,
        counted_as: parsed(ServiceCode::parse(&text("counted_as")?))?,
        outcome: parsed(Outcome::parse(&text("outcome")?))?,
        step: step.map(|step| parsed(StepId::parse(&step))).transpose()?,
    })
}
