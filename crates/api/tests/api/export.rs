//! Files for other programs, read back by other programs.

use calamine::{Data, Reader, Xlsx, open_workbook};
use indrumar_api::demo::{DemoFill, fill};
use indrumar_api::export::{
    ExportPlace, Exported, RegisterExport, StatisticsExport, register, statistics,
};
use indrumar_api::register::RegisterQuery;
use indrumar_api::statistics::{StatisticsArgs, statistics as told};
use indrumar_api::{ApiError, Desk};
use indrumar_testkit::{desk, request};
use std::fs;
use std::path::Path;

fn place(path: &Path) -> ExportPlace {
    ExportPlace {
        format: path.extension().unwrap().to_string_lossy().into_owned(),
        path: Some(path.display().to_string()),
    }
}

fn exported(desk: &Desk, filter: RegisterQuery, path: &Path) -> Result<Exported, ApiError> {
    let args = RegisterExport {
        filter,
        notes: None,
        language: "ro".to_owned(),
        place: place(path),
    };
    register(desk, args)
}

/// The lines of a CSV file of ours, cell by cell.
fn lines(path: &Path) -> Vec<Vec<String>> {
    let text = fs::read_to_string(path).unwrap();
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let records = reader.records().map(Result::unwrap);
    records
        .map(|record| record.iter().map(str::to_owned).collect())
        .collect()
}

fn said<'a>(lines: &'a [Vec<String>], name: &str) -> &'a str {
    let line = lines.iter().find(|line| line[0] == name);
    line.map_or_else(|| panic!("{name}: {lines:?}"), |line| line[1].as_str())
}

#[test]
fn the_register_leaves_as_it_was_filtered_and_says_what_made_it() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("registru.csv");
    request("pay.utilities")
        .visits(3)
        .note("=cmd")
        .record(&desk);
    request("papers.criminal-record")
        .and("pay.utilities")
        .channel("phone")
        .minutes(15)
        .at("2026-11-20T09:30:00+02:00")
        .record(&desk);
    request("desk.cups")
        .at("2026-10-20T09:30:00+03:00")
        .record(&desk);
    let filter = RegisterQuery {
        from: Some("2026-11-01".to_owned()),
        to: Some("2026-11-30".to_owned()),
        ..RegisterQuery::default()
    };
    assert_eq!(exported(&desk, filter.clone(), &path).unwrap().rows, 3);
    let read = lines(&path);
    assert_eq!(read[0][..4], ["Nr.", "Data", "Ora", "Serviciul"]);
    let numbers: Vec<&str> = read[1..4].iter().map(|line| line[0].as_str()).collect();
    assert_eq!(numbers, ["1", "1", "2"]);
    assert_eq!(read[1][1..3], ["2026-11-20", "09:30"]);
    assert_eq!(read[1][4], "papers.criminal-record");
    for (name, wanted) in [
        ("Rânduri", "3"),
        ("Vizite", "4"),
        ("Servicii acordate", "5"),
        ("Instituția", "Primăria Pelinia, Pelinia"),
        ("Perioada", "01.11.2026 – 30.11.2026"),
        ("Alcătuit de", "Ana"),
        ("Notele", "nu sunt incluse"),
    ] {
        assert_eq!(said(&read, name), wanted);
    }
    assert!(said(&read, "Programul").starts_with("Îndrumar "));
    assert!(!fs::read_to_string(&path).unwrap().contains("cmd"));

    let by_phone = RegisterQuery {
        channel: Some("phone".to_owned()),
        ..filter
    };
    assert_eq!(exported(&desk, by_phone, &path).unwrap().rows, 2);
    assert_eq!(said(&lines(&path), "Filtru: Canalul"), "La telefon");
}

#[test]
fn every_form_has_the_same_rows() {
    let desk = desk().open();
    let args = DemoFill {
        requests: 2_500,
        days: 100,
        seed: 2,
    };
    fill(&desk, args).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let all = RegisterQuery::default;
    let path = folder.path().join("registru.xlsx");
    let done = exported(&desk, all(), &path).unwrap();
    let mut book: Xlsx<_> = open_workbook(&path).unwrap();
    let names = book.sheet_names();
    let table = book.worksheet_range(&names[0]).unwrap();
    assert_eq!(table.height() as u64, done.rows + 2, "header and sums");
    let days: Vec<_> = (1..=done.rows as u32)
        .map(|row| match table.get_value((row, 1)) {
            Some(Data::DateTime(date)) => date.as_datetime().unwrap(),
            other => panic!("{other:?}"),
        })
        .collect();
    assert!(days.is_sorted(), "oldest first");
    let about = book.worksheet_range(&names[1]).unwrap();
    assert_eq!(
        about.get_value((0, 1)),
        Some(&Data::Float(done.rows as f64))
    );

    let path = folder.path().join("registru.csv");
    assert_eq!(exported(&desk, all(), &path).unwrap().rows, done.rows);
    assert!(lines(&path).len() as u64 > done.rows);
    let month = RegisterQuery {
        from: Some("2026-11-16".to_owned()),
        ..all()
    };
    let path = folder.path().join("registru.pdf");
    assert!(exported(&desk, month, &path).unwrap().rows > 0);
    assert!(fs::read(&path).unwrap().starts_with(b"%PDF"));
}

#[test]
fn exported_statistics_are_those_of_the_screen() {
    let desk = desk().open();
    let args = DemoFill {
        requests: 200,
        days: 60,
        seed: 3,
    };
    fill(&desk, args).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("statistica.csv");
    let (from, to) = ("2026-11-01".to_owned(), "2026-11-30".to_owned());
    let args = StatisticsExport {
        from: from.clone(),
        to: to.clone(),
        language: "ro".to_owned(),
        place: place(&path),
    };
    let done = statistics(&desk, args).unwrap();
    let language = "ro".to_owned();
    let shown = told(&desk, StatisticsArgs { from, to, language }).unwrap();
    let wanted: Vec<[String; 3]> = shown
        .parts
        .iter()
        .flat_map(|part| {
            let lines = part.lines.iter();
            lines.map(|line| [part.title.clone(), line.label.clone(), line.now.to_string()])
        })
        .collect();
    assert_eq!(done.rows, wanted.len() as u64);
    let read = lines(&path);
    for (line, wanted) in read[1..].iter().zip(&wanted) {
        assert_eq!(line[..3], wanted[..]);
    }
}

#[test]
fn without_a_path_a_file_lies_under_its_days_and_its_folder_opens() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    let args = RegisterExport {
        language: "ro".to_owned(),
        place: ExportPlace {
            format: "xlsx".to_owned(),
            path: None,
        },
        ..RegisterExport::default()
    };
    let done = register(&desk, args).unwrap();
    let name = "Registrul solicitărilor 2026-11-23 – 2026-11-23.xlsx";
    assert!(done.path.ends_with(name), "{}", done.path);
    assert!(done.opened && Path::new(&done.path).exists());
}

#[test]
fn what_cannot_be_exported_says_why_and_leaves_no_file() {
    let desk = desk().open();
    let folder = tempfile::tempdir().unwrap();
    let all = RegisterQuery::default;
    let odd = exported(&desk, all(), &folder.path().join("registru.doc"));
    assert!(matches!(odd, Err(ApiError::UnknownFileKind { .. })));
    let bad = RegisterQuery {
        from: Some("ieri".to_owned()),
        ..all()
    };
    let bad = exported(&desk, bad, &folder.path().join("registru.csv"));
    assert!(matches!(bad, Err(ApiError::BadDate { .. })));
    let nowhere = exported(&desk, all(), &folder.path().join("nu/este/registru.csv"));
    assert!(matches!(nowhere, Err(ApiError::SheetSaveFailed { .. })));
    let args = DemoFill {
        requests: 3_100,
        days: 100,
        seed: 2,
    };
    fill(&desk, args).unwrap();
    let much = exported(&desk, all(), &folder.path().join("registru.pdf"));
    assert_eq!(much, Err(ApiError::ExportTooLarge { max: 3_000 }));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
