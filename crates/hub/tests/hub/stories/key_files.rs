//! The hub's keys in a file: into a new database, back into one that has lost the last of them, and nowhere else.

use super::base::{again, copy_of, place, start, stop};
use crate::desk::{TestDesk, road};
use crate::place::{DAY, Place, stderr};
use indrumar_hub::{ExportedKeys, ImportedKeys};
use indrumar_testkit::hub::RunningHub;
use indrumar_wire::Signed;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};
use tempfile::TempDir;

/// A stick on which keys travel.
struct Stick(TempDir);

impl Stick {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn file(&self) -> PathBuf {
        self.0.path().join("keys")
    }

    fn export(&self, hub: &RunningHub) -> ExportedKeys {
        let _ = std::fs::remove_file(self.file());
        hub.wait(hub.hub().export_keys(&self.file())).unwrap()
    }

    fn import(&self, hub: &RunningHub, passphrase: &str) -> Result<ImportedKeys, &'static str> {
        let done = hub.wait(hub.hub().import_keys(&self.file(), passphrase));
        done.map_err(|error| error.code())
    }
}

fn rotate(hub: &RunningHub) {
    hub.wait(hub.hub().rotate_key()).unwrap();
}

#[test]
fn a_new_hub_with_the_keys_of_the_old_one_lets_its_desks_in_and_gets_everything() {
    let (old, new, stick) = (start(), start(), Stick::new());
    // One desk knows the key before the change, the other the one after it.
    let mut before = TestDesk::enrolled(&old, 1, "pelinia");
    before.visits(DAY, &["pay.utilities"], 3);
    before.sync(&old).unwrap();
    rotate(&old);
    let mut after = TestDesk::enrolled(&old, 2, "larga");
    after.visit(DAY, &["pay.utilities"]);
    after.sync(&old).unwrap();
    let exported = stick.export(&old);
    assert_eq!((exported.keys, exported.key), (2, old.public_key()));

    let passphrase = exported.passphrase.to_string();
    let taken = stick.import(&new, &passphrase).unwrap();
    assert_eq!((taken.new, taken.key), (2, old.public_key()));
    assert_eq!(
        new.public_key(),
        old.public_key(),
        "in the process that serves"
    );
    for (desk, office, visits) in [(&mut before, "pelinia", 3), (&mut after, "larga", 1)] {
        assert_eq!(desk.sync(&new).unwrap_err().code(), "install-unknown");
        desk.enrol_again(&road(&new)).unwrap();
        desk.sync(&new).unwrap();
        assert_eq!(new.figures(office, DAY), old.figures(office, DAY));
        assert_eq!(new.total(office, DAY), visits);
    }
    // Once more it changes nothing; and the new hub goes on changing keys where the old one ended.
    assert_eq!(stick.import(&new, &passphrase).unwrap().new, 0);
    rotate(&new);
    assert_eq!(
        stick.import(&new, &passphrase).unwrap().new,
        0,
        "older than what is here"
    );
    before.visit(DAY, &["pay.utilities"]);
    assert_eq!(before.sync(&new).unwrap().receipted, 1);
    assert_eq!(before.keys.len(), 2);
}

#[test]
fn a_hub_put_back_from_before_the_change_gets_its_key_back_and_its_desks_go_on() {
    let (hub, stick) = (start(), Stick::new());
    let mut desk = TestDesk::enrolled(&hub, 1, "pelinia");
    let base = stop(hub);
    let backup = copy_of(&base);
    let hub = again(base);
    rotate(&hub);
    rotate(&hub);
    let passphrase = stick.export(&hub).passphrase.to_string();
    desk.visit(DAY, &["pay.utilities"]);
    desk.sync(&hub).unwrap();
    drop(hub);

    let hub = again(backup);
    assert_eq!(desk.sync(&hub).unwrap_err().code(), "hub-earlier-key");
    assert_eq!(stick.import(&hub, &passphrase).unwrap().new, 2);
    desk.sync(&hub).unwrap();
    assert_eq!(hub.total("pelinia", DAY), 1);
}

#[test]
fn a_hub_with_desks_of_its_own_takes_no_other_hub_s_keys() {
    let (hub, other, stick) = (start(), start(), Stick::new());
    TestDesk::enrolled(&hub, 1, "pelinia");
    let own = hub.public_key();
    let passphrase = stick.export(&other).passphrase.to_string();
    assert_eq!(stick.import(&hub, &passphrase), Err("hub-keys-differ"));
    // Nor those of a hub that parted from it.
    let base = stop(hub);
    let twin = again(copy_of(&base));
    let hub = again(base);
    rotate(&hub);
    rotate(&twin);
    let passphrase = stick.export(&twin).passphrase.to_string();
    assert_eq!(stick.import(&hub, &passphrase), Err("hub-keys-differ"));
    let told: Signed = hub.wait(hub.hub().keys_from(Some(&own))).unwrap();
    assert!(told.is_by(&hub.public_key()));
}

#[test]
fn what_is_no_whole_file_of_keys_or_has_another_passphrase_changes_nothing() {
    let (old, new, stick) = (start(), start(), Stick::new());
    rotate(&old);
    let passphrase = stick.export(&old).passphrase.to_string();
    let own = new.public_key();
    let whole = std::fs::read(stick.file()).unwrap();
    let other = stick.export(&old).passphrase.to_string();
    std::fs::write(stick.file(), &whole).unwrap();
    assert_eq!(stick.import(&new, &other), Err("hub-passphrase-wrong"));
    assert_eq!(stick.import(&new, ""), Err("hub-passphrase-wrong"));
    let mut changed = whole.clone();
    *changed.last_mut().unwrap() ^= 1;
    let cut = whole[..whole.len() - 1].to_vec();
    let text = String::from_utf8_lossy(&whole).into_owned();
    let moved = text
        .replacen("indrumar-hub-keys", "indrumar-move", 1)
        .into_bytes();
    for broken in [changed, cut, moved, b"keys".to_vec(), Vec::new()] {
        std::fs::write(stick.file(), &broken).unwrap();
        let error = stick.import(&new, &passphrase);
        assert_eq!(error, Err("hub-key-file-unreadable"));
    }
    let mut newer = whole;
    newer["indrumar-hub-keys ".len()] = b'2';
    std::fs::write(stick.file(), &newer).unwrap();
    assert_eq!(stick.import(&new, &passphrase), Err("move-file-newer"));
    std::fs::remove_file(stick.file()).unwrap();
    assert_eq!(
        stick.import(&new, &passphrase),
        Err("hub-key-file-unreadable")
    );
    assert_eq!(new.public_key(), own);
}

fn import(place: &Place, file: &Path, passphrase: &str) -> Output {
    let mut command = place.command(&["import-key", file.to_str().unwrap(), "--lang", "en"]);
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(passphrase.as_bytes()).unwrap();
    drop(stdin);
    child.wait_with_output().unwrap()
}

#[test]
fn the_commands_carry_the_keys_and_the_file_is_its_owner_s_alone() {
    let (old, new) = (place(), place());
    old.json(&["rotate-key"]);
    let file = old.path("keys");
    let path = file.to_str().unwrap();
    let said = old.json(&["export-key", path]);
    assert_eq!(said["keys"], 2);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = std::fs::metadata(&file).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
    let bytes = std::fs::read(&file).unwrap();
    let again = old.run(&["export-key", path]);
    assert_eq!(
        again.status.code(),
        Some(1),
        "a file that is there is left alone"
    );
    assert_eq!(std::fs::read(&file).unwrap(), bytes);

    let passphrase = said["passphrase"].as_str().unwrap();
    let wrong = import(&new, &file, "AAAA\n");
    assert_eq!(wrong.status.code(), Some(1));
    assert!(stderr(&wrong).contains("passphrase"));
    // As somebody types it.
    let typed = format!("{}\n", passphrase.to_lowercase().replace('-', " "));
    let done = import(&new, &file, &typed);
    let sentence = String::from_utf8(done.stdout).unwrap();
    assert!(
        sentence.contains(said["key"].as_str().unwrap()),
        "{sentence}"
    );
    assert_eq!(new.json(&["rotate-key"])["number"], 2);
}
