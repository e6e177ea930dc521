//! The same keys under another layout, and Russian written in Latin letters.
//!
//! An operator who forgot to switch types `ghbdtn` for `привет`, or `здфеф` for `plata`. The keys are right, so the word can
//! be had back. The Romanian layout has `ă î ș ț â` where the American one has signs.

/// Key by key: as on a Latin keyboard, as on a Russian one.
const KEYS: [(&str, &str); 3] = [
    ("qwertyuiop[]", "йцукенгшщзхъ"),
    ("asdfghjkl;'", "фывапролджэ"),
    ("zxcvbnm,.", "ячсмитьбю"),
];

/// The same keys with Shift, and the letters that the Romanian layout has in place of signs.
const SHIFTED: [(char, char); 13] = [
    ('{', 'х'),
    ('}', 'ъ'),
    (':', 'ж'),
    ('"', 'э'),
    ('<', 'б'),
    ('>', 'ю'),
    ('`', 'ё'),
    ('~', 'ё'),
    ('ă', 'х'),
    ('î', 'ъ'),
    ('ș', 'ж'),
    ('ț', 'э'),
    ('â', 'ё'),
];

/// What may have been meant where what was typed finds nothing: the same keys under the other layouts.
pub fn other_layouts(text: &str) -> Vec<String> {
    let typed = text.to_lowercase();
    [as_russian(text), as_romanian(text)]
        .into_iter()
        .filter(|other| *other != typed)
        .collect()
}

/// What the same keys give under a Russian layout.
pub(crate) fn as_russian(text: &str) -> String {
    let key = |sign: char| {
        keys()
            .chain(SHIFTED)
            .find(|(latin, _)| *latin == sign)
            .map(|(_, russian)| russian)
    };
    text.to_lowercase()
        .chars()
        .map(|sign| key(sign).unwrap_or(sign))
        .collect()
}

/// What the same keys give under a Romanian layout.
pub(crate) fn as_romanian(text: &str) -> String {
    // The Romanian letters come after the signs and stand for the same keys: the last match is the letter.
    let key = |sign: char| {
        SHIFTED
            .iter()
            .rev()
            .find(|(_, russian)| *russian == sign)
            .map(|(latin, _)| *latin)
    };
    let plain = |sign: char| {
        keys()
            .find(|(_, russian)| *russian == sign)
            .map(|(latin, _)| latin)
    };
    text.to_lowercase()
        .chars()
        .map(|sign| {
            let letter = key(sign).filter(|latin| latin.is_alphabetic());
            letter.or_else(|| plain(sign)).unwrap_or(sign)
        })
        .collect()
}

fn keys() -> impl Iterator<Item = (char, char)> {
    KEYS.into_iter()
        .flat_map(|(latin, russian)| latin.chars().zip(russian.chars()))
}

/// A folded Russian word as it is often typed in Latin letters; nothing for a word that is not Russian.
pub(crate) fn in_latin(word: &str) -> Option<String> {
    word.chars()
        .map(latin)
        .collect::<Option<Vec<_>>>()
        .map(|parts| parts.concat())
}

fn latin(letter: char) -> Option<&'static str> {
    Some(match letter {
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'д' => "d",
        'е' | 'э' => "e",
        'ж' => "zh",
        'з' => "z",
        'и' | 'й' | 'ы' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' => "n",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'ц' => "c",
        'ч' => "ch",
        'ш' => "sh",
        'щ' => "sch",
        'ъ' | 'ь' => "",
        'ю' => "iu",
        'я' => "ia",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_keys_give_the_word_that_was_meant() {
        assert_eq!(as_russian("ghbdtn"), "привет");
        assert_eq!(as_russian("gtycbz"), "пенсия");
        assert_eq!(as_russian("ijabk:"), "шофилж");
        assert_eq!(as_romanian("сфяшук"), "cazier");
        assert_eq!(as_romanian("здфех"), "plată");
        assert_eq!(other_layouts("Здфеф"), ["plata"]);
        assert!(other_layouts("12").is_empty());
    }

    #[test]
    fn russian_in_latin_letters() {
        assert_eq!(in_latin("пенсия").as_deref(), Some("pensiia"));
        assert_eq!(in_latin("cazier"), None);
    }
}
