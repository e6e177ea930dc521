//! A request: one recorded visit or call, and the rules a new one must pass.

use crate::{
    Channel, Day, DomainError, InstallId, Outcome, RequestId, Secret, ServiceCode, SpokenLanguage,
    StepId,
};
use chrono::{DateTime, FixedOffset};
use std::collections::BTreeMap;

/// Longest help that can be recorded, in minutes (a working day).
pub const MAX_MINUTES: u32 = 600;
/// Most visits one entry of a paper tally may stand for.
pub const MAX_VISITS: u32 = 500;
/// Most people in one group session.
pub const MAX_HEADS: u32 = 1000;
/// Longest note, in characters.
pub const MAX_NOTE_CHARS: usize = 10_000;

/// One service of a request that is about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewItem {
    /// The service.
    pub service: ServiceCode,
    /// The code under which the service is counted: itself, its group when sensitive, `local.other`.
    pub counted_as: ServiceCode,
    /// How it ended.
    pub outcome: Outcome,
    /// The sheet's step at which the person stopped, when known.
    pub step: Option<StepId>,
}

/// What the operator says of a visit; everything else is added by [`NewRequest::record`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequest {
    /// At least one; the same service twice is one item, the last one said.
    pub items: Vec<NewItem>,
    /// How the person came.
    pub channel: Channel,
    /// The language of the help.
    pub language: SpokenLanguage,
    /// Length of the help in minutes, when known; 1 to [`MAX_MINUTES`].
    pub minutes: Option<u32>,
    /// Visits this entry stands for: 1, or more for a paper tally.
    pub visits: u32,
    /// People in a group session; absent for an individual visit.
    pub heads: Option<u32>,
    /// Stays on this computer.
    pub note: Option<String>,
    /// When the visit took place.
    pub at: DateTime<FixedOffset>,
}

/// One service of a recorded request.
pub type Item = NewItem;

/// A recorded request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its id.
    pub id: RequestId,
    /// The install that recorded it.
    pub install: InstallId,
    /// Who helped.
    pub operator: String,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// The civil day it counts in, fixed when it was recorded.
    pub day: Day,
    /// How the person came.
    pub channel: Channel,
    /// The language of the help.
    pub language: SpokenLanguage,
    /// Minutes of help, when known.
    pub minutes: Option<u32>,
    /// Visits it stands for.
    pub visits: u32,
    /// People in a group session.
    pub heads: Option<u32>,
    /// Local note.
    pub note: Option<String>,
    /// At least one, in the order said, no service twice.
    pub items: Vec<Item>,
    /// Where its marks come from.
    pub secret: Secret,
    /// Grows with each edit that changes what is counted.
    pub generation: u32,
    /// Taken back: it stays in the history, its marks are removed.
    pub undone: bool,
}

impl NewRequest {
    /// Checks everything and makes the request, or changes nothing.
    ///
    /// `now`: this computer's clock; `random`: 26 random bytes (10 for the id, 16 for the secret).
    ///
    /// # Errors
    /// A day after today or of no year that can be written, numbers outside their limits, no service, a note that is too long, an empty operator.
    pub fn record(
        self,
        install: InstallId,
        operator: &str,
        now: &DateTime<FixedOffset>,
        random: &[u8; 26],
    ) -> Result<Request, DomainError> {
        let day = Day::of(&self.at);
        if !day.is_writable() {
            return Err(DomainError::BadDate(self.at.to_rfc3339()));
        }
        if day > Day::of(now) {
            return Err(DomainError::DayInFuture(day));
        }
        if let Some(minutes) = self.minutes {
            within("minutes", minutes, MAX_MINUTES)?;
        }
        within("visits", self.visits, MAX_VISITS)?;
        if let Some(heads) = self.heads {
            within("heads", heads, MAX_HEADS)?;
        }
        let note = clean_note(self.note)?;
        let items = distinct(self.items)?;
        let operator = operator.trim();
        if operator.is_empty() {
            return Err(DomainError::EmptyName);
        }
        let (mut for_id, mut for_secret) = ([0; 10], [0; 16]);
        for_id.copy_from_slice(&random[..10]);
        for_secret.copy_from_slice(&random[10..]);
        Ok(Request {
            id: RequestId::new(now.timestamp_millis(), for_id),
            install,
            operator: operator.to_owned(),
            at: self.at,
            day,
            channel: self.channel,
            language: self.language,
            minutes: self.minutes,
            visits: self.visits,
            heads: self.heads,
            note,
            items,
            secret: Secret::new(for_secret),
            generation: 0,
            undone: false,
        })
    }
}

fn within(what: &'static str, value: u32, max: u32) -> Result<(), DomainError> {
    if (1..=max).contains(&value) {
        Ok(())
    } else {
        Err(DomainError::OutOfRange {
            what,
            min: 1,
            max,
            value,
        })
    }
}

/// Line breaks and tabs stay; other control characters go; an empty note is none.
fn clean_note(note: Option<String>) -> Result<Option<String>, DomainError> {
    let Some(text) = note else { return Ok(None) };
    let clean: String = text
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    let clean = clean.trim();
    if clean.chars().count() > MAX_NOTE_CHARS {
        return Err(DomainError::NoteTooLong(MAX_NOTE_CHARS));
    }
    Ok((!clean.is_empty()).then(|| clean.to_owned()))
}

/// One item a service: said twice, the last saying holds at the first one's place.
fn distinct(items: Vec<NewItem>) -> Result<Vec<Item>, DomainError> {
    let mut places: BTreeMap<ServiceCode, usize> = BTreeMap::new();
    let mut kept: Vec<Item> = Vec::with_capacity(items.len());
    for item in items {
        match places
            .get(&item.service)
            .and_then(|place| kept.get_mut(*place))
        {
            Some(earlier) => *earlier = item,
            None => {
                places.insert(item.service.clone(), kept.len());
                kept.push(item);
            }
        }
    }
    if kept.is_empty() {
        Err(DomainError::NoServices)
    } else {
        Ok(kept)
    }
}
