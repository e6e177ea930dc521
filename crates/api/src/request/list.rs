//! Requests in lists and search results.

use super::{ItemRow, ListRequests, RequestRow, SearchRequests};
use crate::desk::sheet_language;
use crate::{ApiError, Desk};
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{CHISINAU, Day, Item};
use indrumar_store::Stored;

/// Most rows when nobody says how many: more than any day has, fewer than would stall a window.
const MANY: u32 = 2_000;

/// See [`crate::with_commands`].
pub fn list(desk: &Desk, args: ListRequests) -> Result<Vec<RequestRow>, ApiError> {
    let limit = args.limit.unwrap_or(MANY);
    let day = args.day.as_deref().map(Day::parse).transpose()?;
    let found = desk.read(|read| match day {
        Some(day) => read.requests_of(day, limit),
        None => read.newest_requests(limit),
    })?;
    rows(desk, found)
}

/// See [`crate::with_commands`].
pub fn search(desk: &Desk, args: SearchRequests) -> Result<Vec<RequestRow>, ApiError> {
    let found = desk.read(|read| read.find_requests(&args.query, args.limit))?;
    rows(desk, found)
}

fn rows(desk: &Desk, found: Vec<Stored>) -> Result<Vec<RequestRow>, ApiError> {
    let language = desk.language()?;
    let found = found.into_iter();
    let catalogue = desk.catalogue();
    let row = |stored| row(&catalogue, sheet_language(language), stored);
    Ok(found.map(row).collect())
}

fn row(catalogue: &Catalogue, language: SheetLanguage, stored: Stored) -> RequestRow {
    let request = stored.request;
    let item = |item: &Item| {
        let name = catalogue.name(&item.service, language);
        ItemRow {
            service: item.service.to_string(),
            // A service that this catalogue no longer has is shown by its code.
            title: name.unwrap_or(item.service.as_str()).to_owned(),
            outcome: item.outcome.to_string(),
            step: item.step.as_ref().map(ToString::to_string),
        }
    };
    let items: Vec<ItemRow> = request.items.iter().map(item).collect();
    RequestRow {
        id: request.id.to_string(),
        at: request.at.with_timezone(&CHISINAU).to_rfc3339(),
        day: request.day.to_string(),
        services: items.iter().map(|item| item.service.clone()).collect(),
        outcome: items
            .first()
            .map(|item| item.outcome.clone())
            .unwrap_or_default(),
        items,
        channel: request.channel.to_string(),
        language: request.language.to_string(),
        minutes: request.minutes,
        heads: request.heads,
        visits: request.visits,
        note: request.note,
        operator: request.operator,
        undone: request.undone,
    }
}
