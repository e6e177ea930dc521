//! Everything that can answer in a hub's place.

use crate::fake::{
    Fake, Kept, answer_for, desk, hub_key, key, pinned, receipt_for, response, signed,
};
use indrumar_sync::{Accepted, Error, http, sync};
use indrumar_wire::{MAX_BUNDLE_BYTES, SigningKey, squeezed};
use std::io::Write;
use std::net::TcpListener;
use std::time::Duration;

const LOGIN: &str = "<!DOCTYPE html><title>Wi-Fi</title><p>Bine ați venit!";

/// A sync of one day against this address: the receipts that came, and the error.
fn try_sync(address: &str) -> (Vec<Accepted>, Result<(), Error>) {
    let road = http::Hub::with_patience(address, Duration::from_secs(5)).unwrap();
    try_road(&road)
}

fn try_road(road: &http::Hub) -> (Vec<Accepted>, Result<(), Error>) {
    let mut kept = Kept::default();
    let done = sync(
        road,
        &pinned(&desk()),
        vec![key(1, 1)],
        MAX_BUNDLE_BYTES,
        &mut kept,
    );
    (kept.receipts, done.map(drop))
}

fn fails(fake: &Fake, code: &str) {
    let (receipts, done) = try_sync(&fake.address);
    let error = done.unwrap_err();
    assert_eq!(error.code(), code, "{error}");
    assert!(receipts.is_empty());
}

#[test]
fn a_good_hub_gives_a_receipt() {
    let (receipts, done) = try_sync(&Fake::hub().address);
    done.unwrap();
    assert_eq!(receipts[0].keys[0].sent, key(1, 1).digest);
}

/// An answer under gzip, of these bytes.
fn squeezed_answer(bytes: Vec<u8>) -> axum::response::Response {
    let mut response = response(200, "application/json", bytes);
    let gzip = axum::http::HeaderValue::from_static("gzip");
    response.headers_mut().insert("content-encoding", gzip);
    response
}

#[test]
fn an_answer_under_gzip_is_read_and_a_torn_one_or_a_bomb_is_no_hub() {
    let bent = |bend: fn(Vec<u8>) -> Vec<u8>| {
        Fake::start(move |path, body| {
            let envelope = match path {
                "/v1/sync" => answer_for(&body, true, &hub_key()),
                _ => receipt_for(&body, &hub_key()).1,
            };
            squeezed_answer(bend(squeezed(&envelope.to_bytes().unwrap()).unwrap()))
        })
    };
    let (receipts, done) = try_sync(&bent(|whole| whole).address);
    done.unwrap();
    assert_eq!(receipts[0].keys[0].sent, key(1, 1).digest);
    let torn = |mut whole: Vec<u8>| {
        whole.truncate(whole.len() - 3);
        whole
    };
    fails(&bent(torn), "hub-not-a-hub");
    let bomb = |_| squeezed(&vec![b' '; 64 * MAX_BUNDLE_BYTES]).unwrap();
    fails(&bent(bomb), "hub-not-a-hub");
    fails(&bent(|_| LOGIN.as_bytes().to_vec()), "hub-not-a-hub");
}

#[test]
fn a_page_with_200_is_no_hub() {
    fails(&Fake::always(200, "text/html", LOGIN), "hub-not-a-hub");
    fails(
        &Fake::always(200, "application/json", LOGIN),
        "hub-not-a-hub",
    );
    fails(
        &Fake::always(200, "application/json", "{\"ok\":true}"),
        "hub-not-a-hub",
    );
    fails(&Fake::always(200, "application/json", ""), "hub-not-a-hub");
    fails(&Fake::always(204, "text/plain", ""), "hub-not-a-hub");
}

#[test]
fn a_page_with_200_in_place_of_the_receipt_is_no_success() {
    let fake = Fake::start(|path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        _ => response(200, "text/html", LOGIN.as_bytes().to_vec()),
    });
    fails(&fake, "hub-not-a-hub");
}

#[test]
fn other_statuses_without_a_problem_are_no_hub() {
    for status in [201, 202, 400, 401, 403, 404, 413, 418, 500] {
        fails(&Fake::always(status, "text/html", LOGIN), "hub-not-a-hub");
    }
}

#[test]
fn a_gateway_without_its_hub_is_a_hub_that_is_away() {
    for status in [502, 503, 504] {
        fails(
            &Fake::always(status, "text/html", "<h1>Bad Gateway</h1>"),
            "hub-away",
        );
    }
}

#[test]
fn a_redirect_is_not_followed() {
    let elsewhere = Fake::hub();
    for status in [301, 302, 303, 307, 308] {
        let to = elsewhere.address.clone();
        let portal = Fake::start(move |path, _| {
            let mut answer = response(status, "text/html", LOGIN.as_bytes().to_vec());
            let target = format!("{to}{path}").parse().unwrap();
            answer.headers_mut().insert("location", target);
            answer
        });
        fails(&portal, "hub-not-a-hub");
    }
    assert!(elsewhere.asked.lock().unwrap().is_empty());
}

#[test]
fn nobody_there_is_a_hub_that_is_away() {
    let port = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port();
    let (_, done) = try_sync(&format!("http://127.0.0.1:{port}"));
    assert_eq!(done.unwrap_err().code(), "hub-away");
    let (_, done) = try_sync("https://hub.invalid");
    assert_eq!(done.unwrap_err().code(), "hub-away");
}

#[test]
fn a_hub_that_never_answers_is_away() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let road = http::Hub::with_patience(&address, Duration::from_millis(200)).unwrap();
    let (_, done) = try_road(&road);
    assert_eq!(done.unwrap_err().code(), "hub-away");
}

#[test]
fn a_connection_cut_in_the_middle_of_the_answer_is_no_success() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut seen = [0; 4096];
        let _ = std::io::Read::read(&mut stream, &mut seen).unwrap();
        stream
            .write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"payload\":")
            .unwrap();
    });
    let (_, done) = try_sync(&address);
    assert_eq!(done.unwrap_err().code(), "hub-away");
    server.join().unwrap();
}

#[test]
fn what_is_no_http_is_no_hub() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let mut seen = [0; 4096];
        let _ = std::io::Read::read(&mut stream, &mut seen).unwrap();
        stream.write_all(b"220 mail.example.md ESMTP\r\n").unwrap();
    });
    let (_, done) = try_sync(&address);
    assert_eq!(done.unwrap_err().code(), "hub-not-a-hub");
    server.join().unwrap();
}

#[test]
fn an_endless_answer_is_cut_off() {
    let endless = "x".repeat(5 * 1024 * 1024).leak();
    fails(
        &Fake::always(200, "application/json", endless),
        "hub-not-a-hub",
    );
}

#[test]
fn a_refusal_carries_the_hub_s_code() {
    let body = r#"{"type":"urn:x","title":"x","status":403,"code":"install-revoked","detail":"d"}"#;
    let fake = Fake::always(403, "application/problem+json", body);
    let (_, done) = try_sync(&fake.address);
    match done.unwrap_err() {
        Error::Refused {
            code,
            detail,
            status,
            ..
        } => {
            assert_eq!(
                (code.as_str(), detail.as_str(), status),
                ("install-revoked", "d", 403)
            );
        }
        other => panic!("{other}"),
    }
}

#[test]
fn an_answer_or_a_receipt_by_another_key_is_another_hub() {
    let stranger = SigningKey::from_seed([9; 32]);
    let key = stranger.clone();
    fails(
        &Fake::start(move |path, body| match path {
            "/v1/sync" => signed(&answer_for(&body, true, &key)),
            _ => response(404, "text/html", LOGIN.as_bytes().to_vec()),
        }),
        "hub-wrong-key",
    );
    let fake = Fake::start(move |path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        "/v1/bundles" => signed(&receipt_for(&body, &stranger).1),
        _ => response(404, "text/html", LOGIN.as_bytes().to_vec()),
    });
    fails(&fake, "hub-wrong-key");
}

#[test]
fn a_good_receipt_for_another_bundle_is_no_success() {
    let old = {
        let sealed =
            indrumar_sync::bundles(&desk(), &[key(2, 1)], indrumar_sync::Which::All).unwrap();
        receipt_for(&sealed[0].bytes, &hub_key()).1
    };
    let fake = Fake::start(move |path, body| match path {
        "/v1/sync" => signed(&answer_for(&body, true, &hub_key())),
        _ => signed(&old),
    });
    fails(&fake, "hub-not-a-hub");
}

#[test]
fn a_problem_in_other_words_than_a_hubs_is_no_hubs() {
    let kind = "application/problem+json";
    for body in [
        r#"{"code":"no-such-page","detail":"no such page"}"#,
        r#"{"code":"../../{ $x }"}"#,
        r#"{"code":""}"#,
        r#"{"title":"Not Found"}"#,
    ] {
        fails(&Fake::always(404, kind, body), "hub-not-a-hub");
    }
    fails(
        &Fake::always(503, kind, r#"{"code":"hub-busy"}"#),
        "hub-busy",
    );
}
