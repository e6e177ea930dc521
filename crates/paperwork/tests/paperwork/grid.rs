//! What is written for other programs is what they read.

use calamine::{Data, Reader, Xlsx};
use indrumar_document::{Size, layout};
use indrumar_domain::{Outcome, Request};
use indrumar_i18n::{I18n, Lang};
use indrumar_paperwork::{
    Cell, Grid, GridColumn, RegisterExport, csv, grid_document, register_grid, xlsx,
};
use std::io::Cursor;

use crate::{catalogue, day, figures, office, said};

/// What spreadsheets would run, and what breaks careless writers.
const AWKWARD: [&str; 12] = [
    "=1+1",
    "+373 22 000 000",
    "-2",
    "@SUM(A1)",
    "\tcmd",
    "\rcmd",
    "= HYPERLINK(\"http://x\")",
    "a;b",
    "două\nrânduri",
    "\"ghilimele\"",
    " spații ",
    "ștefan țâră 👍",
];

fn grid() -> Grid {
    let column = |title: &str, summed| GridColumn {
        title: title.to_owned(),
        width: 12,
        right: false,
        on_paper: true,
        summed,
    };
    let rows = AWKWARD.iter().zip(1_u64..).map(|(text, n)| {
        vec![
            Cell::Text((*text).to_owned()),
            Cell::Number(n),
            Cell::Date(day()),
            Cell::Time(day().and_hms_opt(9, 5, 0).unwrap().time()),
        ]
    });
    Grid {
        title: "Registrul solicitărilor: tot / [2026]".to_owned(),
        columns: vec![
            column("=titlu", false),
            column("număr", true),
            column("data", false),
            column("ora", false),
        ],
        rows: rows.collect(),
        parted: false,
        totals: vec![("Vizite".to_owned(), 78)],
        settings: vec![("Instituția".to_owned(), "=Primăria".to_owned())],
        words: I18n::new(Lang::Ro),
    }
}

fn records(bytes: &[u8]) -> Vec<Vec<String>> {
    let text = std::str::from_utf8(bytes).unwrap();
    let body = text
        .strip_prefix('\u{feff}')
        .expect("the mark at the beginning");
    let mut reader = ::csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(body.as_bytes());
    let records = reader.records().map(|record| {
        let record = record.unwrap();
        record.iter().map(str::to_owned).collect()
    });
    records.collect()
}

#[test]
fn csv_is_read_back_as_it_was_and_no_text_is_a_formula() {
    let grid = grid();
    let bytes = csv(&grid);
    assert!(bytes.ends_with(b"\r\n"));
    let records = records(&bytes);
    assert_eq!(records[0], ["'=titlu", "număr", "data", "ora"]);
    for (record, text) in records[1..].iter().zip(AWKWARD) {
        let guarded = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        assert_eq!(
            record[0],
            format!("{}{text}", if guarded { "'" } else { "" })
        );
        assert!(!record[0].starts_with(['=', '+', '-', '@', '\t', '\r']));
        assert_eq!([&record[2], &record[3]], ["2026-11-23", "09:05"]);
    }
    let about = &records[1 + AWKWARD.len()..];
    assert_eq!(about[0], ["Rânduri", "12"]);
    assert_eq!(about[1], ["Vizite", "78"]);
    assert_eq!(about[2], ["Instituția", "'=Primăria"]);
}

#[test]
fn a_workbook_keeps_texts_as_texts_numbers_as_numbers_and_dates_as_dates() {
    let bytes = xlsx(&grid(), day()).unwrap();
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).unwrap();
    let names = book.sheet_names();
    assert_eq!(names, ["Registrul solicitărilor tot  20", "Despre fișier"]);
    let table = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(table.get((0, 0)), Some(&Data::String("=titlu".into())));
    for (n, text) in AWKWARD.iter().enumerate() {
        let at = |column| table.get((n + 1, column)).unwrap();
        assert_eq!(at(0).to_string().replace("_x000D_", "\r"), *text);
        assert_eq!(at(1), &Data::Float(n as f64 + 1.0));
        let Data::DateTime(date) = at(2) else {
            panic!("{:?}", at(2));
        };
        assert_eq!(date.as_datetime().unwrap().date(), day());
        assert!(matches!(at(3), Data::DateTime(_)));
    }
    assert_eq!(table.get((13, 1)), Some(&Data::Float(78.0)));
    assert!(book.worksheet_formula(&names[0]).unwrap().is_empty());
    let about = book.worksheet_range(&names[1]).unwrap();
    assert_eq!(about.get((0, 1)), Some(&Data::Float(12.0)));
    assert_eq!(about.get((2, 1)), Some(&Data::String("=Primăria".into())));
}

#[test]
fn the_same_table_is_the_same_file() {
    assert_eq!(xlsx(&grid(), day()).unwrap(), xlsx(&grid(), day()).unwrap());
    assert_eq!(csv(&grid()), csv(&grid()));
}

fn requests() -> Vec<Request> {
    figures::register(catalogue(), "2026-11-23T12:00:00+02:00", 300, 40)
}

fn register(requests: &[Request], notes: bool, lang: Lang) -> Grid {
    let export = RegisterExport {
        requests,
        notes,
        settings: Vec::new(),
    };
    register_grid(catalogue(), lang, export)
}

#[test]
fn the_columns_of_the_register_add_up_to_its_figures() {
    let requests = requests();
    let counted = figures::figures(&requests, |_| true);
    for lang in Lang::ALL {
        let grid = register(&requests, false, lang);
        let items: usize = requests.iter().map(|it| it.items.len()).sum();
        assert_eq!(grid.rows.len(), items);
        assert!(grid.rows.iter().all(|row| row.len() == grid.columns.len()));
        let sum = |place: usize| -> u64 {
            let cells = grid.rows.iter().map(|row| match &row[place] {
                Cell::Number(n) => *n,
                _ => 0,
            });
            cells.sum()
        };
        let sums: Vec<u64> = (0..grid.columns.len())
            .filter(|place| grid.columns[*place].summed)
            .map(sum)
            .collect();
        let people: u64 = requests
            .iter()
            .map(|it| u64::from(it.heads.unwrap_or(it.visits)))
            .sum();
        let wanted = [
            counted.sums.visits,
            counted.sums.items,
            people,
            counted.sums.minutes,
            counted.sums.sheets,
        ];
        assert_eq!(sums, wanted);
        let totals: Vec<u64> = grid.totals.iter().map(|(_, n)| *n).collect();
        assert_eq!(totals, wanted[..3]);
    }
}

#[test]
fn notes_go_along_only_when_asked_for_and_a_service_of_discretion_stands_under_its_group() {
    let requests = requests();
    let sensitive = requests
        .iter()
        .flat_map(|it| &it.items)
        .find(|item| item.service != item.counted_as && item.outcome == Outcome::Solved);
    let sensitive = &sensitive.expect("a service of discretion").service;
    let note = requests.iter().find_map(|it| it.note.clone()).unwrap();
    let without = csv(&register(&requests, false, Lang::Ro));
    let without = String::from_utf8(without).unwrap();
    assert!(!without.contains(sensitive.as_str()), "{sensitive}");
    assert!(!without.contains(&note));
    let with = csv(&register(&requests, true, Lang::Ro));
    assert!(String::from_utf8(with).unwrap().contains(&note));
}

#[test]
fn a_table_is_printed_with_what_made_it() {
    for lang in Lang::ALL {
        let grid = register(&requests(), false, lang);
        let document = grid_document(&grid, &office(), day());
        assert!(!format!("{document:?}").contains('⟦'), "{lang}");
        let laid = layout(&document, Size::Compact).unwrap();
        let said = said(&laid);
        let rows = grid.words.plain("export-rows");
        assert!(
            said.contains(&format!("{rows}\n{}", grid.rows.len())),
            "{said}"
        );
    }
}
