//! A translation that is missing is seen.

use indrumar_catalogue::Service;
use indrumar_document::{Block, Language, Size, html};
use indrumar_i18n::Lang;
use indrumar_paperwork::{Variant, fitted, service_input, sheet};

use crate::{catalogue, code, day, office, said};

/// A service of which one step, one note and the summary were not translated into Russian.
fn half_translated() -> Service {
    let mut service = catalogue().service(&code("pay.utilities")).unwrap().clone();
    service.steps[1].action.ru = " ".into();
    service.notes[0].ru.clear();
    service.summary.ru.clear();
    service
}

#[test]
fn a_missing_passage_is_printed_in_romanian_with_a_mark_and_its_language() {
    let service = half_translated();
    let variant = Variant::ordinary(Lang::Ru);
    let input = service_input(&service, "1", &variant, &office(), day()).unwrap();
    let document = sheet(&input);
    let steps = document.blocks.iter().find_map(|block| match block {
        Block::Steps { steps, .. } => Some(steps),
        _ => None,
    });
    let text = &steps.unwrap()[1].text;
    assert_eq!(
        text.plain(),
        format!("{} (на румынском)", service.steps[1].action.ro)
    );
    assert_eq!(text.spans[0].language, Some(Language::Romanian));
    assert_eq!(text.spans[1].language, None);
    let said = said(&fitted(&input, Size::Normal).unwrap().laid);
    assert_eq!(said.matches("(на румынском)").count(), 3, "{said}");
    assert!(html(&document).contains("lang=\"ro\""));
}

#[test]
fn beside_the_romanian_a_missing_passage_is_marked_too() {
    let service = half_translated();
    let variant = Variant {
        also: Some(Lang::Ru),
        ..Variant::ordinary(Lang::Ro)
    };
    let input = service_input(&service, "1", &variant, &office(), day()).unwrap();
    let said = said(&fitted(&input, Size::Normal).unwrap().laid);
    assert!(said.contains("(на румынском)") && !said.contains("(în română)"));
}

#[test]
fn a_romanian_sheet_without_romanian_words_takes_the_next_language_and_says_so() {
    let mut service = half_translated();
    service.steps[0].action.ro.clear();
    let variant = Variant::ordinary(Lang::Ro);
    let input = service_input(&service, "1", &variant, &office(), day()).unwrap();
    let expected = format!("{} (în rusă)", service.steps[0].action.ru);
    assert_eq!(input.steps[0].action.plain(), expected);
}

#[test]
fn a_full_catalogue_needs_no_mark() {
    for service in catalogue().services() {
        for lang in Lang::ALL {
            let variant = Variant::ordinary(lang);
            let input = service_input(service, "1", &variant, &office(), day()).unwrap();
            assert!(
                !format!("{input:?}").contains("Some(Other"),
                "{} {lang}",
                service.code
            );
        }
    }
}
