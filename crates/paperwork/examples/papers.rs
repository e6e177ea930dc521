//! Writes one paper of each kind for looking at, with invented figures: `cargo run -p indrumar-paperwork --example papers -- FOLDER`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Document, Laid, Size, html, layout, pdf};
use indrumar_domain::{Day, DayState, Request, ServiceCode};
use indrumar_i18n::Lang;
use indrumar_paperwork::{
    CertificateInput, Coverage, DailyInput, OfficeLines, RegisterExport, ReportInput, Reported,
    StripValues, Variant, certificate, daily, fitted, grid_document, guide, register_grid, report,
    sheet_input, xlsx,
};
use std::path::PathBuf;

#[path = "../tests/paperwork/figures.rs"]
mod figures;

fn main() {
    let folder = PathBuf::from(std::env::args().nth(1).unwrap_or_else(|| ".".to_owned()));
    std::fs::create_dir_all(&folder).unwrap();
    let put = |name: &str, document: &Document, laid: &Laid| {
        let bytes = pdf(laid).unwrap();
        println!("{name}: {} pages, {} bytes", laid.pages.len(), bytes.len());
        std::fs::write(folder.join(format!("{name}.pdf")), bytes).unwrap();
        std::fs::write(folder.join(format!("{name}.html")), html(document)).unwrap();
    };
    let catalogue = Catalogue::builtin().unwrap();
    let code = ServiceCode::parse("papers.criminal-record").unwrap();
    let steps = &catalogue.service(&code).unwrap().steps;

    let pair = Variant {
        also: Some(Lang::Ru),
        ..Variant::ordinary(Lang::Ro)
    };
    let personal = Variant {
        from_step: Some(steps[2].id.clone()),
        strip: StripValues {
            number: Some("202611230417".into()),
            return_code: Some("K7M 4TX".into()),
            next: Some(day(2026, 12, 3)),
        },
        ..Variant::ordinary(Lang::Ro)
    };
    for size in [Size::Normal, Size::Large, Size::VeryLarge] {
        for (name, variant) in [("pair", &pair), ("personal", &personal)] {
            let input = sheet_input(&catalogue, &code, variant, &office(), day(2026, 11, 23));
            let sheet = fitted(&input.unwrap(), size).unwrap();
            let name = format!("{name}-{}", size.as_str());
            println!("left out of {name}: {:?}", sheet.left_out);
            put(&name, &sheet.document, &sheet.laid);
        }
    }
    let register = figures::register(&catalogue, "2026-12-01T09:00:00+02:00", 2_600, 760);
    let of = |from: NaiveDate, to: NaiveDate| {
        figures::figures(&register, |date| (from..=to).contains(&date))
    };
    for lang in Lang::ALL {
        for (name, period) in [
            ("report", Reported::Month(day(2026, 11, 1))),
            ("report-year", Reported::Year(2026)),
            ("report-empty", Reported::Month(day(2019, 2, 1))),
        ] {
            let (first, last) = period.bounds();
            let (first_before, last_before) = period.before().bounds();
            let before = of(first_before, last_before);
            let input = ReportInput {
                period,
                as_of: day(2026, 12, 1),
                office: office(),
                operator: "Ana Exemplu".into(),
                now: of(first, last),
                before: Some(before).filter(|it| it.sums.visits > 0),
                coverage: coverage(),
                invented: false,
            };
            let document = report(&catalogue, lang, &input);
            let laid = layout(&document, Size::Compact).unwrap();
            put(&format!("{name}-{lang}"), &document, &laid);
        }
        for (name, date) in [
            ("daily", day(2026, 11, 23)),
            ("daily-empty", day(2026, 11, 22)),
        ] {
            let requests: Vec<Request> = register
                .iter()
                .filter(|request| request.day.date() == date)
                .cloned()
                .collect();
            let input = DailyInput {
                day: date,
                as_of: day(2026, 12, 1),
                office: office(),
                operator: "Ana Exemplu".into(),
                state: DayState::Zero,
                requests: &requests,
                figures: &of(date, date),
                notes: false,
                invented: false,
            };
            let document = daily(&catalogue, lang, &input);
            let laid = layout(&document, Size::Compact).unwrap();
            put(&format!("{name}-{lang}"), &document, &laid);
        }
        let document = guide(lang, &office(), day(2026, 12, 1));
        let laid = layout(&document, Size::Compact).unwrap();
        put(&format!("guide-{lang}"), &document, &laid);
        let month = day(2026, 11, 1)..=day(2026, 11, 30);
        let requests: Vec<Request> = register
            .iter()
            .filter(|request| month.contains(&request.day.date()))
            .cloned()
            .collect();
        let export = RegisterExport {
            requests: &requests,
            notes: false,
            settings: vec![("Instituția".into(), "Primăria satului Exemplu".into())],
        };
        let grid = register_grid(&catalogue, lang, export);
        let document = grid_document(&grid, &office(), day(2026, 12, 1));
        let laid = layout(&document, Size::Compact).unwrap();
        put(&format!("register-{lang}"), &document, &laid);
        let bytes = xlsx(&grid, day(2026, 12, 1)).unwrap();
        std::fs::write(folder.join(format!("register-{lang}.xlsx")), bytes).unwrap();
        let document = certificate(
            lang,
            &CertificateInput {
                name: "Maria Exemplu".into(),
                training: "Servicii publice pe internet".into(),
                day: day(2026, 11, 20),
                office: office(),
                operator: "Ana Exemplu".into(),
            },
        );
        let laid = layout(&document, Size::Normal).unwrap();
        put(&format!("certificate-{lang}"), &document, &laid);
    }
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn office() -> OfficeLines {
    OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    }
}

/// Two days declared, one of each kind.
fn coverage() -> Coverage {
    let declared = [
        (Day::from(day(2026, 11, 20)), DayState::Closed),
        (Day::from(day(2026, 11, 14)), DayState::Zero),
    ];
    Coverage {
        since: day(2024, 12, 1).into(),
        today: day(2026, 12, 1).into(),
        declared: declared.into(),
    }
}
