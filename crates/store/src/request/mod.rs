//! Recorded requests with their items, and how often each service is asked for.
//!
//! Not here: what was said of them before (`history`), their words (`index`), lists with filters (`register`).

mod row;
mod write;

pub(crate) use row::{row_to_item, row_to_request};

use crate::convert::{parsed, utc};
use crate::{Read, StoreError};
use chrono::{DateTime, Utc};
use indrumar_domain::{Day, Request, RequestId, ReturnCode, ServiceCode};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;

/// A request with its place in the order of recording.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stored {
    /// Grows with each recording.
    pub seq: i64,
    /// How often it was changed.
    pub revision: u32,
    /// Whether it was changed after a hub had confirmed its day.
    pub changed_after_sent: bool,
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

pub(crate) const COLUMNS: &str = include_str!("columns.sql");

impl Read<'_> {
    /// The request with this id.
    pub fn request(&self, id: &RequestId) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), " WHERE r.id = ?1");
        self.one_request(sql, [id.bytes()])
    }

    /// The request with this number in the order of recording.
    pub fn request_at(&self, seq: i64) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), " WHERE r.seq = ?1");
        self.one_request(sql, [seq])
    }

    /// The requests with these numbers, in the order given.
    pub fn requests_at(&self, seqs: &[i64]) -> Result<Vec<Stored>, StoreError> {
        let sql = concat!(
            include_str!("columns.sql"),
            " WHERE r.seq IN (SELECT value FROM json_each(?1))"
        );
        let asked = serde_json::to_string(seqs).map_err(StoreError::strange)?;
        let found = self.requests(sql, [asked])?;
        let mut found: BTreeMap<i64, Stored> = found.into_iter().map(|it| (it.seq, it)).collect();
        Ok(seqs.iter().filter_map(|seq| found.remove(seq)).collect())
    }

    /// The request with this return code.
    pub fn request_by_code(&self, code: &ReturnCode) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), " WHERE r.code = ?1");
        self.one_request(sql, [code.as_str()])
    }

    /// What this operator recorded last and did not take back.
    pub fn last_request_of(&self, operator: &str) -> Result<Option<Stored>, StoreError> {
        let sql = concat!(include_str!("columns.sql"), include_str!("last_of.sql"));
        self.one_request(sql, [operator])
    }

    /// The latest moment at which one of the last requests was recorded: where the clock has been already.
    pub fn last_recorded(&self) -> Result<Option<DateTime<Utc>>, StoreError> {
        let millis: Option<i64> = self
            .db
            .prepare_cached(include_str!("latest.sql"))?
            .query_row([], |row| row.get(0))?;
        millis.map(utc).transpose()
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

    fn one_request(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Option<Stored>, StoreError> {
        let row = self
            .db
            .prepare_cached(sql)?
            .query_row(params, |row| Ok(row_to_request(row)))
            .optional()?;
        let found = row.transpose()?.into_iter().collect();
        Ok(self.with_items(found)?.pop())
    }

    pub(crate) fn requests(
        &self,
        sql: &str,
        params: impl rusqlite::Params,
    ) -> Result<Vec<Stored>, StoreError> {
        let mut statement = self.db.prepare_cached(sql)?;
        let rows = statement.query_map(params, |row| Ok(row_to_request(row)))?;
        let rows: Vec<_> = rows.collect::<Result<_, _>>()?;
        self.with_items(rows.into_iter().collect::<Result<_, _>>()?)
    }

    /// The items of all of them in one question.
    fn with_items(&self, mut found: Vec<Stored>) -> Result<Vec<Stored>, StoreError> {
        if found.is_empty() {
            return Ok(found);
        }
        let mut places: Vec<(i64, usize)> = found
            .iter()
            .zip(0..)
            .map(|(it, place)| (it.seq, place))
            .collect();
        places.sort_unstable();
        let seqs: Vec<i64> = places.iter().map(|(seq, _)| *seq).collect();
        let seqs = serde_json::to_string(&seqs).map_err(StoreError::strange)?;
        let mut statement = self.db.prepare_cached(include_str!("items.sql"))?;
        let mut rows = statement.query([seqs])?;
        while let Some(row) = rows.next()? {
            let (seq, item) = row_to_item(row)?;
            let place = places.binary_search_by_key(&seq, |(seq, _)| *seq).ok();
            let place = place.and_then(|at| places.get(at)).map(|(_, place)| *place);
            if let Some(stored) = place.and_then(|place| found.get_mut(place)) {
                stored.request.items.push(item);
            }
        }
        Ok(found)
    }
}
