//! A desk moves to another computer by a file, whole or not at all.

use indrumar_api::ApiError;
use indrumar_api::moving::{MoveRead, MoveWrite, MoveWritten, read, state, write};
use indrumar_api::register::{RegisterList, list};
use indrumar_api::session::{Nothing, boot};
use indrumar_api::sync::{now, status};
use indrumar_testkit::{TestDesk, desk, request};
use std::fs;
use std::path::{Path, PathBuf};

struct Stick {
    _folder: tempfile::TempDir,
    file: PathBuf,
}

fn stick() -> Stick {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mutare.indrumar");
    Stick {
        _folder: folder,
        file,
    }
}

fn written(desk: &TestDesk, file: &Path) -> MoveWritten {
    let path = Some(file.display().to_string());
    write(desk, MoveWrite { path }).unwrap()
}

fn from(file: &Path, code: &str) -> MoveRead {
    MoveRead {
        path: file.display().to_string(),
        content: None,
        code: code.to_owned(),
    }
}

fn empty() -> TestDesk {
    desk().not_set_up().open()
}

fn requests(desk: &TestDesk) -> usize {
    list(desk, RegisterList::default()).unwrap().rows.len()
}

/// Nothing came, nothing was left lying, and a first start is still to come.
fn is_untouched(desk: &TestDesk) {
    assert!(!boot(desk, Nothing {}).unwrap().set_up);
    assert_eq!(requests(desk), 0);
    let left = fs::read_dir(desk.folder_path()).unwrap();
    let left: Vec<_> = left
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.starts_with("passing"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
}

#[test]
fn a_desk_goes_on_at_another_computer_with_everything_it_had() {
    let (hub, old) = crate::sync::enrolled();
    request("pay.utilities").note("factura veche").record(&old);
    request("papers.criminal-record").visits(3).record(&old);
    now(&old, Nothing {}).unwrap();
    request("pay.utilities").record(&old);
    let stick = stick();
    let gone = written(&old, &stick.file);
    assert_eq!(gone.requests, 3);
    assert_eq!(fs::metadata(&stick.file).unwrap().len(), gone.bytes);
    assert!(state(&old, Nothing {}).unwrap().moved_at.is_some());

    let new = empty();
    let before = status(&new, Nothing {}).unwrap().install;
    // However it is typed.
    let typed = gone.code.to_lowercase().replace('-', " ");
    let come = read(&new, from(&stick.file, &typed)).unwrap();
    assert_eq!(come.requests, 3);
    assert!(come.boot.set_up && come.boot.enrolled && come.changes.requests);
    let (here, there) = (
        status(&new, Nothing {}).unwrap(),
        status(&old, Nothing {}).unwrap(),
    );
    assert_ne!(here.install, before);
    assert_eq!(here.install, there.install);
    assert_eq!(here.waiting, there.waiting);
    assert_eq!(requests(&new), 3);
    assert_eq!(state(&new, Nothing {}).unwrap().moved_at, None);
    assert!(new.is_sound().unwrap());

    // Both go on: what both have counts once, what each adds counts each.
    request("pay.utilities").record(&new);
    request("pay.utilities").record(&old);
    for desk in [&new, &old, &new] {
        now(desk, Nothing {}).unwrap();
    }
    assert_eq!(hub.total("pelinia", crate::sync::TODAY), 1 + 3 + 1 + 1 + 1);
    drop(new);
}

#[test]
fn what_arrived_is_there_after_the_program_was_closed() {
    let old = desk().open();
    request("pay.utilities").record(&old);
    let stick = stick();
    let gone = written(&old, &stick.file);
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("indrumar");
    let new = desk().not_set_up().folder(&place).open();
    read(&new, from(&stick.file, &gone.code)).unwrap();
    request("pay.utilities").record(&new);
    drop(new);
    let again = desk().not_set_up().folder(&place).open();
    assert_eq!(requests(&again), 2);
    assert!(again.is_sound().unwrap());
}

#[test]
fn a_wrong_passphrase_changes_nothing() {
    let old = desk().open();
    request("pay.utilities").record(&old);
    let (one, other) = (stick(), stick());
    let first = written(&old, &one.file);
    let second = written(&old, &other.file);
    assert_ne!(first.code, second.code);
    let new = empty();
    for wrong in [second.code.as_str(), "", "AAAA", &first.code[1..]] {
        let refused = read(&new, from(&one.file, wrong));
        assert_eq!(refused, Err(ApiError::MoveCodeWrong {}), "{wrong}");
        is_untouched(&new);
    }
    read(&new, from(&one.file, &first.code)).unwrap();
}

#[test]
fn a_file_that_was_cut_off_or_changed_changes_nothing() {
    let old = desk().open();
    request("pay.utilities").record(&old);
    let stick = stick();
    let gone = written(&old, &stick.file);
    let whole = fs::read(&stick.file).unwrap();
    let new = empty();
    let piece = 64 * 1024 + 16;
    let head = whole.len() % piece;
    let mut damaged = vec![
        Vec::new(),
        b"altceva".to_vec(),
        whole[..10].to_vec(),
        whole[..whole.len() - 1].to_vec(),
        whole[..whole.len() / 2].to_vec(),
        // Ends exactly where a piece ends.
        whole[..head + (whole.len() - head) / piece / 2 * piece].to_vec(),
        [whole.as_slice(), b"x"].concat(),
    ];
    for place in [300, whole.len() / 2, whole.len() - 1] {
        let mut flipped = whole.clone();
        flipped[place] ^= 1;
        damaged.push(flipped);
    }
    for bytes in damaged {
        fs::write(&stick.file, &bytes).unwrap();
        let refused = read(&new, from(&stick.file, &gone.code));
        let refused = refused.unwrap_err();
        assert_eq!(refused.code(), "move-file-unreadable", "{}", bytes.len());
        is_untouched(&new);
    }
    fs::remove_file(&stick.file).unwrap();
    let missing = read(&new, from(&stick.file, &gone.code));
    assert_eq!(missing.unwrap_err().code(), "move-file-unreadable");
    is_untouched(&new);
}

#[test]
fn a_file_of_a_newer_program_is_told_by_name() {
    let old = desk().open();
    let stick = stick();
    let gone = written(&old, &stick.file);
    let mut bytes = fs::read(&stick.file).unwrap();
    bytes[14] = b'2';
    fs::write(&stick.file, &bytes).unwrap();
    let new = empty();
    let refused = read(&new, from(&stick.file, &gone.code)).unwrap_err();
    assert_eq!(refused.code(), "move-file-newer");
    is_untouched(&new);
}

#[test]
fn a_computer_that_has_a_desk_is_left_alone() {
    let old = desk().open();
    request("pay.utilities").record(&old);
    let stick = stick();
    let gone = written(&old, &stick.file);
    let other = desk().office("Biblioteca Larga").open();
    request("papers.criminal-record").record(&other);
    let refused = read(&other, from(&stick.file, &gone.code));
    assert_eq!(refused, Err(ApiError::MoveHasData {}));
    assert_eq!(requests(&other), 1);
    let office = boot(&other, Nothing {}).unwrap().office.unwrap();
    assert_eq!(office.name, "Biblioteca Larga");
}

#[test]
fn a_desk_without_an_office_has_nothing_to_move_and_a_place_that_cannot_be_written_is_told() {
    let nobody = empty();
    assert_eq!(
        write(&nobody, MoveWrite::default()),
        Err(ApiError::NotSetUp {})
    );
    let old = desk().open();
    let nowhere = MoveWrite {
        path: Some("/nu-este/aici/mutare.indrumar".to_owned()),
    };
    assert_eq!(write(&old, nowhere).unwrap_err().code(), "move-save-failed");
    assert_eq!(state(&old, Nothing {}).unwrap().moved_at, None);
}

#[test]
fn nothing_of_the_register_can_be_read_in_the_file() {
    let old = desk().open();
    request("pay.utilities").note("factura veche").record(&old);
    let stick = stick();
    written(&old, &stick.file);
    let bytes = fs::read(&stick.file).unwrap();
    for word in ["factura", "Pelinia", "pay.utilities", "SQLite format"] {
        let there = bytes.windows(word.len()).any(|it| it == word.as_bytes());
        assert!(!there, "{word}");
    }
}

#[test]
fn without_a_path_the_file_lies_among_the_documents_under_a_name_that_people_read() {
    let old = desk().open();
    let gone = write(&old, MoveWrite::default()).unwrap();
    let name = "Mutare Primăria Pelinia 2026-11-23.indrumar";
    assert!(gone.path.ends_with(name), "{}", gone.path);
    assert!(gone.opened);
    assert!(Path::new(&gone.path).is_file());
}
