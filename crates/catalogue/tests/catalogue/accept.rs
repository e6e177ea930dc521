//! Which packs may take the place of the running edition, and what is told of them.

use std::collections::{BTreeMap, BTreeSet};

use indrumar_catalogue::{Catalogue, Part, Refusal, accept, diff};
use indrumar_domain::ServiceCode;
use proptest::prelude::*;

use crate::support::{code, edition, pack};

fn running() -> Catalogue {
    pack(&edition("2026.11.23", &["pay.bread", "pay.cake"], &[]))
        .catalogue()
        .clone()
}

fn offered(files: &BTreeMap<String, String>) -> Result<Catalogue, Refusal> {
    accept(&pack(files), &running(), &BTreeSet::new()).map(|edition| edition.catalogue)
}

#[test]
fn a_newer_pack_is_accepted_and_what_changed_is_told() {
    let mut files = edition(
        "2026.12.01",
        &["pay.bread", "pay.roll"],
        &[("pay.cake", "pay.bread")],
    );
    let bread = files.get_mut("pay.bread.toml").unwrap();
    *bread = bread
        .replace("Plătiți.", "Plătiți la tejghea.")
        .replace("10 lei", "12 lei")
        .replace("Plătesc pâinea", "Plătesc o pâine");
    let accepted = accept(&pack(&files), &running(), &BTreeSet::new()).unwrap();
    let changes = accepted.changes;
    assert_eq!(changes.added, BTreeSet::from([code("pay.roll")]));
    assert_eq!(
        changes.retired,
        BTreeMap::from([(code("pay.cake"), code("pay.bread"))])
    );
    let parts: Vec<String> = changes.changed[&code("pay.bread")]
        .iter()
        .map(Part::to_string)
        .collect();
    assert_eq!(parts, ["title", "steps.pay", "facts.price"]);
    assert_eq!(accepted.published.len(), 3);
}

#[test]
fn an_edition_says_the_same_as_itself() {
    assert!(diff(&running(), &running()).is_empty());
}

#[test]
fn a_new_date_of_verification_is_told_as_that_alone() {
    let mut files = edition("2026.12.01", &["pay.bread", "pay.cake"], &[]);
    let bread = files.get_mut("pay.bread.toml").unwrap();
    *bread = bread.replace("verified = \"2026-11-23\"", "verified = \"2026-12-01\"");
    let changes = diff(&running(), pack(&files).catalogue());
    assert_eq!(
        changes.changed,
        BTreeMap::from([(code("pay.bread"), BTreeSet::from([Part::Verified]))])
    );
}

#[test]
fn a_step_that_comes_goes_or_moves_is_told() {
    let second = "[[steps]]\nid = \"wait\"\ndo.ro = \"Așteptați.\"\ndo.ru = \"Подождите.\"\ndo.en = \"Wait.\"\n\n";
    let with = |before: bool| {
        let mut files = edition("2026.12.01", &["pay.bread"], &[]);
        let bread = files.get_mut("pay.bread.toml").unwrap();
        let mark = if before { "[[steps]]" } else { "[[facts]]" };
        *bread = bread.replacen(mark, &format!("{second}{mark}"), 1);
        pack(&files).catalogue().clone()
    };
    let told = |old: &Catalogue, new: &Catalogue| -> Vec<String> {
        let changes = diff(old, new);
        let parts = changes.changed.into_values().flatten();
        parts.map(|part| part.to_string()).collect()
    };
    let (one, first, last) = (running(), with(true), with(false));
    assert_eq!(told(&one, &first), ["steps.wait"]);
    assert_eq!(told(&last, &one), ["steps.wait"]);
    assert_eq!(told(&first, &last), ["steps"]);
}

#[test]
fn an_older_pack_or_the_same_again_is_refused() {
    for version in ["2026.11.22", "2026.11.23", "2025.12.31"] {
        let refused = offered(&edition(version, &["pay.bread", "pay.cake"], &[]));
        assert!(
            matches!(&refused, Err(Refusal::OlderVersion { pack, .. }) if pack == version),
            "{refused:?}"
        );
    }
}

#[test]
fn a_pack_that_forgets_a_code_is_refused() {
    let forgetful = edition("2026.12.01", &["pay.bread"], &[]);
    assert_eq!(
        offered(&forgetful).unwrap_err(),
        Refusal::LosesCode(code("pay.cake"))
    );
    // Also one that ran here long ago.
    let once = BTreeSet::from([code("pay.pretzel")]);
    let whole = pack(&edition("2026.12.01", &["pay.bread", "pay.cake"], &[]));
    assert_eq!(
        accept(&whole, &running(), &once).unwrap_err(),
        Refusal::LosesCode(code("pay.pretzel"))
    );
}

#[test]
fn a_pack_may_not_take_a_code_of_the_desks_own() {
    let mut files = edition("2026.12.01", &["pay.bread", "pay.cake", "local.water"], &[]);
    let water = files.get_mut("local.water.toml").unwrap();
    *water = water.replace("group = \"pay\"", "group = \"local\"");
    assert_eq!(
        offered(&files).unwrap_err(),
        Refusal::ClaimsLocal(code("local.water"))
    );
    let retired = [("local.water", "pay.bread")];
    let files = edition("2026.12.01", &["pay.bread", "pay.cake"], &retired);
    assert!(matches!(offered(&files), Err(Refusal::ClaimsLocal(_))));
}

#[test]
fn an_edition_that_was_rolled_back_to_still_answers_for_what_came_later() {
    let later = pack(&edition(
        "2026.12.01",
        &["pay.bread", "pay.cake", "pay.roll"],
        &[],
    ));
    let back = running().remembering(later.catalogue());
    assert!(back.service(&code("pay.roll")).is_some());
    assert!(
        back.services()
            .all(|service| service.code != code("pay.roll"))
    );
    assert!(back.published().contains(&code("pay.roll")));
    assert!(running().service(&code("pay.roll")).is_none());
}

const POOL: [&str; 6] = ["pay.a", "pay.b", "pay.c", "pay.d", "pay.e", "pay.f"];

/// An edition as somebody may hand it out: of each code of the pool 0 nothing, 1 to 4 a service, 5 to 8 retired to a living one.
fn handed_out(version: usize, fates: &[usize]) -> BTreeMap<String, String> {
    let of = |fates_of: std::ops::RangeInclusive<usize>| {
        let fates = fates.iter().zip(POOL);
        let fates = fates.filter(move |(fate, _)| fates_of.contains(fate));
        fates.map(|(fate, code)| (*fate, code)).collect::<Vec<_>>()
    };
    let living: Vec<&str> = of(1..=4).into_iter().map(|(_, code)| code).collect();
    let successor = |(fate, code)| Some((code, *living.get(fate % living.len().max(1))?));
    let retired: Vec<_> = of(5..=8).into_iter().filter_map(successor).collect();
    let version = format!("2026.{:02}.{:02}", 1 + version / 28 % 12, 1 + version % 28);
    edition(&version, &living, &retired)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn any_sequence_of_packs_keeps_every_code_that_was_ever_published_resolvable(
        offers in prop::collection::vec((0..9_usize, prop::collection::vec(0..9_usize, POOL.len())), 1..16),
        back in prop::collection::vec(any::<bool>(), 16),
    ) {
        // What ran here, oldest first; a rollback leaves the newest and remembers it.
        let first = edition("2026.01.01", &["pay.a"], &[]);
        let mut ran = vec![pack(&first).catalogue().clone()];
        let mut running = ran[0].clone();
        let mut published: BTreeSet<ServiceCode> = running.published();
        for (place, ((jump, fates), back)) in offers.iter().zip(back).enumerate() {
            if back && ran.len() > 1 {
                let left = ran.pop().unwrap();
                running = ran.last().unwrap().clone().remembering(&running).remembering(&left);
            }
            // Mostly newer than the one before, sometimes not.
            let files = handed_out(place * 3 + jump, fates);
            if let Ok(edition) = accept(&pack(&files), &running, &published) {
                prop_assert!(edition.catalogue.version() > running.version());
                running = edition.catalogue.clone();
                published = edition.published;
                ran.push(edition.catalogue);
            }
            for code in &published {
                prop_assert!(running.service(code).is_some(), "{code} is lost");
            }
        }
    }
}
