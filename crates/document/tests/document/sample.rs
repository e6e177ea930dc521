//! Documents for the tests, and what can be asked of a laid-out one.

use chrono::NaiveDate;
use indrumar_document::{
    Block, Code, Column, Document, Fact, Field, Footer, Kid, Laid, Language, Mark, Masthead,
    NodeId, Piece, Step, Strip, Table, Tag, Text, Tree, Value,
};

pub(crate) const ADDRESS: &str = "https://example.md/servicii/cerere";

/// A document with nothing but a title.
pub(crate) fn bare(title: &str) -> Document {
    Document {
        language: Language::Romanian,
        as_of: NaiveDate::from_ymd_opt(2026, 3, 12).unwrap(),
        masthead: None,
        title: title.into(),
        lead: None,
        also: None,
        code: None,
        blocks: Vec::new(),
        strip: None,
        footer: Footer::default(),
        frame: false,
    }
}

pub(crate) fn step(text: &str, hint: Option<&str>) -> Step {
    Step {
        text: text.into(),
        hint: hint.map(|hint| Text::strong("Dacă nu merge: ").and(hint)),
    }
}

/// A document with everything in it.
pub(crate) fn full() -> Document {
    let fact = |label: &str, value: &str| Fact {
        label: label.into(),
        value: value.into(),
    };
    Document {
        masthead: Some(Masthead {
            office: "Primăria Țăndărei".into(),
            contact: vec!["0 200 00 000".into(), "8:00–17:00".into()],
        }),
        lead: Some("Iată cum se face, pas cu pas.".into()),
        code: Some(Code {
            address: ADDRESS.into(),
            words: "example.md/servicii".into(),
            caption: "Deschideți cu telefonul:".into(),
            alt: "Cod QR".into(),
        }),
        blocks: vec![
            Block::Facts(vec![fact("Cost", "gratuit"), fact("Durată", "10 minute")]),
            Block::Heading("De ce aveți nevoie".into()),
            Block::Checks(vec!["buletinul".into(), "cererea".into()]),
            Block::Heading("Pașii".into()),
            Block::Steps {
                first: 1,
                steps: vec![
                    step("Deschideți pagina → „Cerere”.", None),
                    step(
                        "Scrieți numele: Шевченко? Nu, al dumneavoastră.",
                        Some("cereți ajutor."),
                    ),
                    step("Trimiteți ✓", None),
                ],
            },
            Block::Notice("Nu spuneți nimănui codul PIN.".into()),
            Block::Points(vec!["Întâi acesta.".into(), "Apoi celălalt.".into()]),
            Block::Paragraph(
                Text::from("În rusă se spune ")
                    .and_in(Language::Russian, "заявление")
                    .and(", în ucraineană ")
                    .and_in(Language::Ukrainian, "заява, її ґанок")
                    .and("."),
            ),
            Block::Table(Table {
                columns: vec![
                    Column {
                        title: "Cale".into(),
                        weight: 2.0,
                        right: false,
                    },
                    Column {
                        title: "Minute".into(),
                        weight: 1.0,
                        right: true,
                    },
                ],
                total: false,
                rows: vec![
                    vec!["ghișeu".into(), "20".into()],
                    vec!["internet".into(), "5".into()],
                ],
            }),
        ],
        strip: Some(Strip {
            cut: "Tăiați aici".into(),
            title: "Cerere".into(),
            fields: vec![
                Field {
                    label: "Număr".into(),
                    value: Value::Known("1234 5678".into()),
                },
                Field {
                    label: "Data".into(),
                    value: Value::Boxes(vec![2, 2]),
                },
            ],
            note: "Primăria Țăndărei · 0 200 00 000".into(),
        }),
        footer: Footer {
            notes: vec!["verificat la 12.03.2026".into(), "catalog 7".into()],
            page: "pagina {page} / {pages}".into(),
        },
        ..bare("Cum depuneți o cerere?")
    }
}

/// What [`full`] says, in reading order.
pub(crate) const FULL_TEXT: &[&str] = &[
    "Primăria Țăndărei",
    "0 200 00 000 · 8:00–17:00",
    "Cum depuneți o cerere?",
    "Iată cum se face, pas cu pas.",
    "Cost",
    "gratuit",
    "Durată",
    "10 minute",
    "Deschideți cu telefonul:",
    "example.md/servicii",
    "De ce aveți nevoie",
    "buletinul",
    "cererea",
    "Pașii",
    "1",
    "Deschideți pagina → „Cerere”.",
    "2",
    "Scrieți numele: Шевченко? Nu, al dumneavoastră.",
    "Dacă nu merge: cereți ajutor.",
    "3",
    "Trimiteți ✓",
    "Nu spuneți nimănui codul PIN.",
    "•",
    "Întâi acesta.",
    "•",
    "Apoi celălalt.",
    "În rusă se spune заявление, în ucraineană заява, її ґанок.",
    "Cale",
    "Minute",
    "ghișeu",
    "20",
    "internet",
    "5",
    "verificat la 12.03.2026 · catalog 7",
    "Tăiați aici",
    "Cerere",
    "Număr",
    "1234 5678",
    "Data",
    "Primăria Țăndărei · 0 200 00 000",
];

/// Every piece of content with its page, by content number.
pub(crate) fn contents(laid: &Laid) -> Vec<(usize, &Piece)> {
    let mut all: Vec<(usize, usize, &Piece)> = laid
        .pages
        .iter()
        .enumerate()
        .flat_map(|(page, content)| content.pieces.iter().map(move |piece| (page, piece)))
        .filter_map(|(page, piece)| match piece.mark {
            Mark::Content(content) => Some((content.0, page, piece)),
            Mark::Artifact => None,
        })
        .collect();
    all.sort_by_key(|(content, _, _)| *content);
    all.into_iter()
        .map(|(_, page, piece)| (page, piece))
        .collect()
}

/// What a reader hears, walking the tree: one string for each block-level node, in order.
pub(crate) fn spoken(laid: &Laid) -> Vec<String> {
    let contents: Vec<&Piece> = contents(laid).into_iter().map(|(_, piece)| piece).collect();
    let mut out = vec![String::new()];
    speak(laid, &contents, Tree::ROOT, &mut out);
    out.retain(|text| !text.trim().is_empty());
    out.into_iter().map(|text| text.trim().to_owned()).collect()
}

fn speak(laid: &Laid, contents: &[&Piece], node: NodeId, out: &mut Vec<String>) {
    let inline = |node: NodeId| matches!(laid.tree.node(node).tag, Tag::Span | Tag::Link);
    for kid in &laid.tree.node(node).kids {
        match kid {
            Kid::Content(content) => out
                .last_mut()
                .unwrap()
                .push_str(&contents[content.0].text()),
            Kid::Node(kid) if inline(*kid) => speak(laid, contents, *kid, out),
            Kid::Node(kid) => {
                out.push(String::new());
                speak(laid, contents, *kid, out);
                out.push(String::new());
            }
            Kid::Link(_) => {}
        }
    }
}
