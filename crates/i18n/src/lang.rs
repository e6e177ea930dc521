//! The three languages that the program speaks.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the interface and of the printed sheets.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Romanian: the State's language, the one every other falls back to.
    #[default]
    Ro,
    /// Russian.
    Ru,
    /// English.
    En,
}

/// A language tag that is none of `ro`, `ru`, `en`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("unknown language: {0}")]
pub struct UnknownLang(pub String);

impl Lang {
    /// All languages, Romanian first.
    pub const ALL: [Self; 3] = [Self::Ro, Self::Ru, Self::En];

    /// The two-letter tag: `ro`, `ru`, `en`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ro => "ro",
            Self::Ru => "ru",
            Self::En => "en",
        }
    }

    /// What its speakers call the language.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Ro => "Română",
            Self::Ru => "Русский",
            Self::En => "English",
        }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.as_str())
    }
}

impl FromStr for Lang {
    type Err = UnknownLang;

    fn from_str(tag: &str) -> Result<Self, UnknownLang> {
        Self::ALL
            .into_iter()
            .find(|lang| lang.as_str() == tag)
            .ok_or_else(|| UnknownLang(tag.to_owned()))
    }
}
