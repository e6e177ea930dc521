//! The data folder in all the states in which support staff meet it.

use indrumar_api::request::{ListRequests, list};
use indrumar_api::session::{Nothing, boot};
use indrumar_api::{ApiError, DataFolder};
use indrumar_testkit::{desk, request};
use std::fs;
use std::path::{Path, PathBuf};

fn opened(path: &Path) -> Result<(), ApiError> {
    desk().folder(path).not_set_up().try_open().map(|_| ())
}

/// A folder with a desk in it that has one request and is closed again.
fn used() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    request("pay.utilities").record(&desk().folder(&path).open());
    (folder, path)
}

fn text(path: &Path) -> String {
    path.display().to_string()
}

#[test]
fn a_folder_that_is_a_file_cannot_be_written() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("date");
    fs::write(&file, "o notă").unwrap();
    for path in [file.clone(), file.join("mai-jos")] {
        assert_eq!(
            opened(&path),
            Err(ApiError::FolderReadOnly { path: text(&path) })
        );
    }
    assert_eq!(fs::read_to_string(&file).unwrap(), "o notă");
}

#[test]
fn what_is_no_database_is_left_as_it_is() {
    let (_folder, path) = used();
    let database = path.join("desk.db");
    let _ = fs::remove_file(path.join("desk.db-wal"));
    fs::write(&database, "Lista de cumpărături").unwrap();
    assert_eq!(
        opened(&path),
        Err(ApiError::NotADatabase {
            path: text(&database)
        })
    );
    assert_eq!(
        fs::read_to_string(&database).unwrap(),
        "Lista de cumpărături"
    );
}

#[test]
fn a_missing_key_a_wrong_key_and_the_right_one() {
    let (_folder, path) = used();
    let (key, database) = (path.join("desk.key"), path.join("desk.db"));
    let right = fs::read_to_string(&key).unwrap();
    assert_eq!(right.trim().len(), 64);
    fs::remove_file(&key).unwrap();
    assert_eq!(
        opened(&path),
        Err(ApiError::KeyMissing { path: text(&key) })
    );
    assert!(!key.exists(), "a new key would have hidden the loss");
    for wrong in ["00".repeat(32), "nu e o cheie".to_owned()] {
        fs::write(&key, wrong).unwrap();
        assert_eq!(
            opened(&path),
            Err(ApiError::KeyWrong {
                path: text(&database)
            })
        );
    }
    fs::write(&key, right).unwrap();
    let desk = desk().folder(&path).open();
    assert_eq!(list(&desk, ListRequests::default()).unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn the_folder_and_the_key_are_their_owners_alone() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, path) = used();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!((mode(&path), mode(&path.join("desk.key"))), (0o700, 0o600));
    let left: Vec<_> = fs::read_dir(&path)
        .unwrap()
        .map(|entry| entry.unwrap().file_name())
        .collect();
    assert_eq!(
        left.iter()
            .filter(|name| name.to_string_lossy().starts_with("desk.key"))
            .count(),
        1
    );
}

#[test]
fn a_newer_programs_database_is_left_alone() {
    let (_folder, path) = used();
    let newer = desk().folder(&path).open();
    newer.claim_newer().unwrap();
    drop(newer);
    let wanted = ApiError::NewerDatabase {
        path: text(&path.join("desk.db")),
    };
    assert_eq!(opened(&path), Err(wanted));
}

#[test]
fn one_window_a_folder_and_the_terminal_beside_it() {
    let (_folder, path) = used();
    let folder = DataFolder::at(&path);
    let window = folder.lock_window().unwrap();
    assert_eq!(
        folder.lock_window().err(),
        Some(ApiError::FolderInUse { path: text(&path) })
    );
    request("pay.utilities").record(&desk().folder(&path).open());
    drop(window);
    folder.lock_window().unwrap();
}

#[test]
fn two_desks_on_one_folder_see_each_others_requests() {
    let (_folder, path) = used();
    let (one, two) = (desk().folder(&path).open(), desk().folder(&path).open());
    let threads: Vec<_> = [one.shared(), two.shared()]
        .into_iter()
        .map(|desk| {
            std::thread::spawn(move || {
                (0..20).for_each(|_| {
                    request("pay.utilities").record(&desk);
                })
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    assert_eq!(list(&one, ListRequests::default()).unwrap().len(), 41);
    assert_eq!(list(&two, ListRequests::default()).unwrap().len(), 41);
}

#[test]
fn many_first_starts_at_once_make_one_desk() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("date");
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let path = path.clone();
            std::thread::spawn(move || desk().folder(path).not_set_up().open())
        })
        .collect();
    let desks: Vec<_> = threads
        .into_iter()
        .map(|thread| thread.join().unwrap())
        .collect();
    let installs: std::collections::BTreeSet<String> = desks
        .iter()
        .map(|desk| {
            indrumar_api::sync::status(desk, Nothing {})
                .unwrap()
                .install
        })
        .collect();
    assert_eq!(installs.len(), 1);
}

#[test]
fn a_full_disk_keeps_what_was_and_nothing_half() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    desk.cramp(0).unwrap();
    let long = "cuvinte ".repeat(1_200);
    let full = loop {
        // The pages that are there fill up first.
        match request("pay.utilities").note(&long).try_record(&desk) {
            Ok(_) => continue,
            Err(error) => break error,
        }
    };
    assert_eq!(
        full,
        ApiError::DiskFull {
            path: text(desk.folder_path())
        }
    );
    let kept = list(&desk, ListRequests::default()).unwrap();
    let tally = indrumar_api::tally::TallyDayArgs {
        day: "2026-11-23".to_owned(),
    };
    let counted = indrumar_api::tally::day(&desk, tally).unwrap();
    assert_eq!(counted.visits, kept.len() as u64);
    desk.cramp(10_000).unwrap();
    request("pay.utilities").note(&long).record(&desk);
    assert_eq!(
        list(&desk, ListRequests::default()).unwrap().len(),
        kept.len() + 1
    );
}

#[test]
fn what_cannot_be_written_can_still_be_read() {
    let desk = desk().open();
    request("pay.utilities").record(&desk);
    desk.freeze(true).unwrap();
    let refused = request("pay.utilities").try_record(&desk);
    assert_eq!(
        refused,
        Err(ApiError::FolderReadOnly {
            path: text(desk.folder_path())
        })
    );
    assert!(boot(&desk, Nothing {}).unwrap().set_up);
    assert_eq!(list(&desk, ListRequests::default()).unwrap().len(), 1);
}

/// A link in the place of the log's index: nothing can be written, whoever runs the test.
#[cfg(unix)]
#[test]
fn a_folder_without_the_right_to_write_opens_and_everything_can_be_looked_up() {
    let (_folder, path) = used();
    let obstacle = path.join("desk.db-shm");
    std::os::unix::fs::symlink("nowhere", &obstacle).unwrap();
    let desk = desk().folder(&path).not_set_up().open();
    assert_eq!(list(&desk, ListRequests::default()).unwrap().len(), 1);
    let day = || indrumar_api::tally::TallyDayArgs {
        day: "2026-11-23".to_owned(),
    };
    // The day was never derived before, and its figures cannot be kept.
    let counted = indrumar_api::tally::day(&desk, day()).unwrap();
    assert_eq!((counted.visits, counted.digest.len()), (1, 64));
    assert_eq!(
        request("pay.utilities").try_record(&desk),
        Err(ApiError::FolderReadOnly { path: text(&path) })
    );
    fs::remove_file(&obstacle).unwrap();
    request("pay.utilities").record(&desk);
    let kept = indrumar_api::tally::day(&desk, day()).unwrap();
    assert_eq!(kept.visits, 2, "no new start was needed");
}
