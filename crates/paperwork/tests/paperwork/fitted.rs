//! A sheet keeps to one leaf, and says what that costs.

use indrumar_document::{Block, Size};
use indrumar_i18n::Lang;
use indrumar_paperwork::{Part, Variant, fitted, sheet};

use crate::{input, ordinary, printed, said};

#[test]
fn every_sheet_of_one_language_fits_on_one_leaf_in_every_size() {
    let long: Vec<String> = ordinary()
        .iter()
        .filter(|sheet| sheet.fitted.laid.pages.len() > 2)
        .map(|sheet| format!("{sheet}: {} pages", sheet.fitted.laid.pages.len()))
        .collect();
    assert_eq!(long, Vec::<String>::new());
}

#[test]
fn the_ordinary_sheet_is_whole() {
    for sheet in ordinary().iter().filter(|it| it.size == Size::Normal) {
        assert_eq!(sheet.fitted.left_out, [], "{sheet}");
    }
}

#[test]
fn a_shortened_sheet_says_what_it_lacks_and_a_whole_one_says_nothing() {
    for sheet in ordinary() {
        let left_out = &sheet.fitted.left_out;
        let input = input(&sheet.code, &Variant::ordinary(sheet.lang));
        let Some(Block::Paragraph(text)) = sheet.fitted.document.blocks.last() else {
            assert_eq!(*left_out, [], "{sheet}");
            continue;
        };
        let text = text.plain();
        assert!(
            !left_out.is_empty() && !text.contains('{'),
            "{sheet}: {text}"
        );
        for (part, name) in Part::ALL.iter().zip(&input.labels.parts) {
            let named = text.contains(name.as_str());
            assert_eq!(named, left_out.contains(part), "{sheet}: {text}");
        }
    }
}

#[test]
fn what_matters_most_is_on_the_shortest_sheet() {
    for sheet in ordinary() {
        let input = input(&sheet.code, &Variant::ordinary(sheet.lang));
        let said = said(&sheet.fitted.laid);
        assert!(said.contains(&input.labels.safety), "{sheet}");
        let steps = input.steps.iter().map(|step| &step.action);
        for passage in steps.chain(&input.bring) {
            assert!(said.contains(&passage.text), "{sheet}: {}", passage.text);
        }
        for (facts, second) in [(&input.facts, Part::Time), (&input.help, Part::Phones)] {
            let second = !sheet.fitted.left_out.contains(&second);
            for fact in facts.iter().filter(|fact| fact.lasts || second) {
                if let Some(short) = &fact.short {
                    assert!(said.contains(&short.text), "{sheet}: {}", short.text);
                }
            }
        }
        let has_phone = input.help.iter().any(|fact| fact.short.is_some());
        let lasts = input.help.iter().filter(|fact| fact.lasts).count();
        assert_eq!(lasts, usize::from(has_phone), "{sheet}");
        let document = &sheet.fitted.document;
        assert!(document.strip.is_some(), "{sheet}");
        assert_eq!(
            document.code.is_none(),
            input.addresses.is_empty(),
            "{sheet}"
        );
    }
}

#[test]
fn nothing_is_left_out_that_the_sheet_did_not_have() {
    let service = crate::code("pay.utilities");
    let mut bare = input(&service, &Variant::ordinary(Lang::Ro));
    bare.notes.clear();
    bare.addresses.truncate(1);
    let fitted = fitted(&bare, Size::VeryLarge).unwrap();
    assert!(!fitted.left_out.contains(&Part::Notes) && !fitted.left_out.contains(&Part::Places));
}

#[test]
fn a_sheet_that_nothing_makes_fit_stays_as_whole_as_its_pages_allow() {
    let service = crate::code("pay.utilities");
    let mut long = input(&service, &Variant::ordinary(Lang::Ro));
    let step = long.steps[0].clone();
    long.steps = vec![step; 60];
    for step in &mut long.steps {
        step.trouble = None;
    }
    let fitted = fitted(&long, Size::VeryLarge).unwrap();
    let whole = indrumar_document::layout(&sheet(&long), Size::VeryLarge).unwrap();
    assert!(fitted.laid.pages.len() > 2 && fitted.laid.pages.len() <= whole.pages.len());
    if fitted.laid.pages.len() == whole.pages.len() {
        assert_eq!(fitted.left_out, []);
    }
}

#[test]
fn the_same_sheet_is_fitted_twice_alike() {
    let service = crate::code("papers.criminal-record");
    let variant = Variant::ordinary(Lang::Ru);
    let [first, second] = [0, 1].map(|_| printed(&service, &variant, Size::VeryLarge));
    assert_eq!(
        (first.document, first.left_out),
        (second.document, second.left_out)
    );
    assert_eq!(first.laid, second.laid);
}
