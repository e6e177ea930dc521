//! A hub that signs with another key than the pinned one: followed along its statements, and otherwise another hub.

use crate::fake::{
    Fake, Kept, answer_for, desk, hub_key, key, pinned, receipt_for, response, signed,
};
use indrumar_sync::{Error, Report, catalogue, file, http, sync};
use indrumar_wire::{
    Keys, MAX_BUNDLE_BYTES, Marks, Newest, PublicKey, Rotation, Signed, SigningKey,
};

fn later(n: u8) -> SigningKey {
    SigningKey::from_seed([n; 32])
}

fn rotation(number: u32, from: &SigningKey, to: &SigningKey) -> Signed {
    let at = "2027-01-15T09:00:00Z".to_owned();
    let (from_key, to) = (from.public(), to.public());
    let said = Rotation {
        number,
        from: from_key,
        to,
        at,
    };
    Signed::seal(&said, from).unwrap()
}

/// The pinned key, then 30, then 31.
fn chain() -> Vec<Signed> {
    vec![
        rotation(1, &hub_key(), &later(30)),
        rotation(2, &later(30), &later(31)),
    ]
}

/// A hub that signs with this key and hands out this chain.
fn hub(by: &SigningKey, rotations: Vec<Signed>) -> Fake {
    let by = by.clone();
    Fake::start(move |path, body| match path {
        "/v1/keys" => signed(
            &Signed::seal(
                &Keys {
                    rotations: rotations.clone(),
                },
                &by,
            )
            .unwrap(),
        ),
        "/v1/sync" => signed(&answer_for(&body, true, &by)),
        "/v1/catalogue" => signed(&Signed::seal(&Newest { edition: None }, &by).unwrap()),
        _ => signed(&receipt_for(&body, &by).1),
    })
}

fn try_sync(fake: &Fake, kept: &mut Kept) -> Result<Report, Error> {
    let road = http::Hub::at(&fake.address).unwrap();
    let keys = vec![key(1, 1)];
    sync(&road, &pinned(&desk()), keys, MAX_BUNDLE_BYTES, kept)
}

/// Nothing is pinned, nothing receipted: another hub.
fn refused(fake: &Fake) {
    let mut kept = Kept::default();
    let error = try_sync(fake, &mut kept).unwrap_err();
    assert_eq!(error.code(), "hub-wrong-key");
    assert!(kept.pinned.is_empty() && kept.receipts.is_empty());
}

#[test]
fn a_hub_that_has_changed_its_key_is_followed_and_the_same_sync_goes_on() {
    let fake = hub(&later(31), chain());
    let mut kept = Kept::default();
    let report = try_sync(&fake, &mut kept).unwrap();
    assert_eq!(kept.pinned, [later(30).public(), later(31).public()]);
    assert_eq!((report.receipted, kept.receipts.len()), (1, 1));
    let asked = fake.asked.lock().unwrap().clone();
    let keys = asked.iter().filter(|path| *path == "/v1/keys").count();
    assert_eq!(keys, 1, "{asked:?}");
}

#[test]
fn only_as_far_as_the_key_that_signed() {
    let mut kept = Kept::default();
    try_sync(&hub(&later(30), chain()), &mut kept).unwrap();
    assert_eq!(kept.pinned, [later(30).public()]);
}

#[test]
fn a_forged_a_broken_a_looping_and_no_chain_are_another_hub() {
    let stranger = later(99);
    let forged = Rotation {
        number: 1,
        from: hub_key().public(),
        to: stranger.public(),
        at: String::new(),
    };
    let forged = Signed::seal(&forged, &stranger).unwrap();
    refused(&hub(&stranger, vec![forged.clone()]));
    // The true statements, and the stranger's at their end; the true ones alone; from the stranger to itself.
    refused(&hub(&stranger, [chain(), vec![forged]].concat()));
    refused(&hub(&stranger, chain()));
    refused(&hub(&stranger, vec![rotation(1, &stranger, &stranger)]));
    refused(&hub(&later(31), chain()[..1].to_vec()));
    refused(&hub(&later(31), chain()[1..].to_vec()));
    let back = rotation(3, &later(31), &hub_key());
    refused(&hub(&later(31), [chain(), vec![back]].concat()));
    refused(&hub(&later(31), Vec::new()));
}

#[test]
fn a_hub_that_cannot_be_asked_for_its_keys_is_another_hub_and_one_that_goes_away_is_away() {
    let answers = |status: u16, kind: &'static str, body: &'static str| {
        Fake::start(move |path, bytes| match path {
            "/v1/keys" => response(status, kind, body.as_bytes().to_vec()),
            _ => signed(&answer_for(&bytes, true, &later(30))),
        })
    };
    let problem = "application/problem+json";
    refused(&answers(404, problem, r#"{"code":"no-such-page"}"#));
    refused(&answers(404, problem, r#"{"code":"hub-key-unknown"}"#));
    refused(&answers(200, "text/html", "<p>Wi-Fi</p>"));
    let away = answers(502, "text/html", "<h1>Bad Gateway</h1>");
    let error = try_sync(&away, &mut Kept::default()).unwrap_err();
    assert_eq!(error.code(), "hub-away");
}

#[test]
fn a_key_that_the_hub_has_taken_leave_of_is_said_to_be_one_and_never_believed_again() {
    let old = later(29);
    let mut kept = Kept {
        earlier: vec![old.public()],
        ..Kept::default()
    };
    let fake = hub(&old, vec![rotation(1, &old, &hub_key())]);
    let error = try_sync(&fake, &mut kept).unwrap_err();
    assert_eq!(error.code(), "hub-earlier-key");
    assert!(kept.pinned.is_empty() && kept.receipts.is_empty());
}

#[test]
fn a_key_that_cannot_be_kept_is_not_used() {
    let mut kept = Kept {
        disk_full: true,
        ..Kept::default()
    };
    try_sync(&hub(&later(31), chain()), &mut kept).unwrap_err();
    assert!(kept.progress.len() == 1, "nothing was asked after it");
}

#[test]
fn the_word_about_the_catalogue_leads_to_the_new_key_too() {
    let fake = hub(&later(31), chain());
    let road = http::Hub::at(&fake.address).unwrap();
    let mut kept = Kept::default();
    let told = catalogue::newest(&road, &hub_key().public(), "2026.11.23", &mut kept);
    assert_eq!(told.unwrap(), None);
    assert_eq!(kept.pinned.last(), Some(&later(31).public()));
}

#[test]
fn a_file_tells_the_keys_that_came_after_and_a_broken_chain_tells_none() {
    let line = |rotations: Vec<Signed>| {
        let marks = Marks {
            install: desk().install,
            question: indrumar_wire::Digest::of(b"bundle"),
            page: 0,
            pages: 1,
            keys: Vec::new(),
            rotations,
        };
        Signed::seal(&marks, &later(31)).unwrap()
    };
    let keys = |lines: &[Signed], from: &SigningKey| -> Vec<PublicKey> {
        file::successors(lines, &from.public())
    };
    let both = [later(30).public(), later(31).public()];
    assert_eq!(keys(&[line(chain())], &hub_key()), both);
    assert_eq!(keys(&[line(chain())], &later(30)), both[1..]);
    assert_eq!(keys(&[line(chain())], &later(31)), []);
    let longer = [line(chain()[..1].to_vec()), line(chain())];
    assert_eq!(keys(&longer, &hub_key()), both);
    let mut broken = chain();
    broken[1] = rotation(2, &later(99), &later(31));
    assert_eq!(keys(&[line(broken)], &hub_key()), []);
    assert_eq!(keys(&[], &hub_key()), []);
}
