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

/// How news are written in a file: `[[news]]`, each with `date = "2026-12-01"` and `text = { ro = "…", ru = "…", en = "…" }`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    news: Vec<News>,
}

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
    /// The news of a TOML file of `[[news]]`, each with `date` and `text` in all languages.
    ///
    /// # Errors
    /// [`PackError::Malformed`], with the line.
    pub fn read(text: &str) -> Result<Vec<Self>, PackError> {
        let file: File = toml::from_str(text).map_err(super::malformed)?;
        check(&file.news)?;
        Ok(file.news)
    }

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

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_news_is_read_and_a_note_without_a_language_is_not() {
        let file = |text: &str| format!("[[news]]\ndate = \"2026-12-01\"\ntext = {text}\n");
        let good = News::read(&file("{ ro = \"Una\", ru = \"Одно\", en = \"One\" }")).unwrap();
        assert_eq!(good[0].text.get(SheetLanguage::Ru), "Одно");
        for bad in [
            "{ ro = \"Una\", en = \"One\" }",
            "{ ro = \"Una\", ru = \"\", en = \"One\" }",
            "\"Una\"",
        ] {
            let refused = News::read(&file(bad));
            assert!(matches!(refused, Err(PackError::Malformed(_))), "{bad}");
        }
    }
}
