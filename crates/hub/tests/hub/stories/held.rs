//! An administrator's word about what is held: it counts, the marks stay as they came, and the word can be taken back.

use super::base::{place, start};
use crate::desk::{TestDesk, road};
use crate::place::stderr;
use indrumar_domain::Day;
use indrumar_hub::Span;
use indrumar_sync::Road;
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{Digest, Receipt};

const DAY: &str = "2026-03-02";

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The digest that the hub has of the desk's first key.
fn digest(hub: &RunningHub, desk: &TestDesk) -> Digest {
    let sealed =
        indrumar_sync::bundles(&desk.identity, &desk.ledger(), indrumar_sync::Which::All).unwrap();
    let receipt: Receipt = road(hub)
        .deliver(&sealed[0].bytes)
        .unwrap()
        .open(&desk.hub_key())
        .unwrap();
    receipt.keys[0].digest
}

#[test]
fn a_held_code_counts_under_another_on_the_days_that_were_named() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for day in ["2026-03-01", DAY, "2026-03-03"] {
        desk.visit(day, &["tomorrow.teleport"]);
    }
    desk.sync(&hub).unwrap();
    let before = digest(&hub, &desk);
    let map = |from, to| {
        let done = hub
            .hub()
            .map_code("tomorrow.teleport", "pay.utilities", from, to);
        hub.wait(done).unwrap();
    };
    map(Some(day(DAY)), Some(day("2026-03-03")));
    let month = || {
        hub.wait(hub.hub().figures("pelinia", Span::month(day(DAY))))
            .unwrap()
    };
    assert_eq!(
        (
            month().by_service["pay.utilities"],
            month().held.codes["tomorrow.teleport"]
        ),
        (1, 2)
    );
    map(None, None);
    assert_eq!(month().by_service["pay.utilities"], 3);
    assert!(month().held.is_empty());
    let all = hub.wait(hub.hub().held()).unwrap();
    assert_eq!((all.codes["tomorrow.teleport"], all.mappings.len()), (3, 2));
    assert_eq!(digest(&hub, &desk), before, "the marks are as they came");
    hub.wait(hub.hub().unmap_code("tomorrow.teleport")).unwrap();
    assert_eq!(month().held.codes["tomorrow.teleport"], 3);
    let refused = |code: &str, target: &str| {
        let done = hub.hub().map_code(code, target, None, None);
        hub.wait(done).unwrap_err().code()
    };
    assert_eq!(refused("pay.utilities", "pay.mpay"), "hub-code-known");
    assert_eq!(refused("@visit", "pay.utilities"), "hub-code-known");
    assert_eq!(
        refused("tomorrow.teleport", "nowhere.at-all"),
        "hub-no-such-service"
    );
}

#[test]
fn a_held_day_counts_where_an_administrator_says() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits("1970-01-01", &["pay.utilities"], 8);
    desk.visits("2050-01-01", &["pay.utilities"], 7);
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    let install = desk.identity.install;
    let held = hub.wait(hub.hub().held()).unwrap();
    let days: Vec<_> = held
        .days
        .iter()
        .map(|one| (one.day.as_str(), one.visits))
        .collect();
    assert_eq!(days, [("1970-01-01", 8), ("2050-01-01", 7)]);
    assert_eq!(held.days[0].install, install.to_string());

    hub.wait(hub.hub().map_day(&install, day("1970-01-01"), day(DAY)))
        .unwrap();
    assert_eq!(hub.total("pelinia", DAY), 9);
    assert_eq!(hub.by_service("pelinia", DAY)["pay.utilities"], 9);
    assert!(hub.figures("pelinia", "1970-01-01").held.is_empty());
    // As it stands.
    hub.wait(
        hub.hub()
            .map_day(&install, day("2050-01-01"), day("2050-01-01")),
    )
    .unwrap();
    assert_eq!(hub.total("pelinia", "2050-01-01"), 7);
    assert!(hub.wait(hub.hub().held()).unwrap().days.is_empty());
    // What is delivered to that day later goes the same way.
    desk.visit("1970-01-01", &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 10);
    hub.wait(hub.hub().unmap_day(&install, day("1970-01-01")))
        .unwrap();
    assert_eq!(hub.total("pelinia", DAY), 1);
    let error = hub
        .wait(hub.hub().map_day(&install, day(DAY), day(DAY)))
        .unwrap_err();
    assert_eq!(error.code(), "hub-nothing-held", "that day is not held");
}

#[test]
fn sizes_that_are_true_count_once_they_are_accepted_and_larger_ones_are_held_again() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits(DAY, &["pay.utilities"], 2);
    desk.visits(DAY, &["pay.utilities"], 700);
    desk.sync(&hub).unwrap();
    assert_eq!(
        (
            hub.total("pelinia", DAY),
            hub.figures("pelinia", DAY).held.sizes
        ),
        (2, 2)
    );
    let install = desk.identity.install;
    hub.wait(hub.hub().accept_sizes(&install, day(DAY)))
        .unwrap();
    let figures = hub.figures("pelinia", DAY);
    assert_eq!(
        (
            figures.visits,
            figures.by_service["pay.utilities"],
            figures.held.sizes
        ),
        (702, 702, 0)
    );
    desk.visits(DAY, &["pay.utilities"], 4_000_000);
    desk.sync(&hub).unwrap();
    let figures = hub.figures("pelinia", DAY);
    assert_eq!((figures.visits, figures.held.sizes), (702, 2));
    let error = hub
        .wait(hub.hub().accept_sizes(&install, day("2026-03-03")))
        .unwrap_err();
    assert_eq!(error.code(), "hub-nothing-held");
}

#[test]
fn the_first_page_and_the_office_agree_about_what_was_settled() {
    let hub = start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let today = crate::desk::today();
    desk.visits("1970-01-01", &["pay.utilities"], 41);
    desk.visits(&today, &["pay.utilities"], 900);
    desk.sync(&hub).unwrap();
    let install = desk.identity.install;
    hub.wait(hub.hub().map_day(&install, day("1970-01-01"), day(&today)))
        .unwrap();
    hub.wait(hub.hub().accept_sizes(&install, day(&today)))
        .unwrap();
    assert_eq!(hub.total("pelinia", &today), 941);
    for path in ["/", "/office/pelinia"] {
        let html = hub.administrator().get(path).html;
        assert!(html.contains("941"), "{path}");
    }
}

#[test]
fn the_commands_about_what_is_held_say_what_they_did() {
    let place = place();
    let code = place.office();
    let mut desk = {
        let serving = place.serve();
        let (mut desk, road) = crate::place::enrolled(&serving, &code);
        desk.visits("1970-01-01", &["tomorrow.teleport"], 700);
        crate::place::send(&mut desk, &road);
        desk
    };
    desk.visit(DAY, &[]);
    let install = desk.identity.install.to_string();
    let said = String::from_utf8(place.run(&["held", "list"]).stdout).unwrap();
    assert!(
        said.contains(&install) && said.contains("01.01.1970"),
        "{said}"
    );
    for words in [
        &[
            "held",
            "map-day",
            "1970-01-01",
            "--install",
            &install,
            "--to",
            DAY,
        ][..],
        &["held", "accept-sizes", "1970-01-01", "--install", &install],
        &[
            "held",
            "map-code",
            "tomorrow.teleport",
            "--to",
            "pay.utilities",
        ],
    ] {
        let output = place.run(words);
        assert!(output.status.success(), "{words:?}: {}", stderr(&output));
        let said = String::from_utf8(output.stdout).unwrap();
        assert!(!said.contains('⟦') && !said.contains('{'), "{said}");
    }
    let total = place.json(&["total", "--office", "pelinia", "--day", DAY]);
    assert_eq!(
        (&total["total"], &total["by_service"]["pay.utilities"]),
        (&700.into(), &700.into())
    );
    let list = String::from_utf8(place.run(&["install", "list"]).stdout).unwrap();
    assert!(
        list.contains(&install) && list.contains("pelinia") && !list.contains('⟦'),
        "{list}"
    );
    for words in [
        &["held", "unmap-code", "nothing.here"][..],
        &["held", "map-day", "1970-01-01", "--install", "xyz"],
        &["install", "revoke", "xyz"],
    ] {
        let output = place.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(!stderr(&output).contains('⟦'), "{}", stderr(&output));
    }
}
