//! Every screen of the built window by Tab alone: each stop is a real one, has a role and a name for a screen reader, shows where
//! it is, and the way goes round.

use crate::driver::journey;
use crate::driver::keys::{DESK, FOLLOW_UPS, REGISTER, SETTINGS, SHEETS, STATISTICS, SYNC, TAB};
use crate::driver::session::Session;
use crate::driver::wait;
use crate::room::{Room, begin};
use serde_json::json;
use std::collections::BTreeSet;

/// What a screen is called here, its key, and how its button in the rail names that key.
const SCREENS: &[(&str, &str, &str)] = &[
    ("desk", DESK, "F2"),
    ("register", REGISTER, "F3"),
    ("sheets", SHEETS, "F4"),
    ("follow-ups", FOLLOW_UPS, "F5"),
    ("statistics", STATISTICS, "F6"),
    ("sync", SYNC, "F7"),
    ("settings", SETTINGS, "F8"),
];

/// What can hold the keyboard and is there to be seen, radio buttons of one name as one stop.
const STOPS: &str = "const seen = new Set(); \
    return [...document.querySelectorAll('a[href],button,input,select,textarea,summary,[tabindex=\"0\"]')].filter((it) => { \
        if (it.tabIndex < 0 || it.disabled || !it.checkVisibility({ visibilityProperty: true }) || it.type === 'hidden') return false; \
        if (it.type === 'radio') { if (seen.has(it.name)) return false; seen.add(it.name); } \
        return true; }).length";

/// Where the keyboard is: a number of its own for each element, and whether a person sees it there.
const HERE: &str = "const it = document.activeElement; \
    if (!it || it === document.body) return null; \
    window.stops ??= new Map(); \
    if (!window.stops.has(it)) window.stops.set(it, window.stops.size); \
    const box = it.getBoundingClientRect(); \
    const style = getComputedStyle(it); \
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1; \
    const around = it.closest('label'); \
    const near = around && getComputedStyle(around).outlineStyle !== 'none'; \
    return [window.stops.get(it), box.width > 0 && box.bottom > 0 && box.top < innerHeight, ring || Boolean(near), it.outerHTML.slice(0, 120)]";

/// Roles under which nothing is meant.
const MEANS_NOTHING: &[&str] = &["", "generic", "none", "presentation"];

#[test]
fn every_screen_can_be_walked_by_tab_and_each_stop_is_seen_and_named() {
    let room = Room::new();
    let window = room.open();
    begin(&window);
    journey::record(&window, "cazier").unwrap();
    for (name, key, shortcut) in SCREENS {
        window.press(key).unwrap();
        wait::until(name, wait::PATIENCE, || {
            let current = "return document.querySelector('.rail [aria-current=page]')?.getAttribute('aria-keyshortcuts') === arguments[0] \
                && document.activeElement !== document.body";
            Ok((window.script(current, json!([shortcut]))? == true).then_some(()))
        })
        .unwrap();
        walk(&window, name);
    }
}

/// Once round: as many stops as there are, each another one, none without role, name or a mark that the eye finds.
fn walk(window: &Session, screen: &str) {
    window
        .script("window.stops = new Map()", json!([]))
        .unwrap();
    let wanted = window.script(STOPS, json!([])).unwrap().as_u64().unwrap();
    assert!(wanted > 5, "{screen}: only {wanted} stops");
    let mut met = BTreeSet::new();
    // One more than there are, for the window's own edge between the last stop and the first.
    for _ in 0..=wanted + 1 {
        window.press(TAB).unwrap();
        // The page moves a moment later than the keyboard.
        let here = wait::until(screen, wait::PATIENCE, || {
            let here = window.script(HERE, json!([]))?;
            Ok((here.is_null() || here[1] == true).then_some(here))
        });
        let here = here.unwrap_or_else(|fault| panic!("{screen}: out of sight: {fault}"));
        let Some(here) = here.as_array() else {
            continue;
        };
        let html = here[3].as_str().unwrap();
        assert_eq!(
            here[2], true,
            "{screen}: nothing shows where one is: {html}"
        );
        if met.insert(here[0].as_u64().unwrap()) {
            let element = window.focused().unwrap();
            let role = window.role(&element).unwrap();
            // WebKit's driver has no word for what opens and closes a part; its own element says it to a reader.
            let opens = html.starts_with("<summary");
            let means = opens || !MEANS_NOTHING.contains(&role.as_str());
            assert!(means, "{screen}: the role {role:?}: {html}");
            assert!(
                !window.label(&element).unwrap().is_empty(),
                "{screen}: no name: {html}"
            );
        }
    }
    let count = met.len() as u64;
    assert!(
        count + 1 >= wanted,
        "{screen}: {count} of {wanted} stops were met"
    );
}
