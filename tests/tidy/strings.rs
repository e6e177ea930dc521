//! Whatever is said is said in three languages, with the same gaps.

use indrumar_i18n::{Lang, keys};

#[test]
fn every_message_stands_in_every_language_with_the_same_variables() {
    let romanian = keys(Lang::Ro);
    assert!(!romanian.is_empty());
    for lang in Lang::ALL {
        let other = keys(lang);
        for (key, variables) in &romanian {
            assert_eq!(other.get(key), Some(variables), "{key} in {lang}");
        }
        for key in other.keys() {
            assert!(
                romanian.contains_key(key),
                "{key} is in {lang} and not in Romanian"
            );
        }
    }
}
