//! The operator's guide: two pages to keep beside the computer. All its words are in `content/strings/<language>/guide.ftl`.

use chrono::NaiveDate;
use indrumar_document::{Block, Column, Document, Footer, Step, Table, Text};
use indrumar_i18n::{Args, I18n, Lang, date};

use crate::from_catalogue::OfficeLines;
use crate::report::paper;

/// The keys as they are printed on keyboards, with the message that says what each does.
const KEYS: [(&str, &str); 9] = [
    ("1 – 8", "guide-key-search"),
    ("Enter", "guide-key-enter"),
    ("Ctrl + P", "guide-key-print"),
    ("Ctrl + Shift + P", "guide-key-options"),
    ("Ctrl + Z", "guide-key-undo"),
    ("Alt + C, R, L, M, P, N", "guide-key-details"),
    ("Esc", "guide-key-escape"),
    ("F2 – F8", "guide-key-screens"),
    ("F1", "guide-key-help"),
];

/// Composes the guide of an office's desk.
pub fn guide(lang: Lang, office: &OfficeLines, as_of: NaiveDate) -> Document {
    let words = I18n::new(lang);
    let heading = |key: &str| Block::Heading(words.plain(key).into());
    let points = |keys: &[&str]| {
        let texts = keys.iter().map(|key| words.plain(key).into());
        Block::Points(texts.collect())
    };
    let step = |key: &str, hint: Option<&str>| Step {
        text: words.plain(key).into(),
        hint: hint.map(|key| words.plain(key).into()),
    };
    let mut blocks = vec![
        heading("guide-record"),
        Block::Steps {
            first: 1,
            steps: vec![
                step("guide-record-1", None),
                step("guide-record-2", None),
                step("guide-record-3", None),
                step("guide-record-4", Some("guide-record-hint")),
            ],
        },
        heading("guide-keys"),
        Block::Table(keys(words)),
        heading("guide-mistakes"),
        points(&["guide-mistakes-1", "guide-mistakes-2", "guide-mistakes-3"]),
        heading("guide-print"),
        points(&[
            "guide-print-1",
            "guide-print-2",
            "guide-print-3",
            "guide-print-4",
        ]),
        heading("guide-followups"),
        points(&[
            "guide-followups-1",
            "guide-followups-2",
            "guide-followups-3",
        ]),
        heading("guide-leaves"),
        points(&["guide-leaves-1", "guide-leaves-2", "guide-leaves-3"]),
        Block::Notice(Text::strong(words.plain("guide-never"))),
        heading("guide-day"),
        points(&["guide-day-1", "guide-day-2"]),
        heading("guide-help"),
    ];
    let mut ask = vec![
        words.plain("guide-help-1").into(),
        words.plain("guide-help-2").into(),
    ];
    if !office.phone.is_empty() {
        let phone = Args::new().with("phone", office.phone.as_str());
        ask.push(words.text("guide-help-office", &phone).into());
    }
    blocks.push(Block::Points(ask));
    let sheet = paper(words, office, as_of);
    let dated = Args::new().with("date", date(as_of));
    Document {
        title: words.plain("guide-title"),
        lead: Some(words.plain("guide-lead").into()),
        blocks,
        footer: Footer {
            notes: vec![words.text("guide-footer", &dated).into()],
            ..sheet.footer
        },
        ..sheet
    }
}

fn keys(words: I18n) -> Table {
    let column = |key: &str, weight: f32| Column {
        title: words.plain(key).into(),
        weight,
        right: false,
    };
    let row = |(key, does): &(&str, &str)| vec![Text::strong(*key), words.plain(does).into()];
    Table {
        columns: vec![
            column("guide-column-key", 2.0),
            column("guide-column-does", 5.0),
        ],
        rows: KEYS.iter().map(row).collect(),
        total: false,
    }
}
