//! krilla, with its validators for PDF/UA-1 and PDF/A-2b switched on, takes what the engine lays out.

use indrumar_document::{Block, Column, Document, Language, Size, Table, Tag, Text, layout};
use indrumar_peers::{Krilla, Sheets, TWO_PAGES};

#[test]
fn sheets_in_every_language_and_size_are_accepted() {
    let (sheets, krilla) = (Sheets::load().unwrap(), Krilla::load().unwrap());
    let all = sheets.keys();
    assert!(all.len() >= 18, "{all:?}");
    let chosen = [TWO_PAGES, "papers.criminal-record"];
    for key in all.iter().filter(|key| chosen.contains(&key.code.as_str())) {
        let sheet = sheets.sheet(key).unwrap();
        let bytes = krilla.pdf(&sheet.laid);
        assert!(bytes.is_ok(), "{key:?}: {:?}", bytes.err());
    }
}

#[test]
fn the_same_sheet_gives_the_same_file() {
    let sheets = Sheets::load().unwrap();
    let laid = sheets.ordinary(TWO_PAGES).unwrap().laid;
    let once = Krilla::load().unwrap().pdf(&laid).unwrap();
    assert_eq!(once, Krilla::load().unwrap().pdf(&laid).unwrap());
    assert!(once.starts_with(b"%PDF-1.7"));
}

#[test]
fn a_table_over_pages_and_passages_in_other_languages_are_accepted() {
    let document = report();
    let laid = layout(&document, Size::Normal).unwrap();
    let has = |tag| laid.tree.placed().any(|(_, node)| node.tag == tag);
    assert!(laid.pages.len() > 1 && has(Tag::TH) && has(Tag::Span));
    Krilla::load().unwrap().pdf(&laid).unwrap();
}

#[test]
fn a_document_that_breaks_a_rule_is_refused() {
    let mut laid = layout(&report(), Size::Normal).unwrap();
    laid.title = String::new();
    laid.outline.clear();
    let refused = Krilla::load().unwrap().pdf(&laid).unwrap_err().to_string();
    assert!(refused.contains("NoDocumentTitle"), "{refused}");
}

/// What no sheet has: a table that needs two pages, and foreign words in a paragraph.
fn report() -> Document {
    let column = |title: &str, right| Column {
        title: title.into(),
        weight: 1.0,
        right,
    };
    let row = |row: u32| vec![format!("Serviciul {row}").into(), row.to_string().into()];
    let mut document = Sheets::load()
        .unwrap()
        .ordinary(TWO_PAGES)
        .unwrap()
        .document;
    document.lead = Some(Text::from("Totaluri, ").and_in(Language::Russian, "итоги за месяц"));
    document.code = None;
    document.strip = None;
    document.blocks = vec![
        Block::Heading("Pe servicii".into()),
        Block::Table(Table {
            columns: vec![column("Serviciu", false), column("Cereri", true)],
            rows: (1..80).map(row).collect(),
            ..Table::default()
        }),
    ];
    document
}
