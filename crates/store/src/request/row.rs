//! From rows to requests. What cannot be read was not written by this program.

use super::Stored;
use crate::StoreError;
use crate::convert::{moment, parsed};
use indrumar_domain::{
    AgeBand, Channel, Day, DomainError, Equipment, HelpLevel, InstallId, Item, Outcome, Request,
    RequestId, ReturnCode, Secret, ServiceCode, Source, SpokenLanguage, StepId,
};
use rusqlite::Row;
use std::collections::BTreeSet;

/// A request without its items.
pub(crate) fn row_to_request(row: &Row<'_>) -> Result<Stored, StoreError> {
    let text = |name: &str| row.get::<_, String>(name);
    Ok(Stored {
        seq: row.get("seq")?,
        revision: row.get("revision")?,
        changed_after_sent: row.get("changed_after_sent")?,
        request: Request {
            id: RequestId::from_bytes(row.get("id")?),
            install: InstallId::from_bytes(row.get("install")?),
            operator: row.get("operator")?,
            at: moment(row.get("at")?, row.get("utc_offset")?)?,
            day: parsed(Day::parse(&text("day")?))?,
            channel: parsed(Channel::parse(&text("channel")?))?,
            language: parsed(SpokenLanguage::parse(&text("language")?))?,
            second_language: word(row, "second_language", SpokenLanguage::parse)?,
            help: word(row, "help", HelpLevel::parse)?,
            age: word(row, "age", AgeBand::parse)?,
            equipment: equipment(row.get("equipment")?)?,
            minutes: row.get("minutes")?,
            visits: row.get("visits")?,
            heads: row.get("heads")?,
            sheets: row.get("sheets")?,
            note: row.get("note")?,
            items: Vec::new(),
            source: word(row, "source", Source::parse)?,
            code: word(row, "code", ReturnCode::parse)?,
            secret: Secret::new(row.get("secret")?),
            generation: row.get("generation")?,
            undone: row.get("undone")?,
        },
    })
}

pub(crate) fn row_to_item(row: &Row<'_>) -> Result<Item, StoreError> {
    let text = |name: &str| row.get::<_, String>(name);
    Ok(Item {
        service: parsed(ServiceCode::parse(&text("service")?))?,
        counted_as: parsed(ServiceCode::parse(&text("counted_as")?))?,
        outcome: parsed(Outcome::parse(&text("outcome")?))?,
        step: word(row, "step", StepId::parse)?,
        referred_to: row.get("referred_to")?,
    })
}

/// A word of a closed list that may be absent.
fn word<T>(
    row: &Row<'_>,
    column: &str,
    parse: impl Fn(&str) -> Result<T, DomainError>,
) -> Result<Option<T>, StoreError> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| parsed(parse(&text))).transpose()
}

fn equipment(words: Option<String>) -> Result<BTreeSet<Equipment>, StoreError> {
    let words = words.unwrap_or_default();
    words
        .split(' ')
        .filter(|word| !word.is_empty())
        .map(|word| parsed(Equipment::parse(word)))
        .collect()
}
