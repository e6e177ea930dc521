//! What tests and people read of a laid-out document.

use indrumar_document::{
    Block, Document, Language, Size, Tag, Text, fill, layout, listing, passages,
};

use crate::sample::{FULL_TEXT, bare, full};

#[test]
fn a_listing_has_a_line_for_each_thing_drawn() {
    let laid = layout(&full(), Size::Normal).unwrap();
    let list = listing(&laid);
    let draws = laid.pages.iter().flat_map(|page| &page.pieces);
    let draws = draws.map(|piece| piece.draws.len()).sum::<usize>();
    let around = 1 + laid.pages.len() + laid.outline.len();
    assert_eq!(list.lines().count(), draws + around);
    assert!(list.starts_with("Cum depuneți o cerere? | ro normal 2026-03-12\npage 1 of"));
    assert!(list.contains("\nH1 | text "), "{list}");
    assert!(list.lines().any(|line| line.starts_with("- | dashes ")));
    assert!(list.lines().any(|line| line.starts_with("P/Link | link ")));
    assert_eq!(list, listing(&layout(&full(), Size::Normal).unwrap()));
}

#[test]
fn passages_are_what_is_heard_and_in_which_language() {
    let laid = layout(&full(), Size::Normal).unwrap();
    let passages = passages(&laid);
    let texts: Vec<&str> = passages
        .iter()
        .filter(|passage| passage.tag != Tag::Figure)
        .map(|passage| passage.text.as_str())
        .collect();
    assert_eq!(texts, FULL_TEXT);
    let code = passages.iter().find(|passage| passage.tag == Tag::Figure);
    assert_eq!(code.unwrap().alt.as_deref(), Some("Cod QR"));
    let document = Document {
        blocks: vec![Block::Paragraph(Text::in_language(
            Language::Ukrainian,
            "Її ґанок",
        ))],
        ..bare("Titlu")
    };
    let laid = layout(&document, Size::Normal).unwrap();
    let last = indrumar_document::passages(&laid).pop().unwrap();
    assert_eq!(last.language, Language::Ukrainian);
}

#[test]
fn a_page_is_as_full_as_it_looks() {
    let mut document = bare("Titlu");
    let shares = |document: &Document| fill(&layout(document, Size::Normal).unwrap());
    let nearly_nothing = shares(&document);
    assert!(nearly_nothing.len() == 1 && nearly_nothing[0] < 0.1);
    document.blocks = vec![Block::Paragraph("Un rând scurt.".into()); 60];
    let pages = shares(&document);
    assert!(pages.len() > 1 && pages[0] > 0.8, "{pages:?}");
    let with_strip = Document {
        strip: full().strip,
        ..bare("Titlu")
    };
    assert!(shares(&with_strip)[0] > nearly_nothing[0] + 0.08);
}
