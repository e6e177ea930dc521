//! The rules of the catalogue: those that make a file unusable, and those of plain language.
//!
//! The first are applied whenever a catalogue is read. The second are for whoever writes one: a sheet with a long
//! sentence is a worse sheet, but it still helps.

use std::collections::BTreeSet;
use std::fmt;

use crate::manifest::{Manifest, SCHEMA};
use crate::{Problem, Service, SheetLanguage, Text, Value};

/// The longest sentence, in words.
pub const MAX_WORDS: usize = 15;

/// Where on a sheet something stands: `steps.pay.do`, `bring.2`.
pub type Place = String;

/// A break of the rules of plain language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// A sentence of more than [`MAX_WORDS`] words.
    Long {
        /// Where it stands.
        place: Place,
        /// In which language.
        language: SheetLanguage,
        /// How many words it has.
        words: usize,
        /// The sentence.
        sentence: String,
    },
    /// A letter that does not belong into the language: a cedilla, Cyrillic in Romanian, Latin look-alikes in Russian words.
    Letter {
        /// Where it stands.
        place: Place,
        /// In which language.
        language: SheetLanguage,
        /// The word with the letter.
        word: String,
    },
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Long {
                place,
                language,
                words,
                sentence,
            } => {
                write!(out, "{place} ({language}): {words} words: {sentence}")
            }
            Self::Letter {
                place,
                language,
                word,
            } => write!(out, "{place} ({language}): wrong letter in “{word}”"),
        }
    }
}

impl Service {
    /// Where this sheet breaks the rules of plain language.
    pub fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        for (place, text) in texts(self) {
            for (language, text) in text.each() {
                findings.extend(long(&place, language, text));
                findings.extend(letters(&place, language, text));
            }
        }
        for language in SheetLanguage::ALL {
            for alias in self.aliases.get(language) {
                findings.extend(letters("aliases", language, alias));
            }
        }
        findings
    }
}

pub(crate) fn manifest(manifest: &Manifest) -> Result<(), Problem> {
    if manifest.schema != SCHEMA {
        return Err(Problem::Schema(manifest.schema));
    }
    if chrono::NaiveDate::parse_from_str(&manifest.version, "%Y.%m.%d").is_err()
        || manifest.version.len() != 10
    {
        return Err(Problem::Version(manifest.version.clone()));
    }
    for headings in [&manifest.groups, &manifest.events] {
        let mut seen = BTreeSet::new();
        for heading in headings {
            if !seen.insert(&heading.code) {
                return Err(Problem::Twice(heading.code.clone()));
            }
            filled(&heading.code, &heading.name)?;
        }
    }
    Ok(())
}

pub(crate) fn service(service: &Service, file: &str, manifest: &Manifest) -> Result<(), Problem> {
    if file.strip_suffix(".toml") != Some(service.code.as_str()) {
        return Err(Problem::FileName(service.code.to_string()));
    }
    let grouped = manifest
        .groups
        .iter()
        .any(|group| group.code == service.group);
    if !grouped || service.group != service.code.group() {
        return Err(Problem::Group(service.group.clone()));
    }
    if !manifest
        .events
        .iter()
        .any(|event| event.code == service.event)
    {
        return Err(Problem::Event(service.event.clone()));
    }
    if service.steps.is_empty() {
        return Err(Problem::NoSteps);
    }
    let mut ids = BTreeSet::new();
    for step in &service.steps {
        if !ids.insert(&step.id) {
            return Err(Problem::StepTwice(step.id.to_string()));
        }
    }
    for (place, text) in texts(service) {
        filled(&place, text)?;
    }
    for address in &service.addresses {
        let host = address.url.strip_prefix("https://").unwrap_or_default();
        if !host.contains('.') || host.starts_with('.') || host.contains(char::is_whitespace) {
            return Err(Problem::Address(address.url.clone()));
        }
    }
    for (number, fact) in service.facts.iter().enumerate() {
        let sourced = fact.source.contains('.') && !fact.source.contains(char::is_whitespace);
        if !sourced {
            return Err(Problem::Empty(format!("facts.{}.source", number + 1)));
        }
        if matches!(&fact.value, Value::Same(text) if !says_something(text)) {
            return Err(Problem::Empty(format!("facts.{}.value", number + 1)));
        }
    }
    Ok(())
}

/// Every text of the sheet with its place.
fn texts(service: &Service) -> Vec<(Place, &Text)> {
    let mut texts = vec![
        ("provider".to_owned(), &service.provider),
        ("name".to_owned(), &service.name),
        ("title".to_owned(), &service.title),
        ("summary".to_owned(), &service.summary),
    ];
    for (number, address) in service.addresses.iter().enumerate() {
        texts.push((format!("addresses.{}", number + 1), &address.label));
    }
    for (number, thing) in service.bring.iter().enumerate() {
        texts.push((format!("bring.{}", number + 1), thing));
    }
    for step in &service.steps {
        texts.push((format!("steps.{}.do", step.id), &step.action));
        if let Some(trouble) = &step.trouble {
            texts.push((format!("steps.{}.if", step.id), trouble));
        }
    }
    for (number, note) in service.notes.iter().enumerate() {
        texts.push((format!("notes.{}", number + 1), note));
    }
    for (number, fact) in service.facts.iter().enumerate() {
        if let Some(label) = &fact.label {
            texts.push((format!("facts.{}.label", number + 1), label));
        }
        if let Value::Each(value) = &fact.value {
            texts.push((format!("facts.{}.value", number + 1), value));
        }
    }
    texts
}

fn filled(place: &str, text: &Text) -> Result<(), Problem> {
    match text.each().find(|(_, text)| !says_something(text)) {
        Some((language, _)) => Err(Problem::Empty(format!("{place}.{language}"))),
        None => Ok(()),
    }
}

fn says_something(text: &str) -> bool {
    text.chars().any(char::is_alphanumeric)
}

fn long(place: &str, language: SheetLanguage, text: &str) -> Vec<Finding> {
    sentences(text)
        .into_iter()
        .filter(|sentence| sentence.len() > MAX_WORDS)
        .map(|sentence| Finding::Long {
            place: place.to_owned(),
            language,
            words: sentence.len(),
            sentence: sentence.join(" "),
        })
        .collect()
}

/// The sentences of a text, each as its words. A dot inside an address ends nothing.
fn sentences(text: &str) -> Vec<Vec<&str>> {
    let mut sentences = vec![Vec::new()];
    for word in text.split_whitespace().filter(|word| says_something(word)) {
        if let Some(sentence) = sentences.last_mut() {
            sentence.push(word);
        }
        let bare = word.trim_end_matches(['”', '»', '"', ')', '“']);
        if bare.ends_with(['.', '!', '?', '…']) {
            sentences.push(Vec::new());
        }
    }
    sentences
}

fn letters(place: &str, language: SheetLanguage, text: &str) -> Option<Finding> {
    let cyrillic = |letter: &char| ('\u{400}'..='\u{4ff}').contains(letter);
    let wrong = |word: &&str| match language {
        SheetLanguage::Ro | SheetLanguage::En => word
            .chars()
            .any(|letter| cyrillic(&letter) || "ŞşŢţ".contains(letter)),
        // A Russian text may name MPay; a word of both alphabets is a slip of the keyboard.
        SheetLanguage::Ru => {
            word.chars().any(|letter| cyrillic(&letter))
                && word.chars().any(|l| l.is_ascii_alphabetic())
        }
    };
    let word = text
        .split(|sign: char| !sign.is_alphanumeric())
        .find(wrong)?;
    Some(Finding::Letter {
        place: place.to_owned(),
        language,
        word: word.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dot_inside_an_address_ends_no_sentence() {
        let counted: Vec<_> = sentences("Deschideți mpay.gov.md. Alegeți limba („Română”).")
            .iter()
            .map(Vec::len)
            .collect();
        assert_eq!(counted, [2, 3, 0]);
    }

    #[test]
    fn a_cedilla_and_a_foreign_alphabet_are_found() {
        assert!(letters("x", SheetLanguage::Ro, "plătiţi").is_some());
        assert!(letters("x", SheetLanguage::Ro, "plătiți").is_none());
        assert!(letters("x", SheetLanguage::Ru, "cправка").is_some());
        assert!(letters("x", SheetLanguage::Ru, "через MPay").is_none());
    }
}
