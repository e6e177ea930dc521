//! What people really say at the desk finds its service among the first three: `fixtures/search/phrasings.tsv`.

use indrumar_catalogue::{Catalogue, SheetLanguage, Usage};

use crate::support::code;

const PHRASINGS: &str = include_str!("../../../../fixtures/search/phrasings.tsv");

/// How many are shown at once.
const FIRST: usize = 3;

fn phrasings() -> impl Iterator<Item = [&'static str; 3]> {
    PHRASINGS
        .lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            let columns: Vec<_> = line.split('\t').collect();
            <[&str; 3]>::try_from(columns).unwrap_or_else(|_| panic!("{line:?}"))
        })
}

#[test]
fn every_phrasing_finds_its_service_among_the_first_three() {
    let catalogue = Catalogue::builtin().unwrap();
    let mut lost = Vec::new();
    for [phrase, way, wanted] in phrasings() {
        let hits = catalogue.search(phrase, SheetLanguage::Ro, FIRST);
        let found: Vec<_> = hits
            .iter()
            .map(|hit| format!("{} {}", hit.code, hit.score))
            .collect();
        if !hits.iter().any(|hit| hit.code.as_str() == wanted) {
            lost.push(format!(
                "{phrase:?} ({way}) wants {wanted}, found {found:?}"
            ));
        }
    }
    assert!(
        lost.is_empty(),
        "{} of {} are lost:\n{}",
        lost.len(),
        phrasings().count(),
        lost.join("\n")
    );
}

#[test]
fn there_are_at_least_120_phrasings_and_every_service_has_some() {
    assert!(phrasings().count() >= 120);
    for service in Catalogue::builtin().unwrap().services() {
        let own = phrasings()
            .filter(|[.., wanted]| service.code.as_str() == *wanted)
            .count();
        assert!(own >= 2, "{}: {own}", service.code);
    }
}

#[test]
fn what_this_desk_does_every_day_comes_first_among_equals() {
    let catalogue = Catalogue::builtin().unwrap();
    let first = |query: &str, usage: &Usage| {
        catalogue.search_with(query, SheetLanguage::Ro, 1, usage)[0]
            .code
            .clone()
    };
    let plain = catalogue.search("plata", SheetLanguage::Ro, 5);
    let close = plain
        .iter()
        .skip(1)
        .find(|hit| hit.score + 10 > plain[0].score)
        .unwrap();
    let usage = Usage::from([(close.code.clone(), 5000)]);
    assert_ne!(first("plata", &Usage::new()), close.code);
    assert_eq!(first("plata", &usage), close.code);
}

#[test]
fn habit_lifts_no_poor_match_above_a_clear_one() {
    let catalogue = Catalogue::builtin().unwrap();
    for [phrase, ..] in phrasings() {
        let plain = catalogue.search(phrase, SheetLanguage::Ro, 10);
        let Some((best, rest)) = plain.split_first() else {
            continue;
        };
        // All that are clearly worse are done every day, and the best one never.
        let worse = rest.iter().filter(|other| other.score + 10 < best.score);
        let usage: Usage = worse.map(|other| (other.code.clone(), u32::MAX)).collect();
        let hits = catalogue.search_with(phrase, SheetLanguage::Ro, 1, &usage);
        let close = rest
            .iter()
            .any(|other| other.code == hits[0].code && other.score == best.score);
        assert!(
            hits[0].code == best.code || close,
            "{phrase:?}: {} came first",
            hits[0].code
        );
    }
}

#[test]
fn a_service_that_does_not_fit_is_not_found_however_often_it_is_used() {
    let catalogue = Catalogue::builtin().unwrap();
    let usage = Usage::from([(code("pay.utilities"), u32::MAX)]);
    assert!(
        catalogue
            .search_with("xyzzyx", SheetLanguage::Ro, 3, &usage)
            .is_empty()
    );
}
