//! Words as the search index knows them: without marks above or below letters, without capitals, in one order of thought
//! for what is written and for what is asked.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case without diacritics: `Știucă`, `ŞTIUCĂ` and `stiuca` are the same, `Ёлка` and `елка` too.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The full-text question for what a person typed: every word must be there, the last letters of each may be missing.
/// `None` when nothing was typed that could be found.
pub(crate) fn question(typed: &str) -> Option<String> {
    let folded = fold(typed);
    let words: Vec<String> = folded
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| format!("\"{word}\"*"))
        .collect();
    (!words.is_empty()).then(|| words.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_question_holds_words_only_whatever_was_typed() {
        assert_eq!(
            question("Șt \"OR\" pay.util*").as_deref(),
            Some("\"st\"* \"or\"* \"pay\"* \"util\"*")
        );
        assert_eq!(question(" \"* -- "), None);
    }
}
