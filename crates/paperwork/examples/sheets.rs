//! Writes sheets of the catalogue for looking at: `cargo run -p indrumar-paperwork --example sheets -- FOLDER [CODE…]`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Size, layout, pdf};
use indrumar_i18n::Lang;
use indrumar_paperwork::{OfficeLines, sheet_for};

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = std::path::PathBuf::from(arguments.next().unwrap_or_else(|| ".".to_owned()));
    let wanted: Vec<String> = arguments.collect();
    let catalogue = Catalogue::builtin().unwrap();
    let office = OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    };
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    for service in catalogue.services() {
        let code = service.code.as_str();
        if !wanted.is_empty() && !wanted.iter().any(|name| name == code) {
            continue;
        }
        for lang in Lang::ALL {
            for size in [Size::Normal, Size::Large, Size::VeryLarge] {
                let document = sheet_for(&catalogue, &service.code, lang, &office, as_of).unwrap();
                let laid = layout(&document, size).unwrap();
                let bytes = pdf(&laid).unwrap();
                let name = format!("{code}-{lang}-{}.pdf", size.as_str());
                println!("{name}: {} pages, {} bytes", laid.pages.len(), bytes.len());
                std::fs::write(folder.join(name), bytes).unwrap();
            }
        }
    }
}
