//! A request: one recorded visit or call, and the rules that a new one and a changed one must pass.

use crate::text::{clean, distinct};
use crate::{
    AgeBand, Channel, Day, DomainError, Equipment, GROUP, HelpLevel, INDIVIDUAL, InstallId,
    Outcome, RequestId, ReturnCode, Secret, ServiceCode, Source, SpokenLanguage, StepId,
};
use chrono::{DateTime, FixedOffset};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Longest help that can be recorded, in minutes (a working day).
pub const MAX_MINUTES: u32 = 600;
/// Most visits one entry of a paper tally may stand for.
pub const MAX_VISITS: u32 = 500;
/// Most people in one group session, and most sheets printed for it.
pub const MAX_HEADS: u32 = 1000;
/// Longest note, in characters.
pub const MAX_NOTE_CHARS: usize = 10_000;
/// Longest name of where somebody was sent, in characters.
pub const MAX_REFERRED_CHARS: usize = 200;

/// One service of a request that is about to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewItem {
    /// The service.
    pub service: ServiceCode,
    /// The code under which the service is counted: itself, its group when sensitive, `local.other`.
    pub counted_as: ServiceCode,
    /// How it ended.
    pub outcome: Outcome,
    /// The sheet's step at which the person stopped, when known.
    pub step: Option<StepId>,
    /// Where the person was sent, when referred. Stays on this computer.
    #[serde(default)]
    pub referred_to: Option<String>,
}

/// What the operator says of a visit; everything else is added by [`NewRequest::record`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NewRequest {
    /// At least one; the same service twice is one item, the last one said.
    pub items: Vec<NewItem>,
    /// How the person came.
    pub channel: Channel,
    /// The language of the help.
    pub language: SpokenLanguage,
    /// Another language that was needed.
    #[serde(default)]
    pub second_language: Option<SpokenLanguage>,
    /// How far the help went, when said.
    #[serde(default)]
    pub help: Option<HelpLevel>,
    /// How old the person is, where the office asks.
    #[serde(default)]
    pub age: Option<AgeBand>,
    /// What was lent.
    #[serde(default)]
    pub equipment: BTreeSet<Equipment>,
    /// Length of the help in minutes, when known; 1 to [`MAX_MINUTES`].
    pub minutes: Option<u32>,
    /// Visits this entry stands for: 1, or more for a paper tally.
    pub visits: u32,
    /// People in a group session; absent for an individual visit.
    pub heads: Option<u32>,
    /// Sheets printed, when any were.
    #[serde(default)]
    pub sheets: Option<u32>,
    /// Stays on this computer.
    pub note: Option<String>,
    /// When the visit took place.
    pub at: DateTime<FixedOffset>,
    /// Where it was copied from, when it was not recorded at the desk.
    #[serde(default)]
    pub source: Option<Source>,
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
    /// The civil day it counts in, fixed when it was recorded and changed by re-dating alone.
    pub day: Day,
    /// How the person came.
    pub channel: Channel,
    /// The language of the help.
    pub language: SpokenLanguage,
    /// Another language that was needed.
    pub second_language: Option<SpokenLanguage>,
    /// How far the help went, when said.
    pub help: Option<HelpLevel>,
    /// How old the person is, where the office asks.
    pub age: Option<AgeBand>,
    /// What was lent.
    pub equipment: BTreeSet<Equipment>,
    /// Minutes of help, when known.
    pub minutes: Option<u32>,
    /// Visits it stands for.
    pub visits: u32,
    /// People in a group session.
    pub heads: Option<u32>,
    /// Sheets printed.
    pub sheets: Option<u32>,
    /// Local note.
    pub note: Option<String>,
    /// At least one, in the order said, no service twice.
    pub items: Vec<Item>,
    /// Where it was copied from.
    pub source: Option<Source>,
    /// The code by which the person finds it again, once one was given.
    pub code: Option<ReturnCode>,
    /// Where its marks come from.
    pub secret: Secret,
    /// Grows with each change of what is counted.
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
    /// A day after today or of no year that can be written, numbers outside their limits, no service, a text that is too
    /// long, an empty operator.
    pub fn record(
        self,
        install: InstallId,
        operator: &str,
        now: &DateTime<FixedOffset>,
        random: &[u8; 26],
    ) -> Result<Request, DomainError> {
        let day = self.day(now)?;
        let new = self.checked()?;
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
            at: new.at,
            day,
            channel: new.channel,
            language: new.language,
            second_language: new.second_language,
            help: new.help,
            age: new.age,
            equipment: new.equipment,
            minutes: new.minutes,
            visits: new.visits,
            heads: new.heads,
            sheets: new.sheets,
            note: new.note,
            items: new.items,
            source: new.source,
            code: None,
            secret: Secret::new(for_secret),
            generation: 0,
            undone: false,
        })
    }

    /// The day it counts in.
    fn day(&self, now: &DateTime<FixedOffset>) -> Result<Day, DomainError> {
        let day = Day::of(&self.at);
        if !day.is_writable() {
            return Err(DomainError::BadDate(self.at.to_rfc3339()));
        }
        if day > Day::of(now) {
            return Err(DomainError::DayInFuture(day));
        }
        Ok(day)
    }

    /// The same within the rules, its texts cleaned.
    fn checked(mut self) -> Result<Self, DomainError> {
        if let Some(minutes) = self.minutes {
            within("minutes", minutes, MAX_MINUTES)?;
        }
        within("visits", self.visits, MAX_VISITS)?;
        if let Some(heads) = self.heads {
            within("heads", heads, MAX_HEADS)?;
        }
        // None printed is nothing to say.
        self.sheets = self.sheets.filter(|sheets| *sheets > 0);
        if let Some(sheets) = self.sheets {
            within("sheets", sheets, MAX_HEADS)?;
        }
        let too_long = DomainError::NoteTooLong(MAX_NOTE_CHARS);
        self.note = clean(self.note.as_deref(), MAX_NOTE_CHARS, too_long)?;
        let language = self.language;
        self.second_language = self.second_language.filter(|second| *second != language);
        for item in &mut self.items {
            let too_long = DomainError::TextTooLong {
                what: "referred-to",
                max: MAX_REFERRED_CHARS,
            };
            let said = clean(item.referred_to.as_deref(), MAX_REFERRED_CHARS, too_long)?;
            item.referred_to = said.filter(|_| item.outcome == Outcome::Referred);
        }
        self.items = distinct(self.items)?;
        Ok(self)
    }
}

impl Request {
    /// [`INDIVIDUAL`], or [`GROUP`] where heads were counted.
    pub fn kind(&self) -> &'static str {
        if self.heads.is_none() {
            INDIVIDUAL
        } else {
            GROUP
        }
    }

    /// What was said of the visit.
    pub fn content(&self) -> NewRequest {
        NewRequest {
            items: self.items.clone(),
            channel: self.channel,
            language: self.language,
            second_language: self.second_language,
            help: self.help,
            age: self.age,
            equipment: self.equipment.clone(),
            minutes: self.minutes,
            visits: self.visits,
            heads: self.heads,
            sheets: self.sheets,
            note: self.note.clone(),
            at: self.at,
            source: self.source,
        }
    }

    /// The same request with something else said of it. Its generation is raised when what is counted changes, so that
    /// the marks of what was said before are removed and new ones take their place.
    ///
    /// # Errors
    /// Those of [`NewRequest::record`].
    pub fn changed(
        &self,
        new: NewRequest,
        now: &DateTime<FixedOffset>,
    ) -> Result<Self, DomainError> {
        // A day that was well when it was said is not asked again: the clock may have jumped back since.
        let day = if Day::of(&new.at) == self.day {
            self.day
        } else {
            new.day(now)?
        };
        Ok(self.saying(new.checked()?, day))
    }

    /// The same request with something that was said of it once. What was recorded once is within the rules, whatever the
    /// clock shows by now.
    pub fn recalled(&self, said: NewRequest) -> Self {
        let day = if said.at == self.at {
            self.day
        } else {
            Day::of(&said.at)
        };
        self.saying(said, day)
    }

    fn saying(&self, new: NewRequest, day: Day) -> Self {
        let changed = Self {
            at: new.at,
            day,
            channel: new.channel,
            language: new.language,
            second_language: new.second_language,
            help: new.help,
            age: new.age,
            equipment: new.equipment,
            minutes: new.minutes,
            visits: new.visits,
            heads: new.heads,
            sheets: new.sheets,
            note: new.note,
            items: new.items,
            ..self.clone()
        };
        let generation = if changed.counted() == self.counted() {
            self.generation
        } else {
            self.generation.saturating_add(1)
        };
        Self {
            generation,
            ..changed
        }
    }

    /// This request, made of `before`, with its new generation further on by chance. Two copies of the same data that each
    /// change the same request would otherwise make the same marks, and one's taking back would take back the other's.
    #[must_use]
    pub fn leaping(&self, before: &Self, chance: u16) -> Self {
        let further = if self.generation == before.generation {
            0
        } else {
            u32::from(chance)
        };
        Self {
            generation: self.generation.saturating_add(further),
            ..self.clone()
        }
    }

    /// The same request taken back.
    pub fn taken_back(&self) -> Self {
        Self {
            undone: true,
            ..self.clone()
        }
    }

    /// The same request put back: its marks are new ones, since removed marks never come back.
    pub fn put_back(&self) -> Self {
        Self {
            undone: false,
            generation: self.generation.saturating_add(u32::from(self.undone)),
            ..self.clone()
        }
    }

    /// Everything of it that stands in some table of the tally: what was said without its texts, and its day.
    pub fn counted(&self) -> (Day, NewRequest) {
        let mut content = self.content();
        content.note = None;
        content.sheets = None;
        content.source = None;
        content.at = DateTime::UNIX_EPOCH.fixed_offset();
        for item in &mut content.items {
            item.referred_to = None;
        }
        (self.day, content)
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
