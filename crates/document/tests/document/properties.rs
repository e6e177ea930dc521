//! Whatever the document: nothing leaves the page, lines do not overlap, order is kept, a step does not leave its number.

use indrumar_document::{
    Area, Block, Column, Document, Draw, Fact, Kid, Laid, Mark, PAGE, Size, Step, Table, Tag, Text,
    layout,
};
use proptest::prelude::*;

use crate::sample::{contents, full, spoken};

/// Checks what must hold of every laid-out document.
pub(crate) fn check(laid: &Laid) {
    nothing_leaves_the_page(laid);
    lines_never_overlap(laid);
    steps_keep_their_numbers(laid);
}

fn nothing_leaves_the_page(laid: &Laid) {
    for draw in laid
        .pages
        .iter()
        .flat_map(|page| &page.pieces)
        .flat_map(|piece| &piece.draws)
    {
        let area = draw.bounds();
        assert!(
            area.x >= 0.0
                && area.y >= 0.0
                && area.x + area.width <= PAGE.width + 0.01
                && area.y + area.height <= PAGE.height + 0.01,
            "{area:?} {draw:?}"
        );
    }
}

fn lines_never_overlap(laid: &Laid) {
    for page in &laid.pages {
        let boxes: Vec<(Area, String)> = page
            .pieces
            .iter()
            .flat_map(|piece| &piece.draws)
            .filter_map(|draw| match draw {
                Draw::Text(run) | Draw::Sign { run, .. } => Some((draw.bounds(), run.text())),
                Draw::Modules(_) => Some((draw.bounds(), "code".to_owned())),
                _ => None,
            })
            .collect();
        for (index, (left, text)) in boxes.iter().enumerate() {
            for (right, other) in &boxes[index + 1..] {
                assert!(
                    !overlap(*left, *right),
                    "{text:?} {left:?} over {other:?} {right:?}"
                );
            }
        }
    }
}

fn overlap(left: Area, right: Area) -> bool {
    // Rounding to hundredths and the side bearing of the last letter.
    let slack = 0.3;
    left.x + slack < right.x + right.width
        && right.x + slack < left.x + left.width
        && left.y + slack < right.y + right.height
        && right.y + slack < left.y + left.height
}

fn steps_keep_their_numbers(laid: &Laid) {
    let contents = contents(laid);
    let page_of = |kids: &[Kid]| {
        kids.iter().find_map(|kid| match kid {
            Kid::Content(content) => Some(contents[content.0].0),
            _ => None,
        })
    };
    for (_, item) in laid.tree.placed().filter(|(_, node)| node.tag == Tag::LI) {
        let pages: Vec<usize> = item
            .kids
            .iter()
            .filter_map(|kid| match kid {
                Kid::Node(kid) => page_of(&laid.tree.node(*kid).kids),
                _ => None,
            })
            .collect();
        assert!(pages.windows(2).all(|pair| pair[0] == pair[1]), "{pages:?}");
    }
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zăâîșț]{1,9}( [a-zăâîșț0-9]{1,12}){0,12}",
        2 => "[А-яёїґ]{1,14}( [а-я№]{1,14}){0,20}",
        1 => "[a-z]{30,70}",
        1 => "[a-z→✓]{1,5}( [0-9]{2,3}){1,5}\\.[a-z/]{1,40}",
        1 => "[a-zșț]{2,9}( [a-zșț]{2,9}){60,200}",
    ]
}

fn block() -> impl Strategy<Value = Block> {
    let texts = || prop::collection::vec(text(), 0..6);
    prop_oneof![
        text().prop_map(|text| Block::Heading(text.into())),
        text().prop_map(|text| Block::Paragraph(text.into())),
        text().prop_map(|text| Block::Notice(text.into())),
        texts().prop_map(|texts| Block::Checks(texts.into_iter().map(Text::from).collect())),
        texts().prop_map(|texts| Block::Points(texts.into_iter().map(Text::from).collect())),
        prop::collection::vec((text(), prop::option::of(text())), 0..12).prop_map(|steps| {
            Block::Steps {
                first: 1,
                steps: steps
                    .into_iter()
                    .map(|(text, hint)| Step {
                        text: text.into(),
                        hint: hint.map(Text::from),
                    })
                    .collect(),
            }
        }),
        prop::collection::vec((text(), text()), 0..5).prop_map(|facts| {
            Block::Facts(
                facts
                    .into_iter()
                    .map(|(label, value)| Fact {
                        label: label.into(),
                        value: value.into(),
                    })
                    .collect(),
            )
        }),
        (1..4_usize, prop::collection::vec(text(), 0..16)).prop_map(|(columns, cells)| {
            Block::Table(Table {
                columns: (0..columns)
                    .map(|index| Column {
                        title: format!("coloana {index}").as_str().into(),
                        weight: 1.0 + index as f32,
                        right: index == 2,
                    })
                    .collect(),
                rows: cells
                    .chunks_exact(columns)
                    .map(|row| row.iter().map(|cell| cell.as_str().into()).collect())
                    .collect(),
            })
        }),
    ]
}

fn said_by(block: &Block) -> Vec<String> {
    let plain = |texts: &[Text]| texts.iter().map(Text::plain).collect::<Vec<_>>();
    match block {
        Block::Heading(text) | Block::Paragraph(text) | Block::Notice(text) => vec![text.plain()],
        Block::Checks(items) => plain(items),
        Block::Points(items) => items
            .iter()
            .flat_map(|item| ["•".to_owned(), item.plain()])
            .collect(),
        Block::Steps { first, steps } => (*first..)
            .zip(steps)
            .flat_map(|(number, step)| {
                [
                    Some(number.to_string()),
                    Some(step.text.plain()),
                    step.hint.as_ref().map(Text::plain),
                ]
            })
            .flatten()
            .collect(),
        Block::Facts(facts) => facts
            .iter()
            .flat_map(|fact| [fact.label.plain(), fact.value.plain()])
            .collect(),
        Block::Table(table) => table
            .columns
            .iter()
            .map(|column| column.title.plain())
            .chain(table.rows.iter().flatten().map(Text::plain))
            .collect(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn any_document_is_laid_out_soundly(
        title in text(),
        lead in prop::option::of(text()),
        blocks in prop::collection::vec(block(), 0..9),
        with_code in any::<bool>(),
        with_strip in any::<bool>(),
        size in prop::sample::select(vec![Size::Normal, Size::Large, Size::VeryLarge]),
    ) {
        let sample = full();
        let document = Document {
            title: title.clone(),
            lead: lead.clone().map(Text::from),
            code: sample.code.filter(|_| with_code),
            strip: sample.strip.filter(|_| with_strip),
            blocks: blocks.clone(),
            ..full()
        };
        let laid = layout(&document, size).unwrap();
        check(&laid);
        let said = spoken(&laid);
        let expected: Vec<String> = [Some(title), lead]
            .into_iter()
            .flatten()
            .chain(blocks.iter().flat_map(said_by))
            .collect();
        // The code stands between the opening and the rest, masthead, footer and strip around them: all else is in order.
        let mut rest = said.iter();
        for text in &expected {
            prop_assert!(rest.any(|said| said == text), "{text:?} is missing or out of order in {said:?}");
        }
    }

    #[test]
    fn a_document_that_fits_one_page_gets_one_page(count in 1..6_usize) {
        let mut document = full();
        document.blocks = vec![Block::Paragraph("Un rând scurt.".into()); count];
        prop_assert_eq!(layout(&document, Size::Normal).unwrap().pages.len(), 1);
    }
}

#[test]
fn a_page_number_stands_on_every_page_and_the_strip_only_on_the_last() {
    let mut document = full();
    document.blocks = vec![Block::Paragraph("Un rând scurt.".into()); 80];
    let laid = layout(&document, Size::Normal).unwrap();
    let count = laid.pages.len();
    assert!(count > 1);
    for (number, page) in laid.pages.iter().enumerate() {
        let ornaments: Vec<String> = page
            .pieces
            .iter()
            .filter(|piece| piece.mark == Mark::Artifact)
            .map(|piece| piece.text())
            .collect();
        assert!(ornaments.contains(&format!("pagina {} / {count}", number + 1)));
        let dashes = page
            .pieces
            .iter()
            .flat_map(|piece| &piece.draws)
            .any(|draw| matches!(draw, Draw::Dashes { .. }));
        assert_eq!(dashes, number + 1 == count);
    }
}

#[test]
fn a_table_repeats_its_header_on_every_page_but_says_it_once() {
    let mut document = full();
    document.blocks = vec![Block::Table(Table {
        columns: vec![Column {
            title: "Serviciul".into(),
            weight: 1.0,
            right: false,
        }],
        rows: (0..80)
            .map(|row| vec![format!("rândul {row}").as_str().into()])
            .collect(),
    })];
    let laid = layout(&document, Size::Normal).unwrap();
    assert!(laid.pages.len() > 1);
    for page in &laid.pages {
        assert!(page.pieces.iter().any(|piece| piece.text() == "Serviciul"));
    }
    assert_eq!(
        spoken(&laid)
            .iter()
            .filter(|text| *text == "Serviciul")
            .count(),
        1
    );
}
