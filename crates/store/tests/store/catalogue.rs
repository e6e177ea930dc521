//! Packs, the desk's own layer, re-checks and news, on a real file.

use crate::{key, now, place};
use indrumar_domain::ServiceCode;
use indrumar_store::{LayerRow, RecheckRow, Store, StoreError};

fn code(text: &str) -> ServiceCode {
    ServiceCode::parse(text).unwrap()
}

fn row(name: &str, content: &str) -> LayerRow {
    LayerRow {
        code: code(name),
        content: content.to_owned(),
        base: "{}".to_owned(),
        day: "2026-11-23".parse().unwrap(),
        operator: "Ana".to_owned(),
    }
}

fn running(store: &Store) -> Option<String> {
    let packs = store.read().packs().unwrap();
    let mut active = packs.into_iter().filter(|pack| pack.active);
    let one = active.next().map(|pack| pack.version);
    assert!(active.next().is_none(), "two packs run");
    one
}

fn done<T>(
    store: &mut Store,
    change: impl FnOnce(&indrumar_store::Write<'_>) -> Result<T, StoreError>,
) -> T {
    store.write(change).unwrap()
}

#[test]
fn one_pack_runs_at_a_time_or_none() {
    let mut place = place();
    let store = &mut place.store;
    assert_eq!(running(store), None);
    done(store, |write| {
        write.add_pack("2026.12.01", b"one", &now())?;
        write.add_pack("2026.12.02", b"two", &now())?;
        write.activate_pack(Some("2026.12.01"))
    });
    assert_eq!(running(store).as_deref(), Some("2026.12.01"));
    done(store, |write| write.activate_pack(Some("2026.12.02")));
    assert_eq!(running(store).as_deref(), Some("2026.12.02"));
    // The same edition again: new bytes, still the one that runs.
    done(store, |write| write.add_pack("2026.12.02", b"new", &now()));
    assert_eq!(store.read().packs().unwrap()[1].bytes, b"new");
    assert_eq!(running(store).as_deref(), Some("2026.12.02"));
    done(store, |write| write.activate_pack(None));
    assert_eq!(running(store), None);
    assert_eq!(store.read().packs().unwrap().len(), 2);
}

#[test]
fn a_pack_that_is_not_kept_cannot_run_and_nothing_changes() {
    let mut place = place();
    done(&mut place.store, |write| {
        write.add_pack("2026.12.01", b"one", &now())?;
        write.activate_pack(Some("2026.12.01"))
    });
    let refused = place
        .store
        .write(|write| write.activate_pack(Some("2027.01.01")));
    assert!(
        matches!(refused, Err(StoreError::Damaged(_))),
        "{refused:?}"
    );
    assert_eq!(running(&place.store).as_deref(), Some("2026.12.01"));
}

#[test]
fn old_packs_go_but_never_the_one_that_runs() {
    let mut place = place();
    done(&mut place.store, |write| {
        for day in 1..=5 {
            write.add_pack(&format!("2026.12.0{day}"), b"x", &now())?;
        }
        write.activate_pack(Some("2026.12.01"))?;
        write.forget_old_packs(2)
    });
    let packs = place.store.read().packs().unwrap();
    let left: Vec<_> = packs.iter().map(|pack| pack.version.as_str()).collect();
    assert_eq!(left, ["2026.12.01", "2026.12.04", "2026.12.05"]);
}

#[test]
fn a_code_is_published_once_and_for_ever() {
    let mut place = place();
    let codes = [code("pay.utilities"), code("pay.mpay")];
    for _ in 0..2 {
        done(&mut place.store, |write| write.add_published_codes(&codes));
    }
    drop(place.store);
    let store = Store::open(&place.folder.path().join("desk.db"), &key()).unwrap();
    assert_eq!(store.read().published_codes().unwrap(), codes.into());
}

#[test]
fn what_the_desk_says_of_a_service_replaces_what_it_said_before() {
    let mut place = place();
    let store = &mut place.store;
    done(store, |write| {
        write.set_layer(&row("pay.utilities", "{\"phone\":\"1\"}"), &now())?;
        write.set_layer(&row("local.water", "{}"), &now())?;
        write.set_layer(&row("pay.utilities", "{\"phone\":\"2\"}"), &now())
    });
    let layer = store.read().layer().unwrap();
    assert_eq!(
        layer,
        [
            row("local.water", "{}"),
            row("pay.utilities", "{\"phone\":\"2\"}")
        ]
    );
    assert!(done(store, |write| write.remove_layer(&code("local.water"))));
    assert!(!done(store, |write| write.remove_layer(&code("local.water"))));
    assert_eq!(store.read().layer().unwrap().len(), 1);
}

#[test]
fn the_newest_recheck_of_each_fact_is_told_with_who_made_it() {
    let mut place = place();
    let check = |fact: Option<&str>, day: &str, operator: &str| RecheckRow {
        code: code("pay.utilities"),
        fact: fact.map(str::to_owned),
        day: day.parse().unwrap(),
        operator: operator.to_owned(),
    };
    done(&mut place.store, |write| {
        write.add_recheck(&check(Some("phone-1"), "2026-12-02", "Ion"), &now())?;
        write.add_recheck(&check(Some("phone-1"), "2026-12-01", "Ana"), &now())?;
        write.add_recheck(&check(None, "2026-12-03", "Ana"), &now())
    });
    assert_eq!(
        place.store.read().last_rechecks().unwrap(),
        [
            check(None, "2026-12-03", "Ana"),
            check(Some("phone-1"), "2026-12-02", "Ion"),
        ]
    );
}

#[test]
fn news_are_seen_once() {
    let mut place = place();
    for _ in 0..2 {
        done(&mut place.store, |write| write.see_news("2026-12-01-abc"));
    }
    let seen = place.store.read().news_seen().unwrap();
    assert_eq!(seen.into_iter().collect::<Vec<_>>(), ["2026-12-01-abc"]);
}

#[test]
fn a_full_disk_leaves_the_pack_that_ran() {
    let mut place = place();
    done(&mut place.store, |write| {
        write.add_pack("2026.12.01", b"one", &now())?;
        write.activate_pack(Some("2026.12.01"))
    });
    place.store.cramp(0).unwrap();
    let refused = place.store.write(|write| {
        write.add_pack("2026.12.02", &[7; 100_000], &now())?;
        write.activate_pack(Some("2026.12.02"))
    });
    assert!(matches!(refused, Err(StoreError::DiskFull)), "{refused:?}");
    place.store.cramp(1_000).unwrap();
    assert_eq!(running(&place.store).as_deref(), Some("2026.12.01"));
    assert_eq!(place.store.read().packs().unwrap().len(), 1);
    assert!(place.store.is_sound().unwrap());
}
