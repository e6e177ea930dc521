//! The programs that do their own layout are given the sheet's own words.

use indrumar_document::{Tag, Tree};
use indrumar_peers::{SIZE_MARK, Sheets, TWO_PAGES, typst, web_page};

#[test]
fn both_texts_say_every_word_of_the_sheet_in_order() {
    let laid = Sheets::load().unwrap().ordinary(TWO_PAGES).unwrap().laid;
    let markup = typst(&laid).replace('\\', "");
    let page = web_page(&laid, "file:///fonts");
    for (name, text) in [("typst", &markup), ("web", &page)] {
        assert_eq!(text.matches(SIZE_MARK).count(), 1, "{name}");
        let mut rest = text.split_once(&laid.title).unwrap().1;
        // The headings are enough to see that nothing is missing between them and that the order is the paper's.
        for heading in &laid.outline {
            let (_, after) = rest
                .split_once(&heading.title)
                .unwrap_or_else(|| panic!("{name}: {}", heading.title));
            rest = after;
        }
    }
}

#[test]
fn every_item_of_a_list_is_one_in_both_texts() {
    let laid = Sheets::load().unwrap().ordinary(TWO_PAGES).unwrap().laid;
    assert_eq!(laid.tree.node(Tree::ROOT).tag, Tag::Document);
    let items = laid
        .tree
        .placed()
        .filter(|(_, node)| node.tag == Tag::LI)
        .count();
    assert!(items > 5);
    let page = web_page(&laid, "file:///fonts");
    assert_eq!(page.matches("<li>").count(), items);
    assert_eq!(typst(&laid).matches("],\n").count(), items);
}
