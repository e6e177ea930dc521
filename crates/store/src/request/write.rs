//! Keeping requests, and keeping what became of them.

use super::Stored;
use crate::convert::millis;
use crate::{StoreError, Words, Write};
use chrono::{DateTime, FixedOffset};
use indrumar_domain::{Equipment, Request, ReturnCode, StepId};
use rusqlite::params;
use std::collections::BTreeSet;

impl Write<'_> {
    /// Keeps a new request; its number in the order of recording. `words`: everything by which it shall be found.
    pub fn add_request(
        &self,
        request: &Request,
        words: &Words,
        recorded_at: &DateTime<FixedOffset>,
    ) -> Result<i64, StoreError> {
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
                request.second_language.map(|it| it.as_str()),
                request.help.map(|it| it.as_str()),
                request.age.map(|it| it.as_str()),
                equipment_words(&request.equipment),
                request.minutes,
                request.visits,
                request.heads,
                request.sheets,
                request.note,
                request.source.map(|it| it.as_str()),
                request.code.as_ref().map(ReturnCode::as_str),
                request.secret.bytes(),
                request.generation,
            ])?;
        let seq = self.db.last_insert_rowid();
        self.add_items(seq, request)?;
        self.add_words(seq, words)?;
        self.count_use(request, 1)?;
        Ok(seq)
    }

    /// Puts a request in the place of what it was before; the caller keeps what was before in the history. `words` as for a
    /// new one; without them the words stay.
    pub fn change_request(
        &self,
        before: &Stored,
        request: &Request,
        words: Option<&Words>,
        at: &DateTime<FixedOffset>,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("change.sql"))?
            .execute(params![
                before.seq,
                millis(&request.at),
                request.at.offset().local_minus_utc(),
                request.day.to_string(),
                request.channel.as_str(),
                request.language.as_str(),
                request.second_language.map(|it| it.as_str()),
                request.help.map(|it| it.as_str()),
                request.age.map(|it| it.as_str()),
                equipment_words(&request.equipment),
                request.minutes,
                request.visits,
                request.heads,
                request.sheets,
                request.note,
                request.generation,
                request.undone,
                millis(at),
            ])?;
        if before.request.items != request.items {
            self.db
                .prepare_cached(include_str!("remove_items.sql"))?
                .execute([before.seq])?;
            self.add_items(before.seq, request)?;
        }
        if let Some(words) = words {
            self.remove_words(before.seq)?;
            self.add_words(before.seq, words)?;
        }
        if !before.request.undone {
            self.count_use(&before.request, -1)?;
        }
        if !request.undone {
            self.count_use(request, 1)?;
        }
        Ok(())
    }

    /// Gives a request its return code. A code that another one has is refused as a fault: ask first.
    pub fn set_code(&self, seq: i64, code: &ReturnCode) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("set_code.sql"))?
            .execute(params![seq, code.as_str()])?;
        Ok(())
    }

    fn add_items(&self, seq: i64, request: &Request) -> Result<(), StoreError> {
        let mut add_item = self.db.prepare_cached(include_str!("add_item.sql"))?;
        for (place, item) in (0_u32..).zip(&request.items) {
            add_item.execute(params![
                seq,
                place,
                item.service.as_str(),
                item.counted_as.as_str(),
                item.outcome.as_str(),
                item.step.as_ref().map(StepId::as_str),
                item.referred_to,
            ])?;
        }
        Ok(())
    }

    fn count_use(&self, request: &Request, by: i32) -> Result<(), StoreError> {
        let mut count = self.db.prepare_cached(include_str!("use_add.sql"))?;
        for item in &request.items {
            count.execute(params![item.service.as_str(), by])?;
        }
        Ok(())
    }
}

/// The words with spaces between them, in the order of the list; nothing for none.
fn equipment_words(lent: &BTreeSet<Equipment>) -> Option<String> {
    let words: Vec<&str> = lent.iter().map(|it| it.as_str()).collect();
    (!words.is_empty()).then(|| words.join(" "))
}
