//! Practice beside the real desk: nothing comes from one into the other, and nothing of it stays.

use indrumar_api::{Answer, ApiError, DataFolder, Desk, ErrorBody, dispatch, dispatch_practice};
use indrumar_testkit::{TestDesk, desk, request};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::path::Path;

fn real(desk: &Desk, name: &str, args: Value) -> Value {
    let answer = dispatch(desk, name, args);
    answer
        .unwrap_or_else(|error| panic!("{name}: {error:?}"))
        .value()
}

fn practise(desk: &Desk, name: &str, args: Value) -> Value {
    let answer = dispatch_practice(desk, name, args);
    answer
        .unwrap_or_else(|error| panic!("{name}: {error:?}"))
        .value()
}

fn refused(answer: Result<Answer, ErrorBody>) -> String {
    answer.unwrap_err().code
}

fn practising() -> TestDesk {
    let desk = desk().open();
    real(&desk, "practice_enter", json!({}));
    desk
}

/// Every file of the folder itself with its bytes; the practice folder is none of it.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = std::fs::read_dir(folder).unwrap().map(Result::unwrap);
    entries
        .filter(|entry| entry.file_type().unwrap().is_file())
        .map(|entry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (name, std::fs::read(entry.path()).unwrap())
        })
        .collect()
}

fn folder(desk: &TestDesk) -> std::path::PathBuf {
    desk.folder_path().join("indrumar-exersare")
}

fn visit(service: &str, sheets: Option<u32>) -> Value {
    json!({
        "items": [{ "service": service, "outcome": "solved", "step": null }],
        "channel": "desk", "language": "ro", "minutes": null, "heads": null, "visits": 1, "at": null, "note": null,
        "sheets": sheets,
    })
}

/// The steps that are done.
fn done(desk: &Desk) -> Vec<String> {
    let state = practise(desk, "practice_state", json!({}));
    let exercises = state["exercises"].as_array().unwrap();
    let steps = exercises
        .iter()
        .flat_map(|exercise| exercise["steps"].as_array().unwrap());
    steps
        .filter(|step| step["done"] == true)
        .map(|step| step["id"].as_str().unwrap().to_owned())
        .collect()
}

/// Yesterday's visit that is to be corrected.
fn mistake(desk: &Desk) -> Value {
    let found = practise(
        desk,
        "register_list",
        json!({ "filter": { "query": "din greșeală" } }),
    );
    assert_eq!(found["rows"].as_array().unwrap().len(), 1, "{found}");
    found["rows"][0].clone()
}

#[test]
fn practice_is_the_same_office_with_invented_days_and_an_empty_today() {
    let desk = desk().open();
    let boot = real(&desk, "practice_enter", json!({}));
    assert_eq!(
        (&boot["practice"], &boot["set_up"], &boot["enrolled"]),
        (&json!(true), &json!(true), &json!(false))
    );
    assert_eq!(boot["office"]["name"], "Primăria Pelinia");
    assert_eq!(boot["operator"], "Ana");
    let all = practise(&desk, "request_list", json!({ "day": null, "limit": null }));
    assert!(all.as_array().unwrap().len() > 80);
    let today = practise(
        &desk,
        "request_list",
        json!({ "day": "2026-11-23", "limit": null }),
    );
    assert_eq!(today, json!([]));
    assert_eq!(mistake(&desk)["day"], "2026-11-22");
    // The window that comes back to it finds it so.
    assert_eq!(real(&desk, "boot", json!({}))["practice"], true);
    assert_eq!(real(&desk, "practice_leave", json!({}))["practice"], false);
}

#[test]
fn nothing_that_is_practised_changes_a_byte_of_the_real_desk() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    let listed = json!({ "day": null, "limit": null });
    let before = (
        real(&desk, "request_list", listed.clone()),
        files(desk.folder_path()),
    );
    let boot = real(&desk, "boot", json!({}));
    real(&desk, "practice_enter", json!({}));
    practise(&desk, "request_add", visit("pay.utilities", None));
    practise(&desk, "undo_last", json!({}));
    practise(&desk, "draft_set", json!({ "content": "început" }));
    practise(&desk, "set_language", json!({ "language": "ru" }));
    practise(&desk, "patron_day_set", json!({ "day": "11-08" }));
    assert!(files(desk.folder_path()) == before.1, "while practising");
    real(&desk, "practice_leave", json!({}));
    assert!(files(desk.folder_path()) == before.1, "afterwards");
    assert_eq!(real(&desk, "request_list", listed), before.0);
    assert_eq!(real(&desk, "boot", json!({})), boot);
}

#[test]
fn the_real_desk_goes_on_while_somebody_practises() {
    let desk = practising();
    real(&desk, "request_add", visit("pay.utilities", None));
    let listed = json!({ "day": "2026-11-23", "limit": null });
    let real_rows = real(&desk, "request_list", listed.clone());
    assert_eq!(real_rows.as_array().unwrap().len(), 1);
    assert_eq!(practise(&desk, "request_list", listed), json!([]));
}

#[test]
fn practice_enrols_nowhere_and_sends_nothing() {
    let desk = practising();
    practise(&desk, "request_add", visit("pay.utilities", None));
    let hub = json!({ "hub": "http://127.0.0.1:9", "code": "ABCD-2345" });
    assert_eq!(
        refused(dispatch_practice(&desk, "enrol", hub)),
        "not-in-practice"
    );
    for name in ["sync_now", "catalogue_fetch"] {
        let answer = dispatch_practice(&desk, name, json!({ "language": "ro" }));
        assert_eq!(refused(answer), "not-enrolled", "{name}");
    }
    let file = desk.folder_path().join("pachet.indrumar");
    let answer = dispatch_practice(&desk, "bundle_export", json!({ "path": file }));
    assert_eq!(refused(answer), "not-enrolled");
    assert!(!file.exists());
    // Also when it is opened by another program as if it were a desk.
    let beside = desk_at(&folder(&desk));
    let hub = json!({ "hub": "http://127.0.0.1:9", "code": "ABCD-2345" });
    assert_eq!(refused(dispatch(&beside, "enrol", hub)), "not-in-practice");
}

fn desk_at(path: &Path) -> Desk {
    let host = std::sync::Arc::new(indrumar_api::SystemHost::new());
    Desk::open(DataFolder::at(path), host).unwrap()
}

#[test]
fn what_is_left_is_gone_and_a_late_call_for_it_is_refused() {
    let desk = practising();
    assert!(folder(&desk).join("desk.db").exists());
    real(&desk, "practice_leave", json!({}));
    assert!(!folder(&desk).exists());
    let late = dispatch_practice(&desk, "draft_set", json!({ "content": "târziu" }));
    assert_eq!(refused(late), "practice-over");
    assert_eq!(real(&desk, "draft_get", json!({}))["content"], Value::Null);
    // Leaving twice is leaving once.
    real(&desk, "practice_leave", json!({}));
}

#[test]
fn begun_again_it_is_as_new() {
    let desk = practising();
    practise(&desk, "request_add", visit("pay.utilities", None));
    assert_eq!(done(&desk), ["record"]);
    real(&desk, "practice_enter", json!({}));
    assert_eq!(done(&desk), [""; 0]);
}

#[test]
fn what_a_crash_left_behind_goes_with_the_next_window_and_nothing_else_does() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk().folder(folder.path()).open();
    real(&desk, "practice_enter", json!({}));
    drop(desk);
    let practice = folder.path().join("indrumar-exersare");
    assert!(practice.exists());
    let place = DataFolder::at(folder.path());
    drop(place.lock_window().unwrap());
    assert!(!practice.exists());
    // A folder of that name that is not ours stays.
    std::fs::create_dir(&practice).unwrap();
    std::fs::write(practice.join("poze.txt"), "ale mele").unwrap();
    drop(place.lock_window().unwrap());
    assert!(practice.join("poze.txt").exists());
}

#[test]
fn only_a_desk_that_is_set_up_practises_and_practice_holds_no_other() {
    let fresh = desk().not_set_up().open();
    assert_eq!(
        refused(dispatch(&fresh, "practice_enter", json!({}))),
        ApiError::NotSetUp {}.code()
    );
    assert!(!folder(&fresh).exists());
    let desk = practising();
    for name in ["practice_enter", "practice_leave"] {
        let answer = dispatch_practice(&desk, name, json!({}));
        assert_eq!(refused(answer), "not-in-practice", "{name}");
    }
    assert_eq!(
        refused(dispatch(&desk, "practice_state", json!({}))),
        "practice-over"
    );
}

#[test]
fn a_visit_and_its_taking_back_tick_the_first_exercise() {
    let desk = practising();
    assert_eq!(done(&desk), [""; 0]);
    practise(&desk, "request_add", visit("pay.utilities", None));
    assert_eq!(done(&desk), ["record"]);
    practise(&desk, "undo_last", json!({}));
    assert_eq!(done(&desk), ["record", "undo"]);
}

#[test]
fn a_sheet_is_printed_without_paper_and_ticks_the_second() {
    let desk = practising();
    let printers = practise(&desk, "printer_list", json!({}));
    assert_eq!(
        printers["chosen"], "Imprimanta de exersare (fără hârtie)",
        "{printers}"
    );
    practise(
        &desk,
        "request_add",
        visit("papers.criminal-record", Some(1)),
    );
    let printed = practise(
        &desk,
        "sheet_print",
        json!({ "code": "papers.criminal-record", "language": "ro" }),
    );
    assert_eq!(printed["printed_on"], printers["chosen"]);
    assert_eq!(done(&desk), ["record", "criminal-record", "printed"]);
    // Taken back, it was done all the same.
    practise(&desk, "undo_last", json!({}));
    assert_eq!(
        done(&desk),
        ["record", "undo", "criminal-record", "printed"]
    );
}

#[test]
fn the_corrected_visit_of_yesterday_ticks_the_third_and_its_undoing_unticks_it() {
    let desk = practising();
    let row = mistake(&desk);
    let mut said = visit("pay.utilities", None);
    said["channel"] = json!("phone");
    said["minutes"] = json!(15);
    said["note"] = row["note"].clone();
    let edit =
        json!({ "id": row["id"], "revision": row["revision"], "day": null, "request": said });
    practise(&desk, "request_edit", edit);
    assert_eq!(done(&desk), ["channel", "minutes"]);
    practise(&desk, "undo_last", json!({}));
    assert_eq!(done(&desk), [""; 0]);
}
