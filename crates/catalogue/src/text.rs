//! A text in all languages of the catalogue.

use std::fmt;
use std::str::FromStr;

use serde::de::value::MapAccessDeserializer;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

/// A language that every sheet is written in.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum SheetLanguage {
    /// Romanian.
    #[default]
    Ro,
    /// Russian.
    Ru,
    /// English.
    En,
}

/// A tag that is none of `ro`, `ru`, `en`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no sheets in the language {0}")]
pub struct UnknownSheetLanguage(pub String);

impl SheetLanguage {
    /// All languages, Romanian first.
    pub const ALL: [Self; 3] = [Self::Ro, Self::Ru, Self::En];

    /// The two-letter tag.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ro => "ro",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }
}

impl fmt::Display for SheetLanguage {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for SheetLanguage {
    type Err = UnknownSheetLanguage;

    fn from_str(tag: &str) -> Result<Self, UnknownSheetLanguage> {
        Self::ALL
            .into_iter()
            .find(|language| language.as_str() == tag)
            .ok_or_else(|| UnknownSheetLanguage(tag.to_owned()))
    }
}

/// The same thing said in each language. A file that lacks one of them is not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// In Romanian.
    pub ro: String,
    /// In Russian.
    pub ru: String,
    /// In English.
    pub en: String,
}

impl Text {
    /// The text in one language.
    pub fn get(&self, language: SheetLanguage) -> &str {
        match language {
            SheetLanguage::Ro => &self.ro,
            SheetLanguage::Ru => &self.ru,
            SheetLanguage::En => &self.en,
        }
    }

    /// Each language with its text.
    pub fn each(&self) -> impl Iterator<Item = (SheetLanguage, &str)> {
        SheetLanguage::ALL
            .into_iter()
            .map(|language| (language, self.get(language)))
    }
}

/// What a fact says: the same signs in every language (a telephone number), or a text in each.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Value {
    /// The same in every language.
    Same(String),
    /// Said in each.
    Each(Text),
}

impl Value {
    /// What stands on the sheet in one language.
    pub fn get(&self, language: SheetLanguage) -> &str {
        match self {
            Self::Same(text) => text,
            Self::Each(text) => text.get(language),
        }
    }
}

impl<'de> Deserialize<'de> for Value {
    // By hand, because serde's own untagged reading would answer a missing translation with "no variant matched".
    fn deserialize<D: Deserializer<'de>>(source: D) -> Result<Self, D::Error> {
        struct Either;

        impl<'de> Visitor<'de> for Either {
            type Value = Value;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("a text, or a text for each of ro, ru, en")
            }

            fn visit_str<E>(self, text: &str) -> Result<Value, E> {
                Ok(Value::Same(text.to_owned()))
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Value, A::Error> {
                Text::deserialize(MapAccessDeserializer::new(map)).map(Value::Each)
            }
        }

        source.deserialize_any(Either)
    }
}
