//! The document of the calls is true: every path in it is there, answers as it says, and no other is served to programs.

use crate::desk::{TestDesk, road};
use indrumar_sync::Road;
use indrumar_testkit::hub::RunningHub;
use serde_json::Value;
use std::collections::BTreeSet;

struct Got {
    status: u16,
    kind: String,
    body: Vec<u8>,
}

fn ask(hub: &RunningHub, method: &str, path: &str, body: &[u8]) -> Got {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let at = format!("{}{path}", hub.address());
    let mut answer = match method {
        "post" => agent.post(at).send(body).unwrap(),
        _ => agent.get(at).call().unwrap(),
    };
    let kind = answer.headers().get("content-type");
    Got {
        status: answer.status().as_u16(),
        kind: kind.map_or("", |kind| kind.to_str().unwrap()).to_owned(),
        body: answer.body_mut().read_to_vec().unwrap(),
    }
}

fn document(hub: &RunningHub) -> Value {
    let got = ask(hub, "get", "/v1/openapi.json", b"");
    assert_eq!((got.status, got.kind.as_str()), (200, "application/json"));
    serde_json::from_slice(&got.body).unwrap()
}

/// Each path with its methods and what they may answer.
fn calls(document: &Value) -> Vec<(String, String, Value)> {
    let paths = document["paths"].as_object().unwrap().iter();
    let methods = |(path, methods): (&String, &Value)| {
        let methods = methods.as_object().unwrap().clone().into_iter();
        let path = path.clone();
        methods.map(move |(method, call)| (path.clone(), method, call["responses"].clone()))
    };
    paths.flat_map(methods).collect()
}

/// The answer is one of those that the document names, in the form that it names.
fn documented(document: &Value, responses: &Value, got: &Got) {
    let mut said = &responses[got.status.to_string()];
    assert!(said.is_object(), "{} is not in the document", got.status);
    if let Some(reference) = said["$ref"].as_str() {
        said = document.pointer(reference.trim_start_matches('#')).unwrap();
    }
    let kinds: Vec<&String> = said["content"].as_object().unwrap().keys().collect();
    let kind = got.kind.split(';').next().unwrap();
    assert_eq!(kinds, [kind]);
    if kind == "application/problem+json" {
        let problem: Value = serde_json::from_slice(&got.body).unwrap();
        let codes = &document["components"]["schemas"]["Problem"]["properties"]["code"]["enum"];
        assert!(
            codes.as_array().unwrap().contains(&problem["code"]),
            "{problem}"
        );
        assert_eq!(problem["status"], got.status);
    }
}

#[test]
fn every_path_of_the_document_answers_as_it_says() {
    let hub = RunningHub::start();
    let document = document(&hub);
    let calls = calls(&document);
    assert!(calls.len() >= 9, "{}", calls.len());
    for (path, method, responses) in &calls {
        let real = path.replace("{version}", "2026.12.01");
        let got = ask(&hub, method, &real, b"{\"payload\":{\"type\":\"x\"}}");
        let absent = path.contains('{') || method == "post";
        assert_eq!(got.status < 300, !absent, "{method} {path}: {}", got.status);
        documented(&document, responses, &got);
        // By another method it is refused as everything is.
        let other = if method == "post" { "get" } else { "post" };
        let got = ask(&hub, other, &real, b"");
        assert_eq!(
            (got.status, got.kind.as_str()),
            (405, "application/problem+json"),
            "{path}"
        );
    }
}

#[test]
fn what_a_real_desk_sends_and_gets_has_the_form_of_the_document() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    let document = document(&hub);
    let envelope = &document["components"]["schemas"]["Envelope"];
    let sent: Value = serde_json::from_slice(&desk.waiting()[0].bytes).unwrap();
    let receipt = road(&hub).deliver(&desk.waiting()[0].bytes).unwrap();
    let got: Value = serde_json::from_slice(&receipt.to_bytes().unwrap()).unwrap();
    for message in [sent, got] {
        let fields: BTreeSet<&String> = message.as_object().unwrap().keys().collect();
        let named: BTreeSet<&String> = envelope["properties"].as_object().unwrap().keys().collect();
        assert_eq!(fields, named);
        assert_eq!(message["signature"].as_str().unwrap().len(), 128);
        assert!(
            message["payload"]["type"]
                .as_str()
                .unwrap()
                .starts_with("indrumar/")
        );
    }
}

#[test]
fn no_route_for_programs_is_missing_from_the_document() {
    let hub = RunningHub::start();
    let document = document(&hub);
    let source = include_str!("../../src/protocol.rs");
    let routes = source.split(".route(").skip(1);
    let routes: BTreeSet<&str> = routes.filter_map(|rest| rest.split('"').nth(1)).collect();
    let paths = document["paths"].as_object().unwrap();
    let named: BTreeSet<&str> = paths.keys().map(String::as_str).collect();
    assert_eq!(routes, named);
}

#[test]
fn what_is_no_text_in_a_path_is_a_problem_and_no_page() {
    let hub = RunningHub::start();
    for path in [
        "/v1/catalogue/%ff",
        "/v1/catalogue/%00",
        "/nowhere/%ff",
        "/v1/catalogue/",
    ] {
        let got = ask(&hub, "get", path, b"");
        assert_eq!(
            (got.status, got.kind.as_str()),
            (404, "application/problem+json"),
            "{path}"
        );
    }
}
