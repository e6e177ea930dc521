//! Every printed sheet, read by other people's programs: its words in order, its letters embedded, its structure
//! sound, its QR codes leading to addresses that stand on the page. `cargo xtask test` installs the programs.

#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod reading;

use indrumar_api::{DataFolder, Desk, SystemHost, dispatch};
use reading::{codes, embedded_subsets, is_sound, words};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};

const OFFICE: &str = "Primăria Pelinia";

/// The sheets that the program began with; there are more.
const FIRST: &[&str] = &["pay.utilities", "papers.criminal-record"];

/// A sheet in one language: its file and what it should say.
struct Sheet {
    name: String,
    file: PathBuf,
    view: Value,
}

/// Every sheet in every language it is written in, made once for all tests.
fn sheets() -> &'static [Sheet] {
    static SHEETS: LazyLock<Vec<Sheet>> = LazyLock::new(make);
    &SHEETS
}

fn make() -> Vec<Sheet> {
    // Beside the other things that tests leave, and replaced by the next run.
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let data = DataFolder::at(folder.join("data"));
    let desk = Desk::open(data, Arc::new(SystemHost::new())).unwrap();
    let ask = |name: &str, args: Value| dispatch(&desk, name, args).unwrap();
    let office = json!({ "name": OFFICE, "kind": "town-hall", "locality": "Pelinia" });
    ask(
        "set_up",
        json!({ "language": "ro", "office": office, "operator": "Maria Rusu" }),
    );
    let mut sheets = Vec::new();
    for entry in ask("sheet_list", json!({ "language": "ro" }))
        .as_array()
        .unwrap()
    {
        for language in entry["languages"].as_array().unwrap() {
            let (code, language) = (entry["code"].as_str().unwrap(), language.as_str().unwrap());
            let name = format!("{code} ({language})");
            let file = folder.join(format!("{code}-{language}.pdf"));
            ask(
                "sheet_save",
                json!({
                    "code": code, "language": language, "size": "normal", "as_of": "2026-11-23", "path": file,
                }),
            );
            let view = ask(
                "service_view",
                json!({ "code": code, "language": language }),
            );
            sheets.push(Sheet { name, file, view });
        }
    }
    sheets
}

#[test]
fn the_first_sheets_are_there_in_romanian_and_russian() {
    for code in FIRST {
        for language in ["ro", "ru"] {
            let name = format!("{code} ({language})");
            assert!(sheets().iter().any(|sheet| sheet.name == name), "{name}");
        }
    }
}

#[test]
fn the_steps_stand_on_the_page_in_order_under_the_offices_name() {
    for sheet in sheets() {
        let page = words(&sheet.file);
        let mut rest = page.as_str();
        for step in sheet.view["steps"].as_array().unwrap() {
            let text = step["text"].as_str().unwrap();
            let at = rest.find(text).unwrap_or_else(|| {
                panic!(
                    "{}: „{text}” is missing or out of order in\n{page}",
                    sheet.name
                )
            });
            rest = &rest[at + text.len()..];
        }
        let title = sheet.view["title"].as_str().unwrap();
        assert!(
            page.contains(title) && page.starts_with(OFFICE),
            "{}: {page}",
            sheet.name
        );
    }
}

#[test]
fn every_letter_comes_with_the_file() {
    for sheet in sheets() {
        embedded_subsets(&sheet.file, &sheet.name);
    }
}

#[test]
fn the_files_are_sound() {
    for sheet in sheets() {
        is_sound(&sheet.file, &sheet.name);
    }
}

#[test]
fn each_qr_code_leads_where_the_page_says() {
    for sheet in sheets() {
        let page = words(&sheet.file).replace(' ', "");
        let codes = codes(&sheet.file);
        let first = FIRST.iter().any(|code| sheet.name.starts_with(code));
        assert!(!first || !codes.is_empty(), "{}: no QR code", sheet.name);
        for address in codes {
            let shown = address.trim_start_matches("https://").trim_end_matches('/');
            assert!(
                page.contains(shown),
                "{}: {address} is not on the page",
                sheet.name
            );
        }
    }
}
