//! Files stay short, speak of the project alone, and write Romanian with the comma below.

use crate::sources::{files, name, text};

/// Above this a file is two things.
const MOST_LINES: usize = 600;

#[test]
fn no_file_is_longer_than_600_lines() {
    for path in files(".", &[".rs", ".ts", ".svelte", ".css", ".ftl", ".mjs"]) {
        let generated = ["ui/src/lib/backend/commands.ts", "ui/src/lib/i18n/keys.ts"];
        if generated.contains(&name(&path).as_str()) {
            continue;
        }
        let lines = text(&path).map_or(0, |text| text.lines().count());
        assert!(lines <= MOST_LINES, "{} has {lines} lines", name(&path));
    }
}

#[test]
fn no_file_knows_the_machine_it_was_written_on() {
    // Put together here, so that this file does not say them itself.
    let strangers = [
        ["/", "root/"].concat(),
        ["/", "work/"].concat(),
        ["C:", "\\Users"].concat(),
        ["registry.", "npmjs"].concat(),
        ["static.", "crates.io"].concat(),
        ["files.", "pythonhosted"].concat(),
        ["deb.", "debian.org"].concat(),
    ];
    let endings = [
        ".rs", ".ts", ".svelte", ".css", ".ftl", ".mjs", ".toml", ".json", ".md", ".sql", ".html",
    ];
    for path in files(".", &endings) {
        let text = text(&path).unwrap();
        for stranger in &strangers {
            assert!(
                !text.contains(stranger.as_str()),
                "{} says {stranger}",
                name(&path)
            );
        }
    }
}

#[test]
fn romanian_is_written_with_the_comma_below() {
    for path in files("content", &[".ftl", ".toml", ".md"]) {
        let text = text(&path).unwrap();
        let cedilla = text
            .chars()
            .find(|c| "\u{15E}\u{15F}\u{162}\u{163}".contains(*c));
        assert!(
            cedilla.is_none(),
            "{} has {cedilla:?}, a cedilla",
            name(&path)
        );
    }
}
