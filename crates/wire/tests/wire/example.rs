//! One invented desk and one hub with fixed keys, from which the worked examples are made.

use indrumar_domain::{Day, InstallId, KeyTally, Mark, OfficeCode, OfficeKind, Period};
use indrumar_wire::*;

pub(crate) fn install() -> InstallId {
    InstallId::parse("6f1d2c3b4a5948478695a4b3c2d1e0f0").unwrap()
}

pub(crate) fn desk_key() -> SigningKey {
    SigningKey::from_seed(std::array::from_fn(|i| u8::try_from(i).unwrap()))
}

pub(crate) fn hub_key() -> SigningKey {
    SigningKey::from_seed(std::array::from_fn(|i| 0x40 + u8::try_from(i).unwrap()))
}

pub(crate) fn day(text: &str) -> Period {
    Period::Day(Day::parse(text).unwrap())
}

fn mark(text: &str) -> Mark {
    Mark::parse(text).unwrap()
}

/// Two visits, one of them for two services and standing for three people; a third visit taken back.
pub(crate) fn monday() -> KeyTally {
    let mut tally = KeyTally::default();
    tally.add("@visit", mark("7442a63ea27282ec"), 1);
    tally.add("@visit", mark("0b1c2d3e4f5a6978"), 3);
    tally.add("@visit", mark("f00dfeedf00dfeed"), 1);
    tally.add("pay.utilities", mark("1d9e8f7a6b5c4d3e"), 1);
    tally.add("pay.utilities", mark("a1b2c3d4e5f60718"), 3);
    tally.add("papers.criminal-record", mark("00000000000000ab"), 3);
    tally.add("pay.utilities", mark("c0ffee00c0ffee00"), 1);
    tally.remove(mark("f00dfeedf00dfeed"));
    tally.remove(mark("c0ffee00c0ffee00"));
    tally
}

/// A day declared closed.
pub(crate) fn tuesday() -> KeyTally {
    let mut tally = KeyTally::default();
    tally.add("@closed", mark("5566778899aabbcc"), 1);
    tally
}

pub(crate) fn certificate() -> Signed {
    let certificate = Certificate {
        install: install(),
        public_key: desk_key().public(),
        office: CertifiedOffice {
            code: OfficeCode::parse("pelinia").unwrap(),
            name: "Primăria Pelinia".to_owned(),
            kind: OfficeKind::TownHall,
            district: Some("Drochia".to_owned()),
        },
        hub_key: hub_key().public(),
        issued: "2026-11-23T07:00:00Z".to_owned(),
        catalogue: None,
    };
    Signed::seal(&certificate, &hub_key()).unwrap()
}

pub(crate) fn bundle() -> Signed {
    let bundle = Bundle {
        install: install(),
        program: "indrumar 0.1.0".to_owned(),
        keys: vec![
            BundleKey::new(day("2026-11-23"), monday()),
            BundleKey::new(day("2026-11-24"), tuesday()),
        ],
    };
    Signed::seal(&bundle, &desk_key()).unwrap()
}

pub(crate) fn receipt() -> Signed {
    let key = |text: &str, tally: &KeyTally| ReceiptKey {
        period: day(text),
        digest: key_digest(&install(), &day(text), tally).unwrap(),
    };
    let receipt = Receipt {
        install: install(),
        bundle: bundle().digest(),
        at: "2026-11-24T15:04:05Z".to_owned(),
        keys: vec![key("2026-11-23", &monday()), key("2026-11-24", &tuesday())],
        refused: Vec::new(),
    };
    Signed::seal(&receipt, &hub_key()).unwrap()
}

/// A key that came later.
pub(crate) fn later_key(n: u8) -> SigningKey {
    SigningKey::from_seed([n; 32])
}

/// The statement of one key about the next.
pub(crate) fn rotation(number: u32, from: &SigningKey, to: &SigningKey) -> Signed {
    let rotation = Rotation {
        number,
        from: from.public(),
        to: to.public(),
        at: format!("202{}-01-15T09:00:00Z", 6 + number),
    };
    Signed::seal(&rotation, from).unwrap()
}

/// Two changes, told by the newest key.
pub(crate) fn keys() -> Signed {
    let rotations = vec![
        rotation(1, &hub_key(), &later_key(3)),
        rotation(2, &later_key(3), &later_key(4)),
    ];
    Signed::seal(&Keys { rotations }, &later_key(4)).unwrap()
}

/// The envelope with its message changed on the way, under the signature that it had.
pub(crate) fn changed(signed: &Signed, change: impl FnOnce(&mut serde_json::Value)) -> Signed {
    let mut payload = signed.payload().unwrap();
    change(&mut payload);
    Signed::of(&payload, signed.signature().to_owned()).unwrap()
}
