//! The words of an old register: services by any name they ever had, outcomes and the like in the three languages of the window.

use indrumar_catalogue::{Catalogue, SheetLanguage, fold};
use indrumar_domain::{Channel, Outcome, ServiceCode, SpokenLanguage};
use indrumar_i18n::{I18n, Lang};
use std::collections::BTreeMap;

/// Folded text → what it means.
pub(super) struct Vocabulary {
    services: BTreeMap<String, ServiceCode>,
    outcomes: BTreeMap<String, String>,
    channels: BTreeMap<String, String>,
    languages: BTreeMap<String, String>,
}

impl Vocabulary {
    /// `told`: what somebody said that a text means.
    pub(super) fn new(catalogue: &Catalogue, told: &BTreeMap<String, String>) -> Self {
        let mut services = BTreeMap::new();
        // An alias may be shared; what a service is called is its own.
        for service in catalogue.services() {
            for language in SheetLanguage::ALL {
                for alias in service.aliases.get(language) {
                    services.entry(fold(alias)).or_insert(service.code.clone());
                }
            }
        }
        for service in catalogue.services() {
            for language in SheetLanguage::ALL {
                for name in [service.title.get(language), service.name.get(language)] {
                    services.insert(fold(name), service.code.clone());
                }
            }
            services.insert(fold(service.code.as_str()), service.code.clone());
        }
        for (text, code) in told {
            let known = ServiceCode::parse(code).ok();
            if let Some(service) = known.and_then(|code| catalogue.service(&code)) {
                services.insert(fold(text.trim()), service.code.clone());
            }
        }
        Self {
            services,
            outcomes: said("outcome-", Outcome::ALL.iter().map(|it| it.as_str())),
            channels: said("channel-", Channel::ALL.iter().map(|it| it.as_str())),
            languages: said("spoken-", SpokenLanguage::ALL.iter().map(|it| it.as_str())),
        }
    }

    /// The services of a cell: one, or several with a sign between them, when each of them is known.
    pub(super) fn services(&self, cell: &str) -> Option<Vec<ServiceCode>> {
        let one = |text: &str| self.services.get(&fold(text.trim())).cloned();
        if let Some(code) = one(cell) {
            return Some(vec![code]);
        }
        let parts: Vec<&str> = cell.split([',', ';', '+', '/', '\n']).collect();
        (parts.len() > 1)
            .then(|| parts.into_iter().map(one).collect())
            .flatten()
    }

    pub(super) fn outcome(&self, cell: &str) -> String {
        meant(&self.outcomes, cell)
    }

    pub(super) fn channel(&self, cell: &str) -> String {
        meant(&self.channels, cell)
    }

    pub(super) fn language(&self, cell: &str) -> String {
        meant(&self.languages, cell)
    }
}

/// What the words are called, in every language of the window.
fn said<'a>(family: &str, words: impl Iterator<Item = &'a str>) -> BTreeMap<String, String> {
    let mut said = BTreeMap::new();
    for word in words {
        said.insert(fold(word), word.to_owned());
        for lang in Lang::ALL {
            let text = I18n::new(lang).plain(&format!("{family}{word}"));
            said.insert(fold(&text), word.to_owned());
        }
    }
    said
}

/// The word of a cell: as it is said, or by the beginning of one of its words; a cell that is nothing known stays as it is, to be refused by name.
fn meant(said: &BTreeMap<String, String>, cell: &str) -> String {
    let folded = fold(cell);
    let begins = |text: &String| {
        let of_word = text.split(' ').any(|word| word.starts_with(&folded));
        folded.chars().count() >= 3 && (of_word || folded.starts_with(text))
    };
    let found = said.get(&folded);
    let found = found.or_else(|| said.iter().find(|(text, _)| begins(text)).map(|(_, it)| it));
    found.cloned().unwrap_or_else(|| cell.to_owned())
}
