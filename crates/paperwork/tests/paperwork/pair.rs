//! Two languages side by side.

use indrumar_document::{Block, Language, Size};
use indrumar_i18n::Lang;
use indrumar_paperwork::{Variant, sheet};

use crate::{SIZES, catalogue, code, input, printed, said};

fn beside(also: Lang) -> Variant {
    Variant {
        also: Some(also),
        ..Variant::ordinary(Lang::Ro)
    }
}

#[test]
fn each_section_stands_beside_its_translation() {
    for service in catalogue().services() {
        let document = sheet(&input(&service.code, &beside(Lang::Ru)));
        let [ro, ru] =
            [Lang::Ro, Lang::Ru].map(|lang| sheet(&input(&service.code, &Variant::ordinary(lang))));
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for block in document.blocks {
            match block {
                Block::Pair {
                    language,
                    left: l,
                    right: r,
                } => {
                    assert_eq!(language, Language::Russian);
                    left.extend(l);
                    right.extend(r);
                }
                other => panic!("{}: {other:?} stands alone", service.code),
            }
        }
        assert_eq!((left, right), (ro.blocks, ru.blocks), "{}", service.code);
    }
}

#[test]
fn the_title_is_said_in_both_and_the_office_once() {
    let document = sheet(&input(&code("pay.utilities"), &beside(Lang::Ru)));
    let also = document.also.unwrap();
    assert_eq!(document.language, Language::Romanian);
    assert_eq!(also.language, Language::Russian);
    assert_eq!(document.title, "Plătesc factura: gaz, curent, apă, căldură");
    assert_eq!(also.title, "Оплачиваю счета: газ, свет, вода, тепло");
    assert_eq!(
        document.masthead.unwrap().office.plain(),
        "Primăria satului Exemplu"
    );
}

#[test]
fn the_strip_has_its_labels_in_both_languages() {
    let strip = sheet(&input(&code("pay.utilities"), &beside(Lang::Ru)))
        .strip
        .unwrap();
    assert_eq!(
        strip.fields[0].label.plain(),
        "Număr de păstrat / Важный номер"
    );
    assert_eq!(
        strip.cut.spans.last().unwrap().language,
        Some(Language::Russian)
    );
    assert_eq!(
        strip.cut.plain(),
        "Tăiați aici și păstrați / Отрежьте и сохраните"
    );
}

#[test]
fn a_sheet_beside_itself_is_the_ordinary_sheet() {
    let service = code("pay.utilities");
    assert_eq!(
        input(&service, &beside(Lang::Ro)),
        input(&service, &Variant::ordinary(Lang::Ro))
    );
}

#[test]
fn both_languages_are_on_the_paper_and_a_pair_in_normal_print_keeps_to_one_leaf() {
    let mut shortened = 0;
    // A third of them stands for all: what is left out is decided by the same rule for each.
    for service in catalogue().services().step_by(3) {
        for also in [Lang::Ru, Lang::En] {
            for size in SIZES {
                let fitted = printed(&service.code, &beside(also), size);
                let said = said(&fitted.laid);
                let place = format!("{} {also} {}", service.code, size.as_str());
                for step in &service.steps {
                    let other = match also {
                        Lang::Ru => &step.action.ru,
                        _ => &step.action.en,
                    };
                    assert!(
                        said.contains(&step.action.ro),
                        "{place}: {}",
                        step.action.ro
                    );
                    assert!(said.contains(other), "{place}: {other}");
                }
                // In large print two languages stand below each other, whole.
                match size {
                    Size::Normal => assert!(fitted.laid.pages.len() <= 2, "{place}"),
                    _ => assert_eq!(fitted.left_out, [], "{place}"),
                }
                if !fitted.left_out.is_empty() {
                    shortened += 1;
                    assert!(said.contains("Fișă scurtă."), "{place}");
                    let own = ["Это краткая памятка.", "This is a short sheet."];
                    assert!(own.iter().any(|words| said.contains(words)), "{place}");
                }
            }
        }
    }
    assert!(shortened > 0, "no pair was ever shortened");
}

#[test]
fn a_personal_sheet_in_two_languages_says_whose_turn_it_is_in_both() {
    let service = catalogue()
        .service(&code("papers.criminal-record"))
        .unwrap();
    let variant = Variant {
        from_step: Some(service.steps[1].id.clone()),
        ..beside(Lang::Ru)
    };
    let said = said(&printed(&service.code, &variant, Size::Normal).laid);
    assert!(said.contains("Continuați cu pasul 2.") && said.contains("Продолжайте с шага 2."));
}
