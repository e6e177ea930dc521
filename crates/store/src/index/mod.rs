//! The index of words, and beside it the words of what was recorded last.
//!
//! Bringing the words of one request into a full-text index changes four pages of the database, and the smaller the additions
//! the more the index has to merge later. So the words of a new request wait in a row of their own, which is one page, and come
//! into the index [`AT_ONCE`]. Whoever asks is answered from both.
//!
//! Not here: which words a request has and what is asked for (`names`), filters and pages (`register`).

use crate::names::{Question, Words};
use crate::{Read, StoreError, Write};
use rusqlite::{OptionalExtension, params};

/// How many requests' words come into the index together: few enough to be looked through at each letter typed.
const AT_ONCE: i64 = 64;

impl Read<'_> {
    /// Those of the requests recorded last that have the words asked for, from one number in the order of recording to another.
    pub(crate) fn recent(
        &self,
        question: &Question,
        first: i64,
        last: i64,
    ) -> Result<Vec<i64>, StoreError> {
        let mut statement = self.db.prepare_cached(include_str!("recent.sql"))?;
        let mut rows = statement.query([first, last])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            if question.is_answered_by(row.get_ref("words")?.as_str().unwrap_or_default()) {
                found.push(row.get("request")?);
            }
        }
        Ok(found)
    }

    /// Whether this request has the words asked for.
    pub(crate) fn has_words(&self, seq: i64, question: &Question) -> Result<bool, StoreError> {
        if !self.recent(question, seq, seq)?.is_empty() {
            return Ok(true);
        }
        let mut statement = self.db.prepare_cached(include_str!("has.sql"))?;
        let found = statement.query_row(params![question.to_string(), seq], |_| Ok(()));
        Ok(found.optional()?.is_some())
    }
}

impl Write<'_> {
    /// From now on the request is found by these words.
    pub(crate) fn add_words(&self, seq: i64, words: &Words) -> Result<(), StoreError> {
        let indexed = self.indexed(words)?;
        self.db
            .prepare_cached(include_str!("add_recent.sql"))?
            .execute(params![seq, indexed])?;
        let waiting: i64 = self
            .db
            .prepare_cached(include_str!("count_recent.sql"))?
            .query_row([], |row| row.get(0))?;
        if waiting >= AT_ONCE {
            for sql in [
                include_str!("take_in.sql"),
                include_str!("clear_recent.sql"),
            ] {
                self.db.prepare_cached(sql)?.execute([])?;
            }
        }
        Ok(())
    }

    /// The request is not found by any words.
    pub(crate) fn remove_words(&self, seq: i64) -> Result<(), StoreError> {
        let remove = |sql| self.db.prepare_cached(sql)?.execute([seq]);
        if remove(include_str!("remove_recent.sql"))? == 0 {
            remove(include_str!("remove.sql"))?;
        }
        Ok(())
    }
}
