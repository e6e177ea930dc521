//! What the hub says of the catalogue.

use crate::example::{changed, hub_key, install};
use indrumar_wire::{Answer, Certificate, Digest, Newest, OfferedEdition, Question, Signed};
use serde_json::json;

#[test]
fn the_word_about_the_newest_edition_is_bound_to_the_hub_and_to_the_bytes() {
    let newest = Newest {
        edition: Some(OfferedEdition {
            version: "2026.12.01".to_owned(),
            digest: Digest::of(b"the pack"),
            size: 8,
            publisher: hub_key().public(),
        }),
    };
    let signed = Signed::seal(&newest, &hub_key()).unwrap();
    let bytes = signed.to_bytes().unwrap();
    let back = Signed::parse(&bytes).unwrap();
    assert_eq!(back.open::<Newest>(&hub_key().public()).unwrap(), newest);
    let changed = changed(&back, |payload| payload["edition"]["size"] = json!(9));
    assert!(changed.open::<Newest>(&hub_key().public()).is_err());
    // One kind is never taken for another.
    assert!(back.open::<Question>(&hub_key().public()).is_err());
    let none = Signed::seal(&Newest { edition: None }, &hub_key()).unwrap();
    assert_eq!(none.payload().unwrap()["edition"], json!(null));
}

#[test]
fn an_answer_of_a_hub_without_a_catalogue_says_nothing_of_it_and_is_read() {
    let answer = Answer {
        question: Digest::of(b"question"),
        same: true,
        root: None,
        months: None,
        catalogue: None,
    };
    let signed = Signed::seal(&answer, &hub_key()).unwrap();
    assert!(signed.payload().unwrap().get("catalogue").is_none());
    assert_eq!(signed.open::<Answer>(&hub_key().public()).unwrap(), answer);
    let certificate = crate::example::certificate();
    assert!(certificate.payload().unwrap().get("catalogue").is_none());
    let opened: Certificate = certificate.open(&hub_key().public()).unwrap();
    assert_eq!((opened.install, opened.catalogue), (install(), None));
}
