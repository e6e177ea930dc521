//! A break of the rules of plain language, with its place, as a sentence for whoever writes the sheet.

use std::fmt;

use crate::SheetLanguage;

/// Where on a sheet something stands: `steps.pay.do`, `bring.2`.
pub type Place = String;

/// A break of the rules of plain language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// Where it stands.
    pub place: Place,
    /// In which language; none where it is the same in all.
    pub language: Option<SheetLanguage>,
    /// What is wrong.
    pub breach: Breach,
}

/// What is wrong with a text.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Breach {
    /// A sentence of more than [`crate::MAX_WORDS`] words.
    Long {
        /// How many words it has.
        words: usize,
        /// The sentence.
        sentence: String,
    },
    /// A letter that does not belong into the language: a cedilla, Cyrillic in Romanian, Latin look-alikes in Russian words.
    Letter(String),
    /// An address whose host stands in no list.
    Host(String),
    /// A price nobody is sure of, printed all the same instead of pointing to the screen or to a desk.
    UnsurePrice(String),
    /// A word with a plainer one.
    Avoid {
        /// As it stands.
        word: String,
        /// What to say instead.
        say: String,
    },
    /// Two actions in one step.
    TwoActions {
        /// The first verb.
        first: String,
        /// The one that is another step.
        second: String,
    },
    /// Capital letters that the sheet does not explain.
    Abbreviation(String),
}

impl Finding {
    /// Whether the sheet may not go out with it. The others are for a second look.
    pub const fn is_hard(&self) -> bool {
        match self.breach {
            Breach::Long { .. } | Breach::Letter(_) | Breach::Host(_) | Breach::UnsurePrice(_) => {
                true
            }
            Breach::Avoid { .. } | Breach::TwoActions { .. } | Breach::Abbreviation(_) => false,
        }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.place)?;
        if let Some(language) = self.language {
            write!(out, " ({language})")?;
        }
        write!(out, ": {}", self.breach)
    }
}

impl fmt::Display for Breach {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Long { words, sentence } => write!(out, "{words} words: {sentence}"),
            Self::Letter(word) => write!(out, "wrong letter in “{word}”"),
            Self::Host(host) => write!(out, "the host {host} stands in no list"),
            Self::UnsurePrice(value) => write!(out, "an unsure price is printed: {value}"),
            Self::Avoid { word, say } => write!(out, "“{word}” – say “{say}”"),
            Self::TwoActions { first, second } => {
                write!(out, "two actions: “{first}” and “{second}”")
            }
            Self::Abbreviation(word) => write!(out, "{word} is not explained on the sheet"),
        }
    }
}
