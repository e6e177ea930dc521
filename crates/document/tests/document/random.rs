//! Random texts, blocks and sizes.

use indrumar_document::{Bar, Block, Chart, Column, Fact, Language, Size, Step, Table, Text};
use proptest::prelude::*;

pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => "[a-zăâîșț]{1,9}( [a-zăâîșț0-9]{1,12}){0,12}",
        2 => "[А-яёїґ]{1,14}( [а-я№]{1,14}){0,20}",
        1 => "[a-z]{30,70}",
        1 => "[a-z→✓]{1,5}( [0-9]{2,3}){1,5}\\.[a-z/]{1,40}",
        1 => "[a-zșț]{2,9}( [a-zșț]{2,9}){60,200}",
    ]
}

pub(crate) fn block() -> impl Strategy<Value = Block> {
    let pair = prop::collection::vec(plain_block(), 0..4).prop_map(|left| Block::Pair {
        language: Language::Russian,
        right: left.clone(),
        left,
    });
    let bar = (text(), any::<f64>(), prop::option::of(-5.0..50.0_f64));
    let chart = prop::collection::vec(bar, 0..14).prop_map(|bars| {
        let rows = bars
            .iter()
            .map(|(label, _, _)| vec![label.as_str().into(), "12".into()]);
        Block::Chart(Chart {
            title: "Pe luni".into(),
            alt: "Un grafic".into(),
            key: Some(("acum".into(), "înainte".into())),
            table: Table {
                columns: vec![
                    Column {
                        title: "Luna".into(),
                        ..Column::default()
                    };
                    2
                ],
                rows: rows.collect(),
                total: true,
            },
            bars: bars
                .into_iter()
                .map(|(label, value, before)| Bar {
                    label: label.into(),
                    value,
                    shown: "12 345".into(),
                    before,
                    before_shown: before.map(|_| "7".into()),
                })
                .collect(),
        })
    });
    prop_oneof![
        6 => plain_block(),
        2 => pair,
        1 => chart,
        1 => text().prop_map(|text| Block::Display(text.into())),
        1 => prop::collection::vec(text(), 0..4)
            .prop_map(|texts| Block::Signatures(texts.into_iter().map(Text::from).collect())),
    ]
}

fn plain_block() -> impl Strategy<Value = Block> {
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
                total: false,
            })
        }),
    ]
}

/// Whatever a keyboard, a clipboard or a broken file may hold.
pub(crate) fn anything() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "\\PC{0,60}",
        "[a-zё \u{301}\u{308}\u{200b}\u{202e}\u{feff}\u{ad}]{0,60}",
        "([a-zа-я]{1,12}[\n\t\u{0}\u{2028} ]){0,40}",
    ]
}

pub(crate) fn sizes() -> impl Strategy<Value = Size> {
    prop::sample::select(vec![Size::Normal, Size::Large, Size::VeryLarge])
}
