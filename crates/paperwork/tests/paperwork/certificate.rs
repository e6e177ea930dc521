//! The certificate of attendance.

use indrumar_document::{Block, Size, html, layout, pdf};
use indrumar_i18n::Lang;
use indrumar_paperwork::{CertificateInput, certificate};

use crate::{day, office, said};

fn input(name: &str) -> CertificateInput {
    CertificateInput {
        name: name.into(),
        training: "Servicii publice pe internet".into(),
        day: day(),
        office: office(),
        operator: "Ana Exemplu".into(),
    }
}

#[test]
fn a_certificate_says_who_what_when_and_where_on_one_page() {
    for lang in Lang::ALL {
        let document = certificate(lang, &input(" Maria Exemplu "));
        assert!(document.frame);
        assert!(
            document
                .blocks
                .contains(&Block::Display("Maria Exemplu".into()))
        );
        let laid = layout(&document, Size::Normal).unwrap();
        assert_eq!(laid.pages.len(), 1, "{lang}");
        let said = said(&laid);
        for words in [
            "Maria Exemplu",
            "Servicii publice pe internet",
            "23.11.2026",
            "Ana Exemplu",
        ] {
            assert!(said.contains(words), "{lang}: {words}: {said}");
        }
        assert!(!said.contains('⟦'), "{said}");
    }
}

#[test]
fn the_same_certificate_is_the_same_paper() {
    let bytes = || pdf(&layout(&certificate(Lang::Ro, &input("Ion")), Size::Normal).unwrap());
    assert_eq!(bytes().unwrap(), bytes().unwrap());
}

#[test]
fn names_of_any_length_and_with_any_signs_give_a_page() {
    let long = "Ana-Maria ".repeat(12);
    for name in [
        "I",
        "<b>Ion</b> & fiii",
        "Ștefan\nȚurcanu\u{7}",
        long.as_str(),
    ] {
        let document = certificate(Lang::Ro, &input(name));
        assert_eq!(
            layout(&document, Size::Normal).unwrap().pages.len(),
            1,
            "{name}"
        );
        assert!(!html(&document).contains("<b>Ion"), "{name}");
    }
}
