//! The command list is declared once, and the window's TypeScript is what it generates.

use crate::sources::{files, name, root, text};

#[test]
fn the_committed_typescript_is_what_the_list_generates() {
    let path = root().join("ui/src/lib/backend/commands.ts");
    let committed = text(&path).unwrap();
    let generated = indrumar_api::typescript();
    assert!(
        committed == generated,
        "ui/src/lib/backend/commands.ts is out of date: UPDATE=1 cargo test -p indrumar-api"
    );
}

#[test]
fn every_command_is_known_to_the_window() {
    let committed = text(&root().join("ui/src/lib/backend/commands.ts")).unwrap();
    for command in indrumar_api::COMMANDS {
        assert!(
            committed.contains(command),
            "{command} is missing in commands.ts"
        );
    }
}

#[test]
fn only_one_file_of_the_window_knows_tauri() {
    for path in files("ui/src", &[".ts", ".svelte", ".js"]) {
        let knows = text(&path).is_some_and(|text| text.contains("@tauri-apps/"));
        let may = name(&path) == "ui/src/lib/backend/tauri.ts";
        assert!(!knows || may, "{} names @tauri-apps", name(&path));
    }
}
