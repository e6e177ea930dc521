//! JSON in, JSON out.

use indrumar_api::{COMMANDS, dispatch};
use indrumar_testkit::desk;
use serde_json::{Value, json};

#[test]
fn a_visit_goes_through_by_name() {
    let desk = desk().not_set_up().open();
    let call = |name: &str, args: Value| dispatch(&desk, name, args).map(|answer| answer.value());
    let told = call(
        "set_up",
        json!({
            "language": "ro", "operator": "Ana",
            "office": { "name": "Primăria Inești", "kind": "town-hall", "locality": "Inești" },
        }),
    );
    assert_eq!(told.unwrap()["set_up"], json!(true));
    let added = call("request_add", json!({
        "items": [{ "service": "pay.utilities", "outcome": "solved", "step": null }],
        "channel": "desk", "language": "ro", "minutes": null, "heads": null, "visits": 1, "at": null, "note": null,
    }))
    .unwrap();
    assert_eq!(added["day"], json!("2026-11-23"));
    assert_eq!(
        added["changes"],
        json!({ "requests": true, "tally": true, "settings": false, "catalogue": false })
    );
    let rows = call("request_list", json!({ "day": "2026-11-23" })).unwrap();
    assert_eq!(rows[0]["services"], json!(["pay.utilities"]));
    assert_eq!(
        call("request_undo_last", Value::Null).unwrap()["id"],
        added["id"]
    );
}

#[test]
fn what_no_window_of_ours_would_send_is_an_internal_error() {
    let desk = desk().open();
    for (name, args) in [
        ("fly", json!({})),
        ("request_list", json!({ "limit": "ten" })),
        ("request_add", json!([])),
    ] {
        assert_eq!(
            dispatch(&desk, name, args).unwrap_err().code,
            "internal",
            "{name}"
        );
    }
}

#[test]
fn every_command_is_listed_once() {
    let mut names = COMMANDS.to_vec();
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), COMMANDS.len());
}
