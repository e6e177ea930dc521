//! From rows to requests. What cannot be read was not written by this program.

use super::Stored;
use crate::StoreError;
use crate::convert::{moment, parsed};
use indrumar_domain::{
    AgeBand, Channel, Day, DomainError, Equipment, HelpLevel, InstallId, Item, Outcome, Request,
    RequestId, ReturnCode, Secret, ServiceCode, Source, SpokenLanguage, StepId,
};
use rusqlite::Row;
use rusqlite::types::{FromSql, ValueRef};
use std::collections::BTreeSet;

/// A request without its items; its cells in the order of `columns.sql`.
pub(crate) fn row_to_request(row: &Row<'_>) -> Result<Stored, StoreError> {
    let mut cells = Cells { row, next: 0 };
    let seq = cells.get()?;
    let id = RequestId::from_bytes(cells.get()?);
    let install = InstallId::from_bytes(cells.get()?);
    let at = moment(cells.get()?, cells.get()?)?;
    let request = Request {
        id,
        install,
        at,
        day: cells.word(Day::parse)?,
        operator: cells.get()?,
        channel: cells.word(Channel::parse)?,
        language: cells.word(SpokenLanguage::parse)?,
        second_language: cells.word_if_any(SpokenLanguage::parse)?,
        help: cells.word_if_any(HelpLevel::parse)?,
        age: cells.word_if_any(AgeBand::parse)?,
        equipment: equipment(cells.get()?)?,
        minutes: cells.get()?,
        visits: cells.get()?,
        heads: cells.get()?,
        sheets: cells.get()?,
        note: cells.get()?,
        items: Vec::new(),
        source: cells.word_if_any(Source::parse)?,
        code: cells.word_if_any(ReturnCode::parse)?,
        secret: Secret::new(cells.get()?),
        generation: cells.get()?,
        undone: cells.get()?,
    };
    Ok(Stored {
        seq,
        revision: cells.get()?,
        changed_after_sent: cells.get()?,
        request,
    })
}

/// Whose item it is, and the item; the cells in the order of `items.sql`.
pub(crate) fn row_to_item(row: &Row<'_>) -> Result<(i64, Item), StoreError> {
    let mut cells = Cells { row, next: 0 };
    let request = cells.get()?;
    let item = Item {
        service: cells.word(ServiceCode::parse)?,
        counted_as: cells.word(ServiceCode::parse)?,
        outcome: cells.word(Outcome::parse)?,
        step: cells.word_if_any(StepId::parse)?,
        referred_to: cells.get()?,
    };
    Ok((request, item))
}

/// The cells of a row, one after the other: to look each up by its name takes longer than to read it.
struct Cells<'a> {
    row: &'a Row<'a>,
    next: usize,
}

impl Cells<'_> {
    fn get<T: FromSql>(&mut self) -> Result<T, StoreError> {
        let cell = self.row.get(self.next)?;
        self.next += 1;
        Ok(cell)
    }

    /// A word of a closed list.
    fn word<T>(&mut self, parse: impl Fn(&str) -> Result<T, DomainError>) -> Result<T, StoreError> {
        let cell = self.row.get_ref(self.next)?;
        self.next += 1;
        parsed(parse(cell.as_str().map_err(StoreError::strange)?))
    }

    /// One that may be absent.
    fn word_if_any<T>(
        &mut self,
        parse: impl Fn(&str) -> Result<T, DomainError>,
    ) -> Result<Option<T>, StoreError> {
        if self.row.get_ref(self.next)? == ValueRef::Null {
            self.next += 1;
            return Ok(None);
        }
        self.word(parse).map(Some)
    }
}

fn equipment(words: Option<String>) -> Result<BTreeSet<Equipment>, StoreError> {
    let words = words.unwrap_or_default();
    words
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| parsed(Equipment::parse(word)))
        .collect()
}
