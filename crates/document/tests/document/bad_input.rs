//! Bad input gives a good page or a clear error, never a panic.

use indrumar_document::{
    Bar, Block, Chart, Code, Column, Document, Draw, Error, Fact, Field, Footer, Language, Size,
    Strip, Table, Text, Value, layout, pdf,
};

use crate::sample::{bare, full, spoken, step};

fn words(count: usize) -> String {
    vec!["cuvântul"; count].join(" ")
}

fn lay(document: &Document) -> indrumar_document::Laid {
    let laid = layout(document, Size::VeryLarge).unwrap();
    crate::properties::check(&laid);
    pdf(&laid).unwrap();
    laid
}

#[test]
fn a_character_without_a_glyph_is_an_error_that_names_it() {
    let mut document = full();
    document
        .blocks
        .push(Block::Paragraph("Semnul 日 nu există.".into()));
    assert_eq!(
        layout(&document, Size::Normal).unwrap_err(),
        Error::MissingGlyph {
            ch: '日',
            language: Language::Romanian
        }
    );
}

#[test]
fn right_to_left_text_is_an_error_and_not_a_mirror_image() {
    let mut document = bare("Titlu");
    document.lead = Some("שלום".into());
    assert!(matches!(
        layout(&document, Size::Normal),
        Err(Error::MissingGlyph { .. })
    ));
}

#[test]
fn a_blank_title_is_an_error() {
    assert_eq!(
        layout(&bare(" \n"), Size::Normal).unwrap_err(),
        Error::EmptyTitle
    );
}

#[test]
fn an_address_too_long_for_a_code_is_an_error() {
    let mut document = bare("Titlu");
    document.code = Some(Code {
        address: "x".repeat(5000),
        ..Code::default()
    });
    assert_eq!(
        layout(&document, Size::Normal).unwrap_err(),
        Error::CodeTooLong { bytes: 5000 }
    );
}

#[test]
fn control_and_direction_characters_vanish() {
    let mut document = bare("Ti\u{7}tlu\u{202E}");
    document.lead = Some("unu\u{0}\r\n\tdoi\u{2068}trei\u{2069}\u{FE0F}".into());
    assert_eq!(spoken(&lay(&document)), ["Titlu", "unu doitrei"]);
}

#[test]
fn a_word_of_sixty_letters_is_broken_and_stays_in_its_column() {
    let word = "a".repeat(60);
    let mut document = full();
    document.title = word.clone();
    document.blocks = vec![
        Block::Checks(vec![word.as_str().into()]),
        Block::Table(Table {
            columns: vec![Column::default(), Column::default(), Column::default()],
            rows: vec![vec![word.as_str().into(); 3]],
            total: false,
        }),
        Block::Facts(vec![Fact {
            label: word.as_str().into(),
            value: word.as_str().into(),
        }]),
    ];
    let said = spoken(&lay(&document));
    assert_eq!(said.iter().filter(|text| **text == word).count(), 7);
}

#[test]
fn forty_steps_flow_over_pages_and_keep_their_numbers() {
    let mut document = bare("Patruzeci de pași");
    let steps = (0..40).map(|_| step(&words(12), Some(&words(6)))).collect();
    document.blocks = vec![Block::Steps { first: 1, steps }];
    let laid = lay(&document);
    assert!(laid.pages.len() > 3);
    let numbers: Vec<u32> = spoken(&laid)
        .iter()
        .filter_map(|text| text.parse().ok())
        .collect();
    assert_eq!(numbers, (1..=40).collect::<Vec<u32>>());
}

#[test]
fn empty_lists_and_texts_leave_no_trace() {
    let mut document = bare("Titlu");
    document.lead = Some(Text::default());
    document.blocks = vec![
        Block::Checks(Vec::new()),
        Block::Points(vec!["".into()]),
        Block::Steps {
            first: 1,
            steps: Vec::new(),
        },
        Block::Facts(Vec::new()),
        Block::Table(Table::default()),
        Block::Table(Table {
            columns: vec![Column::default()],
            rows: vec![vec![]],
            total: false,
        }),
        Block::Paragraph("".into()),
        Block::Heading("".into()),
        Block::Notice("".into()),
    ];
    document.strip = Some(Strip::default());
    assert_eq!(spoken(&lay(&document)), ["Titlu"]);
}

#[test]
fn texts_longer_than_a_page_flow_over_pages() {
    let long = words(450);
    let text = || Text::from(long.as_str());
    let cases = vec![
        Block::Paragraph(text()),
        Block::Heading(text()),
        Block::Notice(text()),
        Block::Checks(vec![text()]),
        Block::Points(vec![text()]),
        Block::Steps {
            first: 1,
            steps: vec![step(&long, Some(&long))],
        },
        Block::Facts(vec![Fact {
            label: text(),
            value: text(),
        }]),
        Block::Table(Table {
            columns: vec![
                Column {
                    title: text(),
                    ..Column::default()
                },
                Column::default(),
            ],
            rows: vec![vec![text(), "scurt".into()], vec!["scurt".into(), text()]],
            total: false,
        }),
    ];
    for block in cases {
        let mut document = full();
        document.blocks = vec![block];
        assert!(lay(&document).pages.len() > 1);
    }
    let mut document = full();
    document.title = words(300);
    document.lead = Some(text());
    assert!(lay(&document).pages.len() > 1);
}

#[test]
fn a_strip_and_a_footer_of_any_size_stay_on_their_page() {
    let mut document = full();
    document.footer = Footer {
        notes: vec![words(200).into()],
        page: words(30),
    };
    lay(&document);
    let field = |label: &str, value| Field {
        label: label.into(),
        value,
    };
    document.strip = Some(Strip {
        cut: words(40).into(),
        title: words(90).into(),
        fields: (0..20)
            .map(|_| field(&words(9), Value::Boxes(vec![250, 0, 3])))
            .chain([field("", Value::Known(words(50)))])
            .collect(),
        note: words(90).into(),
    });
    lay(&document);
}

#[test]
fn a_masthead_longer_than_a_page_flows() {
    let mut document = full();
    if let Some(masthead) = &mut document.masthead {
        masthead.office = words(500).into();
        masthead.contact = vec![words(50).into(); 9];
    }
    lay(&document);
}

#[test]
fn column_weights_that_are_no_numbers_count_as_one_share() {
    let mut document = bare("Titlu");
    let column = |weight| Column {
        title: "x".into(),
        weight,
        right: true,
    };
    document.blocks = vec![Block::Table(Table {
        columns: [f32::NAN, -1.0, f32::INFINITY, 0.0].map(column).to_vec(),
        rows: vec![vec![
            "a".into(),
            "b".into(),
            "c".into(),
            "d".into(),
            "prea mult".into(),
        ]],
        total: false,
    })];
    assert_eq!(
        spoken(&lay(&document)),
        ["Titlu", "x", "x", "x", "x", "a", "b", "c", "d"]
    );
}

#[test]
fn arabic_is_an_error_that_names_one_of_its_letters() {
    let mut document = bare("Titlu");
    let word = "مرحبا";
    document.blocks = vec![Block::Points(vec![word.into()])];
    let error = layout(&document, Size::Large).unwrap_err();
    let Error::MissingGlyph { ch, .. } = error else {
        panic!("{error}");
    };
    assert!(word.contains(ch), "{ch}");
}

#[test]
fn letters_made_of_two_characters_become_one_and_invisible_ones_vanish() {
    let mut document = bare("S\u{326}coala\u{200b} din\u{feff} t\u{326}ara\u{200d}");
    document.lead = Some("и\u{306} е\u{308} a\u{306}\u{200f}\u{2069}".into());
    assert_eq!(spoken(&lay(&document)), ["Școala din țara", "й ё ă"]);
}

#[test]
fn a_table_of_a_thousand_rows_repeats_its_header_and_loses_none() {
    let mut document = bare("O mie de rânduri");
    let column = |title: &str| Column {
        title: title.into(),
        weight: 1.0,
        right: false,
    };
    document.blocks = vec![Block::Table(Table {
        columns: vec![column("Rândul"), column("Gol")],
        rows: (0..1000)
            .map(|row| vec![format!("r{row}").into(), "".into()])
            .collect(),
        total: false,
    })];
    let laid = layout(&document, Size::Normal).unwrap();
    let said = spoken(&laid);
    let rows: Vec<&String> = said.iter().filter(|text| text.starts_with('r')).collect();
    assert_eq!(rows.len(), 1000);
    for page in &laid.pages {
        assert!(page.pieces.iter().any(|piece| piece.text() == "Rândul"));
    }
}

#[test]
fn a_paragraph_of_ten_thousand_characters_flows_over_pages() {
    let mut document = full();
    document.blocks = vec![Block::Paragraph(words(1112).into())];
    let laid = lay(&document);
    assert!(laid.pages.len() > 4);
    assert!(spoken(&laid).contains(&words(1112)));
}

#[test]
fn bars_of_no_sensible_length_are_not_drawn_but_said() {
    let values = [0.0, -3.0, f64::NAN, f64::INFINITY, f64::NEG_INFINITY];
    let bar = |value: f64| Bar {
        label: "Ce".into(),
        value,
        shown: format!("e {value}"),
        before: Some(value),
        before_shown: None,
    };
    let chart = |bars: Vec<Bar>| {
        let mut document = bare("Titlu");
        document.blocks = vec![Block::Chart(Chart {
            title: "Grafic".into(),
            alt: "nimic".into(),
            bars,
            ..Chart::default()
        })];
        lay(&document)
    };
    let laid = chart(values.map(bar).to_vec());
    let drawn = laid.pages.iter().flat_map(|page| &page.pieces);
    let drawn: Vec<&Draw> = drawn.flat_map(|piece| &piece.draws).collect();
    for value in values {
        let shown = format!("e {value}");
        let is_it = |draw: &&&Draw| matches!(draw, Draw::Text(run) if run.text() == shown);
        assert_eq!(drawn.iter().filter(is_it).count(), 1, "{shown}");
    }
    let is_bar = |draw: &&&Draw| matches!(draw, Draw::Fill { .. } | Draw::Frame { .. });
    assert_eq!(drawn.iter().filter(is_bar).count(), 0);
    chart(Vec::new());
}
