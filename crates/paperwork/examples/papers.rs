//! Writes one paper of each kind for looking at, with invented figures: `cargo run -p indrumar-paperwork --example papers -- FOLDER`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Document, Laid, Size, html, layout, pdf};
use indrumar_domain::{Channel, Day, Outcome, ServiceCode, SpokenLanguage};
use indrumar_i18n::Lang;
use indrumar_paperwork::{
    CertificateInput, Figures, OfficeLines, ReportInput, StripValues, Variant, certificate, fitted,
    report, sheet_input,
};
use std::path::PathBuf;

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
    for lang in Lang::ALL {
        let month = ReportInput {
            month: day(2026, 11, 1),
            as_of: day(2026, 12, 1),
            office: office(),
            operator: "Ana Exemplu".into(),
            now: invented(&catalogue, 11, 7),
            before: Some(invented(&catalogue, 10, 5)),
            invented: false,
        };
        let empty = ReportInput {
            now: Figures::default(),
            before: None,
            ..month.clone()
        };
        for (name, input) in [("report", &month), ("report-empty", &empty)] {
            let document = report(&catalogue, lang, input);
            let laid = layout(&document, Size::Normal).unwrap();
            put(&format!("{name}-{lang}"), &document, &laid);
        }
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

/// Figures that agree with each other and look like a village: working days, a few services far ahead of the others.
fn invented(catalogue: &Catalogue, month: u32, pace: u64) -> Figures {
    let mut figures = Figures::default();
    let days = day(2026, month, 1).iter_days().take(30);
    let services: Vec<&ServiceCode> = catalogue.services().map(|it| &it.code).collect();
    for (n, date) in days.enumerate() {
        let busy = [pace, pace + 4, pace + 1, pace - 2, pace, 0, 0];
        let visits = busy[chrono::Datelike::weekday(&date).num_days_from_monday() as usize];
        for visit in 0..visits {
            let pick = (n as u64 * 13 + visit * visit * 7) as usize;
            let service =
                services[(pick % 97 * (pick % 89)) / 97 % services.len() * pick % 17 % 16];
            *figures.services.entry(service.clone()).or_default() += 1;
            let outcome = Outcome::ALL[[0, 0, 0, 1, 0, 2, 0, 3][pick % 8]];
            *figures.outcomes.entry(outcome).or_default() += 1;
            let channel = Channel::ALL[[0, 0, 1, 0, 0, 2, 0][pick % 7]];
            *figures.channels.entry(channel).or_default() += 1;
            let language = SpokenLanguage::ALL[[0, 0, 1, 0, 3, 0, 1, 0, 4][pick % 9]];
            *figures.languages.entry(language).or_default() += 1;
        }
        if visits > 0 {
            figures.days.insert(Day::from(date), visits);
        }
        figures.visits += visits;
    }
    figures.heads = pace * 4;
    figures
}
