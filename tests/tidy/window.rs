//! What the window may do: its own commands, and nothing of the system or the network.

use crate::sources::{root, text};
use serde_json::Value;

fn json(path: &str) -> Value {
    serde_json::from_str(&text(&root().join(path)).unwrap()).unwrap()
}

#[test]
fn the_page_may_speak_to_the_program_alone() {
    let policy = json("tauri.conf.json")["app"]["security"]["csp"].clone();
    let policy = policy.as_str().unwrap();
    let rule = |name: &str| {
        let rules = policy.split(';').map(str::trim);
        let found = rules
            .filter_map(|rule| rule.split_once(' '))
            .find(|(rule, _)| *rule == name);
        found.map(|(_, sources)| sources.to_owned())
    };
    assert_eq!(rule("default-src").as_deref(), Some("'self'"));
    assert_eq!(
        rule("connect-src").as_deref(),
        Some("ipc: http://ipc.localhost")
    );
    assert_eq!(rule("object-src").as_deref(), Some("'none'"));
    // Scripts come under the default: the program's own files, nothing written into the page.
    assert_eq!(rule("script-src"), None);
}

#[test]
fn the_window_is_given_nothing_of_the_system() {
    let capability = json("capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    for permission in capability["permissions"].as_array().unwrap() {
        let permission = permission.as_str().unwrap();
        assert!(permission.starts_with("core:event:allow-"), "{permission}");
    }
    assert_eq!(json("tauri.conf.json")["app"].get("withGlobalTauri"), None);
}
