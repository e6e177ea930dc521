//! Text with its language, the smallest unit that the engine sets.
//!
//! The language decides letter forms (`locl`), cleaning (only Romanian data have their cedillas changed), and what a
//! screen reader is told. What is not here: line breaking and shaping.

/// A language that a document or a passage can be in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// Română.
    Romanian,
    /// Русский.
    Russian,
    /// English.
    English,
    /// Українська.
    Ukrainian,
    /// Gagauzça.
    Gagauz,
    /// Български.
    Bulgarian,
}

impl Language {
    /// The BCP 47 tag: `ro`, `ru`, `en`, `uk`, `gag`, `bg`.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Romanian => "ro",
            Language::Russian => "ru",
            Language::English => "en",
            Language::Ukrainian => "uk",
            Language::Gagauz => "gag",
            Language::Bulgarian => "bg",
        }
    }

    /// The language of a BCP 47 tag; region and script subtags are ignored (`ro-MD` is Romanian).
    pub fn from_tag(tag: &str) -> Option<Language> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        [
            Language::Romanian,
            Language::Russian,
            Language::English,
            Language::Ukrainian,
            Language::Gagauz,
            Language::Bulgarian,
        ]
        .into_iter()
        .find(|language| language.tag().eq_ignore_ascii_case(primary))
    }
}

/// A stretch of text of one weight and one language.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Span {
    /// The characters.
    pub content: String,
    /// Set bold.
    pub strong: bool,
    /// The language, where it is not the document's.
    pub language: Option<Language>,
}

/// A paragraph's worth of text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct Text {
    /// Its spans, in reading order; no space is added between them.
    pub spans: Vec<Span>,
}

impl Text {
    /// Text of one bold span.
    pub fn strong(content: impl Into<String>) -> Text {
        Text::default().and_strong(content)
    }

    /// Text that is wholly in one language, whatever the document's is.
    pub fn in_language(language: Language, content: impl Into<String>) -> Text {
        Text::default().and_in(language, content)
    }

    /// Texts one after the other with something between them; those that say nothing are left out.
    pub fn joined(texts: &[Text], between: &str) -> Text {
        let mut whole = Text::default();
        for text in texts.iter().filter(|text| !text.is_blank()) {
            if !whole.spans.is_empty() {
                whole = whole.and(between);
            }
            whole.spans.extend(text.spans.iter().cloned());
        }
        whole
    }

    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.spans.iter().all(|span| span.content.trim().is_empty())
    }

    /// This text followed by a plain span.
    #[must_use]
    pub fn and(mut self, content: impl Into<String>) -> Text {
        self.spans.push(Span {
            content: content.into(),
            ..Span::default()
        });
        self
    }

    /// This text followed by a bold span.
    #[must_use]
    pub fn and_strong(mut self, content: impl Into<String>) -> Text {
        self.spans.push(Span {
            content: content.into(),
            strong: true,
            language: None,
        });
        self
    }

    /// This text followed by a passage in another language.
    #[must_use]
    pub fn and_in(mut self, language: Language, content: impl Into<String>) -> Text {
        self.spans.push(Span {
            content: content.into(),
            strong: false,
            language: Some(language),
        });
        self
    }

    /// The characters alone.
    pub fn plain(&self) -> String {
        self.spans
            .iter()
            .map(|span| span.content.as_str())
            .collect()
    }
}

impl From<&str> for Text {
    fn from(content: &str) -> Text {
        Text::default().and(content)
    }
}

impl From<String> for Text {
    fn from(content: String) -> Text {
        Text::default().and(content)
    }
}
