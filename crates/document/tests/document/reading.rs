//! What is read out is what the model says, in that order.

use indrumar_document::{Also, Block, Column, Document, Language, Size, Table, Tag, Text, layout};

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
fn the_letters_of_all_our_languages_are_there() {
    for (language, letters) in [
        (Language::Ukrainian, "Ґанок, її ім’я, Єва; ґ ї є і"),
        (Language::Bulgarian, "Ъгъл, щъркел, ѝ, Юлия"),
        (Language::Gagauz, "Çöl, êl, kıymet, İ, ä, ü, şafk, ţ"),
        (Language::Russian, "Ёж, объезд, № 5"),
        (Language::Romanian, "Șapte țări, în câmp, „așa”"),
    ] {
        let mut document = bare("Titlu");
        document.language = language;
        document.blocks = vec![Block::Paragraph(letters.into())];
        let laid = layout(&document, Size::Normal).unwrap();
        assert_eq!(spoken(&laid)[1], letters, "{}", language.tag());
        let mut passage = bare("Titlu");
        passage.blocks = vec![Block::Paragraph(Text::in_language(language, letters))];
        let laid = layout(&passage, Size::Normal).unwrap();
        assert_eq!(spoken(&laid)[1], letters, "{}", language.tag());
    }
}

/// However long title and lead are, and wherever the code then stands.
#[test]
fn the_code_is_read_after_title_and_lead() {
    for words in [3, 40, 90, 200, 600] {
        for size in [Size::Normal, Size::Large, Size::VeryLarge] {
            let mut document = full();
            document.lead = Some(vec!["cuvântul"; words].join(" ").into());
            document.also = Some(Also {
                language: Language::Russian,
                title: "Как подать заявление?".into(),
                lead: Some(vec!["слово"; words].join(" ").into()),
            });
            let said = spoken(&layout(&document, size).unwrap());
            let at = |text: &str| said.iter().position(|said| said.starts_with(text)).unwrap();
            let order = [
                "Cum depuneți o cerere?",
                "cuvântul",
                "Как подать заявление?",
                "слово",
                "Deschideți cu telefonul:",
                "De ce aveți nevoie",
            ]
            .map(at);
            assert!(order.is_sorted(), "{words} {}: {order:?}", size.as_str());
        }
    }
}

#[test]
fn every_row_of_a_table_has_all_its_cells() {
    let mut document = bare("Titlu");
    document.blocks = vec![Block::Table(Table {
        columns: vec![
            Column::default(),
            Column {
                title: "B".into(),
                ..Column::default()
            },
        ],
        rows: vec![vec!["".into(), "b".into()], vec!["a".into()], vec![]],
        total: true,
    })];
    let laid = layout(&document, Size::Normal).unwrap();
    let rows = laid.tree.placed().filter(|(_, node)| node.tag == Tag::TR);
    let cells: Vec<usize> = rows.map(|(_, node)| node.kids.len()).collect();
    assert_eq!(cells, [2; 4]);
}

#[test]
fn a_running_head_has_seven_words_at_most() {
    let mut document = bare("unu doi trei patru cinci șase șapte, opt nouă");
    document.blocks = vec![Block::Paragraph("Un rând.".into()); 80];
    let laid = layout(&document, Size::Normal).unwrap();
    let head = laid.pages[1].pieces[0].text();
    let head = if head.is_empty() {
        laid.pages[1].pieces[1].text()
    } else {
        head
    };
    assert_eq!(head, "unu doi trei patru cinci șase șapte…");
}
