//! What is left of a word when accents, case and kinds of comma are forgiven.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Lower case, without marks above or below letters: `Șerbești` and `ŞERBEŞTI` are `serbesti`, `Ёлка` is `елка`.
pub fn fold(text: &str) -> String {
    text.nfkd()
        .filter(|sign| !is_combining_mark(*sign))
        .flat_map(char::to_lowercase)
        .collect()
}

/// The folded words of a text.
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
    fn commas_cedillas_and_case_are_the_same() {
        assert_eq!(fold("Șț ŞŢ şţ"), "st st st");
        assert_eq!(fold("Îndrumător"), "indrumator");
        assert_eq!(fold("Свидетельство Ё й"), fold("свидетельство е и"));
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(
            words("e-Cazier, mpay.gov.md 083/e"),
            ["e", "cazier", "mpay", "gov", "md", "083", "e"]
        );
    }
}
