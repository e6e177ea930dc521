//! Packs: what is sealed comes out again, and nothing else is ever taken for it.

use std::collections::BTreeMap;

use ed25519_dalek::Signer;
use indrumar_catalogue::{
    Catalogue, CatalogueError, MAX_PACKED, News, Pack, PackError, Problem, Text,
};
use indrumar_wire::{Digest, SigningKey, canonical};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::support::{code, day, edition, key, sealed};

fn open(bytes: &[u8]) -> Result<Pack, PackError> {
    Pack::open(bytes, &[key().public()])
}

/// A file as our key would sign it, whatever the body says: what a careless publisher could hand out.
fn signed(plain: &[u8]) -> Vec<u8> {
    let body = miniz_oxide::deflate::compress_to_vec(plain, 6);
    let mut text = b"indrumar/catalogue-pack/1\n".to_vec();
    text.extend_from_slice(&Digest::of(&body).bytes());
    let signature = ed25519_dalek::SigningKey::from_bytes(&key().seed()).sign(&text);
    let mut file = b"indrumar-pack 1\n".to_vec();
    file.extend_from_slice(&key().public().bytes());
    file.extend_from_slice(&signature.to_bytes());
    file.extend_from_slice(&body);
    file
}

fn body(schema: u32, files: &BTreeMap<String, String>) -> Value {
    json!({ "schema": schema, "version": "2026.12.01", "files": files, "news": [] })
}

fn good() -> BTreeMap<String, String> {
    edition(
        "2026.12.01",
        &["pay.bread", "pay.cake"],
        &[("pay.bun", "pay.bread")],
    )
}

fn note(text: &str) -> News {
    News {
        date: day("2026-12-01"),
        text: Text {
            ro: text.to_owned(),
            ru: text.to_owned(),
            en: text.to_owned(),
        },
    }
}

#[test]
fn what_is_sealed_comes_out_again() {
    let news = [note("Pâinea e mai ieftină.")];
    let bytes = Pack::seal(&good(), &news, &key()).unwrap();
    let pack = open(&bytes).unwrap();
    assert_eq!(pack.version(), "2026.12.01");
    assert_eq!(pack.news(), news);
    assert_eq!(pack.key(), key().public());
    assert!(pack.catalogue().service(&code("pay.cake")).is_some());
    assert_eq!(Pack::seal(&good(), &news, &key()).unwrap(), bytes);
    assert_eq!(Pack::reopen(&bytes).unwrap().version(), "2026.12.01");
}

#[test]
fn the_builtin_edition_fits_into_a_small_pack() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../content/services");
    let files: BTreeMap<String, String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    let bytes = sealed(&files);
    assert!(bytes.len() < MAX_PACKED / 16, "{}", bytes.len());
    let builtin = Catalogue::builtin().unwrap();
    assert_eq!(
        open(&bytes).unwrap().catalogue().published(),
        builtin.published()
    );
}

#[test]
fn a_pack_of_another_key_is_not_trusted_even_if_it_is_whole() {
    let other = SigningKey::from_seed([8; 32]);
    let bytes = Pack::seal(&good(), &[], &other).unwrap();
    assert_eq!(open(&bytes).unwrap_err(), PackError::UntrustedKey);
    assert_eq!(
        Pack::open(&bytes, &[]).unwrap_err(),
        PackError::UntrustedKey
    );
    // Another key's name on our signature, and a name that is no key at all.
    for name in [other.public().bytes(), [0; 32], [0xff; 32]] {
        let mut renamed = sealed(&good());
        renamed[16..48].copy_from_slice(&name);
        assert!(open(&renamed).is_err());
        assert!(Pack::reopen(&renamed).is_err());
    }
}

#[test]
fn other_files_are_not_packs() {
    for other in [
        &b""[..],
        b"hello",
        b"%PDF-1.7",
        b"indrumar-pack x\n",
        b"indrumar-pack \n",
    ] {
        assert_eq!(open(other).unwrap_err(), PackError::NotAPack, "{other:?}");
    }
    let newer = b"indrumar-pack 2\nwhatever";
    assert_eq!(open(newer).unwrap_err(), PackError::UnknownSchema(2));
}

#[test]
fn a_copy_that_broke_off_is_called_so() {
    let whole = sealed(&good());
    for length in [
        5,
        14,
        15,
        20,
        47,
        60,
        111,
        112,
        whole.len() / 2,
        whole.len() - 1,
    ] {
        assert_eq!(
            open(&whole[..length]).unwrap_err(),
            PackError::Truncated,
            "{length}"
        );
    }
}

#[test]
fn a_body_of_a_newer_form_is_refused_by_its_number() {
    let newer = json!({ "schema": 2, "surprise": true });
    let bytes = signed(&canonical(&newer).unwrap());
    assert_eq!(open(&bytes).unwrap_err(), PackError::UnknownSchema(2));
}

#[test]
fn a_small_file_that_would_unpack_to_a_large_one_is_refused() {
    let bomb = signed(&vec![b' '; 64 * 1024 * 1024]);
    assert!(bomb.len() < 256 * 1024);
    assert!(matches!(open(&bomb), Err(PackError::TooLarge { .. })));
    assert!(matches!(
        open(&vec![b'x'; MAX_PACKED + 1]),
        Err(PackError::TooLarge { .. })
    ));
    let mut files = good();
    files.insert("pay.bread.toml".to_owned(), "#".repeat(17 * 1024 * 1024));
    assert!(Pack::seal(&files, &[], &key()).is_err());
}

#[test]
fn a_well_signed_body_of_another_form_is_refused() {
    for plain in [
        &b"not json"[..],
        b"{}",
        b"{\"schema\":1}",
        b"{\"schema\":-1}",
        b"[]",
    ] {
        let refused = open(&signed(plain));
        assert!(
            matches!(refused, Err(PackError::Malformed(_))),
            "{refused:?}"
        );
    }
    let mut spaced = canonical(&body(1, &good())).unwrap();
    spaced.push(b' ');
    assert!(matches!(
        open(&signed(&spaced)),
        Err(PackError::Malformed(_))
    ));
    let mut two = body(1, &good());
    two["version"] = json!("2027.01.01");
    assert!(open(&signed(&canonical(&two).unwrap())).is_err());
    assert!(open(&signed(&canonical(&body(1, &good())).unwrap())).is_ok());
}

#[test]
fn a_file_that_stands_twice_in_a_pack_is_refused() {
    let text = String::from_utf8(canonical(&body(1, &good())).unwrap()).unwrap();
    let twice = text.replacen("\"files\":{", "\"files\":{\"catalogue.toml\":\"\",", 1);
    assert_ne!(twice, text);
    assert!(matches!(
        open(&signed(twice.as_bytes())),
        Err(PackError::Malformed(_))
    ));
}

#[test]
fn a_pack_whose_catalogue_is_broken_names_the_file() {
    let problem = |files: &BTreeMap<String, String>| {
        let sealed = Pack::seal(files, &[], &key()).unwrap_err();
        let opened = open(&signed(&canonical(&body(1, files)).unwrap())).unwrap_err();
        assert_eq!(sealed, opened);
        match opened {
            PackError::Catalogue(CatalogueError { problem, .. }) => problem,
            other => panic!("{other:?}"),
        }
    };
    let circle = [("pay.a", "pay.b"), ("pay.b", "pay.a")];
    assert!(matches!(
        problem(&edition("2026.12.01", &["pay.bread"], &circle)),
        Problem::Circle(_)
    ));
    let twice = [("pay.bread", "pay.cake")];
    assert!(matches!(
        problem(&edition("2026.12.01", &["pay.bread", "pay.cake"], &twice)),
        Problem::Twice(_)
    ));
    let mut misnamed = good();
    let bread = misnamed["pay.bread.toml"].clone();
    misnamed.insert("pay.roll.toml".to_owned(), bread);
    assert!(matches!(problem(&misnamed), Problem::FileName(_)));
}

#[test]
fn news_say_something_and_not_too_much() {
    for bad in ["", " … ", &"a".repeat(601)] {
        assert!(
            Pack::seal(&good(), &[note(bad)], &key()).is_err(),
            "{bad:?}"
        );
    }
    assert!(Pack::seal(&good(), &vec![note("unu"); 51], &key()).is_err());
    assert_eq!(note("unu").id(), note("unu").id());
    assert_ne!(note("unu").id(), note("doi").id());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn a_flipped_bit_is_refused(at in any::<prop::sample::Index>(), bit in 0..8_u8) {
        let mut bad = sealed(&good());
        let at = at.index(bad.len());
        bad[at] ^= 1 << bit;
        prop_assert!(open(&bad).is_err());
        prop_assert!(Pack::reopen(&bad).is_err());
    }

    #[test]
    fn a_truncated_pack_is_refused(at in any::<prop::sample::Index>()) {
        let good = sealed(&good());
        prop_assert!(open(&good[..at.index(good.len())]).is_err());
    }

    #[test]
    fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), as_pack in any::<bool>()) {
        let mut file = if as_pack { b"indrumar-pack 1\n".to_vec() } else { Vec::new() };
        file.extend_from_slice(&bytes);
        prop_assert!(open(&file).is_err());
        prop_assert!(open(&signed(&bytes)).is_err());
    }
}
