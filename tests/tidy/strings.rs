//! Whatever is said is said in three languages, with the same gaps.

use crate::sources::{files, name, text};
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

/// Messages whose keys are put together from a word: `channel-` and the channel, `error-` and the code.
const FAMILIES: &[&str] = &[
    "age-",
    "channel-",
    "day-is-",
    "day-said-",
    "deed-",
    "equipment-",
    "followups-none-",
    "help-",
    "hub-table-",
    "import-column-",
    "import-letters-",
    "office-kind-",
    "outcome-",
    "refusal-",
    "register-source-",
    "spoken-",
];

#[test]
fn every_message_is_said_somewhere() {
    let code: String = ["crates", "src-tauri", "ui/src"]
        .into_iter()
        .flat_map(|folder| files(folder, &[".rs", ".svelte", ".ts"]))
        .filter(|path| name(path) != "ui/src/lib/i18n/keys.ts")
        .filter_map(|path| text(&path))
        .collect();
    let said = |key: &str| {
        let of_error = key.strip_prefix("error-").map(|code| format!("\"{code}\""));
        code.contains(&format!("\"{key}\""))
            || of_error.is_some_and(|quoted| code.contains(&quoted))
            || FAMILIES.iter().any(|family| key.starts_with(family))
    };
    let silent: Vec<String> = keys(Lang::Ro)
        .into_keys()
        .filter(|key| !said(key))
        .collect();
    assert!(silent.is_empty(), "never said: {silent:?}");
}
