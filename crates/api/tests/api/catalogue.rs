//! Services as the window sees them.

use indrumar_api::ApiError;
use indrumar_api::catalogue::{
    CatalogueSearch, CatalogueTiles, ServiceViewArgs, search, tiles, view,
};
use indrumar_testkit::{desk, request};

fn typed(query: &str, language: &str) -> CatalogueSearch {
    CatalogueSearch {
        query: query.to_owned(),
        language: language.to_owned(),
        limit: 5,
    }
}

#[test]
fn a_service_is_found_by_its_words_in_romanian_and_russian() {
    let desk = desk().open();
    for (query, code) in [
        ("cazier", "papers.criminal-record"),
        ("lumina", "pay.utilities"),
        ("справка о несудимости", "papers.criminal-record"),
    ] {
        let hits = search(&desk, typed(query, "ro")).unwrap();
        assert_eq!(hits[0].code, code, "{query}");
        assert!(!hits[0].title.is_empty() && !hits[0].group.is_empty());
    }
    assert_eq!(
        search(&desk, typed("x", "xx")),
        Err(ApiError::UnknownLanguage {
            language: "xx".to_owned()
        })
    );
}

#[test]
fn the_tiles_begin_with_what_is_asked_for_here() {
    let desk = desk().open();
    let first = |language: &str| {
        tiles(
            &desk,
            CatalogueTiles {
                language: language.to_owned(),
            },
        )
        .unwrap()
    };
    let other = first("ro").pop().unwrap().code;
    for _ in 0..2 {
        request(&other).record(&desk);
    }
    let shown = first("ru");
    assert_eq!(shown[0].code, other);
    assert!(shown.len() <= 8);
    let mut codes: Vec<_> = shown.iter().map(|hit| &hit.code).collect();
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), shown.len());
}

#[test]
fn a_service_is_shown_with_its_steps() {
    let desk = desk().open();
    let of = |code: &str| {
        view(
            &desk,
            ServiceViewArgs {
                code: code.to_owned(),
                language: "ro".to_owned(),
            },
        )
    };
    let shown = of("papers.criminal-record").unwrap();
    assert!(shown.steps.iter().any(|step| step.id == "pay"));
    assert!(shown.languages.contains(&"ru".to_owned()));
    for code in ["papers.unknown", "Not A Code"] {
        assert_eq!(
            of(code),
            Err(ApiError::UnknownService {
                code: code.to_owned()
            })
        );
    }
}

#[test]
fn what_is_recorded_here_often_comes_before_what_fits_about_as_well_and_not_before_what_fits_clearly()
 {
    let desk = desk().open();
    let codes = |query: &str| -> Vec<String> {
        let hits = search(&desk, typed(query, "ro")).unwrap();
        hits.into_iter().map(|hit| hit.code).collect()
    };
    let before = codes("taxe");
    let second = before[1].clone();
    for _ in 0..5 {
        request(&second).visits(20).record(&desk);
    }
    assert_eq!(codes("taxe")[0], second, "{before:?}");
    assert_eq!(codes("cazier")[0], "papers.criminal-record");
}
