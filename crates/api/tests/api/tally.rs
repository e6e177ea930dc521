//! The tally is what the requests say, whatever was recorded and taken back in whatever order.

use indrumar_api::ApiError;
use indrumar_api::request::{UndoRequest, undo};
use indrumar_api::tally::{TallyDay, TallyDayArgs, TallyMonthArgs, day, month};
use indrumar_testkit::{TestDesk, desk, request};
use proptest::prelude::*;
use std::collections::BTreeMap;

fn tally(desk: &TestDesk, day_: &str) -> TallyDay {
    let args = TallyDayArgs {
        day: day_.to_owned(),
    };
    day(desk, args).unwrap()
}

#[test]
fn a_day_counts_visits_and_services() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    request("pay.utilities")
        .and("papers.criminal-record")
        .visits(3)
        .record(&desk);
    let counted = tally(&desk, "2026-11-23");
    assert_eq!((counted.state.as_str(), counted.visits), ("counted", 4));
    assert_eq!(counted.services["pay.utilities"], 4);
    assert_eq!(counted.services.values().sum::<u64>(), 7);
    assert!(!counted.receipted && counted.digest.len() == 64);
}

#[test]
fn a_day_without_requests_is_unknown() {
    let desk = desk().open();
    let empty = tally(&desk, "2026-11-22");
    assert_eq!((empty.state.as_str(), empty.visits), ("unknown", 0));
    assert!(empty.services.is_empty());
    let bad = day(
        &desk,
        TallyDayArgs {
            day: "azi".to_owned(),
        },
    );
    assert_eq!(
        bad,
        Err(ApiError::BadDate {
            text: "azi".to_owned()
        })
    );
}

#[test]
fn undo_brings_the_figure_back_but_not_the_digest() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    let before = tally(&desk, "2026-11-23");
    let added = request("papers.criminal-record").record(&desk);
    undo(&desk, UndoRequest { id: added.id }).unwrap();
    let after = tally(&desk, "2026-11-23");
    assert_eq!(
        (after.visits, &after.services),
        (before.visits, &before.services)
    );
    // The hub must learn of the removed marks, so what is compared differs.
    assert_ne!(after.digest, before.digest);
}

#[test]
fn a_month_is_the_sum_of_its_days() {
    let desk = desk().open();
    for at in [
        "2026-10-31T12:00:00+02:00",
        "2026-11-01T12:00:00+02:00",
        "2026-11-23T09:00:00+02:00",
    ] {
        request("pay.utilities").at(at).visits(2).record(&desk);
    }
    let of = |text: &str| {
        month(
            &desk,
            TallyMonthArgs {
                month: text.to_owned(),
            },
        )
    };
    let counted = of("2026-11").unwrap();
    assert_eq!(
        (
            counted.visits,
            counted.days,
            counted.services["pay.utilities"]
        ),
        (4, 2, 4)
    );
    assert_eq!(of("2026-12").unwrap().visits, 0);
    assert_eq!(
        of("2026-11-23"),
        Err(ApiError::BadDate {
            text: "2026-11-23".to_owned()
        })
    );
}

#[test]
fn the_tally_can_be_rebuilt_from_the_requests_alone() {
    let here = desk().open();
    request("pay.utilities").note("una").record(&here);
    let gone = request("papers.criminal-record")
        .visits(4)
        .heads(4)
        .record(&here);
    undo(&here, UndoRequest { id: gone.id }).unwrap();
    let args = || TallyMonthArgs {
        month: "2026-11".to_owned(),
    };
    let (counted, summed) = (tally(&here, "2026-11-23"), month(&here, args()).unwrap());
    // Everything derived is thrown away; only requests and their secrets are left.
    here.forget_derived().unwrap();
    assert_eq!(tally(&here, "2026-11-23"), counted);
    assert_eq!(month(&here, args()).unwrap(), summed);
}

#[derive(Debug, Clone)]
enum Deed {
    Record { day: u32, both: bool, visits: u32 },
    Undo { which: usize },
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (20_u32..24, any::<bool>(), 1_u32..4).prop_map(|(day, both, visits)| Deed::Record { day, both, visits }),
        1 => any::<usize>().prop_map(|which| Deed::Undo { which }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn after_any_records_and_undos_each_day_is_what_a_child_would_count(deeds in prop::collection::vec(deed(), 0..25)) {
        let desk = desk().open();
        // (id, day, services, visits) of everything not taken back.
        let mut model: Vec<(String, String, Vec<&str>, u64)> = Vec::new();
        for deed in deeds {
            match deed {
                Deed::Record { day, both, visits } => {
                    let mut visit = request("pay.utilities").visits(visits).at(&format!("2026-11-{day}T08:00:00+02:00"));
                    let mut services = vec!["pay.utilities"];
                    if both {
                        visit = visit.and("papers.criminal-record");
                        services.push("papers.criminal-record");
                    }
                    let added = visit.record(&desk);
                    model.push((added.id, added.day, services, u64::from(visits)));
                }
                Deed::Undo { which } if !model.is_empty() => {
                    let (id, ..) = model.remove(which % model.len());
                    undo(&desk, UndoRequest { id }).unwrap();
                }
                Deed::Undo { .. } => {}
            }
        }
        for day in 20..24 {
            let day = format!("2026-11-{day}");
            let of_day: Vec<_> = model.iter().filter(|(_, of, ..)| *of == day).collect();
            let mut services: BTreeMap<String, u64> = BTreeMap::new();
            for (_, _, codes, visits) in &of_day {
                for code in codes {
                    let code = desk.counted_as(code);
                    *services.entry(code).or_default() += visits;
                }
            }
            let counted = tally(&desk, &day);
            prop_assert_eq!(counted.visits, of_day.iter().map(|(.., visits)| visits).sum::<u64>());
            prop_assert_eq!(counted.services, services);
            prop_assert_eq!(counted.state == "counted", !of_day.is_empty());
        }
    }
}
