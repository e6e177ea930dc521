//! Opening: what is no database, another key, nothing in clear, no room.

use crate::{add, found, key, place, request};
use indrumar_store::{Key, Store, StoreError};

#[test]
fn what_is_written_is_there_after_opening_again() {
    let mut place = place();
    let one = request(1, &["pay.utilities"]);
    add(&mut place.store, &one, "plata").unwrap();
    drop(place.store);
    let store = Store::open(&place.folder.path().join("desk.db"), &key()).unwrap();
    assert_eq!(store.read().request(&one.id).unwrap().unwrap().request, one);
    assert!(store.is_sound().unwrap());
}

#[test]
fn another_key_is_told_from_another_kind_of_file() {
    let place = place();
    let path = place.folder.path().join("desk.db");
    drop(place.store);
    assert!(matches!(
        Store::open(&path, &Key::new([8; 32])),
        Err(StoreError::KeyWrong)
    ));

    for (name, bytes) in [
        ("note.db", b"Lista de cump\xc4\x83r\xc4\x83turi".to_vec()),
        (
            "page.db",
            b"a page of plain text. ".repeat(400)[..8192].to_vec(),
        ),
    ] {
        let path = place.folder.path().join(name);
        std::fs::write(&path, &bytes).unwrap();
        let opened = Store::open(&path, &key());
        assert!(
            matches!(opened, Err(StoreError::NotADatabase)),
            "{name}: {opened:?}"
        );
        assert_eq!(std::fs::read(&path).unwrap(), bytes, "{name} was touched");
    }
}

#[test]
fn an_unencrypted_database_is_not_taken_for_ours() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plain.db");
    let plain = rusqlite::Connection::open(&path).unwrap();
    plain
        .execute_batch("CREATE TABLE t (x); INSERT INTO t VALUES (1)")
        .unwrap();
    drop(plain);
    assert!(matches!(
        Store::open(&path, &key()),
        Err(StoreError::NotADatabase)
    ));
}

#[test]
fn nothing_lies_on_the_disk_in_clear() {
    let mut place = place();
    let mut one = request(1, &["pay.utilities"]);
    one.note = Some("secret-note-in-clear".to_owned());
    one.operator = "Operatoarea Ileana".to_owned();
    add(&mut place.store, &one, "secret-note-in-clear pay.utilities").unwrap();
    for name in ["desk.db", "desk.db-wal"] {
        let bytes = std::fs::read(place.folder.path().join(name)).unwrap();
        assert!(!bytes.is_empty(), "{name}");
        for clear in [
            "SQLite format",
            "secret",
            "Ileana",
            "utilities",
            "request_item",
        ] {
            let found = bytes
                .windows(clear.len())
                .any(|part| part == clear.as_bytes());
            assert!(!found, "{clear} in {name}");
        }
    }
}

#[test]
fn a_newer_programs_database_is_left_alone() {
    let place = place();
    let path = place.folder.path().join("desk.db");
    drop(place.store);
    let db = rusqlite::Connection::open(&path).unwrap();
    db.execute_batch(&format!(
        "PRAGMA key = \"x'{}'\"; PRAGMA user_version = 1000",
        key().to_hex().as_str()
    ))
    .unwrap();
    drop(db);
    assert!(matches!(
        Store::open(&path, &key()),
        Err(StoreError::NewerDatabase)
    ));
}

#[test]
fn a_full_disk_leaves_nothing_half_saved() {
    let mut place = place();
    add(&mut place.store, &request(1, &["pay.utilities"]), "unu").unwrap();
    place.store.cramp(0).unwrap();
    let long = "cuvinte ".repeat(20_000);
    let mut two = request(2, &["pay.utilities", "papers.criminal-record"]);
    two.note = Some(long.clone());
    assert!(matches!(
        add(&mut place.store, &two, &long),
        Err(StoreError::DiskFull)
    ));
    assert_eq!(place.store.read().request(&two.id).unwrap(), None);
    assert_eq!(place.store.read().count_by_service(9).unwrap().len(), 1);
    place.store.cramp(1_000).unwrap();
    assert!(place.store.is_sound().unwrap());
    add(&mut place.store, &two, &long).unwrap();
}

#[test]
fn what_cannot_be_written_says_so() {
    let mut place = place();
    place.store.freeze(true).unwrap();
    let refused = add(&mut place.store, &request(1, &["pay.utilities"]), "");
    assert!(matches!(refused, Err(StoreError::ReadOnly)), "{refused:?}");
    place.store.freeze(false).unwrap();
    add(&mut place.store, &request(1, &["pay.utilities"]), "").unwrap();
    let under_a_file = place.folder.path().join("desk.db").join("desk.db");
    assert!(matches!(
        Store::open(&under_a_file, &key()),
        Err(StoreError::ReadOnly)
    ));
}

#[test]
fn a_damaged_page_is_called_damaged() {
    let mut place = place();
    for n in 0..100 {
        add(
            &mut place.store,
            &request(n, &["pay.utilities"]),
            "cuvinte de umplut pagina",
        )
        .unwrap();
    }
    let path = place.folder.path().join("desk.db");
    drop(place.store);
    let mut bytes = std::fs::read(&path).unwrap();
    for byte in bytes.iter_mut().skip(4096) {
        *byte ^= 0x55;
    }
    std::fs::write(&path, bytes).unwrap();
    let opened = Store::open(&path, &key());
    assert!(matches!(opened, Err(StoreError::Damaged(_))), "{opened:?}");
}

#[test]
fn a_log_without_its_database_is_not_thrown_away() {
    let mut place = place();
    add(&mut place.store, &request(1, &["pay.utilities"]), "plata").unwrap();
    let half = tempfile::tempdir().unwrap();
    let log = half.path().join("desk.db-wal");
    std::fs::copy(place.folder.path().join("desk.db-wal"), &log).unwrap();
    let bytes = std::fs::read(&log).unwrap();
    assert!(!bytes.is_empty());
    for made in [false, true] {
        let path = half.path().join("desk.db");
        if made {
            std::fs::write(&path, "").unwrap();
        }
        let opened = Store::open(&path, &key());
        assert!(matches!(opened, Err(StoreError::Damaged(_))), "{opened:?}");
        assert_eq!(std::fs::read(&log).unwrap(), bytes);
    }
}

/// A link in the place of the log's index: SQLite follows none, so that nothing can be written, whoever runs the test.
#[cfg(unix)]
#[test]
fn what_cannot_be_written_is_read_and_is_written_again_once_it_can_be() {
    let place = place();
    let folder = place.folder.path().join("Date cu ș, 100% #1 &?");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("desk.db");
    let mut store = Store::open(&path, &key()).unwrap();
    let (one, two) = (request(1, &["pay.utilities"]), request(2, &["pay.mpay"]));
    add(&mut store, &one, "plata").unwrap();
    drop(store);
    let obstacle = folder.join("desk.db-shm");
    std::os::unix::fs::symlink("nowhere", &obstacle).unwrap();

    let mut store = Store::open(&path, &key()).unwrap();
    assert_eq!(store.read().request(&one.id).unwrap().unwrap().request, one);
    assert_eq!(found(&store, "plata").len(), 1);
    assert!(matches!(
        add(&mut store, &two, "plata"),
        Err(StoreError::ReadOnly)
    ));
    assert!(matches!(
        Store::open(&path, &Key::new([8; 32])),
        Err(StoreError::ReadOnly | StoreError::KeyWrong)
    ));
    std::fs::remove_file(&obstacle).unwrap();
    add(&mut store, &two, "plata").unwrap();
    assert_eq!(found(&store, "plata").len(), 2);
    assert!(store.is_sound().unwrap());
}
