//! Every error has its sentence in every language, and the sentence needs nothing that the error does not bring.

use indrumar_api::{ApiError, ErrorBody};
use indrumar_i18n::{I18n, Lang, keys};
use std::collections::BTreeSet;

#[test]
fn every_code_has_its_sentence_in_every_language() {
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let known = keys(lang);
        for (code, args) in ApiError::ARGS {
            let brought: BTreeSet<String> = args.iter().map(|&arg| arg.to_owned()).collect();
            match known.get(&format!("error-{code}")) {
                None => missing.push(format!("{lang}: error-{code}")),
                Some(needed) if !needed.is_subset(&brought) => {
                    missing.push(format!(
                        "{lang}: error-{code} needs {needed:?}, has {brought:?}"
                    ));
                }
                Some(_) => {}
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn an_error_crosses_as_code_and_arguments() {
    let body = ErrorBody::from(ApiError::MinutesOutOfRange { min: 1, max: 600 });
    let json = serde_json::to_value(&body).unwrap();
    assert_eq!(
        json,
        serde_json::json!({ "code": "minutes-out-of-range", "args": { "min": 1, "max": 600 } })
    );
    let sentence = body.sentence(&I18n::new(Lang::Ru));
    assert!(
        sentence.contains('1') && sentence.contains("600"),
        "{sentence}"
    );
}

#[test]
fn a_field_that_is_wrong_is_named_in_the_words_of_its_form() {
    let said = |place: &str, lang| {
        let place = place.to_owned();
        ApiError::LayerTextEmpty { place }.sentence(&I18n::new(lang))
    };
    for (place, words) in [
        ("hours", "„Program”"),
        ("steps.2", "„Pasul 2”"),
        ("steps", "„Pașii, în ordine”"),
        ("local-3", "„Pasul în plus 3”"),
        ("pay.mpay", "„pay.mpay”"),
    ] {
        let sentence = said(place, Lang::Ro);
        assert!(sentence.contains(words), "{sentence}");
    }
    assert!(said("bring.1", Lang::Ru).contains("«Строка 1»"));
    let named = [
        "name",
        "title",
        "summary",
        "provider",
        "phone",
        "hours",
        "note",
        "supplier",
        "account",
        "aliases.1",
        "bring.1",
    ];
    for lang in Lang::ALL {
        for place in named {
            let sentence = said(place, lang);
            let quoted = [
                format!("„{place}”"),
                format!("«{place}»"),
                format!("“{place}”"),
            ];
            let is_code = quoted.iter().any(|code| sentence.contains(code));
            assert!(!is_code && !sentence.contains('⟦'), "{sentence}");
        }
    }
}
