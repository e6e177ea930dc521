//! Days declared to be without visits. What is withdrawn stays, since its mark must be named as removed; declaring the day
//! again is a new row with a secret of its own.

use crate::convert::{millis, parsed};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Day, Declaration, KeyTally, Secret, declared_mark};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeSet;

/// A declaration that holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclaredDay {
    /// The day.
    pub day: Day,
    /// What it was declared to be.
    pub what: Declaration,
    /// By whom.
    pub operator: String,
}

impl Read<'_> {
    /// The declarations that hold, from a day to a day.
    pub fn declared(&self, from: Day, to: Day) -> Result<Vec<DeclaredDay>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("list.sql"))?;
        let rows = statement.query_map([from.to_string(), to.to_string()], |row| {
            let texts: (String, String) = (row.get(0)?, row.get(1)?);
            Ok((texts, row.get(2)?))
        })?;
        rows.map(|row| {
            let ((day, what), operator) = row?;
            Ok(DeclaredDay {
                day: parsed(Day::parse(&day))?,
                what: declaration(&what)?,
                operator,
            })
        })
        .collect()
    }

    /// The days of which something is known, from a day to a day; without deriving any.
    pub fn known_days(&self, from: Day, to: Day) -> Result<BTreeSet<Day>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("known.sql"))?;
        let mut rows = statement.query([from.to_string(), to.to_string()])?;
        let mut known = Vec::new();
        while let Some(row) = rows.next()? {
            let day = row.get_ref(0)?.as_str().map_err(StoreError::strange)?;
            known.push(parsed(Day::parse(day))?);
        }
        // In order already, so a set of them is built at once.
        Ok(known.into_iter().collect())
    }

    /// The row that holds for a day, for going back to it.
    pub fn declared_row(&self, day: Day) -> Result<Option<i64>, StoreError> {
        Ok(self
            .declared_rows(day)?
            .into_iter()
            .find(|(.., withdrawn)| !withdrawn)
            .map(|(seq, ..)| seq))
    }

    /// What a row said.
    pub fn declared_by_row(&self, seq: i64) -> Result<Option<Declaration>, StoreError> {
        let what: Option<String> = self
            .db
            .prepare_cached(include_str!("get.sql"))?
            .query_row([seq], |row| row.get(0))
            .optional()?;
        what.map(|what| declaration(&what)).transpose()
    }

    /// Adds the marks of a day's declarations, the withdrawn ones too.
    pub(crate) fn add_declared(&self, day: Day, into: &mut KeyTally) -> Result<(), StoreError> {
        for (_, what, secret, withdrawn) in self.declared_rows(day)? {
            declared_mark(what, &secret, withdrawn, into);
        }
        Ok(())
    }

    fn declared_rows(&self, day: Day) -> Result<Vec<(i64, Declaration, Secret, bool)>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("of.sql"))?;
        let rows = statement.query_map([day.to_string()], |row| {
            let what: String = row.get(1)?;
            Ok((row.get(0)?, what, Secret::new(row.get(2)?), row.get(3)?))
        })?;
        rows.map(|row| {
            let (seq, what, secret, withdrawn) = row?;
            Ok((seq, declaration(&what)?, secret, withdrawn))
        })
        .collect()
    }
}

impl Write<'_> {
    /// Declares a day, in place of what was declared before.
    pub fn declare_day(
        &self,
        declared: &DeclaredDay,
        secret: &Secret,
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.withdraw_day(declared.day)?;
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                declared.day.to_string(),
                word(declared.what),
                secret.bytes(),
                millis(at),
                declared.operator,
            ])?;
        Ok(())
    }

    /// Withdraws what was declared of a day; whether something was.
    pub fn withdraw_day(&self, day: Day) -> Result<bool, StoreError> {
        let withdrawn = self
            .db
            .prepare_cached(include_str!("withdraw.sql"))?
            .execute([day.to_string()])?;
        Ok(withdrawn > 0)
    }
}

fn word(what: Declaration) -> &'static str {
    match what {
        Declaration::Zero => "zero",
        Declaration::Closed => "closed",
    }
}

fn declaration(word: &str) -> Result<Declaration, StoreError> {
    match word {
        "zero" => Ok(Declaration::Zero),
        "closed" => Ok(Declaration::Closed),
        _ => Err(StoreError::strange(word)),
    }
}
