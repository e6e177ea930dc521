//! What happens to characters before they are set.
//!
//! Texts come from files that people edit and from old data, so they carry line ends, tabs, invisible direction marks,
//! decomposed letters and the cedillas of old Romanian keyboards. All that is settled here, once, so that what is
//! extracted from the PDF is what a person would type when searching. Nothing that can be seen is dropped.

use unicode_normalization::UnicodeNormalization;

use crate::text::{Language, Text};

/// A span's characters as they are set: composed, one space where there was any white space, nothing invisible.
pub(crate) fn clean(content: &str, language: Language) -> String {
    let mut out = String::with_capacity(content.len());
    for ch in content.nfc() {
        let ch = if language == Language::Romanian {
            comma_below(ch)
        } else {
            ch
        };
        match ch {
            '\t' | '\n' | '\r' | '\u{0B}' | '\u{0C}' | '\u{85}' | '\u{2028}' | '\u{2029}' | ' ' => {
                if !out.ends_with(' ') {
                    out.push(' ');
                }
            }
            ch if ch.is_control() || is_invisible(ch) => {}
            ch => out.push(ch),
        }
    }
    out
}

/// A whole text's characters as they are set, ends trimmed: what a reader will find in the document.
pub(crate) fn clean_text(text: &Text, language: Language) -> String {
    let whole: String = text
        .spans
        .iter()
        .map(|span| clean(&span.content, span.language.unwrap_or(language)))
        .collect();
    whole.trim().to_owned()
}

/// Old data have `ş ţ`; Romanian is written with `ș ț`. Gagauz really uses the cedilla, so this is for Romanian only.
fn comma_below(ch: char) -> char {
    match ch {
        'ş' => 'ș',
        'ţ' => 'ț',
        'Ş' => 'Ș',
        'Ţ' => 'Ț',
        other => other,
    }
}

/// Soft hyphens, joiners, direction marks, isolates, variation selectors: they have no shape of their own, break
/// searching, and shapers stand a space glyph in their place, which would then be extracted as something else.
fn is_invisible(ch: char) -> bool {
    matches!(
        ch,
        '\u{AD}'
            | '\u{34F}'
            | '\u{61C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn romanian_cedillas_become_commas_and_gagauz_ones_stay() {
        assert_eq!(clean("Şcoală, ţară", Language::Romanian), "Școală, țară");
        assert_eq!(clean("şindi, ţara", Language::Gagauz), "şindi, ţara");
    }

    #[test]
    fn white_space_is_one_space_and_invisible_characters_vanish() {
        assert_eq!(
            clean("a\r\n\tb\u{2068}c\u{2069}\u{7}\u{AD}d", Language::English),
            "a bcd"
        );
    }

    #[test]
    fn decomposed_letters_are_composed() {
        assert_eq!(clean("s\u{326}i\u{306}", Language::Romanian), "șĭ");
    }
}
