//! The register: requests page by page, by what was typed and by filters, fast with a million of them.
//!
//! Without days the order is that of recording, the last first, whatever the clock showed. With days it is the calendar's,
//! through the index of days; with words that of recording again, through the index of words. The cursor is the last request
//! shown, so it fits any order.

mod alias;
mod sql;

use crate::convert::millis;
use crate::words::words;
use crate::{Read, StoreError, Stored};
use indrumar_domain::{
    Channel, Day, HelpLevel, Outcome, RequestId, ReturnCode, ServiceCode, SpokenLanguage,
};
use rusqlite::types::Value;
use rusqlite::{OptionalExtension, params_from_iter};
use sql::Order;
use std::cmp::Reverse;

/// Which requests. What is absent does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RegisterFilter {
    /// What was typed: words of note, services, operator, alias, or a return code.
    pub typed: String,
    /// From this day.
    pub from: Option<Day>,
    /// To this day.
    pub to: Option<Day>,
    /// With this service.
    pub service: Option<ServiceCode>,
    /// With a service that ended so; the one asked for, when both are.
    pub outcome: Option<Outcome>,
    /// That came this way.
    pub channel: Option<Channel>,
    /// Helped in this language, the main one or the second.
    pub language: Option<SpokenLanguage>,
    /// Recorded by this operator.
    pub operator: Option<String>,
    /// With this much help.
    pub help: Option<HelpLevel>,
    /// Group sessions, or individual visits.
    pub group: Option<bool>,
    /// Changed since they were recorded.
    pub changed: bool,
    /// Those taken back, instead of those that were not.
    pub undone: bool,
}

/// A page of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterPage {
    /// The requests.
    pub rows: Vec<Stored>,
    /// Whether there are more of them after these.
    pub more: bool,
}

impl Read<'_> {
    /// A page of requests, those after `after` when it is given.
    pub fn register(
        &self,
        filter: &RegisterFilter,
        after: Option<&RequestId>,
        limit: u32,
    ) -> Result<RegisterPage, StoreError> {
        let after = match after {
            None => None,
            Some(id) => match self.request(id)? {
                // What the page ended with is gone: there is nothing that could follow it.
                None => return Ok(page(Vec::new(), 0)),
                found => found,
            },
        };
        if let Ok(code) = ReturnCode::parse(&filter.typed)
            && let Some(found) = self.request_by_code(&code)?
        {
            let first = after.is_none();
            return Ok(page(if first { vec![found] } else { Vec::new() }, limit));
        }
        let wanted = i64::from(limit) + 1;
        let mut values: Vec<Value> = Vec::new();
        let question = self.question(&words(&filter.typed))?;
        if question.is_none() && !filter.typed.trim().is_empty() {
            return Ok(page(Vec::new(), 0));
        }
        let order = match &question {
            Some(question) => {
                values.push(question.to_string().into());
                let (first, last) = self.bounds(filter, after.as_ref())?;
                Order::Words { first, last }
            }
            None if filter.from.is_some() || filter.to.is_some() => Order::Days(
                after.map(|it| (it.request.day.to_string(), millis(&it.request.at), it.seq)),
            ),
            None => Order::Recorded(after.map(|it| it.seq)),
        };
        // Looked through before the index: words that another program brings into it meanwhile are then found twice, not missed.
        let mut rows = Vec::new();
        if let (Order::Words { first, last }, Some(question)) = (&order, &question) {
            let recent = self.recent(question, *first, *last)?;
            rows = self.these(filter, recent, wanted)?;
        }
        let sql = sql::select(filter, &order, wanted, &mut values);
        rows.extend(self.requests(&sql, params_from_iter(values))?);
        if let Order::Words { first, last } = order {
            rows.extend(self.by_alias(filter, first, last, limit)?);
            rows.sort_by_key(|stored| Reverse(stored.seq));
            rows.dedup_by(|a, b| a.seq == b.seq);
        }
        Ok(page(rows, limit))
    }

    /// Those of these requests that fit the filter, whatever was typed.
    fn these(
        &self,
        filter: &RegisterFilter,
        seqs: Vec<i64>,
        limit: i64,
    ) -> Result<Vec<Stored>, StoreError> {
        if seqs.is_empty() {
            return Ok(Vec::new());
        }
        let mut values: Vec<Value> = Vec::new();
        let sql = sql::select(filter, &Order::These(seqs), limit, &mut values);
        self.requests(&sql, params_from_iter(values))
    }

    /// Between which numbers in the order of recording the requests of the filter's days lie, those after `after`: so that
    /// the index of words need not walk through all years.
    fn bounds(
        &self,
        filter: &RegisterFilter,
        after: Option<&Stored>,
    ) -> Result<(i64, i64), StoreError> {
        let last = after.map_or(i64::MAX, |after| after.seq - 1);
        if filter.from.is_none() && filter.to.is_none() {
            return Ok((0, last));
        }
        let text = |day: Option<Day>, open: &str| day.map_or(open.to_owned(), |d| d.to_string());
        let days = [text(filter.from, ""), text(filter.to, "~")];
        let found: Option<(Option<i64>, Option<i64>)> = self
            .db
            .prepare_cached(include_str!("bounds.sql"))?
            .query_row(days, |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(match found {
            Some((Some(lowest), Some(highest))) => (lowest, highest.min(last)),
            _ => (1, 0),
        })
    }

    /// How SQLite means to find a page, for tests: what it would walk through from end to end.
    #[doc(hidden)]
    pub fn register_plan(&self, filter: &RegisterFilter) -> Result<Vec<String>, StoreError> {
        let mut values: Vec<Value> = Vec::new();
        let order = match self.question(&words(&filter.typed))? {
            Some(question) => {
                values.push(question.to_string().into());
                Order::Words {
                    first: 0,
                    last: i64::MAX,
                }
            }
            None if filter.from.is_some() || filter.to.is_some() => Order::Days(None),
            None => Order::Recorded(None),
        };
        let sql = sql::select(filter, &order, 51, &mut values);
        let mut statement = self.db.prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
        let rows = statement.query_map(params_from_iter(values), |row| row.get(3))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }

    /// Every operator who recorded something here, those who recorded last first.
    pub fn operators(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("operators.sql"))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn page(mut rows: Vec<Stored>, limit: u32) -> RegisterPage {
    let limit = usize::try_from(limit).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    RegisterPage { rows, more }
}
