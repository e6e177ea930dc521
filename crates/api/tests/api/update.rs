//! Another edition of the catalogue: applied whole or not at all, and back again.

use indrumar_api::catalogue::{
    CatalogueApplied, CatalogueApply, CatalogueState, CatalogueStateArgs, NewsSeen,
    ServiceViewArgs, apply, news_seen, rollback, state, view,
};
use indrumar_api::request::{ListRequests, list};
use indrumar_api::session::Nothing;
use indrumar_api::sync::{Enrol, enrol};
use indrumar_api::{ApiError, Desk};
use indrumar_catalogue::{News, Pack, Text};
use indrumar_domain::{OfficeCode, OfficeKind};
use indrumar_testkit::edition::{Files, add};
pub(crate) use indrumar_testkit::edition::{change, files};
use indrumar_testkit::{TestDesk, desk, request};
use indrumar_wire::{
    Certificate, CertifiedOffice, Enrolment, MAX_BUNDLE_BYTES, Signed, SigningKey, unsqueezed,
};
use std::io::{Read, Write};
use std::net::TcpListener;

pub(crate) fn key() -> SigningKey {
    SigningKey::from_seed([7; 32])
}

pub(crate) fn sealed(files: &Files) -> Vec<u8> {
    Pack::seal(files, &[], &key()).unwrap()
}

fn file(desk: &TestDesk, bytes: &[u8]) -> String {
    let path = desk.folder_path().join("actualizare.pack");
    std::fs::write(&path, bytes).unwrap();
    path.display().to_string()
}

pub(crate) fn applied(desk: &TestDesk, bytes: &[u8]) -> Result<CatalogueApplied, ApiError> {
    apply(desk, at(file(desk, bytes)))
}

/// The update in this file.
fn at(path: String) -> CatalogueApply {
    CatalogueApply {
        path: Some(path),
        language: "ro".to_owned(),
        ..CatalogueApply::default()
    }
}

pub(crate) fn told(desk: &Desk) -> CatalogueState {
    let language = "ro".to_owned();
    state(desk, CatalogueStateArgs { language }).unwrap()
}

/// A desk that takes packs of our key.
pub(crate) fn trusting() -> TestDesk {
    let desk = desk().open();
    desk.trust_publisher(key().public());
    desk
}

fn step(desk: &Desk, code: &str) -> String {
    let args = ServiceViewArgs {
        code: code.to_owned(),
        language: "ro".to_owned(),
    };
    view(desk, args).unwrap().steps[0].text.clone()
}

const OPEN: &str = "Deschideți pagina mpay.gov.md.";
const OTHER: &str = "Deschideți întâi pagina mpay.gov.md.";

fn newer(version: &str) -> Files {
    let mut files = files(version);
    change(&mut files, "pay.mpay.toml", OPEN, OTHER);
    add(&mut files, "pay.new", "pay.mpay");
    files
}

#[test]
fn an_update_is_applied_told_kept_and_taken_back() {
    let desk = trusting();
    let first = told(&desk);
    assert!(first.builtin && first.previous.is_none());
    let done = applied(&desk, &sealed(&newer("2027.01.01"))).unwrap();
    let lines: Vec<_> = done
        .services
        .iter()
        .map(|it| (it.what.as_str(), it.code.as_str(), it.parts.join(" ")))
        .collect();
    assert_eq!(
        lines,
        [
            ("added", "pay.new", String::new()),
            ("changed", "pay.mpay", "steps.open".to_owned()),
        ]
    );
    assert!(done.changes.catalogue && !done.changes.requests);
    assert_eq!(step(&desk, "pay.mpay"), OTHER);

    let reopened = indrumar_testkit::desk().folder(desk.folder_path()).open();
    let after = told(&reopened);
    assert_eq!(after.version, "2027.01.01");
    assert_eq!(after.previous.as_deref(), Some(first.version.as_str()));
    assert!(!after.builtin && after.damaged.is_none());

    let back = rollback(&desk, Nothing {}).unwrap();
    assert_eq!(back.version, first.version);
    assert_eq!(step(&desk, "pay.mpay"), OPEN);
    assert!(told(&desk).builtin);
    assert_eq!(
        rollback(&desk, Nothing {}),
        Err(ApiError::NothingToRollBack {})
    );
}

#[test]
fn a_request_for_a_service_of_an_edition_taken_back_keeps_its_name() {
    let desk = trusting();
    let mut files = newer("2027.01.01");
    change(
        &mut files,
        "pay.new.toml",
        "sensitive = false",
        "sensitive = true",
    );
    applied(&desk, &sealed(&files)).unwrap();
    request("pay.new").record(&desk);
    rollback(&desk, Nothing {}).unwrap();
    let args = ListRequests {
        day: None,
        limit: None,
    };
    assert_eq!(
        list(&desk, args).unwrap()[0].items[0].title,
        "Plata prin MPay"
    );
    assert_eq!(desk.counted_as("pay.new"), "pay");
    // And no later edition may lose it.
    let forgetful = sealed(&{
        let mut files = newer("2027.02.01");
        files.remove("pay.new.toml");
        files
    });
    assert_eq!(
        applied(&desk, &forgetful),
        Err(ApiError::PackLosesCode {
            code: "pay.new".to_owned()
        })
    );
}

#[test]
fn the_window_hands_over_the_content_of_a_file_that_it_has_read() {
    use base64::prelude::{BASE64_STANDARD, Engine as _};
    let desk = trusting();
    let content = |bytes: &[u8]| CatalogueApply {
        content: Some(BASE64_STANDARD.encode(bytes)),
        name: Some("catalog.pack".to_owned()),
        language: "ro".to_owned(),
        path: None,
    };
    let good = sealed(&newer("2027.01.01"));
    let path = "catalog.pack".to_owned();
    let both = CatalogueApply {
        path: Some("/tmp/x".to_owned()),
        ..content(&good)
    };
    let neither = CatalogueApply {
        content: None,
        ..content(&good)
    };
    for unclear in [both, neither] {
        assert_eq!(apply(&desk, unclear), Err(ApiError::PackNoFile {}));
    }
    let mangled = CatalogueApply {
        content: Some("nu e Base64!".to_owned()),
        ..content(&good)
    };
    let unreadable = ApiError::PackUnreadable { path: path.clone() };
    assert_eq!(apply(&desk, mangled), Err(unreadable));
    let cut = apply(&desk, content(&good[..good.len() / 2]));
    assert_eq!(cut, Err(ApiError::PackTruncated { path }));
    for length in [4 * 1024 * 1024 + 1, 4 * 1024 * 1024 + 4, 9 * 1024 * 1024] {
        let large = apply(&desk, content(&vec![b'x'; length]));
        assert_eq!(large, Err(ApiError::PackTooLarge { max: 4 }), "{length}");
    }
    let done = apply(&desk, content(&good)).unwrap();
    assert_eq!(done.version, "2027.01.01");
    assert_eq!(step(&desk, "pay.mpay"), OTHER);
}

#[test]
fn rollback_goes_back_one_edition_at_a_time() {
    let desk = trusting();
    for version in ["2027.01.01", "2027.02.01", "2027.03.01"] {
        applied(&desk, &sealed(&files(version))).unwrap();
    }
    let first = told(&indrumar_testkit::desk().open()).version;
    for version in ["2027.02.01", "2027.01.01", first.as_str()] {
        assert_eq!(rollback(&desk, Nothing {}).unwrap().version, version);
    }
    applied(&desk, &sealed(&files("2027.03.01"))).unwrap();
    assert_eq!(told(&desk).version, "2027.03.01");
}

#[test]
fn what_is_refused_leaves_the_running_catalogue_untouched() {
    let desk = trusting();
    applied(&desk, &sealed(&newer("2027.01.01"))).unwrap();
    let good = sealed(&newer("2027.02.01"));
    let other = Pack::seal(&newer("2027.02.01"), &[], &SigningKey::from_seed([8; 32])).unwrap();
    let mut flipped = good.clone();
    let last = flipped.len() - 1;
    flipped[last - 40] ^= 1;
    let path = desk.folder_path().join("actualizare.pack");
    let path = path.display().to_string();
    let of = |error: fn(String) -> ApiError| error(path.clone());
    for (bytes, wanted) in [
        (&b"altceva"[..], of(|path| ApiError::PackNotAPack { path })),
        (
            &good[..good.len() / 2],
            of(|path| ApiError::PackTruncated { path }),
        ),
        (&other, of(|path| ApiError::PackUntrusted { path })),
        (
            &b"indrumar-pack 9\n"[..],
            ApiError::PackUnknownSchema { schema: 9 },
        ),
        (
            &vec![b'x'; 4 * 1024 * 1024 + 1],
            ApiError::PackTooLarge { max: 4 },
        ),
        (
            &sealed(&newer("2026.12.31")),
            ApiError::PackOlder {
                pack: "2026.12.31".to_owned(),
                running: "2027.01.01".to_owned(),
            },
        ),
    ] {
        assert_eq!(applied(&desk, bytes), Err(wanted));
        assert_eq!(told(&desk).version, "2027.01.01");
    }
    assert!(matches!(
        applied(&desk, &flipped),
        Err(ApiError::PackWrongSignature { .. } | ApiError::PackTruncated { .. })
    ));
    assert!(matches!(
        apply(&desk, at("/nu/este".to_owned())),
        Err(ApiError::PackUnreadable { .. })
    ));
    assert_eq!(step(&desk, "pay.mpay"), OTHER);
    applied(&desk, &good).unwrap();
}

#[test]
fn a_desk_whose_update_is_damaged_opens_with_the_edition_that_is_built_in_and_says_so() {
    let desk = trusting();
    let pack = sealed(&newer("2027.01.01"));
    applied(&desk, &pack).unwrap();
    desk.damage_pack().unwrap();
    let reopened = indrumar_testkit::desk().folder(desk.folder_path()).open();
    let after = told(&reopened);
    assert!(after.builtin);
    assert!(after.damaged.unwrap().contains("2027.01.01"));
    assert_eq!(step(&reopened, "pay.mpay"), OPEN);
    reopened.trust_publisher(key().public());
    applied(&reopened, &pack).unwrap();
    assert!(told(&reopened).damaged.is_none());
    assert_eq!(step(&reopened, "pay.mpay"), OTHER);
}

#[test]
fn a_full_disk_leaves_the_edition_that_ran() {
    let desk = trusting();
    let before = told(&desk).version;
    desk.cramp(0).unwrap();
    let refused = applied(&desk, &sealed(&newer("2027.01.01")));
    assert!(
        matches!(refused, Err(ApiError::DiskFull { .. })),
        "{refused:?}"
    );
    assert_eq!(told(&desk).version, before);
    desk.cramp(10_000).unwrap();
    applied(&desk, &sealed(&newer("2027.01.01"))).unwrap();
}

#[test]
fn another_program_beside_sees_the_update() {
    let window = trusting();
    let terminal = indrumar_testkit::desk().folder(window.folder_path()).open();
    applied(&window, &sealed(&newer("2027.01.01"))).unwrap();
    assert_eq!(told(&terminal).version, "2027.01.01");
    assert_eq!(step(&terminal, "pay.mpay"), OTHER);
}

#[test]
fn news_are_told_in_the_language_asked_for_and_seen_once() {
    let desk = trusting();
    let note = |date: &str, text: &str| News {
        date: date.parse().unwrap(),
        text: Text {
            ro: text.to_owned(),
            ru: format!("{text} (ru)"),
            en: format!("{text} (en)"),
        },
    };
    let news = [note("2026-12-01", "Una"), note("2026-12-02", "Alta")];
    let pack = Pack::seal(&files("2027.01.01"), &news, &key()).unwrap();
    applied(&desk, &pack).unwrap();
    let shown = told(&desk).news;
    let lines: Vec<_> = shown.iter().map(|it| (it.text.as_str(), it.seen)).collect();
    assert_eq!(lines, [("Alta", false), ("Una", false)]);
    let id = shown[0].id.clone();
    assert!(news_seen(&desk, NewsSeen { id }).unwrap().changes.catalogue);
    assert!(told(&desk).news[0].seen && !told(&desk).news[1].seen);
    let id = "altceva".to_owned();
    assert!(!news_seen(&desk, NewsSeen { id }).unwrap().changes.catalogue);
}

/// A hub that lets one desk in, with a certificate signed by our key.
fn hub_of_our_key() -> (String, std::thread::JoinHandle<()>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let answer = std::thread::spawn(move || {
        let (mut connection, _) = listener.accept().unwrap();
        let (mut message, mut buffer) = (Vec::new(), [0; 4096]);
        let asked: Enrolment = loop {
            let n = connection.read(&mut buffer).unwrap();
            message.extend_from_slice(&buffer[..n]);
            let body = message.windows(4).position(|four| four == b"\r\n\r\n");
            // Whole once it comes out of its gzip.
            let whole = body.map(|at| unsqueezed(&message[at + 4..], MAX_BUNDLE_BYTES));
            if let Some(Ok(signed)) = whole.map(|whole| Signed::parse(&whole?)) {
                break signed.peek().unwrap();
            }
        };
        let certificate = Certificate {
            install: asked.install,
            public_key: asked.public_key,
            office: CertifiedOffice {
                code: OfficeCode::parse("pelinia").unwrap(),
                name: "Primăria Pelinia".to_owned(),
                kind: OfficeKind::TownHall,
                district: None,
            },
            hub_key: key().public(),
            issued: "2026-11-23T08:00:00Z".to_owned(),
            catalogue: None,
        };
        let body = Signed::seal(&certificate, &key())
            .unwrap()
            .to_bytes()
            .unwrap();
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            body.len()
        );
        connection.write_all(head.as_bytes()).unwrap();
        connection.write_all(&body).unwrap();
    });
    (address, answer)
}

#[test]
fn only_the_hub_that_this_desk_is_enrolled_at_may_update_its_catalogue() {
    let desk = desk().open();
    let pack = sealed(&newer("2027.01.01"));
    assert!(matches!(
        applied(&desk, &pack),
        Err(ApiError::PackUntrusted { .. })
    ));
    let (hub, answer) = hub_of_our_key();
    // Of the right form: a real hub made it, for a desk of its own.
    let real = indrumar_testkit::hub::RunningHub::start();
    real.add_office("pelinia", "Primăria Pelinia");
    let code = real.enrol_code("pelinia");
    enrol(&desk, Enrol { hub, code }).unwrap();
    answer.join().unwrap();
    applied(&desk, &pack).unwrap();
    assert_eq!(told(&desk).version, "2027.01.01");
}
