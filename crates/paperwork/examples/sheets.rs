//! Writes sheets of the catalogue for looking at:
//! `cargo run -p indrumar-paperwork --example sheets -- FOLDER [--pair] [--from-step N] [--services FOLDER] [CODE…]`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, Service};
use indrumar_document::{Size, pdf};
use indrumar_i18n::Lang;
use indrumar_paperwork::{OfficeLines, Variant, fitted, service_input};
use std::path::Path;

fn main() {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    std::fs::create_dir_all(&folder).unwrap();
    let (mut pair, mut from, mut services, mut wanted) = (false, 1, None, Vec::new());
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--pair" => pair = true,
            "--services" => services = arguments.next(),
            "--from-step" => from = arguments.next().unwrap().parse().unwrap(),
            _ => wanted.push(argument),
        }
    }
    let catalogue = match services {
        None => Catalogue::builtin().unwrap(),
        Some(folder) => read(Path::new(&folder)),
    };
    for service in catalogue.services() {
        if !wanted.is_empty() && !wanted.iter().any(|code| code == service.code.as_str()) {
            continue;
        }
        for lang in Lang::ALL {
            // Of two languages the first is Romanian.
            if pair && lang == Lang::Ro {
                continue;
            }
            let variant = Variant {
                lang: if pair { Lang::Ro } else { lang },
                also: pair.then_some(lang),
                from_step: service.steps.get(from - 1).map(|step| step.id.clone()),
                ..Variant::default()
            };
            for size in [Size::Normal, Size::Large, Size::VeryLarge] {
                write(
                    Path::new(&folder),
                    service,
                    catalogue.version(),
                    &variant,
                    size,
                );
            }
        }
    }
}

/// Another catalogue than the built-in one.
fn read(folder: &Path) -> Catalogue {
    let files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| {
            let text = std::fs::read_to_string(entry.path()).unwrap();
            (entry.file_name().into_string().unwrap(), text)
        })
        .collect();
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    Catalogue::read(files).unwrap()
}

fn write(folder: &Path, service: &Service, version: &str, variant: &Variant, size: Size) {
    let office = OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    };
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let input = service_input(service, version, variant, &office, as_of).unwrap();
    let sheet = fitted(&input, size).unwrap();
    let bytes = pdf(&sheet.laid).unwrap();
    let also = variant
        .also
        .map(|lang| format!("+{lang}"))
        .unwrap_or_default();
    let name = format!(
        "{}-{}{also}-{}.pdf",
        service.code,
        variant.lang,
        size.as_str()
    );
    println!(
        "{name}: {} pages, {} bytes, without {:?}",
        sheet.laid.pages.len(),
        bytes.len(),
        sheet.left_out
    );
    std::fs::write(folder.join(name), bytes).unwrap();
}
