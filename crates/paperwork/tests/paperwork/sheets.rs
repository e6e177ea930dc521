//! Sheets made from the real catalogue and the real strings.

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Block, Document, Mark, Size, html, layout, pdf};
use indrumar_domain::ServiceCode;
use indrumar_i18n::Lang;
use indrumar_paperwork::{OfficeLines, PaperworkError, sheet_for};

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

fn each_sheet(mut check: impl FnMut(&str, Lang, &Document)) {
    let catalogue = Catalogue::builtin().unwrap();
    for service in catalogue.services() {
        for lang in Lang::ALL {
            let document = sheet_for(&catalogue, &service.code, lang, &office(), day()).unwrap();
            check(service.code.as_str(), lang, &document);
        }
    }
}

#[test]
fn no_sheet_lacks_a_word() {
    each_sheet(|code, lang, document| {
        assert!(
            !format!("{document:?}").contains('⟦'),
            "{code} {lang}: a key is missing"
        );
    });
}

#[test]
fn every_sheet_can_be_printed_in_every_size() {
    each_sheet(|code, lang, document| {
        for size in [Size::Normal, Size::Large, Size::VeryLarge] {
            let laid = layout(document, size).unwrap();
            let bytes = pdf(&laid).unwrap();
            assert!(
                bytes.len() <= 40_000,
                "{code} {lang} {}: {} bytes",
                size.as_str(),
                bytes.len()
            );
            if size == Size::Normal {
                assert!(
                    laid.pages.len() <= 2,
                    "{code} {lang}: {} pages",
                    laid.pages.len()
                );
            }
        }
    });
}

#[test]
fn a_sheet_says_everything_that_its_service_says_in_that_language() {
    let catalogue = Catalogue::builtin().unwrap();
    for service in catalogue.services() {
        for (lang, language) in Lang::ALL.into_iter().zip(service.languages()) {
            let document = sheet_for(&catalogue, &service.code, lang, &office(), day()).unwrap();
            let laid = layout(&document, Size::Normal).unwrap();
            let said: String = laid
                .pages
                .iter()
                .flat_map(|page| &page.pieces)
                .filter(|piece| piece.mark != Mark::Artifact)
                .map(indrumar_document::Piece::text)
                .collect::<Vec<_>>()
                .join("\n");
            let mut at = 0;
            for step in &service.steps {
                let action = step.action.get(*language);
                let found = said[at..].find(action);
                at += found.unwrap_or_else(|| panic!("{} {lang}: {action}", service.code));
            }
            for text in service.bring.iter().chain(&service.notes) {
                assert!(
                    said.contains(text.get(*language)),
                    "{} {lang}: {}",
                    service.code,
                    text.get(*language)
                );
            }
            let web = html(&document);
            assert!(web.contains(&format!("<html lang=\"{lang}\">")));
        }
    }
}

#[test]
fn a_sheet_shows_the_office_and_the_day_of_its_verification() {
    each_sheet(|code, lang, document| {
        let masthead = document.masthead.as_ref().unwrap();
        assert_eq!(masthead.office, "Primăria satului Exemplu");
        assert_eq!(masthead.contact, ["0 200 00 000", "8:00–17:00"]);
        assert!(document.footer.notes[0].contains("2026"), "{code} {lang}");
        assert!(
            document.footer.page.contains("{page}") && document.footer.page.contains("{pages}")
        );
        assert!(
            document
                .blocks
                .iter()
                .any(|block| matches!(block, Block::Notice(_)))
        );
    });
}

#[test]
fn an_expired_fact_is_left_out_and_the_foot_says_so() {
    let catalogue = Catalogue::builtin().unwrap();
    let far = NaiveDate::from_ymd_opt(2099, 1, 1).unwrap();
    let service = catalogue
        .services()
        .find(|service| service.facts.iter().any(|fact| fact.expires.is_some()))
        .unwrap();
    let now = sheet_for(&catalogue, &service.code, Lang::Ro, &office(), day()).unwrap();
    let later = sheet_for(&catalogue, &service.code, Lang::Ro, &office(), far).unwrap();
    assert!(later.footer.notes.len() > now.footer.notes.len());
}

#[test]
fn an_unknown_service_is_refused_by_name() {
    let catalogue = Catalogue::builtin().unwrap();
    let code: ServiceCode = ServiceCode::parse("pay.nothing").unwrap();
    assert_eq!(
        sheet_for(&catalogue, &code, Lang::Ro, &office(), day()),
        Err(PaperworkError::UnknownService(code))
    );
}
