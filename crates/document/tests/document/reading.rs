//! What is read out is what the model says, in that order.

use indrumar_document::{Block, Document, Language, Size, Tag, html, layout};

use crate::sample::{FULL_TEXT, bare, full, spoken};

#[test]
fn the_tree_reads_out_the_model_in_order_in_every_size() {
    for size in [Size::Normal, Size::Large, Size::VeryLarge] {
        let laid = layout(&full(), size).unwrap();
        assert_eq!(spoken(&laid), FULL_TEXT, "{}", size.as_str());
    }
}

#[test]
fn romanian_cedillas_become_commas_and_gagauz_keeps_its_own() {
    let paragraph = |language, text: &str| Document {
        language,
        blocks: vec![Block::Paragraph(text.into())],
        ..bare("Titlu")
    };
    let romanian = layout(&paragraph(Language::Romanian, "ţară, şcoală"), Size::Normal).unwrap();
    assert_eq!(spoken(&romanian)[1], "țară, școală");
    let gagauz = layout(&paragraph(Language::Gagauz, "ţara, şindi"), Size::Normal).unwrap();
    assert_eq!(spoken(&gagauz)[1], "ţara, şindi");
}

#[test]
fn passages_in_another_language_say_so() {
    let laid = layout(&full(), Size::Normal).unwrap();
    let languages: Vec<_> = laid
        .tree
        .placed()
        .filter(|(_, node)| node.tag == Tag::Span)
        .filter_map(|(_, node)| node.language)
        .collect();
    assert_eq!(languages, [Language::Russian, Language::Ukrainian]);
}

#[test]
fn the_outline_has_the_title_and_the_headings() {
    let laid = layout(&full(), Size::Normal).unwrap();
    let outline: Vec<_> = laid
        .outline
        .iter()
        .map(|entry| (entry.nested, entry.title.as_str()))
        .collect();
    assert_eq!(
        outline,
        [
            (false, "Cum depuneți o cerere?"),
            (true, "De ce aveți nevoie"),
            (true, "Pașii"),
        ]
    );
}

#[test]
fn steps_may_start_where_a_person_got_stuck() {
    let mut document = full();
    for block in &mut document.blocks {
        if let Block::Steps { first, .. } = block {
            *first = 7;
        }
    }
    let laid = layout(&document, Size::Normal).unwrap();
    let labels: Vec<String> = spoken(&laid)
        .into_iter()
        .filter(|text| text.parse::<u32>().is_ok_and(|number| number < 10))
        .filter(|text| text != "5")
        .collect();
    assert_eq!(labels, ["7", "8", "9"]);
}

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
