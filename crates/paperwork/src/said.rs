//! A passage with the language it is really in.
//!
//! A translation may be missing. Then the passage is printed in another language and says so: a reader who meets a foreign sentence
//! without a word of warning thinks that the sheet is not for him.

use indrumar_catalogue::{SheetLanguage, Text as Words};
use indrumar_document::{Language, Text};
use indrumar_i18n::I18n;

/// A passage of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Said {
    /// The words.
    pub text: String,
    /// Its language, where that is not the sheet's.
    pub other: Option<Other>,
}

/// That a passage is in another language than its sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Other {
    /// The language.
    pub language: Language,
    /// What the sheet says of it, in its own language: "(на румынском)".
    pub mark: String,
}

impl Said {
    /// Whether there is nothing to say.
    pub fn is_blank(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// With the mark, as one string: for places that hold no passages.
    pub fn plain(&self) -> String {
        match &self.other {
            None => self.text.clone(),
            Some(other) => format!("{} {}", self.text, other.mark),
        }
    }

    /// With the mark, the passage in its own language.
    pub fn to_text(&self) -> Text {
        self.after(Text::default())
    }

    /// This passage after what stands there already.
    pub fn after(&self, text: Text) -> Text {
        match &self.other {
            None => text.and(self.text.as_str()),
            Some(other) => text
                .and_in(other.language, self.text.as_str())
                .and(format!(" {}", other.mark)),
        }
    }
}

impl<T: Into<String>> From<T> for Said {
    fn from(text: T) -> Said {
        Said {
            text: text.into(),
            other: None,
        }
    }
}

/// What a passage says in a language; where that is missing, what it says in the first language that has it.
pub(crate) fn said(words: &Words, wanted: SheetLanguage, voice: I18n) -> Said {
    let has = |language: &SheetLanguage| !words.get(*language).trim().is_empty();
    let found = [wanted]
        .into_iter()
        .chain(SheetLanguage::ALL)
        .find(has)
        .unwrap_or(wanted);
    Said {
        text: words.get(found).to_owned(),
        other: (found != wanted).then(|| Other {
            language: document_language(found),
            mark: voice.plain(match found {
                SheetLanguage::Ro => "sheet-in-ro",
                SheetLanguage::Ru => "sheet-in-ru",
                SheetLanguage::En => "sheet-in-en",
            }),
        }),
    }
}

/// The office's name in a document of any language: it is written by hand, in the State's language.
pub(crate) fn office_name(name: &str, language: Language) -> Text {
    match language {
        Language::Romanian => name.into(),
        _ => Text::in_language(Language::Romanian, name),
    }
}

/// The same language as the engine names it.
pub(crate) fn document_language(language: SheetLanguage) -> Language {
    match language {
        SheetLanguage::Ro => Language::Romanian,
        SheetLanguage::Ru => Language::Russian,
        SheetLanguage::En => Language::English,
    }
}
