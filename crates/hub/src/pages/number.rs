//! Whole numbers in groups of three, as each language writes them.

use indrumar_i18n::Lang;

pub(super) fn grouped(n: u64, lang: Lang) -> String {
    let digits = n.to_string();
    // Four digits stand together in Romanian and Russian; a space that does not break belongs to both.
    let (gap, from) = match lang {
        Lang::En => (',', 4),
        Lang::Ro => ('.', 5),
        Lang::Ru => ('\u{a0}', 5),
    };
    if digits.len() < from {
        return digits;
    }
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(gap);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn large_numbers_are_grouped_as_the_language_does() {
        assert_eq!(grouped(0, Lang::Ro), "0");
        assert_eq!(grouped(1234, Lang::Ro), "1234");
        assert_eq!(grouped(1_234_567, Lang::Ro), "1.234.567");
        assert_eq!(grouped(12_345, Lang::Ru), "12\u{a0}345");
        assert_eq!(grouped(1234, Lang::En), "1,234");
    }
}
