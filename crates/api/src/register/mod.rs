//! The register, page by page: by what was typed and by filters. The window holds no rule of it.

use crate::request::{RequestRow, rows};
use crate::session::Nothing;
use crate::{ApiError, Desk};
use indrumar_catalogue::other_layouts;
use indrumar_domain::{
    Channel, Day, DomainError, GROUP, HelpLevel, INDIVIDUAL, Outcome, RequestId, ServiceCode,
    SpokenLanguage,
};
use indrumar_store::RegisterFilter;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which requests. What is absent or empty does not matter.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct RegisterQuery {
    /// What was typed: words of notes, services, operators, aliases, or a return code.
    pub query: String,
    /// From this day, `YYYY-MM-DD`.
    pub from: Option<String>,
    /// To this day, `YYYY-MM-DD`.
    pub to: Option<String>,
    /// With this service.
    pub service: Option<String>,
    /// With a service that ended so.
    #[ts(type = "Outcome | null")]
    pub outcome: Option<String>,
    /// That came this way.
    #[ts(type = "Channel | null")]
    pub channel: Option<String>,
    /// Helped in this language, the main one or the second.
    #[ts(type = "Spoken | null")]
    pub language: Option<String>,
    /// Recorded by this operator.
    pub operator: Option<String>,
    /// With this much help.
    #[ts(type = "HelpLevel | null")]
    pub help: Option<String>,
    /// One person, or a group.
    #[ts(type = "\"individual\" | \"group\" | null")]
    pub kind: Option<String>,
    /// Only what was changed since it was recorded.
    pub changed: bool,
    /// Only what was taken back; otherwise only what was not.
    pub undone: bool,
}

/// A page of the register.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct RegisterList {
    /// Which requests.
    pub filter: RegisterQuery,
    /// The id of the last one shown: those after it follow.
    pub after: Option<String>,
    /// Most rows wanted; 100, when absent.
    pub limit: Option<u32>,
}

/// Requests of the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegisterRows {
    /// With days, the latest first; otherwise what was recorded last first.
    pub rows: Vec<RequestRow>,
    /// Whether there are more.
    pub more: bool,
    /// How many there are in all, where that is known.
    pub total: Option<u32>,
}

/// What the filters can be set to, beyond the lists that are the same everywhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct RegisterChoices {
    /// Who recorded something here, last first.
    pub operators: Vec<String>,
}

/// Rows of a page, when nobody says how many.
const PAGE: u32 = 100;
/// Most rows of one page.
const MOST: u32 = 2_000;

/// See [`crate::with_commands`].
pub fn list(desk: &Desk, args: RegisterList) -> Result<RegisterRows, ApiError> {
    let filter = filter(&args.filter)?;
    let after = args.after.as_deref().map(RequestId::parse).transpose()?;
    let limit = args.limit.unwrap_or(PAGE).min(MOST);
    let mut page = desk.read(|read| read.register(&filter, after.as_ref(), limit))?;
    if page.rows.is_empty() {
        let meant = meant(desk, filter)?;
        page = desk.read(|read| read.register(&meant, after.as_ref(), limit))?;
    }
    let rows = rows(desk, page.rows)?;
    // All of them are here: then they are counted.
    let total = (after.is_none() && !page.more).then_some(rows.len());
    Ok(RegisterRows {
        rows,
        more: page.more,
        total: total.and_then(|total| u32::try_from(total).ok()),
    })
}

/// See [`crate::with_commands`].
pub fn choices(desk: &Desk, _: Nothing) -> Result<RegisterChoices, ApiError> {
    let operators = desk.read(|read| read.operators())?;
    Ok(RegisterChoices { operators })
}

/// The filter in the domain's words.
pub(crate) fn filter(query: &RegisterQuery) -> Result<RegisterFilter, ApiError> {
    Ok(RegisterFilter {
        typed: query.query.clone(),
        from: word(&query.from, Day::parse)?,
        to: word(&query.to, Day::parse)?,
        service: word(&query.service, ServiceCode::parse)?,
        outcome: word(&query.outcome, Outcome::parse)?,
        channel: word(&query.channel, Channel::parse)?,
        language: word(&query.language, SpokenLanguage::parse)?,
        operator: query.operator.clone().filter(|name| !name.is_empty()),
        help: word(&query.help, HelpLevel::parse)?,
        group: word(&query.kind, group)?,
        changed: query.changed,
        undone: query.undone,
    })
}

/// The filter with what was typed read as another layout of the keyboard, where only that finds something.
pub(crate) fn meant(desk: &Desk, filter: RegisterFilter) -> Result<RegisterFilter, ApiError> {
    let others = other_layouts(&filter.typed).into_iter();
    let others = others.map(|typed| RegisterFilter {
        typed,
        ..filter.clone()
    });
    for reading in std::iter::once(filter.clone()).chain(others) {
        let found = desk.read(|read| read.register(&reading, None, 1))?;
        if !found.rows.is_empty() {
            return Ok(reading);
        }
    }
    Ok(filter)
}

fn group(word: &str) -> Result<bool, DomainError> {
    match word {
        GROUP => Ok(true),
        INDIVIDUAL => Ok(false),
        _ => Err(DomainError::UnknownWord {
            list: "kind",
            word: word.to_owned(),
        }),
    }
}

fn word<T>(
    text: &Option<String>,
    parse: impl Fn(&str) -> Result<T, DomainError>,
) -> Result<Option<T>, ApiError> {
    crate::request::word(text.as_deref(), parse)
}
