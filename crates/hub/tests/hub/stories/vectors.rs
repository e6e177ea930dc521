//! The messages of `fixtures/wire`, byte for byte, over a real connection: what another program may be built on.

use super::base::start;
use crate::desk::{TestDesk, road};
use indrumar_domain::InstallId;
use indrumar_sync::Road;
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::{Signed, SigningKey};
use serde_json::Value;

fn vector(name: &str) -> Value {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../fixtures/wire");
    let bytes = std::fs::read(format!("{folder}/{name}.json")).unwrap();
    serde_json::from_slice(&bytes).unwrap()
}

fn bytes(text: &Value) -> &[u8] {
    text.as_str().unwrap().as_bytes()
}

/// What is kept of an answer, without the signature of the hub that once gave it.
fn payload(text: &Value) -> Value {
    Signed::parse(bytes(text)).unwrap().payload().unwrap()
}

/// The desk of the vectors, let in with a code of this hub.
fn let_in(hub: &RunningHub) -> TestDesk {
    let bundle = vector("bundle");
    let mut seed = [0; 32];
    hex::decode_to_slice(bundle["desk_seed"].as_str().unwrap(), &mut seed).unwrap();
    let install = payload(&bundle["bytes"])["install"].clone();
    let mut desk = TestDesk::new(1);
    desk.identity.key = SigningKey::from_seed(seed);
    desk.identity.install = serde_json::from_value::<InstallId>(install).unwrap();
    hub.add_office("pelinia", "Primăria Pelinia");
    desk.enrol(hub, &hub.enrol_code("pelinia")).unwrap();
    desk
}

#[test]
fn the_kept_bundle_is_taken_and_its_receipt_has_the_kept_digests() {
    let hub = start();
    let desk = let_in(&hub);
    let sent = vector("bundle");
    let receipt = road(&hub).deliver(bytes(&sent["bytes"])).unwrap();
    receipt
        .open::<indrumar_wire::Receipt>(&desk.hub_key())
        .unwrap();
    let kept = payload(&vector("receipt")["bytes"]);
    let receipt = receipt.payload().unwrap();
    for part in ["keys", "bundle", "install", "refused", "type"] {
        assert_eq!(receipt[part], kept[part], "{part}");
    }
    let digest = &vector("key-digest")["digest"];
    assert_eq!(&receipt["keys"][0]["digest"], digest);
}

#[test]
fn the_kept_questions_lead_from_the_root_to_the_kept_marks() {
    let hub = start();
    let_in(&hub);
    let sent = vector("bundle");
    road(&hub).deliver(bytes(&sent["bytes"])).unwrap();
    let walk = vector("walk");
    for (question, answer) in [
        ("question", "answer"),
        ("look", "digests"),
        ("fetch", "marks"),
    ] {
        let got = road(&hub).ask(bytes(&walk[question])).unwrap();
        assert_eq!(got.payload().unwrap(), payload(&walk[answer]), "{question}");
    }
}

#[test]
fn the_kept_enrolment_is_refused_by_a_hub_that_never_made_its_code() {
    let hub = start();
    let error = road(&hub)
        .enrol(bytes(&vector("enrolment")["bytes"]))
        .unwrap_err();
    assert_eq!(error.code(), "enrolment-code-unknown");
}
