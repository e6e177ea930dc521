//! Any order, repetition and splitting of deliveries gives the same figures and the same digests.

use super::base::Base;
use indrumar_domain::{InstallId, KeyTally, Mark, Period};
use indrumar_hub::{Config, Database, Hub, NewOffice, Span};
use indrumar_wire::{Bundle, BundleKey, Enrolment, Receipt, Signed, SigningKey, key_digest};
use proptest::prelude::*;
use std::collections::BTreeMap;
use tokio::runtime::Runtime;

type Count = (u8, u8, u8, u32, bool);

const DAYS: [&str; 3] = ["2026-03-01", "2026-03-02", "2026-03-03"];
const CODES: [&str; 3] = ["@visit", "pay.utilities", "papers.criminal-record"];

/// What one small delivery says: some marks of some days.
fn deliveries() -> impl Strategy<Value = Vec<Vec<Count>>> {
    let count = (
        0..3_u8,
        0..3_u8,
        0..12_u8,
        1..4_u32,
        prop::bool::weighted(0.2),
    );
    prop::collection::vec(prop::collection::vec(count, 1..6), 1..6)
}

fn tallies<'a>(counts: impl IntoIterator<Item = &'a Count>) -> BTreeMap<Period, KeyTally> {
    let mut tallies: BTreeMap<Period, KeyTally> = BTreeMap::new();
    for (day, code, mark, n, removed) in counts {
        let period = Period::parse(DAYS[usize::from(*day)]).unwrap();
        let tally = tallies.entry(period).or_default();
        // A mark belongs to one code.
        let mark = Mark::from_bytes([*code, 0, 0, 0, 0, 0, 0, *mark]);
        tally.add(CODES[usize::from(*code)], mark, *n);
        if *removed {
            tally.remove(mark);
        }
    }
    tallies
}

struct Fresh {
    hub: Hub,
    _base: Base,
}

fn install() -> InstallId {
    InstallId::new([1; 16])
}

fn key() -> SigningKey {
    SigningKey::from_seed([1; 32])
}

async fn fresh() -> Fresh {
    let base = Base::new();
    let config = Config::new(Database::parse(&base.address()).unwrap());
    let hub = Hub::open(&config).await.unwrap();
    let office = NewOffice::new("pelinia", "Primăria Pelinia", "town-hall", None).unwrap();
    hub.add_office(&office).await.unwrap();
    let wish = Enrolment {
        code: Some(hub.make_code("pelinia").await.unwrap().code.to_string()),
        certificate: None,
        install: install(),
        public_key: key().public(),
        program: String::new(),
    };
    let bytes = Signed::seal(&wish, &key()).unwrap().to_bytes().unwrap();
    hub.enrol(&bytes).await.unwrap();
    Fresh { hub, _base: base }
}

async fn deliver(hub: &Hub, counts: &[Count]) -> Receipt {
    let keys = tallies(counts)
        .into_iter()
        .map(|(period, tally)| BundleKey::new(period, tally));
    let bundle = Bundle {
        install: install(),
        program: String::new(),
        keys: keys.collect(),
    };
    let bytes = Signed::seal(&bundle, &key()).unwrap().to_bytes().unwrap();
    hub.deliver(bytes)
        .await
        .unwrap()
        .open(&hub.public_key().await.unwrap())
        .unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn any_order_repetition_and_splitting_gives_the_same(
        deliveries in deliveries(),
        order in prop::collection::vec(any::<prop::sample::Index>(), 0..12),
        turn in any::<prop::sample::Index>(),
    ) {
        Runtime::new().unwrap().block_on(async {
            let Fresh { hub, _base } = fresh().await;
            // Some deliveries early, repeated, in any order; then each once, from any beginning, mark by mark.
            for index in order {
                deliver(&hub, &deliveries[index.index(deliveries.len())]).await;
            }
            let mut turned = deliveries.clone();
            turned.rotate_left(turn.index(deliveries.len()));
            for delivery in &turned {
                for count in delivery {
                    deliver(&hub, std::slice::from_ref(count)).await;
                }
            }
            let expected = tallies(deliveries.iter().flatten());
            for (period, tally) in &expected {
                let Period::Day(day) = period else { unreachable!() };
                let figures = hub.figures("pelinia", Span::day(*day)).await.unwrap();
                prop_assert_eq!(figures.visits, tally.visits());
                prop_assert_eq!(figures.by_service, tally.services());
            }
            let all: Vec<Count> = deliveries.concat();
            let receipt = deliver(&hub, &all).await;
            for key in &receipt.keys {
                let digest = key_digest(&install(), &key.period, &expected[&key.period]).unwrap();
                prop_assert_eq!(key.digest, digest);
            }
            hub.close().await;
            Ok(())
        })?;
    }
}

#[test]
fn codes_of_the_test_are_in_the_catalogue() {
    let catalogue = indrumar_catalogue::Catalogue::builtin().unwrap();
    for code in &CODES[1..] {
        assert!(
            catalogue.service(&code.parse().unwrap()).is_some(),
            "{code}"
        );
    }
}
