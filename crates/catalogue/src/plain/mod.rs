//! Plain language: what makes a sheet one that somebody follows alone at home.
//!
//! These rules are for whoever writes a sheet; a catalogue is read without them, because a sheet with a long sentence
//! still helps. Hard ones stop an edition, soft ones are reported. What makes a file unusable is in `check`.

mod finding;
mod lists;
mod rules;
mod sentences;

use std::collections::BTreeMap;

use crate::{Catalogue, Confidence, FactKind, Service, SheetLanguage, Value};

pub use finding::{Breach, Finding, Place};
pub use lists::Lists;
pub use sentences::Reading;
pub(crate) use sentences::says_something;

/// The longest sentence, in words.
pub const MAX_WORDS: usize = 15;

impl Service {
    /// Where this sheet breaks the rules that need no lists: long sentences and wrong letters.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (place, text) in self.texts() {
            for (language, text) in text.each() {
                let breaches = rules::long(text).chain(rules::letters(language, text));
                findings.extend(breaches.map(|breach| at(&place, language, breach)));
            }
        }
        for language in SheetLanguage::ALL {
            for alias in self.aliases.get(language) {
                let breach = rules::letters(language, alias);
                findings.extend(breach.map(|breach| at("aliases", language, breach)));
            }
        }
        findings
    }

    /// Every break of the rules of plain language, hard and soft.
    pub fn check_with(&self, lists: &Lists) -> Vec<Finding> {
        let mut findings = self.check();
        for language in SheetLanguage::ALL {
            self.words(lists, language, &mut findings);
        }
        self.hosts(lists, &mut findings);
        self.prices(lists, &mut findings);
        findings
    }

    /// How hard the sheet is to read: of its summary, steps and notes. Names, labels and values are no sentences.
    pub fn reading(&self, language: SheetLanguage) -> Reading {
        let steps = self
            .steps
            .iter()
            .flat_map(|step| [Some(&step.action), step.trouble.as_ref()]);
        let texts = [Some(&self.summary)]
            .into_iter()
            .chain(steps)
            .flatten()
            .chain(&self.notes);
        let mut reading = Reading::default();
        for text in texts {
            reading += Reading::of(text.get(language));
        }
        reading
    }

    fn words(&self, lists: &Lists, language: SheetLanguage, findings: &mut Vec<Finding>) {
        let Some(words) = lists.words(language) else {
            return;
        };
        let texts = self.texts();
        let said: Vec<&str> = texts.iter().map(|(_, text)| text.get(language)).collect();
        for (place, text) in &texts {
            let text = text.get(language);
            let avoided = rules::avoided(words, text);
            let bare = rules::abbreviations(words, text, &said);
            findings.extend(
                avoided
                    .into_iter()
                    .chain(bare)
                    .map(|breach| at(place, language, breach)),
            );
        }
        for step in &self.steps {
            let breach = rules::two_actions(words, step.action.get(language));
            findings.extend(
                breach.map(|breach| at(&format!("steps.{}.do", step.id), language, breach)),
            );
        }
    }

    fn hosts(&self, lists: &Lists, findings: &mut Vec<Finding>) {
        for (number, address) in self.addresses.iter().enumerate() {
            let host = rules::host(&address.url);
            if !lists.has_address(host) {
                findings.push(everywhere(
                    format!("addresses.{}", number + 1),
                    Breach::Host(host.to_owned()),
                ));
            }
        }
        for (number, fact) in self.facts.iter().enumerate() {
            let host = rules::host(&fact.source);
            if !lists.has_source(host) {
                findings.push(everywhere(
                    format!("facts.{}.source", number + 1),
                    Breach::Host(host.to_owned()),
                ));
            }
            if let Value::Same(value) = &fact.value {
                let unknown = rules::hosts(value)
                    .into_iter()
                    .filter(|host| !lists.has_address(host));
                let place = format!("facts.{}.value", number + 1);
                findings.extend(
                    unknown.map(|host| everywhere(place.clone(), Breach::Host(host.to_owned()))),
                );
            }
        }
        let texts = self.texts();
        let said = texts.iter().flat_map(|(place, text)| {
            text.each()
                .map(move |(language, text)| (place, language, text))
        });
        for (place, language, text) in said {
            let unknown = rules::hosts(text)
                .into_iter()
                .filter(|host| !lists.has_address(host));
            findings.extend(unknown.map(|host| at(place, language, Breach::Host(host.to_owned()))));
        }
    }

    /// A price of low confidence says no sum: it points to the screen or to somebody who knows.
    fn prices(&self, lists: &Lists, findings: &mut Vec<Finding>) {
        for (number, fact) in self.facts.iter().enumerate() {
            let money = matches!(
                fact.kind,
                FactKind::Price
                    | FactKind::PriceOnline
                    | FactKind::PriceDesk
                    | FactKind::Commission
                    | FactKind::Amount
            );
            if !money || fact.confidence.unwrap_or(self.confidence) != Confidence::Low {
                continue;
            }
            for language in SheetLanguage::ALL {
                let value = fact.value.get(language);
                let points = lists
                    .words(language)
                    .is_some_and(|words| rules::points_elsewhere(words, value));
                if !points {
                    let place = format!("facts.{}.value", number + 1);
                    findings.push(at(&place, language, Breach::UnsurePrice(value.to_owned())));
                }
            }
        }
    }
}

impl Catalogue {
    /// How hard all sheets together are to read, by language.
    pub fn readings(&self) -> BTreeMap<SheetLanguage, Reading> {
        let mut readings = BTreeMap::new();
        for language in SheetLanguage::ALL {
            let all: &mut Reading = readings.entry(language).or_default();
            for service in self.services() {
                *all += service.reading(language);
            }
        }
        readings
    }
}

fn at(place: &str, language: SheetLanguage, breach: Breach) -> Finding {
    Finding {
        place: place.to_owned(),
        language: Some(language),
        breach,
    }
}

fn everywhere(place: Place, breach: Breach) -> Finding {
    Finding {
        place,
        language: None,
        breach,
    }
}
