//! What is said on each kind of paper, from the built-in catalogue and the real strings.
#![allow(clippy::unwrap_used, clippy::expect_used)]

mod certificate;
mod daily;
mod figures;
mod fitted;
mod grid;
mod pair;
mod personal;
mod report;
mod sheets;
mod translation;

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Laid, Mark, Piece, Size};
use indrumar_domain::ServiceCode;
use indrumar_i18n::Lang;
use indrumar_paperwork::{Fitted, OfficeLines, SheetInput, Variant, fitted, sheet_input};
use std::sync::LazyLock;

const SIZES: [Size; 3] = [Size::Normal, Size::Large, Size::VeryLarge];

fn catalogue() -> &'static Catalogue {
    static CATALOGUE: LazyLock<Catalogue> = LazyLock::new(|| Catalogue::builtin().unwrap());
    &CATALOGUE
}

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn office() -> OfficeLines {
    OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    }
}

fn code(code: &str) -> ServiceCode {
    ServiceCode::parse(code).unwrap()
}

fn input(service: &ServiceCode, variant: &Variant) -> SheetInput {
    sheet_input(catalogue(), service, variant, &office(), day()).unwrap()
}

fn printed(service: &ServiceCode, variant: &Variant, size: Size) -> Fitted {
    fitted(&input(service, variant), size).unwrap()
}

/// A sheet of one language as it is printed.
struct Ordinary {
    code: ServiceCode,
    lang: Lang,
    size: Size,
    fitted: Fitted,
}

impl std::fmt::Display for Ordinary {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{} {} {}", self.code, self.lang, self.size.as_str())
    }
}

/// Every sheet of one language in every size, composed once for all tests.
fn ordinary() -> &'static [Ordinary] {
    static SHEETS: LazyLock<Vec<Ordinary>> = LazyLock::new(|| {
        let mut sheets = Vec::new();
        for service in catalogue().services() {
            for lang in Lang::ALL {
                for size in SIZES {
                    sheets.push(Ordinary {
                        code: service.code.clone(),
                        lang,
                        size,
                        fitted: printed(&service.code, &Variant::ordinary(lang), size),
                    });
                }
            }
        }
        sheets
    });
    &SHEETS
}

/// Everything on the pages that is not ornament, a line for each piece.
fn said(laid: &Laid) -> String {
    laid.pages
        .iter()
        .flat_map(|page| &page.pieces)
        .filter(|piece| piece.mark != Mark::Artifact)
        .map(Piece::text)
        .collect::<Vec<_>>()
        .join("\n")
}
