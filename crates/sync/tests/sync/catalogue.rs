//! Fetching an edition from a hub, and from everything that answers in a hub's place.

use crate::fake::{Fake, Kept, hub_key, response, signed};
use axum::response::Response;
use indrumar_sync::{catalogue, http};
use indrumar_wire::{Digest, Newest, OfferedEdition, Signed, SigningKey};

const LOGIN: &str = "<!DOCTYPE html><title>Wi-Fi</title><p>Bine ați venit!";
const PACK: &[u8] = b"indrumar-pack 1\nand so on";

fn edition(version: &str) -> OfferedEdition {
    OfferedEdition {
        version: version.to_owned(),
        digest: Digest::of(PACK),
        size: u64::try_from(PACK.len()).unwrap(),
        publisher: hub_key().public(),
    }
}

fn word(version: &str, by: &SigningKey) -> Response {
    let edition = Some(edition(version));
    signed(&Signed::seal(&Newest { edition }, by).unwrap())
}

fn newest(fake: &Fake) -> Result<Option<OfferedEdition>, String> {
    let road = http::Hub::at(&fake.address).unwrap();
    let told = catalogue::newest(
        &road,
        &hub_key().public(),
        "2026.11.23",
        &mut Kept::default(),
    );
    told.map_err(|error| error.code().to_owned())
}

fn pack(fake: &Fake) -> Result<Vec<u8>, String> {
    let road = http::Hub::at(&fake.address).unwrap();
    let bytes = catalogue::pack(&road, &edition("2026.12.01"));
    bytes.map_err(|error| error.code().to_owned())
}

#[test]
fn a_hub_tells_its_newest_edition_and_gives_it() {
    let hub = Fake::start(|path, _| match path {
        "/v1/catalogue" => word("2026.12.01", &hub_key()),
        "/v1/catalogue/2026.12.01" => response(200, "application/octet-stream", PACK.to_vec()),
        _ => response(404, "text/plain", Vec::new()),
    });
    assert_eq!(newest(&hub), Ok(Some(edition("2026.12.01"))));
    assert_eq!(pack(&hub), Ok(PACK.to_vec()));
}

#[test]
fn a_hub_with_nothing_new_or_from_before_there_were_catalogues_has_none() {
    assert_eq!(newest(&Fake::always(304, "text/plain", "")), Ok(None));
    let before = Fake::always(
        404,
        "application/problem+json",
        r#"{"code":"no-such-page","status":404}"#,
    );
    assert_eq!(newest(&before), Ok(None));
    let none = Signed::seal(&Newest { edition: None }, &hub_key()).unwrap();
    assert_eq!(newest(&Fake::start(move |_, _| signed(&none))), Ok(None));
}

#[test]
fn only_the_pinned_hub_is_believed_about_its_editions() {
    let other = Fake::start(|_, _| word("2026.12.01", &SigningKey::from_seed([9; 32])));
    assert_eq!(newest(&other), Err("hub-wrong-key".to_owned()));
    for (status, kind, body) in [
        (200, "text/html", LOGIN),
        (200, "application/json", "{}"),
        (404, "text/html", LOGIN),
        (302, "text/html", ""),
    ] {
        let told = newest(&Fake::always(status, kind, body));
        assert_eq!(told, Err("hub-not-a-hub".to_owned()), "{status} {kind}");
    }
    let gone = newest(&Fake::always(503, "text/html", LOGIN));
    assert_eq!(gone, Err("hub-away".to_owned()));
    // A day becomes part of an address: nothing else may.
    for bad in ["../../etc", "", "2026.12.01?x", "a"] {
        let fake = Fake::start(move |_, _| word(bad, &hub_key()));
        assert_eq!(newest(&fake), Err("hub-not-a-hub".to_owned()), "{bad}");
    }
}

#[test]
fn other_bytes_than_the_hub_named_are_never_taken_for_the_pack() {
    let octets = "application/octet-stream";
    for (status, kind, body) in [
        (200, octets, b"indrumar-pack 1\nand so oN".to_vec()),
        (200, octets, PACK[..10].to_vec()),
        (200, octets, [PACK, b"more"].concat()),
        (200, octets, vec![b'x'; 1024 * 1024]),
        (200, "text/html", PACK.to_vec()),
        (200, "text/html", LOGIN.as_bytes().to_vec()),
        (404, octets, PACK.to_vec()),
    ] {
        let length = body.len();
        let fake = Fake::start(move |_, _| response(status, kind, body.clone()));
        let told = pack(&fake);
        assert_eq!(told, Err("hub-not-a-hub".to_owned()), "{kind} {length}");
    }
}

#[test]
fn a_pack_that_breaks_off_is_a_hub_that_is_away() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = std::thread::spawn(move || {
        use std::io::{Read, Write};
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 4096]).unwrap();
        let head = "HTTP/1.1 200 OK\r\ncontent-type: application/octet-stream\r\ncontent-length: 25\r\n\r\n";
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(&PACK[..10]).unwrap();
    });
    let road = http::Hub::at(&address).unwrap();
    let error = catalogue::pack(&road, &edition("2026.12.01")).unwrap_err();
    assert_eq!(error.code(), "hub-away", "{error}");
    server.join().unwrap();
}
