//! Whatever the document: nothing leaves the page, lines do not overlap, order is kept, a step does not leave its number.

use indrumar_document::{
    Area, Block, Column, Document, Draw, Error, Kid, Laid, Mark, PAGE, Size, Step, Table, Tag,
    Text, fill, layout,
};
use proptest::prelude::*;

use crate::random::{anything, block, sizes, text};
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
        Block::Display(text) => vec![text.plain()],
        Block::Signatures(labels) => plain(labels),
        // A chart's picture says its labels and values piece by piece: `charts` looks at those.
        Block::Chart(chart) => [chart.title.plain()]
            .into_iter()
            .chain(said_by(&Block::Table(chart.table.clone())))
            .collect(),
        // Both sides are made alike here: block by block, left and then right.
        Block::Pair { left, right, .. } => left
            .iter()
            .zip(right)
            .flat_map(|(left, right)| [said_by(left), said_by(right)])
            .flatten()
            .collect(),
    }
}

/// As many as `PROPTEST_CASES` says: few with every change, many in a long run.
fn cases() -> u32 {
    let wanted = std::env::var("PROPTEST_CASES").ok();
    wanted.and_then(|cases| cases.parse().ok()).unwrap_or(40)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(cases()))]

    #[test]
    fn any_document_is_laid_out_soundly(
        title in text(),
        lead in prop::option::of(text()),
        blocks in prop::collection::vec(block(), 0..9),
        with_code in any::<bool>(),
        with_strip in any::<bool>(),
        frame in any::<bool>(),
        size in sizes(),
    ) {
        let sample = full();
        let document = Document {
            title: title.clone(),
            lead: lead.clone().map(Text::from),
            code: sample.code.filter(|_| with_code),
            strip: sample.strip.filter(|_| with_strip),
            blocks: blocks.clone(),
            frame,
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
    fn any_characters_give_a_page_or_a_clear_error(
        title in anything(),
        texts in prop::collection::vec(anything(), 9),
        size in sizes(),
    ) {
        let mut document = full();
        document.title = title;
        let mut texts = texts.into_iter().map(Text::from);
        let mut next = || texts.next().unwrap();
        document.lead = Some(next());
        document.blocks = vec![
            Block::Heading(next()),
            Block::Notice(Text::strong(next().plain()).and(next().plain())),
            Block::Checks(vec![next()]),
            Block::Points(vec![next()]),
            Block::Steps { first: 1, steps: vec![Step { text: next(), hint: Some(next()) }] },
        ];
        if let Some(strip) = &mut document.strip {
            strip.note = next();
        }
        match layout(&document, size) {
            Ok(laid) => check(&laid),
            Err(error) => prop_assert!(
                matches!(error, Error::MissingGlyph { .. } | Error::EmptyTitle),
                "{error}"
            ),
        }
    }

    #[test]
    fn a_last_page_is_at_least_a_third_full(
        count in 1..90_usize,
        kind in 0..3_usize,
        with_strip in any::<bool>(),
        size in sizes(),
    ) {
        let mut document = full();
        let line = || Text::from("Un rând scurt.");
        document.blocks = match kind {
            0 => vec![Block::Paragraph(line()); count],
            1 => vec![Block::Points(vec![line(); count])],
            _ => {
                let step = Step { text: line(), hint: None };
                vec![Block::Steps { first: 1, steps: vec![step; count] }]
            }
        };
        document.strip = document.strip.filter(|_| with_strip);
        let laid = layout(&document, size).unwrap();
        let full = fill(&laid);
        let last = full[full.len() - 1];
        prop_assert!(full.len() == 1 || last >= 1.0 / 3.0, "{full:?}");
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
        total: false,
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
