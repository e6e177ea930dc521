//! The page for the web: the same words, no scripts, and nothing that reaches out of it.

use indrumar_document::{Also, Block, Document, Language, Table, html};

use crate::sample::{bare, full};

#[test]
fn the_web_page_says_the_same_and_runs_nothing() {
    let page = html(&full());
    for text in [
        "Cum depuneți o cerere?",
        "buletinul",
        "cereți ajutor.",
        "lang=\"uk\"",
        "<th scope=\"col\">Cale</th>",
    ] {
        assert!(page.contains(text), "{text}");
    }
    assert!(!page.contains("<script") && !page.contains("src="));
}

#[test]
fn the_web_page_takes_no_markup_from_texts() {
    let mut document = bare("<script>alert(1)</script> & „x”");
    document.blocks.push(Block::Paragraph("a < b".into()));
    let page = html(&document);
    assert!(!page.contains("<script"));
    assert!(page.contains("&lt;script&gt;") && page.contains("a &lt; b"));
}

/// A web site has styles and ids of its own: what is pasted into it must leave both alone.
#[test]
fn pasted_into_another_page_it_leaves_that_page_alone() {
    let page = html(&full());
    let (_, styles) = page.split_once("<style>").unwrap();
    let (styles, body) = styles.split_once("</style>").unwrap();
    for rule in styles.lines().filter(|line| !line.trim().is_empty()) {
        if rule.starts_with('@') || rule == "}" {
            continue;
        }
        let (selectors, _) = rule.split_once('{').unwrap();
        for selector in selectors.split(',') {
            assert!(selector.starts_with(".indrumar-sheet"), "{rule}");
        }
    }
    assert!(
        body.trim_start()
            .starts_with("<article class=\"indrumar-sheet\" lang=\"ro\">")
    );
    assert!(!body.contains(" id="));
}

#[test]
fn the_second_title_is_a_heading_in_its_language_and_the_code_comes_after_both() {
    let document = Document {
        also: Some(Also {
            language: Language::Russian,
            title: "Как подать заявление?".into(),
            lead: None,
        }),
        ..full()
    };
    let page = html(&document);
    let at = |text: &str| {
        page.find(text)
            .unwrap_or_else(|| panic!("{text} in {page}"))
    };
    let second = at("<div lang=\"ru\">\n<h1 class=\"second\">Как подать заявление?</h1>");
    assert!(at("<h1>Cum depuneți o cerere?</h1>") < second && second < at("<figure>"));
}

#[test]
fn two_languages_stand_side_by_side_and_each_says_which_it_is() {
    let mut document = bare("Titlu");
    document.blocks = vec![Block::Pair {
        language: Language::Russian,
        left: vec![Block::Heading("Pașii".into())],
        right: vec![Block::Heading("Шаги".into())],
    }];
    let page = html(&document);
    assert!(page.contains("<h2>Pașii</h2>\n</div>\n<div lang=\"ru\">\n<h2>Шаги</h2>"));
    document.blocks = vec![Block::Table(Table::default())];
    assert!(!html(&document).contains("<table>"));
}
