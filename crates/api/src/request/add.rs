//! Recording: the words of the command become the domain's, the domain's rules hold, one transaction keeps it all.

use super::{AddItem, AddRequest, RequestAdded};
use crate::catalogue::find;
use crate::transact::Op;
use crate::{ApiError, Desk, settings};
use chrono::DateTime;
use indrumar_catalogue::{Catalogue, SheetLanguage};
use indrumar_domain::{Channel, NewItem, NewRequest, Outcome, Request, SpokenLanguage, StepId};

/// See [`crate::with_commands`].
pub fn add(desk: &Desk, args: AddRequest) -> Result<RequestAdded, ApiError> {
    let new = parsed(desk, args)?;
    let draft = Draft::new(desk)?;
    let mut random = [0; 26];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let request = draft.record(new, &random)?;
    let words = words(&desk.catalogue(), &request);
    let ((), changes) = desk.transact(Op::AddRequest, |tx| {
        tx.about(request.id);
        tx.add_request(&request, &words)
    })?;
    Ok(RequestAdded {
        id: request.id.to_string(),
        day: request.day.to_string(),
        changes,
    })
}

/// What is the same for every request recorded now: whose desk it is and what the clock shows.
pub(crate) struct Draft<'a> {
    desk: &'a Desk,
    operator: String,
    now: DateTime<chrono::FixedOffset>,
}

impl<'a> Draft<'a> {
    /// Only a desk that knows its office and its operator records.
    pub(crate) fn new(desk: &'a Desk) -> Result<Self, ApiError> {
        let operator = desk.read(settings::operator)?;
        Ok(Self {
            desk,
            operator: operator.ok_or(ApiError::NotSetUp {})?,
            now: desk.now(),
        })
    }

    /// The domain's rules.
    pub(crate) fn record(&self, new: NewRequest, random: &[u8; 26]) -> Result<Request, ApiError> {
        Ok(new.record(self.desk.install(), &self.operator, &self.now, random)?)
    }

    /// The clock at the beginning.
    pub(crate) fn now(&self) -> DateTime<chrono::FixedOffset> {
        self.now
    }
}

fn parsed(desk: &Desk, args: AddRequest) -> Result<NewRequest, ApiError> {
    let items = args.items.iter().map(|item| parsed_item(desk, item));
    Ok(NewRequest {
        items: items.collect::<Result<_, _>>()?,
        channel: Channel::parse(&args.channel)?,
        language: SpokenLanguage::parse(&args.language)?,
        minutes: args.minutes,
        visits: args.visits,
        heads: args.heads,
        note: args.note,
        at: match args.at {
            Some(text) => {
                DateTime::parse_from_rfc3339(&text).map_err(|_| ApiError::BadDate { text })?
            }
            None => desk.now(),
        },
    })
}

fn parsed_item(desk: &Desk, item: &AddItem) -> Result<NewItem, ApiError> {
    let service = find(desk, &item.service)?;
    let step = match item.step.as_deref() {
        None | Some("") => None,
        Some(text) => {
            let id = StepId::parse(text)?;
            let known = service.step(&id).is_some();
            Some(known.then_some(id).ok_or_else(|| ApiError::UnknownStep {
                step: text.to_owned(),
            })?)
        }
    };
    Ok(NewItem {
        // A retired code is recorded as what took its place.
        service: service.code.clone(),
        counted_as: desk.catalogue().tally_code(&service.code),
        outcome: Outcome::parse(&item.outcome)?,
        step,
    })
}

/// Everything by which a request shall be found: its note, who helped, and its services by code, name and everyday words
/// in every language.
pub(crate) fn words(catalogue: &Catalogue, request: &Request) -> String {
    let mut words = request.operator.clone();
    let mut add = |text: &str| {
        words.push(' ');
        words.push_str(text);
    };
    if let Some(note) = &request.note {
        add(note);
    }
    for item in &request.items {
        add(item.service.as_str());
        let Some(service) = catalogue.service(&item.service) else {
            continue;
        };
        for language in SheetLanguage::ALL {
            add(service.name.get(language));
            add(service.title.get(language));
            service
                .aliases
                .get(language)
                .iter()
                .for_each(|alias| add(alias));
        }
    }
    words
}
