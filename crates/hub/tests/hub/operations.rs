//! What keeps a hub running: whether it is ready, what it has done, who speaks too often, what its log says.

use crate::desk::{TestDesk, road};
use crate::place::{DAY, Place, enrolled, send};
use indrumar_hub::{Clock, Config, Database};
use indrumar_sync::Road;
use indrumar_testkit::hub::RunningHub;
use serde_json::Value;
use std::io::Read;
use std::process::Stdio;

fn get(address: &str, path: &str) -> (u16, String) {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let mut answer = agent.get(format!("{address}{path}")).call().unwrap();
    let text = answer.body_mut().read_to_string().unwrap();
    (answer.status().as_u16(), text)
}

#[test]
fn a_hub_that_can_write_is_ready() {
    let hub = RunningHub::start();
    assert_eq!(get(hub.address(), "/readyz"), (200, "ok\n".to_owned()));
    let changed = hub.hub().spoil("PRAGMA query_only = ON");
    hub.wait(changed).unwrap();
    let (status, problem) = get(hub.address(), "/readyz");
    let problem: Value = serde_json::from_str(&problem).unwrap();
    assert_eq!((status, problem["code"].as_str()), (503, Some("hub-busy")));
    assert_eq!(
        get(hub.address(), "/healthz").0,
        200,
        "it can still be read"
    );
}

#[test]
fn the_counters_tell_what_was_merged_asked_and_refused() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    TestDesk::enrolled(&hub, 2, "larga");
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    road(&hub).deliver(b"{}").unwrap_err();
    let (status, text) = get(hub.address(), "/metrics");
    assert_eq!(status, 200);
    for line in [
        "indrumar_hub_bundles_total 1",
        "indrumar_hub_marks_total 2",
        "indrumar_hub_questions_total 1",
        "indrumar_hub_queue_length 0",
        "indrumar_hub_refusals_total{code=\"malformed\"} 1",
        "indrumar_hub_merge_seconds_count 1",
        "indrumar_hub_installs{heard=\"day\"} 1",
        "indrumar_hub_installs{heard=\"never\"} 1",
    ] {
        assert!(text.contains(&format!("{line}\n")), "{line}\n{text}");
    }
    assert!(
        !text.contains("pelinia") && !text.contains("pay."),
        "{text}"
    );
}

#[test]
fn an_install_that_speaks_too_often_is_told_when_to_come_again_and_others_are_not() {
    let folder = tempfile::tempdir().unwrap();
    let mut config = Config::new(Database::at(folder.path().join("hub.db")));
    config.clock = Clock::system();
    config.per_minute = Some(3);
    let hub = RunningHub::with_config(folder, config);
    let mut wild = TestDesk::enrolled(&hub, 1, "pelinia");
    let mut calm = TestDesk::enrolled(&hub, 2, "larga");
    wild.visit(DAY, &["pay.utilities"]);
    let bundle = wild.waiting()[0].bytes.clone();
    for _ in 0..3 {
        road(&hub).deliver(&bundle).unwrap();
    }
    // Forged messages in another's name use up nothing of it.
    let mut forged = bundle.clone();
    let at = forged.len() - 10;
    forged[at] = if forged[at] == b'0' { b'1' } else { b'0' };
    for _ in 0..5 {
        assert_eq!(
            road(&hub).deliver(&forged).unwrap_err().code(),
            "signature-wrong"
        );
    }
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let post = agent.post(format!("{}/v1/bundles", hub.address()));
    let answer = post.send(&bundle).unwrap();
    assert_eq!(answer.status().as_u16(), 429);
    let later: u64 = answer.headers()["retry-after"]
        .to_str()
        .unwrap()
        .parse()
        .unwrap();
    assert!((1..=21).contains(&later), "{later}");
    calm.visit(DAY, &["pay.utilities"]);
    assert_eq!(calm.sync(&hub).unwrap().receipted, 1);
}

/// What a hub writes to its standard error while a desk enrols and sends.
fn log(form: &str) -> String {
    let place = Place::new();
    let code = place.office();
    let mut serving = place.serve_with(&["--log", form], Stdio::piped());
    let (mut desk, road) = enrolled(&serving, &code);
    desk.visit(DAY, &["pay.utilities"]);
    send(&mut desk, &road);
    road.deliver(b"{}").unwrap_err();
    let mut stderr = serving.child.stderr.take().unwrap();
    drop(serving);
    let mut text = String::new();
    stderr.read_to_string(&mut text).unwrap();
    text
}

#[test]
fn the_log_has_a_line_for_each_message_and_no_address_in_it() {
    let json = log("json");
    let lines: Vec<Value> = json
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let what: Vec<&str> = lines
        .iter()
        .map(|line| line["what"].as_str().unwrap())
        .collect();
    // After the bundle it asks what the months come to there, for the two numbers side by side.
    assert_eq!(
        what,
        ["enrolment", "question", "bundle", "question", "bundle"]
    );
    assert_eq!(lines[4]["code"], "malformed");
    let plain = log("plain");
    assert!(
        plain.lines().next().unwrap().contains(" enrolment 200 ok "),
        "{plain}"
    );
    assert_eq!(log("off"), "");
    for text in [json, plain] {
        assert!(
            !text.contains("127.0.0.1") && !text.contains("pelinia"),
            "{text}"
        );
    }
}
