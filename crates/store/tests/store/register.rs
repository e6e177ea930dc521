//! The register: pages in one order, filters that filter, and no walk through everything.

use crate::{Place, add, at, ids, place, request};
use indrumar_domain::{
    Channel, Day, FollowUp, HelpLevel, Outcome, Request, RequestId, ReturnCode, ServiceCode,
};
use indrumar_store::{RegisterFilter, StoreError};

fn ids_of(place: &Place, filter: &RegisterFilter) -> Vec<RequestId> {
    ids(place.store.read().register(filter, None, 99).unwrap().rows)
}

fn filled() -> (Place, Vec<Request>) {
    let mut place = place();
    let mut kept = Vec::new();
    for n in 1..=9_u8 {
        let services: &[&str] = if n % 3 == 0 {
            &["pay.mpay", "pay.utilities"]
        } else {
            &["pay.utilities"]
        };
        let mut one = request(n, services);
        one.at = at(&format!("2026-11-{:02}T1{}:00:00+02:00", 24 - n, n));
        one.day = Day::of(&one.at);
        if n == 5 {
            one.channel = Channel::Phone;
            one.help = Some(HelpLevel::Together);
            one.heads = Some(4);
            one.items[0].outcome = Outcome::Stuck;
            one.code = Some(ReturnCode::new([5; 8]));
        }
        add(
            &mut place.store,
            &one,
            if n % 2 == 0 {
                "cazier lumina"
            } else {
                "lumina"
            },
        )
        .unwrap();
        kept.push(one);
    }
    (place, kept)
}

#[test]
fn pages_follow_each_other_without_a_gap_in_every_order() {
    let (place, _) = filled();
    let days = RegisterFilter {
        from: Some(Day::parse("2026-11-16").unwrap()),
        ..RegisterFilter::default()
    };
    let typed = RegisterFilter {
        typed: "lumi".to_owned(),
        ..RegisterFilter::default()
    };
    let service = RegisterFilter {
        service: Some(ServiceCode::parse("pay.utilities").unwrap()),
        ..RegisterFilter::default()
    };
    for filter in [RegisterFilter::default(), days, typed, service] {
        let whole = ids_of(&place, &filter);
        assert!(whole.len() >= 8, "{filter:?}");
        let mut paged: Vec<RequestId> = Vec::new();
        loop {
            let after = paged.last().copied();
            let page = place
                .store
                .read()
                .register(&filter, after.as_ref(), 2)
                .unwrap();
            paged.extend(ids(page.rows));
            if !page.more {
                break;
            }
        }
        assert_eq!(paged, whole, "{filter:?}");
    }
}

#[test]
fn the_order_is_that_of_recording_and_with_days_that_of_the_calendar() {
    let (place, kept) = filled();
    let newest_first: Vec<RequestId> = kept.iter().rev().map(|it| it.id).collect();
    assert_eq!(ids_of(&place, &RegisterFilter::default()), newest_first);
    let days = RegisterFilter {
        to: Some(Day::parse("2026-11-30").unwrap()),
        ..RegisterFilter::default()
    };
    let latest_first: Vec<RequestId> = kept.iter().map(|it| it.id).collect();
    assert_eq!(ids_of(&place, &days), latest_first);
}

#[test]
fn each_filter_finds_its_own() {
    let (mut place, kept) = filled();
    let five = RegisterFilter::default;
    for filter in [
        RegisterFilter {
            channel: Some(Channel::Phone),
            ..five()
        },
        RegisterFilter {
            help: Some(HelpLevel::Together),
            ..five()
        },
        RegisterFilter {
            group: Some(true),
            ..five()
        },
        RegisterFilter {
            outcome: Some(Outcome::Stuck),
            ..five()
        },
        RegisterFilter {
            outcome: Some(Outcome::Stuck),
            service: Some(ServiceCode::parse("pay.utilities").unwrap()),
            ..five()
        },
        RegisterFilter {
            from: Some(kept[4].day),
            to: Some(kept[4].day),
            typed: "lum".to_owned(),
            ..five()
        },
        RegisterFilter {
            typed: ReturnCode::new([5; 8]).grouped().to_lowercase(),
            ..five()
        },
    ] {
        assert_eq!(ids_of(&place, &filter), [kept[4].id], "{filter:?}");
    }
    let mpay = RegisterFilter {
        service: Some(ServiceCode::parse("pay.mpay").unwrap()),
        ..five()
    };
    assert_eq!(ids_of(&place, &mpay).len(), 3);
    let both = RegisterFilter {
        typed: "caz lum".to_owned(),
        ..mpay.clone()
    };
    assert_eq!(ids_of(&place, &both), [kept[5].id]);
    for nobody in [
        RegisterFilter {
            operator: Some("Ion".to_owned()),
            ..five()
        },
        RegisterFilter {
            changed: true,
            ..five()
        },
        RegisterFilter {
            undone: true,
            ..five()
        },
        RegisterFilter {
            typed: "\"".to_owned(),
            ..five()
        },
    ] {
        assert_eq!(ids_of(&place, &nobody), [], "{nobody:?}");
    }
    let before = place.store.read().request(&kept[0].id).unwrap().unwrap();
    crate::change(&mut place.store, &before, &kept[0].taken_back(), None);
    let undone = RegisterFilter {
        undone: true,
        ..five()
    };
    assert_eq!(ids_of(&place, &undone), [kept[0].id]);
    assert_eq!(ids_of(&place, &five()).len(), 8);
}

#[test]
fn an_alias_finds_its_request_while_it_is_kept_and_never_through_the_index_of_words() {
    let (mut place, kept) = filled();
    let seq = place
        .store
        .read()
        .request(&kept[2].id)
        .unwrap()
        .unwrap()
        .seq;
    let follow_up = FollowUp {
        due: kept[2].day,
        reason: None,
        bring: None,
        alias: Some("Țăranu Ștefan".to_owned()),
        phone: None,
    };
    let done: Result<(), StoreError> = place.store.write(|write| {
        write.set_follow_up(seq, &follow_up)?;
        write.follow_up_done(seq, Some(kept[2].day), None)
    });
    done.unwrap();
    let typed = |typed: &str| RegisterFilter {
        typed: typed.to_owned(),
        ..RegisterFilter::default()
    };
    for found in ["taranu", "stef", "stefan lumina", "LUMI ȚĂRA"] {
        assert_eq!(ids_of(&place, &typed(found)), [kept[2].id], "{found}");
    }
    assert_eq!(ids_of(&place, &typed("stefan cazier")), []);
    let cleared: Result<usize, StoreError> = place
        .store
        .write(|write| write.clear_contacts(kept[0].day.next()));
    assert_eq!(cleared.unwrap(), 1);
    assert_eq!(ids_of(&place, &typed("stefan")), []);
}

#[test]
fn no_page_walks_through_all_requests_to_sort_them() {
    let (place, _) = filled();
    let any = RegisterFilter::default;
    let pay = || Some(ServiceCode::parse("pay.utilities").unwrap());
    let from = || Some(Day::parse("2026-11-16").unwrap());
    for filter in [
        any(),
        RegisterFilter {
            service: pay(),
            ..any()
        },
        RegisterFilter {
            from: from(),
            ..any()
        },
        RegisterFilter {
            from: from(),
            service: pay(),
            outcome: Some(Outcome::Stuck),
            ..any()
        },
        RegisterFilter {
            typed: "lum".to_owned(),
            service: pay(),
            from: from(),
            ..any()
        },
        RegisterFilter {
            changed: true,
            ..any()
        },
        RegisterFilter {
            undone: true,
            ..any()
        },
    ] {
        let plan = place
            .store
            .read()
            .register_plan(&filter)
            .unwrap()
            .join("\n");
        // Sorting within one moment of one day is sorting two or three.
        assert!(
            !plan.contains("TEMP B-TREE FOR ORDER BY"),
            "{filter:?}: {plan}"
        );
        let scans = plan.lines();
        let scans =
            scans.filter(|line| line.starts_with("SCAN r") && !line.contains("USING INDEX"));
        // Without any filter the newest come first by themselves.
        let walks = usize::from(filter == any());
        assert_eq!(scans.count(), walks, "{filter:?}: {plan}");
    }
}
