//! The lists that plain language is held against: `content/plain/*.toml` and `content/addresses.toml`.
//!
//! Kept by people who do not program: which words to avoid and what to say instead, which verbs are an action, which
//! abbreviations everybody knows, which hosts were seen in a source.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::{CatalogueError, Problem, SheetLanguage};

const LANGUAGES: [(SheetLanguage, &str, &str); 3] = [
    (
        SheetLanguage::Ro,
        "plain/ro.toml",
        include_str!("../../../../content/plain/ro.toml"),
    ),
    (
        SheetLanguage::Ru,
        "plain/ru.toml",
        include_str!("../../../../content/plain/ru.toml"),
    ),
    (
        SheetLanguage::En,
        "plain/en.toml",
        include_str!("../../../../content/plain/en.toml"),
    ),
];
const ADDRESSES: (&str, &str) = (
    "addresses.toml",
    include_str!("../../../../content/addresses.toml"),
);

/// What the linter knows of all languages.
#[derive(Clone, Debug)]
pub struct Lists {
    words: BTreeMap<SheetLanguage, Words>,
    hosts: Hosts,
}

/// What the linter knows of one language.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    pub(crate) known: BTreeSet<String>,
    pub(crate) verbs: BTreeSet<String>,
    pub(crate) joins: BTreeSet<String>,
    pub(crate) elsewhere: BTreeSet<String>,
    pub(crate) avoid: BTreeMap<String, String>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Hosts {
    addresses: BTreeSet<String>,
    sources: BTreeSet<String>,
}

impl Lists {
    /// The lists that were built into the program.
    pub fn builtin() -> Result<Self, CatalogueError> {
        let mut words = BTreeMap::new();
        for (language, file, text) in LANGUAGES {
            words.insert(language, parse::<Words>(file, text)?);
        }
        let (file, text) = ADDRESSES;
        Ok(Self {
            words,
            hosts: parse(file, text)?,
        })
    }

    pub(crate) fn words(&self, language: SheetLanguage) -> Option<&Words> {
        self.words.get(&language)
    }

    /// Whether people may be sent to this host.
    pub fn has_address(&self, host: &str) -> bool {
        self.hosts.addresses.contains(bare(host))
    }

    /// Whether a fact may rest on this host.
    pub fn has_source(&self, host: &str) -> bool {
        self.has_address(host) || self.hosts.sources.contains(bare(host))
    }
}

fn bare(host: &str) -> &str {
    host.strip_prefix("www.").unwrap_or(host)
}

fn parse<T: serde::de::DeserializeOwned>(file: &str, text: &str) -> Result<T, CatalogueError> {
    toml::from_str(text).map_err(|error| CatalogueError {
        file: file.to_owned(),
        problem: Problem::Unreadable(error.to_string()),
    })
}
