//! Editions of the catalogue at the hub: signed, published, handed out; and everything that is not published.

use super::base::{again, place, start, stop};
use crate::desk::TestDesk;
use crate::place::stderr;
use indrumar_catalogue::Pack;
use indrumar_hub::Error;
use indrumar_testkit::edition::{Files, add, files};
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{Certificate, Digest, Newest, Signed, SigningKey};
use std::path::Path;

fn key() -> SigningKey {
    SigningKey::from_seed([7; 32])
}

/// With a service that the program does not know.
fn with_bread(version: &str) -> Files {
    let mut files = files(version);
    add(&mut files, "pay.bread", "pay.mpay");
    files
}

fn sealed(files: &Files) -> Vec<u8> {
    Pack::seal(files, &[], &key()).unwrap()
}

/// A hub that takes packs of our key.
fn trusting() -> RunningHub {
    let hub = start();
    hub.wait(hub.hub().trust(&key().public(), "Agenția"))
        .unwrap();
    hub
}

fn publish(hub: &RunningHub, bytes: Vec<u8>) -> Result<indrumar_hub::Published, Error> {
    hub.wait(hub.hub().publish(bytes, Path::new("catalog.pack")))
}

struct Got {
    status: u16,
    headers: ureq::http::HeaderMap,
    body: Vec<u8>,
}

fn get(hub: &RunningHub, path: &str, known: Option<&str>) -> Got {
    let config = ureq::Agent::config_builder().http_status_as_error(false);
    let agent = ureq::Agent::new_with_config(config.build());
    let mut request = agent.get(format!("{}{path}", hub.address()));
    if let Some(known) = known {
        request = request.header("if-none-match", known);
    }
    let mut answer = request.call().unwrap();
    Got {
        status: answer.status().as_u16(),
        headers: answer.headers().clone(),
        body: answer.body_mut().read_to_vec().unwrap(),
    }
}

fn newest(hub: &RunningHub) -> Newest {
    let got = get(hub, "/v1/catalogue", None);
    assert_eq!(got.status, 200);
    let signed = Signed::parse(&got.body).unwrap();
    signed.open(&hub.public_key()).unwrap()
}

#[test]
fn what_is_published_is_named_and_handed_out_byte_for_byte() {
    let hub = trusting();
    assert_eq!(newest(&hub).edition, None);
    let bytes = sealed(&with_bread("2027.01.01"));
    let done = publish(&hub, bytes.clone()).unwrap();
    assert_eq!(done.version, "2027.01.01");
    assert_eq!(done.changes.added.len(), 1);
    let edition = newest(&hub).edition.unwrap();
    assert_eq!(edition.version, "2027.01.01");
    assert_eq!(edition.digest, Digest::of(&bytes));
    assert_eq!(edition.size, u64::try_from(bytes.len()).unwrap());
    assert_eq!(edition.publisher, key().public());

    let told = get(&hub, "/v1/catalogue", None);
    assert_eq!(told.headers["etag"], "\"2027.01.01\"");
    assert_eq!(told.headers["cache-control"], "no-cache");
    let known = get(
        &hub,
        "/v1/catalogue",
        Some("\"2026.01.01\", W/\"2027.01.01\""),
    );
    assert_eq!((known.status, known.body.len()), (304, 0));
    assert_eq!(
        get(&hub, "/v1/catalogue", Some("\"2026.01.01\"")).status,
        200
    );

    let pack = get(&hub, "/v1/catalogue/2027.01.01", None);
    assert_eq!((pack.status, pack.body), (200, bytes));
    assert_eq!(pack.headers["content-type"], "application/octet-stream");
    let cached = pack.headers["cache-control"].to_str().unwrap();
    assert!(cached.contains("immutable"), "{cached}");
    for missing in ["2027.01.02", "..", "%2e%2e%2fhub.db", "2027.01.01%27"] {
        let got = get(&hub, &format!("/v1/catalogue/{missing}"), None);
        assert_eq!(got.status, 404, "{missing}");
    }
}

#[test]
fn a_question_and_an_enrolment_are_told_of_the_newest_edition() {
    let hub = trusting();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    assert_eq!(desk.sync(&hub).unwrap().catalogue, None);
    publish(&hub, sealed(&files("2027.01.01"))).unwrap();
    let told = desk.sync(&hub).unwrap().catalogue;
    assert_eq!(told.as_deref(), Some("2027.01.01"));
    let later = TestDesk::enrolled(&hub, 2, "larga").enrolment.unwrap();
    let certificate: Certificate = later.certificate;
    assert_eq!(certificate.catalogue.as_deref(), Some("2027.01.01"));
}

#[test]
fn a_code_that_was_held_counts_once_an_edition_knows_it_also_at_a_hub_that_serves() {
    let hub = trusting();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.bread"]);
    desk.sync(&hub).unwrap();
    let before = hub.figures("pelinia", "2026-03-02");
    assert_eq!(before.held.codes["pay.bread"], 1);
    publish(&hub, sealed(&with_bread("2027.01.01"))).unwrap();
    let after = hub.figures("pelinia", "2026-03-02");
    assert!(after.held.is_empty());
    assert_eq!(after.by_service["pay.bread"], 1);
    // And retired, it goes on under its successor.
    let mut retired = files("2027.02.01");
    let manifest = retired.get_mut("catalogue.toml").unwrap();
    manifest.push_str("\n[[retired]]\ncode = \"pay.bread\"\nsuccessor = \"pay.mpay\"\n");
    publish(&hub, sealed(&retired)).unwrap();
    let at_last = hub.figures("pelinia", "2026-03-02");
    assert_eq!(at_last.by_service["pay.mpay"], 1);
    // A hub that is started again reads the same edition.
    let again = again(stop(hub));
    let figures = again.figures("pelinia", "2026-03-02");
    assert_eq!(figures.by_service["pay.mpay"], 1);
}

/// A pack as our key would sign it, whatever the body says.
fn signed(body: &[u8]) -> Vec<u8> {
    // A good pack taken apart: what stands before the body is of one length.
    const HEAD: usize = 16 + 32 + 64;
    let mut file = sealed(&files("2027.01.01"));
    file.truncate(HEAD);
    file.extend_from_slice(body);
    file
}

#[test]
fn what_is_wrong_is_not_published_and_says_why() {
    let hub = trusting();
    let good = sealed(&with_bread("2027.01.01"));
    publish(&hub, good.clone()).unwrap();
    let stranger = SigningKey::from_seed([8; 32]);
    let mut flipped = sealed(&with_bread("2027.02.01"));
    let middle = flipped.len() / 2;
    flipped[middle] ^= 1;
    let forgetful = sealed(&files("2027.02.01"));
    let mut local = with_bread("2027.02.01");
    let own = local["pay.mpay.toml"]
        .replace("code = \"pay.mpay\"", "code = \"local.mpay\"")
        .replace("group = \"pay\"", "group = \"local\"");
    local.insert("local.mpay.toml".to_owned(), own);
    for (bytes, code) in [
        (b"altceva".to_vec(), "pack-not-a-pack"),
        (good[..good.len() / 2].to_vec(), "pack-truncated"),
        (b"indrumar-pack 9\n...".to_vec(), "pack-unknown-schema"),
        (
            Pack::seal(&with_bread("2027.02.01"), &[], &stranger).unwrap(),
            "hub-pack-untrusted",
        ),
        (signed(b"\x03\x00"), "pack-wrong-signature"),
        (vec![b'x'; 4 * 1024 * 1024 + 1], "pack-too-large"),
        (good.clone(), "hub-pack-older"),
        (sealed(&with_bread("2026.12.31")), "hub-pack-older"),
        (forgetful, "pack-loses-code"),
        (sealed(&local), "pack-claims-local"),
    ] {
        let error = publish(&hub, bytes).unwrap_err();
        assert_eq!(error.code(), code);
        let words = indrumar_i18n::I18n::new(indrumar_i18n::Lang::Ro);
        let said = error.sentence(words);
        assert!(!said.contains('⟦') && !said.contains('{'), "{said}");
    }
    let error = publish(&hub, flipped).unwrap_err();
    assert!(["pack-wrong-signature", "pack-truncated"].contains(&error.code()));
    let edition = newest(&hub).edition.unwrap();
    assert_eq!(edition.digest, Digest::of(&good));
    let all = hub.wait(hub.hub().editions()).unwrap();
    assert_eq!(all.len(), 1);
    assert_eq!(all[0].by.as_deref(), Some("Agenția"));
}

#[test]
fn an_administrator_makes_a_key_signs_publishes_and_lists() {
    let place = place();
    let folder = place.path("services");
    std::fs::create_dir(&folder).unwrap();
    for (name, text) in with_bread("2027.01.01") {
        std::fs::write(folder.join(name), text).unwrap();
    }
    std::fs::write(folder.join("citește.md"), "nu e un serviciu").unwrap();
    let news = place.path("news.toml");
    std::fs::write(
        &news,
        "[[news]]\ndate = \"2026-12-30\"\ntext = { ro = \"Pâine nouă.\", ru = \"Новый хлеб.\", en = \"New bread.\" }\n",
    )
    .unwrap();
    let at = |name: &str| place.path(name).to_str().unwrap().to_owned();
    let key = at("editor.key");
    let made = place.json(&["catalogue", "key", "new", "--out", &key]);
    let public = made["key"].as_str().unwrap();
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&key).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    // The key that is there is not written over.
    let again = place.run(&["catalogue", "key", "new", "--out", &key]);
    assert_eq!(again.status.code(), Some(1));
    assert!(stderr(&again).contains("editor.key"));

    let pack = at("catalog.pack");
    let (folder, news) = (at("services"), at("news.toml"));
    let mut sign = vec![
        "catalogue",
        "sign",
        "--services",
        &folder,
        "--news",
        &news,
        "--key",
        &key,
        "--out",
        &pack,
    ];
    assert_eq!(place.json(&sign)["version"], "2027.01.01");
    let sealed = Pack::reopen(&std::fs::read(&pack).unwrap()).unwrap();
    assert_eq!(sealed.key().to_string(), public);
    assert_eq!(sealed.news()[0].text.en, "New bread.");

    let refused = place.run(&["catalogue", "publish", &pack]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(
        stderr(&refused).contains("key trust"),
        "{}",
        stderr(&refused)
    );
    assert_eq!(place.json(&["catalogue", "list"]), serde_json::json!([]));
    let bad = place.run(&["catalogue", "key", "trust", "abc", "--name", "X"]);
    assert!(stderr(&bad).contains("abc"));
    place.json(&["catalogue", "key", "trust", public, "--name", "Agenția"]);
    let done = place.json(&["catalogue", "publish", &pack]);
    assert_eq!(done["added"], serde_json::json!(["pay.bread"]));

    // The hub's own key needs no file and no trust.
    let manifest = place.path("services/catalogue.toml");
    let text = std::fs::read_to_string(&manifest).unwrap();
    std::fs::write(&manifest, text.replace("2027.01.01", "2027.01.02")).unwrap();
    sign.drain(6..8);
    place.json(&sign);
    let said = place.run(&["catalogue", "publish", &pack]);
    let said = String::from_utf8(said.stdout).unwrap();
    assert!(said.contains("2027.01.02") && !said.contains('⟦'), "{said}");
    let list = place.run(&["catalogue", "list"]);
    let list = String::from_utf8(list.stdout).unwrap();
    let lines: Vec<&str> = list.lines().collect();
    assert_eq!(lines.len(), 2, "{list}");
    assert!(lines[0].starts_with("2027.01.02") && lines[0].contains("acest centralizator"));
    assert!(lines[1].starts_with("2027.01.01") && lines[1].contains("Agenția"));
}

#[test]
fn an_edition_that_is_not_whole_is_not_signed() {
    let place = place();
    let at = |name: &str| place.path(name).to_str().unwrap().to_owned();
    let (services, out) = (at("services"), at("catalog.pack"));
    let sign = ["catalogue", "sign", "--services", &services, "--out", &out];
    let missing = place.run(&sign);
    assert_eq!(missing.status.code(), Some(1));
    assert!(stderr(&missing).contains("services"));
    std::fs::create_dir(place.path("services")).unwrap();
    let mut files = files("2027.01.01");
    let manifest = files.get_mut("catalogue.toml").unwrap();
    manifest.push_str(
        "\n[[retired]]\ncode = \"pay.a\"\nsuccessor = \"pay.b\"\n[[retired]]\ncode = \"pay.b\"\nsuccessor = \"pay.a\"\n",
    );
    for (name, text) in &files {
        std::fs::write(place.path("services").join(name), text).unwrap();
    }
    let circle = place.run(&sign);
    assert_eq!(circle.status.code(), Some(1));
    assert!(
        stderr(&circle).contains("catalogue.toml"),
        "{}",
        stderr(&circle)
    );
    let no_key = at("no.key");
    let no_key = place.run(&[&sign[..], &["--key", &no_key]].concat());
    assert!(stderr(&no_key).contains("no.key"));
    assert!(!place.path("catalog.pack").exists());
}

#[test]
fn a_hub_whose_pack_the_disk_has_spoilt_still_counts_and_takes_the_next_one() {
    let hub = trusting();
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    desk.visit("2026-03-02", &["pay.bread", "pay.utilities"]);
    desk.sync(&hub).unwrap();
    publish(&hub, sealed(&with_bread("2027.01.01"))).unwrap();
    let spoilt = hub
        .hub()
        .spoil("UPDATE catalogue_pack SET bytes = signed_by");
    hub.wait(spoilt).unwrap();
    let figures = hub.figures("pelinia", "2026-03-02");
    assert_eq!(figures.by_service["pay.utilities"], 1);
    assert_eq!(figures.held.codes["pay.bread"], 1);
    let lost = publish(&hub, sealed(&files("2027.02.01"))).unwrap_err();
    assert_eq!(lost.code(), "pack-loses-code");
    publish(&hub, sealed(&with_bread("2027.02.01"))).unwrap();
    assert!(hub.figures("pelinia", "2026-03-02").held.is_empty());
}

#[test]
fn a_district_is_taken_by_any_of_its_names_and_no_other() {
    let place = place();
    let add = |code: &str, district: &str| {
        place.run(&[
            "office",
            "add",
            "--code",
            code,
            "--name",
            "X",
            "--kind",
            "library",
            "--district",
            district,
            "--json",
        ])
    };
    for (code, district) in [("a", "soroca"), ("b", "Сороки"), ("c", "raionul Soroca")] {
        let output = add(code, district);
        let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(told["district"], "Soroca", "{district}");
    }
    let wrong = add("d", "Paris");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stderr(&wrong).contains("Paris"), "{}", stderr(&wrong));
}
