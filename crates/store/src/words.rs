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

/// The words of a text, folded.
pub(crate) fn words(text: &str) -> Vec<String> {
    fold(text)
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_letters_and_figures_only_whatever_was_typed() {
        assert_eq!(words("Șt \"OR\" pay.util*"), ["st", "or", "pay", "util"]);
        assert!(words(" \"* -- \u{E000} ").is_empty());
    }
}
