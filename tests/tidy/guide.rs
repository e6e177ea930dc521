//! The operator's guide in `docs/ghid` says what stands on the screen, shows pictures that are there, and is plain to read.

use crate::sources::{files, name, root, text};
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Above this a sentence is two.
const MOST_WORDS: usize = 18;

/// Said of the bold letters themselves.
const BOLD: &str = "literele groase";

#[test]
fn what_is_printed_bold_in_the_guide_stands_so_on_the_screen() {
    let words = words_of_the_window();
    let mut strangers = Vec::new();
    for (page, text) in pages() {
        let bold = text.split("**").skip(1).step_by(2);
        let strange = bold.filter(|bold| *bold != BOLD && !words.contains(*bold));
        strangers.extend(strange.map(|bold| format!("{}: {bold}", name(&page))));
    }
    assert_eq!(strangers, Vec::<String>::new());
}

#[test]
fn every_picture_and_page_that_the_guide_names_is_there() {
    for (page, text) in pages() {
        for after in text.split("](").skip(1) {
            let target = after.split(')').next().unwrap();
            let file = page.parent().unwrap().join(target);
            assert!(file.exists(), "{} names {target}", name(&page));
        }
    }
}

#[test]
fn every_page_of_the_guide_is_in_its_list() {
    let list = text(&root().join("docs/ghid/README.md")).unwrap();
    for (page, _) in pages() {
        let file = page.file_name().unwrap().to_string_lossy();
        let listed = file == "README.md" || list.contains(&format!("]({file})"));
        assert!(listed, "{file}");
    }
}

#[test]
fn sentences_of_the_guide_are_short() {
    for (page, text) in pages() {
        let lines = text.lines().filter(|line| !line.starts_with("!["));
        for sentence in lines.flat_map(|line| line.split(['.', '!', '?', ':', ';', '|'])) {
            let words = sentence.split_whitespace();
            let count = words
                .filter(|word| word.contains(char::is_alphanumeric))
                .count();
            assert!(count <= MOST_WORDS, "{}: {sentence}", name(&page));
        }
    }
}

fn pages() -> impl Iterator<Item = (PathBuf, String)> {
    let pages = files("docs/ghid", &[".md"]).into_iter();
    pages.map(|page| {
        let text = text(&page).unwrap();
        (page, text)
    })
}

/// Every Romanian message, and every variant of one.
fn words_of_the_window() -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for path in files("content/strings/ro", &[".ftl"]) {
        for line in text(&path).unwrap().lines() {
            let value = line.split_once(" = ").or_else(|| line.split_once("] "));
            words.extend(value.map(|(_, value)| value.trim().to_owned()));
        }
    }
    words
}
