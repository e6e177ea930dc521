//! From the words of commands to the domain's.

use super::{AddItem, AddRequest};
use crate::catalogue::find_in;
use crate::{ApiError, Desk};
use chrono::DateTime;
use indrumar_domain::{
    AgeBand, Channel, DomainError, Equipment, HelpLevel, NewItem, NewRequest, Outcome, RequestId,
    SpokenLanguage, StepId,
};
use indrumar_store::{Read, StoreError, Stored};

/// What is said of a visit.
pub(crate) fn parsed(desk: &Desk, args: &AddRequest) -> Result<NewRequest, ApiError> {
    let items = args.items.iter().map(|item| parsed_item(desk, item));
    let lent = args.equipment.iter().flatten();
    Ok(NewRequest {
        items: items.collect::<Result<_, _>>()?,
        channel: Channel::parse(&args.channel)?,
        language: SpokenLanguage::parse(&args.language)?,
        second_language: word(args.second_language.as_deref(), SpokenLanguage::parse)?,
        help: word(args.help.as_deref(), HelpLevel::parse)?,
        age: word(args.age.as_deref(), AgeBand::parse)?,
        equipment: lent
            .map(|it| Equipment::parse(it))
            .collect::<Result<_, _>>()?,
        minutes: args.minutes,
        visits: args.visits,
        heads: args.heads,
        sheets: args.sheets,
        note: args.note.clone(),
        at: match &args.at {
            Some(text) => DateTime::parse_from_rfc3339(text)
                .map_err(|_| ApiError::BadDate { text: text.clone() })?,
            None => desk.now(),
        },
        source: None,
    })
}

fn parsed_item(desk: &Desk, item: &AddItem) -> Result<NewItem, ApiError> {
    let catalogue = desk.catalogue();
    let service = find_in(&catalogue, &item.service)?;
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
        counted_as: catalogue.tally_code(&service.code),
        outcome: Outcome::parse(&item.outcome)?,
        step,
        referred_to: item.referred_to.clone(),
    })
}

/// A word that may be absent or empty.
pub(crate) fn word<T>(
    text: Option<&str>,
    parse: impl Fn(&str) -> Result<T, DomainError>,
) -> Result<Option<T>, ApiError> {
    let text = text.filter(|text| !text.is_empty());
    Ok(text.map(parse).transpose()?)
}

/// The request of an id as it was given.
pub(crate) fn stored(
    id: &str,
) -> impl Fn(Read<'_>) -> Result<Result<Stored, ApiError>, StoreError> {
    let missing = ApiError::NoSuchRequest { id: id.to_owned() };
    let id = RequestId::parse(id);
    move |read| match &id {
        Err(_) => Ok(Err(missing.clone())),
        Ok(id) => Ok(read.request(id)?.ok_or_else(|| missing.clone())),
    }
}
