//! Texts and lists as people give them, brought to the form in which they are kept.

use crate::{DomainError, Item, NewItem, ServiceCode};
use std::collections::BTreeMap;

/// Line breaks and tabs stay; other control characters go, and with them the invisible signs that turn the direction of
/// whatever stands after them; an empty text is none; a longer one than `max` characters is the error given.
pub(crate) fn clean(
    text: Option<&str>,
    max: usize,
    too_long: DomainError,
) -> Result<Option<String>, DomainError> {
    let Some(text) = text else { return Ok(None) };
    let clean: String = text
        .chars()
        .filter(|c| matches!(c, '\n' | '\t') || !(c.is_control() || turns(*c)))
        .collect();
    let clean = clean.trim();
    if clean.chars().count() > max {
        return Err(too_long);
    }
    Ok((!clean.is_empty()).then(|| clean.to_owned()))
}

/// Whether a sign overrides the direction of writing. Letters that are written from the right need none of these.
fn turns(sign: char) -> bool {
    matches!(sign, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// The same on one line: a line break or a tab between words is a space.
pub(crate) fn one_line(
    text: Option<&str>,
    what: &'static str,
    max: usize,
) -> Result<Option<String>, DomainError> {
    let words: Option<Vec<&str>> = text.map(|text| text.split_whitespace().collect());
    let line = words.map(|words| words.join(" "));
    clean(line.as_deref(), max, DomainError::TextTooLong { what, max })
}

/// One item a service: said twice, the last saying holds at the first one's place.
pub(crate) fn distinct(items: Vec<NewItem>) -> Result<Vec<Item>, DomainError> {
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
