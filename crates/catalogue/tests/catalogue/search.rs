//! Search finds what people mean by what they type.

use indrumar_catalogue::{Catalogue, SheetLanguage};
use proptest::prelude::*;

fn found(query: &str) -> Vec<String> {
    thread_local! {
        static CATALOGUE: Catalogue = Catalogue::builtin().unwrap();
    }
    CATALOGUE.with(|catalogue| {
        let hits = catalogue.search(query, SheetLanguage::Ro, 3);
        hits.into_iter().map(|hit| hit.code.to_string()).collect()
    })
}

/// Each phrase finds its service first.
fn check(wanted: &str, phrases: &[&str]) {
    for phrase in phrases {
        let found = found(phrase);
        assert_eq!(
            found.first().map(String::as_str),
            Some(wanted),
            "{phrase:?} found {found:?}"
        );
    }
}

#[test]
fn everyday_words_find_the_bill() {
    check(
        "pay.utilities",
        &[
            "lumină",
            "lumina",
            "vreau să plătesc lumina",
            "plata la gaz",
            "factura",
            "achit apa",
            "caldura",
            "energocom",
            "moldovagaz",
            "curent",
            "комуналка",
            "коммуналка",
            "заплатить за свет",
            "за газ",
            "счет за воду",
            "kommunalka",
            "electricity bill",
            "pay.util",
        ],
    );
}

#[test]
fn everyday_words_find_the_criminal_record() {
    check(
        "papers.criminal-record",
        &[
            "cazier",
            "cazir",
            "caziar",
            "czaier",
            "caz",
            "cazierul judiciar",
            "certificat de cazier",
            "nejudecat",
            "справка о несудимости",
            "несудимость",
            "справку о несудимости",
            "судимость",
            "казиер",
            "spravka o nesudimosti",
            "police certificate",
            "papers.criminal",
        ],
    );
}

#[test]
fn the_first_letters_are_enough() {
    check("benefits.pension", &["pens", "пенс", "pensi"]);
    check("papers.apostille", &["apost", "апост"]);
    check("desk.asp-appointment", &["bulet", "паспорт", "programare"]);
    check(
        "benefits.energy-compensation",
        &["compens", "компенс", "ajutor la c"],
    );
    check("account.mcabinet", &["mcab", "documentele mele"]);
}

#[test]
fn the_wrong_layout_finds_the_same() {
    check("benefits.pension", &["gtycbz", "зутышу"]);
    check(
        "papers.criminal-record",
        &["сфяшук", "cghfdrf j ytcelbvjcnb"],
    );
    check("pay.utilities", &["rjvveyfkrf", "дгьштф", "ufp"]);
    check("pay.fines", &["inhfa"]);
}

#[test]
fn romanian_typed_with_and_without_marks_or_with_cedillas_is_the_same() {
    for (cedilla, comma, plain) in [
        ("poliţă", "poliță", "polita"),
        ("paşapoarte", "pașapoarte", "pasapoarte"),
    ] {
        assert_eq!(found(cedilla), found(comma));
        assert_eq!(found(comma), found(plain));
        assert!(!found(plain).is_empty());
    }
}

#[test]
fn what_people_say_finds_the_rest() {
    check(
        "pay.fines",
        &["amenda", "amendă de la poliție", "оплатить штраф", "штрафы"],
    );
    check(
        "pay.property-tax",
        &["impozit pe pamant", "налог на землю", "impozitul pe casa"],
    );
    check("pay.mpay", &["mpay", "m-pay", "мпей"]);
    check("pay.kindergarten", &["plata grădiniței"]);
    check("sign.mobile-signature", &["semnătură mobilă"]);
    check(
        "papers.civil-status-extract",
        &[
            "certificat de nastere",
            "свидетельство о рождении",
            "duplicat",
            "birth certificate",
        ],
    );
    check(
        "sign.electronic-signature",
        &["semnatura electronica", "электронная подпись", "token"],
    );
    check(
        "insurance.medical",
        &["polita medicala", "медицинский полис", "cnam"],
    );
    check(
        "papers.driving-licence",
        &["permis auto", "водительские права", "carnet de sofer"],
    );
    check(
        "papers.cadastre-extract",
        &["cadastru", "acte pe casă", "кадастр"],
    );
    check(
        "benefits.energy-compensation",
        &["ajutor la contor", "lemne", "помощь на отопление"],
    );
    check(
        "desk.asp-appointment",
        &["schimb buletinul", "carte de identitate", "запись в асп"],
    );
    check(
        "benefits.pension",
        &["recalcularea pensiei", "перерасчет пенсии", "pensia"],
    );
    check(
        "learn.not-be-cheated",
        &["m-au înșelat", "мошенники", "escroci"],
    );
}

#[test]
fn nonsense_finds_nothing() {
    for nonsense in ["", "   ", "xyzzyx", "!!!", "42424242"] {
        assert_eq!(found(nonsense), Vec::<String>::new(), "{nonsense:?}");
    }
}

#[test]
fn hits_speak_the_language_that_was_asked_for_whatever_was_typed() {
    let catalogue = Catalogue::builtin().unwrap();
    for (language, name) in [
        (SheetLanguage::Ro, "Cazier judiciar"),
        (SheetLanguage::Ru, "Справка о несудимости"),
        (SheetLanguage::En, "Criminal record certificate"),
    ] {
        assert_eq!(catalogue.search("cazier", language, 1)[0].name, name);
    }
}

#[test]
fn no_more_hits_than_asked_for() {
    let catalogue = Catalogue::builtin().unwrap();
    assert_eq!(catalogue.search("plata", SheetLanguage::Ro, 2).len(), 2);
    assert!(catalogue.search("plata", SheetLanguage::Ro, 0).is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

    #[test]
    fn whatever_is_typed_the_search_answers(query in "\\PC{0,60}") {
        found(&query);
    }

    #[test]
    fn letters_of_both_alphabets_in_any_order_are_answered(query in "[a-zăâîșța-яё0-9 .,;'\\[\\]-]{0,40}") {
        let hits = found(&query);
        prop_assert!(hits.len() <= 3);
    }
}
