//! `fixtures/wire/*.json` are what this crate makes and takes. They never change while the protocol is version 1:
//! another program may be built on them. (`UPDATE_FIXTURES=1` writes them anew.)

use crate::example::*;
use indrumar_wire::*;
use serde_json::{Value, json};
use std::path::PathBuf;

fn hold(name: &str, made: &Value) -> Value {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("../../fixtures/wire")
        .join(name);
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        let text = serde_json::to_string_pretty(made).unwrap() + "\n";
        std::fs::write(&path, text).unwrap();
    }
    let kept: Value = serde_json::from_slice(&std::fs::read(&path).unwrap()).unwrap();
    assert_eq!(&kept, made, "{name} differs from what this program makes");
    kept
}

fn text(bytes: Vec<u8>) -> String {
    String::from_utf8(bytes).unwrap()
}

#[test]
fn the_digests_of_keys_months_and_everything_are_those_of_the_worked_example() {
    let form = json!({
        "counts": monday().counts, "install": install(), "period": "2026-11-23", "removed": monday().removed,
    });
    let keys = [
        (
            day("2026-11-23"),
            key_digest(&install(), &day("2026-11-23"), &monday()).unwrap(),
        ),
        (
            day("2026-11-24"),
            key_digest(&install(), &day("2026-11-24"), &tuesday()).unwrap(),
        ),
    ]
    .into();
    let canonical_form = canonical(&form).unwrap();
    hold(
        "key-digest.json",
        &json!({
            "about": "A key, its canonical form (RFC 8785) and its digest; then the digests of its month and of everything.",
            "key": form,
            "canonical": text(canonical_form.clone()),
            "digest": Digest::of(&canonical_form),
            "visits": monday().visits(),
            "services": monday().services(),
            "keys": &keys,
            "month_digest": month_digest(&keys).unwrap(),
            "root_digest": root_digest(&keys).unwrap(),
            "root_digest_of_nothing": root_digest(&Default::default()).unwrap(),
        }),
    );
    assert_eq!(keys[&day("2026-11-23")], Digest::of(&canonical_form));
}

#[test]
fn the_bundle_of_the_worked_example_is_signed_by_its_desk() {
    let kept = hold(
        "bundle.json",
        &json!({
            "about": "A desk's bundle: the body of POST /v1/bundles, and byte for byte a bundle file.",
            "desk_seed": hex::encode(desk_key().seed()),
            "desk_key": desk_key().public(),
            "envelope": bundle(),
            "bytes": text(bundle().to_bytes().unwrap()),
            "payload_digest": bundle().digest(),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    let opened: Bundle = envelope.open(&desk_key().public()).unwrap();
    assert_eq!(opened.keys[0].clone().into_tally(), monday());
    assert_eq!(
        envelope.to_bytes().unwrap(),
        kept["bytes"].as_str().unwrap().as_bytes()
    );
}

#[test]
fn the_receipt_of_the_worked_example_names_the_bundle_and_its_keys() {
    let kept = hold(
        "receipt.json",
        &json!({
            "about": "The hub's receipt for the bundle of bundle.json: the answer over HTTP, and byte for byte a receipt file.",
            "hub_seed": hex::encode(hub_key().seed()),
            "hub_key": hub_key().public(),
            "envelope": receipt(),
            "bytes": text(receipt().to_bytes().unwrap()),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    let opened: Receipt = envelope.open(&hub_key().public()).unwrap();
    assert_eq!(opened.bundle, bundle().digest());
    assert_eq!(opened.keys.len(), 2);
}

#[test]
fn the_certificate_of_the_worked_example_names_the_office_and_the_key_to_pin() {
    let kept = hold(
        "certificate.json",
        &json!({
            "about": "The hub's answer to an enrolment; the desk keeps it and pins its hub_key.",
            "hub_key": hub_key().public(),
            "envelope": certificate(),
            "bytes": text(certificate().to_bytes().unwrap()),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    let opened: Certificate = envelope.open(&hub_key().public()).unwrap();
    assert_eq!(opened.hub_key, hub_key().public());
    assert_eq!(opened.office.name, "Primăria Pelinia");
}

#[test]
fn the_enrolment_of_the_worked_example_is_signed_by_the_key_it_carries() {
    let enrolment = Enrolment {
        code: Some(EnrolmentCode::new([7; 16]).to_string()),
        certificate: None,
        install: install(),
        public_key: desk_key().public(),
        program: "indrumar 0.1.0".to_owned(),
    };
    let sealed = Signed::seal(&enrolment, &desk_key()).unwrap();
    let kept = hold(
        "enrolment.json",
        &json!({
            "about": "A desk asks to be let in: the body of POST /v1/enrolments.",
            "desk_key": desk_key().public(),
            "envelope": sealed,
            "bytes": text(sealed.to_bytes().unwrap()),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    let key = envelope.peek::<Enrolment>().unwrap().public_key;
    assert_eq!(envelope.open::<Enrolment>(&key).unwrap(), enrolment);
}

#[test]
fn the_word_about_the_newest_edition_of_the_worked_example_names_bytes_and_publisher() {
    let newest = Newest {
        edition: Some(OfferedEdition {
            version: "2026.12.01".to_owned(),
            digest: Digest::of(b"pack"),
            size: 4,
            publisher: hub_key().public(),
        }),
    };
    let sealed = Signed::seal(&newest, &hub_key()).unwrap();
    let kept = hold(
        "catalogue.json",
        &json!({
            "about": "The answer to GET /v1/catalogue, about a pack that would be the four bytes of the word \"pack\".",
            "hub_key": hub_key().public(),
            "envelope": sealed,
            "bytes": text(sealed.to_bytes().unwrap()),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    assert_eq!(
        envelope.open::<Newest>(&hub_key().public()).unwrap(),
        newest
    );
}

#[test]
fn the_chain_of_the_worked_example_leads_from_the_pinned_key_to_the_newest() {
    let kept = hold(
        "keys.json",
        &json!({
            "about": "The answer to GET /v1/keys of a hub that has changed its key twice: each statement is signed by the key it takes leave of, the envelope around them by the newest.",
            "pinned": hub_key().public(),
            "then": later_key(3).public(),
            "newest": later_key(4).public(),
            "envelope": keys(),
            "bytes": text(keys().to_bytes().unwrap()),
        }),
    );
    let envelope = Signed::parse(kept["bytes"].as_str().unwrap().as_bytes()).unwrap();
    let newest = later_key(4).public();
    let opened: Keys = envelope.open(&newest).unwrap();
    assert_eq!(
        succession(&hub_key().public(), &opened.rotations).unwrap(),
        [later_key(3).public(), newest]
    );
}

#[test]
fn the_walk_of_the_worked_example_goes_from_the_root_to_the_marks() {
    let keys = [
        (
            day("2026-11-23"),
            key_digest(&install(), &day("2026-11-23"), &monday()).unwrap(),
        ),
        (
            day("2026-11-24"),
            key_digest(&install(), &day("2026-11-24"), &tuesday()).unwrap(),
        ),
    ]
    .into();
    let november = day("2026-11-23").month();
    let by_desk = |signed: Signed| (signed.digest(), text(signed.to_bytes().unwrap()));
    // A desk that was restored from a backup of before the first of the two days.
    let question = Question {
        install: install(),
        root: root_digest(&Default::default()).unwrap(),
    };
    let (asked, question) = by_desk(Signed::seal(&question, &desk_key()).unwrap());
    let answer = Answer {
        question: asked,
        same: false,
        root: Some(root_digest(&keys).unwrap()),
        months: Some(month_digests(&keys).unwrap()),
        catalogue: None,
    };
    let look = Look {
        install: install(),
        months: vec![november.clone()],
    };
    let (looked, look) = by_desk(Signed::seal(&look, &desk_key()).unwrap());
    let digests = Digests {
        question: looked,
        keys: keys.clone(),
        figures: [(
            november,
            MonthFigures {
                visits: monday().visits(),
                items: monday().services().values().sum(),
            },
        )]
        .into(),
    };
    let fetch = Fetch {
        install: install(),
        keys: vec![day("2026-11-23")],
        page: 0,
    };
    let (fetched, fetch) = by_desk(Signed::seal(&fetch, &desk_key()).unwrap());
    let marks = Marks {
        install: install(),
        question: fetched,
        page: 0,
        pages: 1,
        keys: vec![BundleKey::new(day("2026-11-23"), monday())],
        rotations: Vec::new(),
    };
    let answered = |signed: Signed| text(signed.to_bytes().unwrap());
    let kept = hold(
        "walk.json",
        &json!({
            "about": "Healing: three questions, each the body of POST /v1/sync, and their answers. From the root to months, from a month to its keys, from keys to marks.",
            "question": question,
            "answer": answered(Signed::seal(&answer, &hub_key()).unwrap()),
            "look": look,
            "digests": answered(Signed::seal(&digests, &hub_key()).unwrap()),
            "fetch": fetch,
            "marks": answered(Signed::seal(&marks, &hub_key()).unwrap()),
        }),
    );
    let parsed = |name: &str| Signed::parse(kept[name].as_str().unwrap().as_bytes()).unwrap();
    let opened: Marks = parsed("marks").open(&hub_key().public()).unwrap();
    assert_eq!(opened.keys[0].clone().into_tally(), monday());
    assert_eq!(
        parsed("digests").open::<Digests>(&hub_key().public()),
        Ok(digests)
    );
}
