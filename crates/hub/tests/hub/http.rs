//! What is no message, over a real connection.

use crate::desk::{TestDesk, road};
use indrumar_sync::Road;
use indrumar_testkit::changed;
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{MAX_BUNDLE_BYTES, Signed};
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::TcpStream;

struct Answer {
    status: u16,
    kind: String,
    body: Value,
}

fn post(hub: &RunningHub, path: &str, body: &[u8]) -> Answer {
    let mut answer = ureq::Agent::new_with_config(
        ureq::Agent::config_builder()
            .http_status_as_error(false)
            .build(),
    )
    .post(format!("{}{path}", hub.address()))
    .send(body)
    .unwrap();
    Answer {
        status: answer.status().as_u16(),
        kind: answer.headers()["content-type"]
            .to_str()
            .unwrap()
            .to_owned(),
        body: serde_json::from_slice(&answer.body_mut().read_to_vec().unwrap()).unwrap(),
    }
}

fn refused(hub: &RunningHub, path: &str, body: &[u8], status: u16, code: &str) {
    let answer = post(hub, path, body);
    assert_eq!(
        (answer.status, answer.body["code"].as_str()),
        (status, Some(code)),
        "{path} {}",
        answer.body
    );
    assert_eq!(answer.kind, "application/problem+json");
    assert_eq!(answer.body["status"], status);
    assert!(!answer.body["title"].as_str().unwrap().is_empty());
}

#[test]
fn what_is_no_message_gets_a_problem_with_a_code() {
    let hub = RunningHub::start();
    for path in ["/v1/enrolments", "/v1/sync", "/v1/bundles"] {
        refused(&hub, path, b"", 400, "malformed");
        refused(&hub, path, b"<html>", 400, "malformed");
        refused(&hub, path, b"{\"payload\":{}}", 400, "malformed");
        refused(
            &hub,
            path,
            b"{\"payload\":[],\"signature\":\"\"}",
            400,
            "malformed",
        );
        refused(&hub, path, "[".repeat(100_000).as_bytes(), 400, "malformed");
    }
    refused(&hub, "/v2/bundles", b"{}", 404, "no-such-page");
}

#[test]
fn a_message_of_a_newer_protocol_is_refused_by_its_version() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    let newer = Signed::parse(&desk.waiting()[0].bytes).unwrap();
    let newer = changed(&newer, |payload| {
        payload["type"] = json!("indrumar/enrolment/2");
    });
    let answer = post(&hub, "/v1/enrolments", &newer.to_bytes().unwrap());
    assert_eq!(answer.body["code"], "protocol-unknown");
    assert_eq!(answer.body["detail"], "2");
}

#[test]
fn a_bundle_that_was_changed_on_the_way_is_refused() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    let sent = Signed::parse(&desk.waiting()[0].bytes).unwrap();
    let changed = changed(&sent, |payload| {
        payload["keys"][0]["period"] = json!("2026-03-03");
    });
    refused(
        &hub,
        "/v1/bundles",
        &changed.to_bytes().unwrap(),
        401,
        "signature-wrong",
    );
    assert_eq!(hub.total("pelinia", "2026-03-03"), 0);
}

#[test]
fn a_question_is_no_bundle_even_with_a_good_signature() {
    let hub = RunningHub::start();
    let desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let question = indrumar_wire::Question {
        install: desk.identity.install,
        root: indrumar_wire::Digest::of(b""),
    };
    let bytes = Signed::seal(&question, &desk.identity.key)
        .unwrap()
        .to_bytes()
        .unwrap();
    refused(&hub, "/v1/bundles", &bytes, 400, "malformed");
}

#[test]
fn more_than_four_mebibytes_are_refused_and_the_sender_learns_why() {
    let hub = RunningHub::start();
    refused(
        &hub,
        "/v1/bundles",
        &vec![b' '; MAX_BUNDLE_BYTES + 1],
        413,
        "too-large",
    );
    refused(
        &hub,
        "/v1/bundles",
        &vec![b' '; 3 * MAX_BUNDLE_BYTES],
        413,
        "too-large",
    );
}

/// Posts a body that is said to be in this encoding.
fn encoded(hub: &RunningHub, encoding: &str, body: &[u8]) -> (u16, Value) {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let at = format!("{}/v1/bundles", hub.address());
    let request = agent.post(at).header("content-encoding", encoding);
    let mut answer = request.send(body).unwrap();
    let bytes = answer.body_mut().read_to_vec().unwrap();
    let value = serde_json::from_slice(&bytes).unwrap();
    (answer.status().as_u16(), value)
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(bytes).unwrap();
    encoder.finish().unwrap()
}

#[test]
fn a_squeezed_bundle_is_the_same_bundle() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visits("2026-03-02", &["pay.utilities"], 3);
    let bundle = &desk.waiting()[0].bytes;
    let (status, squeezed) = encoded(&hub, "gzip", &gzip(bundle));
    assert_eq!(status, 200);
    let plain = road(&hub).deliver(bundle).unwrap();
    assert_eq!(
        squeezed["payload"]["keys"],
        plain.payload().unwrap()["keys"]
    );
    assert_eq!(hub.total("pelinia", "2026-03-02"), 3);
}

#[test]
fn an_answer_is_squeezed_for_who_takes_it_so_and_for_nobody_else() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    for day in 1..=28 {
        desk.visits(&format!("2026-02-{day:02}"), &["pay.utilities"], 1);
    }
    let bundle = desk.waiting()[0].bytes.clone();
    let answer = |takes: &str| {
        let request = ureq::post(format!("{}/v1/bundles", hub.address()));
        let request = request.header("accept-encoding", takes);
        let mut answer = request.send(&bundle).unwrap();
        let encoding = answer.headers().get("content-encoding").cloned();
        assert_eq!(answer.headers()["vary"], "accept-encoding");
        (encoding, answer.body_mut().read_to_vec().unwrap())
    };
    let (encoding, plain) = answer("identity, gzip;q=0");
    assert_eq!(encoding, None);
    let (encoding, fewer) = answer("br, gzip;q=0.8");
    assert_eq!(encoding.unwrap(), "gzip");
    assert!(
        fewer.len() * 2 < plain.len(),
        "{} of {}",
        fewer.len(),
        plain.len()
    );
    let read = |bytes: &[u8]| Signed::parse(bytes).unwrap().payload().unwrap()["keys"].clone();
    let whole = indrumar_wire::unsqueezed(&fewer, MAX_BUNDLE_BYTES).unwrap();
    assert_eq!(read(&whole), read(&plain));
}

#[test]
fn a_bomb_a_torn_gzip_and_another_encoding_are_refused() {
    let hub = RunningHub::start();
    let bomb = gzip(&vec![b' '; 64 * MAX_BUNDLE_BYTES]);
    assert!(bomb.len() < MAX_BUNDLE_BYTES);
    let whole = gzip(b"{}");
    for (encoding, body, status, code) in [
        ("gzip", &bomb[..], 413, "too-large"),
        ("gzip", &whole[..whole.len() - 6], 400, "malformed"),
        ("gzip", b"{}", 400, "malformed"),
        ("br", b"{}", 400, "malformed"),
    ] {
        let (got, problem) = encoded(&hub, encoding, body);
        assert_eq!((got, problem["code"].as_str()), (status, Some(code)));
    }
}

#[test]
fn a_sender_that_goes_away_in_the_middle_leaves_nothing_behind() {
    let hub = RunningHub::start();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    let bundle = desk.waiting()[0].bytes.clone();
    for part in [0, 1, bundle.len() / 2, bundle.len() - 1] {
        let mut stream = TcpStream::connect(hub.address().trim_start_matches("http://")).unwrap();
        write!(
            stream,
            "POST /v1/bundles HTTP/1.1\r\nhost: hub\r\ncontent-length: {}\r\n\r\n",
            bundle.len()
        )
        .unwrap();
        stream.write_all(&bundle[..part]).unwrap();
        stream.shutdown(std::net::Shutdown::Write).unwrap();
        let mut answer = String::new();
        let _ = stream.read_to_string(&mut answer);
        assert!(!answer.starts_with("HTTP/1.1 200"), "{answer}");
    }
    assert_eq!(hub.total("pelinia", "2026-03-02"), 0);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", "2026-03-02"), 1);
}

#[test]
fn many_sleepy_connections_do_not_keep_others_out() {
    let hub = RunningHub::start();
    let address = hub.address().trim_start_matches("http://").to_owned();
    let sleepy: Vec<TcpStream> = (0..100)
        .map(|_| {
            let mut stream = TcpStream::connect(&address).unwrap();
            stream.write_all(b"POST /v1/bun").unwrap();
            stream
        })
        .collect();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.utilities"]);
    assert_eq!(desk.sync(&hub).unwrap().receipted, 1);
    drop(sleepy);
}

#[test]
fn the_hub_stops_at_once_when_nobody_is_speaking() {
    let hub = RunningHub::start();
    let road = road(&hub);
    let began = std::time::Instant::now();
    let folder = hub.stop();
    assert!(began.elapsed() < std::time::Duration::from_secs(5));
    let wal = folder.path().join("hub.db-wal");
    assert!(
        !wal.exists(),
        "the database is closed, its log written back"
    );
    let error = indrumar_sync::Road::ask(&road, b"{}").unwrap_err();
    assert_eq!(error.code(), "hub-away");
}
