//! The page's first question, answered while its window is still being made.
//!
//! The desk is opened beside the window, which takes longer. When the window is made, the answer is there and goes into the page
//! with it; else the page asks, before its own program is read. `ui/src/lib/backend/tauri.ts` takes what there is.

use crate::commands;
use crate::place::Place;
use indrumar_api::dispatch;
use serde_json::json;
use std::sync::{Arc, OnceLock};

/// The answer, once there is one. What fails is told when it is asked for.
pub(crate) type First = Arc<OnceLock<String>>;

/// Begins to open the desk and to answer.
pub(crate) fn answer(place: &Arc<Place>) -> First {
    let first = First::default();
    let (place, kept) = (Arc::clone(place), Arc::clone(&first));
    std::thread::spawn(move || {
        if let Ok(answer) = commands::answer(dispatch, &place, "boot", json!({})) {
            // Nobody else answers it.
            let _ = kept.set(answer.to_string());
        }
    });
    first
}

/// What the page runs before anything else. A page that is loaded anew, as when practice begins, asks anew: the answer was
/// that of the start. With the answer the language is known, and its sentences are read (`ui/strings.ts` names them).
pub(crate) fn question(first: &First) -> String {
    let known = first.get().map_or("null", String::as_str);
    format!(
        "(() => {{ const answer = {known}; \
         const known = performance.navigation.type === 1 ? null : answer; \
         if (known) import(`/assets/strings-${{known.language}}.js`).catch(() => {{}}); \
         window.indrumarBoot = known ? Promise.resolve(known) \
         : window.__TAURI_INTERNALS__.invoke('boot', {{ args: {{}}, practice: false }}); \
         window.indrumarBoot.catch(() => {{}}); }})();"
    )
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use serde_json::Value;
    use std::path::Path;

    #[test]
    fn the_sentences_that_are_asked_for_early_are_in_the_program() {
        for language in ["ro", "ru", "en"] {
            let file = format!("ui/dist/assets/strings-{language}.js");
            assert!(
                Path::new(env!("CARGO_MANIFEST_DIR")).join(&file).exists(),
                "{file}"
            );
        }
    }

    #[test]
    fn a_page_asks_what_is_not_known_yet_and_is_told_what_is() {
        let first = First::default();
        assert!(question(&first).contains("const answer = null;"));
        let answer = json!({ "office": "„Ion Creangă”\u{2028}" });
        first.set(answer.to_string()).unwrap();
        let text = question(&first);
        let (_, after) = text.split_once("const answer = ").unwrap();
        let (said, _) = after.split_once("; const known").unwrap();
        assert_eq!(serde_json::from_str::<Value>(said).unwrap(), answer);
    }
}
