//! Requests in lists and search results.

use super::{ItemRow, ListRequests, RequestRow, SearchRequests};
use crate::desk::sheet_language;
use crate::followup::FollowUpView;
use crate::session::Nothing;
use crate::{ApiError, Desk, settings};
use chrono::Days;
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{CHISINAU, Day, Item, ReturnCode};
use indrumar_store::{KeptFollowUp, RegisterFilter, Stored};

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

/// See [`crate::with_commands`]. As the register finds them; nothing for nothing typed.
pub fn search(desk: &Desk, args: SearchRequests) -> Result<Vec<RequestRow>, ApiError> {
    if args.query.trim().is_empty() {
        return Ok(Vec::new());
    }
    let filter = RegisterFilter {
        typed: args.query,
        ..RegisterFilter::default()
    };
    let found = desk.read(|read| read.register(&filter, None, args.limit))?;
    rows(desk, found.rows)
}

/// See [`crate::with_commands`]. For "as the last one".
pub fn last(desk: &Desk, _: Nothing) -> Result<Option<RequestRow>, ApiError> {
    let Some(operator) = desk.read(settings::operator)? else {
        return Ok(None);
    };
    let found = desk.read(|read| read.last_request_of(&operator))?;
    Ok(rows(desk, found.into_iter().collect())?.pop())
}

/// As lists show them.
pub(crate) fn rows(desk: &Desk, found: Vec<Stored>) -> Result<Vec<RequestRow>, ApiError> {
    let language = sheet_language(desk.language()?);
    let today = desk.today();
    let catalogue = desk.catalogue();
    let seqs: Vec<i64> = found.iter().map(|stored| stored.seq).collect();
    let (mut owed, privacy) =
        desk.read(|read| Ok((read.follow_ups_of(&seqs)?, settings::privacy(read)?)))?;
    let row = |stored: Stored| {
        let follow_up = owed.remove(&stored.seq);
        let follow_up = follow_up.map(|kept| FollowUpView::of(kept, today, privacy.contact_days));
        row(&catalogue, language, stored, follow_up)
    };
    Ok(found.into_iter().map(row).collect())
}

fn row(
    catalogue: &Catalogue,
    language: SheetLanguage,
    stored: Stored,
    follow_up: Option<FollowUpView>,
) -> RequestRow {
    let request = stored.request;
    let item = |item: &Item| {
        let name = catalogue.name(&item.service, language);
        ItemRow {
            service: item.service.to_string(),
            // A service that this catalogue no longer has is shown by its code.
            title: name.unwrap_or(item.service.as_str()).to_owned(),
            outcome: item.outcome.to_string(),
            step: item.step.as_ref().map(ToString::to_string),
            referred_to: item.referred_to.clone(),
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
        kind: request.kind().to_owned(),
        channel: request.channel.to_string(),
        language: request.language.to_string(),
        second_language: request.second_language.map(|it| it.to_string()),
        help: request.help.map(|it| it.to_string()),
        age: request.age.map(|it| it.to_string()),
        equipment: request.equipment.iter().map(ToString::to_string).collect(),
        minutes: request.minutes,
        heads: request.heads,
        visits: request.visits,
        sheets: request.sheets,
        note: request.note,
        operator: request.operator,
        source: request.source.map(|it| it.to_string()),
        code: request.code.as_ref().map(ReturnCode::grouped),
        follow_up,
        revision: stored.revision,
        changed_after_sent: stored.changed_after_sent,
        undone: request.undone,
    }
}

impl FollowUpView {
    /// As it stands on a day; alias and telephone are kept for so many days after it is done.
    fn of(kept: KeptFollowUp, today: Day, contact_days: u32) -> Self {
        let state = match (kept.done_on, kept.follow_up.due.cmp(&today)) {
            (Some(_), _) => "done",
            (None, std::cmp::Ordering::Less) => "overdue",
            (None, std::cmp::Ordering::Equal) => "due",
            (None, std::cmp::Ordering::Greater) => "waiting",
        };
        let has_contact = kept.follow_up.alias.is_some() || kept.follow_up.phone.is_some();
        // Cleared on the first day that is more than so many days later.
        let after = Days::new(u64::from(contact_days) + 1);
        let cleared_on = kept.done_on.filter(|_| has_contact);
        let cleared_on = cleared_on.and_then(|day| day.date().checked_add_days(after));
        Self {
            cleared_on: cleared_on.map(|day| Day::from(day).to_string()),
            due: kept.follow_up.due.to_string(),
            state: state.to_owned(),
            reason: kept.follow_up.reason,
            bring: kept.follow_up.bring,
            alias: kept.follow_up.alias,
            phone: kept.follow_up.phone,
            done_on: kept.done_on.map(|day| day.to_string()),
            visit: kept
                .visit
                .filter(|_| kept.done_on.is_some())
                .map(|id| id.to_string()),
        }
    }
}
