//! Why a document cannot be composed or drawn.
//!
//! Every one of them is met before a single byte is handed out, so a caller never holds half a document.

use crate::text::Language;

/// Why a document cannot be composed or drawn.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// The fonts have no shape for a character. A box or a gap on paper would be taken for a misprint of a name or
    /// number, so nothing is printed at all.
    #[error("the fonts have no shape for '{ch}' (U+{:04X}) in {} text", *ch as u32, language.tag())]
    MissingGlyph {
        /// The character.
        ch: char,
        /// The language of the passage in which it stands.
        language: Language,
    },
    /// The title is blank: without one the document cannot be announced by a screen reader nor found again.
    #[error("the document has no title")]
    EmptyTitle,
    /// The address does not fit in a QR code.
    #[error("an address of {bytes} bytes does not fit in a QR code")]
    CodeTooLong {
        /// Its length.
        bytes: usize,
    },
    /// One of the built-in fonts cannot be read or cut down: the program itself is damaged.
    #[error("the built-in font {face} cannot be used: {reason}")]
    Font {
        /// Which one.
        face: &'static str,
        /// What the font reader said.
        reason: String,
    },
    /// The PDF writer refused.
    #[error("the PDF cannot be written: {0}")]
    Pdf(String),
}
