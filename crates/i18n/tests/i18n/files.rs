//! The three languages are in step: the same keys, the same gaps, letters of the right kind.

use indrumar_i18n::{AREAS, Lang, keys, keys_of, sources};

#[test]
fn every_file_is_clean_fluent() {
    for (lang, file, text) in sources() {
        let (_, faults) = keys_of(text);
        assert!(faults.is_empty(), "{lang}/{file}: {faults:?}");
    }
}

#[test]
fn no_key_stands_in_two_files() {
    for lang in Lang::ALL {
        let apart: usize = sources()
            .iter()
            .filter(|(of, ..)| *of == lang)
            .map(|(_, _, text)| keys_of(text).0.len())
            .sum();
        assert_eq!(apart, keys(lang).len(), "{lang}: a key stands in two files");
    }
}

#[test]
fn every_key_stands_in_the_same_file_of_every_language_with_the_same_variables() {
    for area in AREAS {
        let file = format!("{area}.ftl");
        let of = |lang| {
            let (_, _, text) = sources()
                .iter()
                .find(|(l, f, _)| *l == lang && *f == file)
                .unwrap();
            keys_of(text).0
        };
        let romanian = of(Lang::Ro);
        for lang in [Lang::Ru, Lang::En] {
            let other = of(lang);
            for (key, gaps) in &romanian {
                assert_eq!(Some(gaps), other.get(key), "{lang}/{file}: {key}");
            }
            for key in other.keys() {
                assert!(
                    romanian.contains_key(key),
                    "{lang}/{file}: {key} is not in Romanian"
                );
            }
        }
    }
}

#[test]
fn romanian_has_commas_below_and_never_cedillas() {
    for (lang, file, text) in sources() {
        let wrong = text.chars().find(|letter| "ŞşŢţ".contains(*letter));
        assert_eq!(wrong, None, "{lang}/{file}");
    }
}

#[test]
fn romanian_and_english_have_no_cyrillic_letter_hidden_in_them() {
    for (lang, file, text) in sources().iter().filter(|(lang, ..)| *lang != Lang::Ru) {
        for line in text.lines().filter(|line| !line.contains("Русский")) {
            let hidden = line
                .chars()
                .find(|letter| ('\u{400}'..='\u{4ff}').contains(letter));
            assert_eq!(hidden, None, "{lang}/{file}: {line}");
        }
    }
}
