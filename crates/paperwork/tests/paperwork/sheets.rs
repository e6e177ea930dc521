//! Sheets made from the real catalogue and the real strings.

use chrono::NaiveDate;
use indrumar_document::{Block, Document, Language, Size, Text, html, layout, pdf};
use indrumar_i18n::Lang;
use indrumar_paperwork::{PaperworkError, sheet_for};

use crate::{catalogue, code, day, office, ordinary, said};

fn each_sheet(mut check: impl FnMut(&str, Lang, &Document)) {
    for service in catalogue().services() {
        for lang in Lang::ALL {
            let document = sheet_for(catalogue(), &service.code, lang, &office(), day()).unwrap();
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
    for sheet in ordinary() {
        let bytes = pdf(&sheet.fitted.laid).unwrap().len();
        assert!(bytes <= 40_000, "{sheet}: {bytes} bytes");
    }
}

#[test]
fn a_sheet_says_everything_that_its_service_says_in_that_language() {
    for service in catalogue().services() {
        for (lang, language) in Lang::ALL.into_iter().zip(service.languages()) {
            let document = sheet_for(catalogue(), &service.code, lang, &office(), day()).unwrap();
            let laid = layout(&document, Size::Normal).unwrap();
            let said = said(&laid);
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
        assert_eq!(masthead.office.plain(), "Primăria satului Exemplu");
        let contact: Vec<String> = masthead.contact.iter().map(Text::plain).collect();
        assert_eq!(contact, ["0 200 00 000", "8:00–17:00"]);
        // Whatever the sheet's language is, the office has its name in Romanian.
        let own = (lang != Lang::Ro).then_some(Language::Romanian);
        assert_eq!(masthead.office.spans[0].language, own);
        assert!(
            document.footer.notes[0].plain().contains("2026"),
            "{code} {lang}"
        );
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
    let far = NaiveDate::from_ymd_opt(2099, 1, 1).unwrap();
    let service = catalogue()
        .services()
        .find(|service| service.facts.iter().any(|fact| fact.expires.is_some()))
        .unwrap();
    let now = sheet_for(catalogue(), &service.code, Lang::Ro, &office(), day()).unwrap();
    let later = sheet_for(catalogue(), &service.code, Lang::Ro, &office(), far).unwrap();
    assert!(later.footer.notes.len() > now.footer.notes.len());
}

#[test]
fn an_unknown_service_is_refused_by_name() {
    let code = code("pay.nothing");
    assert_eq!(
        sheet_for(catalogue(), &code, Lang::Ro, &office(), day()),
        Err(PaperworkError::UnknownService(code))
    );
}
