//! The sheet for one person: what is left to do, and the numbers that must not be lost.

use chrono::NaiveDate;
use indrumar_document::{Block, Size, Value};
use indrumar_domain::StepId;
use indrumar_i18n::Lang;
use indrumar_paperwork::{PaperworkError, StripValues, Variant, service_input, sheet};

use crate::{catalogue, code, day, input, office, printed, said};

fn from(step: &str) -> Variant {
    Variant {
        from_step: Some(StepId::parse(step).unwrap()),
        ..Variant::ordinary(Lang::Ro)
    }
}

#[test]
fn only_the_steps_that_are_left_are_printed_with_their_own_numbers() {
    for service in catalogue().services() {
        for (done, step) in service.steps.iter().enumerate() {
            let document = sheet(&input(&service.code, &from(step.id.as_str())));
            let printed = document.blocks.iter().find_map(|block| match block {
                Block::Steps { first, steps } => Some((*first, steps)),
                _ => None,
            });
            let (first, steps) = printed.unwrap();
            assert_eq!(first as usize, done + 1, "{}", service.code);
            assert_eq!(steps.len(), service.steps.len() - done, "{}", service.code);
            assert_eq!(steps[0].text.plain(), step.action.ro);
        }
    }
}

#[test]
fn below_the_title_stands_whose_turn_it_is() {
    let service = catalogue()
        .service(&code("papers.criminal-record"))
        .unwrap();
    let lead = |done: usize, lang: Lang| {
        let variant = Variant {
            lang,
            ..from(service.steps[done].id.as_str())
        };
        sheet(&input(&service.code, &variant)).lead.unwrap().plain()
    };
    assert!(lead(1, Lang::Ro).starts_with("Pasul 1 este gata. Continuați cu pasul 2."));
    assert!(lead(3, Lang::Ro).starts_with("Pașii 1–3 sunt gata. Continuați cu pasul 4."));
    assert!(lead(1, Lang::Ru).starts_with("Шаг 1 выполнен. Продолжайте с шага 2."));
    assert!(lead(3, Lang::Ru).starts_with("Шаги 1–3 выполнены. Продолжайте с шага 4."));
    assert!(lead(2, Lang::En).starts_with("Steps 1–2 are done. Go on with step 3."));
}

#[test]
fn a_sheet_from_the_first_step_is_the_ordinary_sheet() {
    let service = catalogue().service(&code("pay.utilities")).unwrap();
    let first = service.steps[0].id.as_str();
    assert_eq!(
        input(&service.code, &from(first)),
        input(&service.code, &Variant::ordinary(Lang::Ro))
    );
}

#[test]
fn a_step_of_another_sheet_is_refused_by_name() {
    let service = catalogue().service(&code("pay.utilities")).unwrap();
    let done = service_input(service, "1", &from("no-such-step"), &office(), day());
    let step = StepId::parse("no-such-step").unwrap();
    assert_eq!(done, Err(PaperworkError::UnknownStep(step)));
}

#[test]
fn the_strip_shows_what_is_known_and_leaves_room_for_the_rest() {
    let next = NaiveDate::from_ymd_opt(2026, 12, 3);
    let variant = Variant {
        strip: StripValues {
            number: Some(" 123456789012 ".into()),
            return_code: Some("K7M-4TX".into()),
            next,
        },
        ..Variant::ordinary(Lang::Ro)
    };
    let values = |variant: &Variant| {
        let fields = sheet(&input(&code("pay.utilities"), variant))
            .strip
            .unwrap()
            .fields;
        fields
            .into_iter()
            .map(|field| field.value)
            .collect::<Vec<_>>()
    };
    let known = |text: &str| Value::Known(text.to_owned());
    assert_eq!(
        values(&variant),
        [
            known("1234 5678 9012"),
            known("03.12.2026"),
            known("K7M-4TX")
        ]
    );
    let blank = Variant {
        strip: StripValues {
            number: Some("  ".into()),
            ..StripValues::default()
        },
        ..Variant::ordinary(Lang::Ro)
    };
    let boxes = [vec![4, 4, 4], vec![2, 2], vec![3, 3]].map(Value::Boxes);
    assert_eq!(values(&blank), boxes);
    let said = said(&printed(&code("pay.utilities"), &variant, Size::Large).laid);
    assert!(said.contains("1234 5678 9012"), "{said}");
}
