//! Short dated notes that come with an edition: “what is new”, shown once.

use chrono::NaiveDate;
use indrumar_wire::Digest;
use serde::{Deserialize, Serialize};

use super::PackError;
use crate::{SheetLanguage, Text};

/// More would be a newspaper.
const MAX_NEWS: usize = 50;

/// In one language, in characters.
const MAX_NOTE: usize = 600;

/// A dated note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct News {
    /// Of which day.
    pub date: NaiveDate,
    /// What is new.
    pub text: Text,
}

impl News {
    /// By what a desk remembers that it was shown: its day and its words, so that a note that comes with several editions is
    /// shown once.
    pub fn id(&self) -> String {
        let words: Vec<&str> = self.text.each().map(|(_, text)| text).collect();
        let digest = Digest::of(words.join("\n").as_bytes()).to_string();
        format!("{}-{}", self.date, digest.get(..8).unwrap_or_default())
    }
}

/// Every note says something in every language, and not too much.
pub(super) fn check(news: &[News]) -> Result<(), PackError> {
    let wrong = |what: &str| Err(PackError::Malformed(format!("news: {what}")));
    if news.len() > MAX_NEWS {
        return wrong("too many");
    }
    let says = |note: &News, language: SheetLanguage| {
        let text = note.text.get(language);
        text.chars().any(char::is_alphanumeric) && text.chars().count() <= MAX_NOTE
    };
    let good = |note: &News| {
        SheetLanguage::ALL
            .into_iter()
            .all(|language| says(note, language))
    };
    if news.iter().all(good) {
        Ok(())
    } else {
        wrong("empty or too long")
    }
}
