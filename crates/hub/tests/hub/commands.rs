//! The program itself, as a process.

use crate::desk::TestDesk;
use indrumar_sync::{Pinned, Which, accept, bundles, enrol, file, http, receipt_bundle};
use indrumar_wire::EnrolmentCode;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

const DAY: &str = "2026-03-02";

pub(crate) struct Place {
    folder: TempDir,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
        }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"));
        command
            .args(words)
            .arg("--db")
            .arg(format!("sqlite:{}", self.path("hub.db").display()));
        command.env("LC_ALL", "ro_RO.UTF-8");
        command
    }

    pub(crate) fn run(&self, words: &[&str]) -> Output {
        self.command(words).output().unwrap()
    }

    pub(crate) fn json(&self, words: &[&str]) -> Value {
        let output = self.run(&[words, &["--json"]].concat());
        assert!(
            output.status.success(),
            "{words:?}: {}",
            String::from_utf8_lossy(&output.stderr)
        );
        serde_json::from_slice(&output.stdout).unwrap()
    }

    pub(crate) fn office(&self) -> String {
        self.json(&[
            "office",
            "add",
            "--code",
            "pelinia",
            "--name",
            "Primăria Pelinia",
            "--kind",
            "town-hall",
            "--district",
            "Drochia",
        ]);
        self.json(&["enrol-code", "--office", "pelinia"])["code"]
            .as_str()
            .unwrap()
            .to_owned()
    }

    pub(crate) fn total(&self) -> u64 {
        self.json(&["total", "--office", "pelinia", "--day", DAY])["total"]
            .as_u64()
            .unwrap()
    }

    pub(crate) fn serve(&self) -> Serving {
        let mut child = self
            .command(&["serve", "--listen", "127.0.0.1:0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let at = line.find("http://127.0.0.1:").unwrap();
        let address = line[at..].trim().trim_end_matches('.').to_owned();
        Serving { child, address }
    }
}

pub(crate) struct Serving {
    child: Child,
    address: String,
}

impl Drop for Serving {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

pub(crate) fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

pub(crate) fn enrolled(serving: &Serving, code: &str) -> (TestDesk, http::Hub) {
    let road = http::Hub::at(&serving.address).unwrap();
    let mut desk = TestDesk::new(1);
    let code = EnrolmentCode::parse(code).unwrap();
    desk.enrolment = Some(enrol(&road, &desk.identity, &code).unwrap());
    (desk, road)
}

fn send(desk: &mut TestDesk, road: &http::Hub) {
    desk.sync_by(road).unwrap();
}

#[test]
fn the_commands_work_beside_a_hub_that_serves() {
    let place = Place::new();
    let serving = place.serve();
    let code = place.office();
    let (mut desk, road) = enrolled(&serving, &code);
    desk.visits(DAY, &["pay.utilities"], 3);
    send(&mut desk, &road);
    let total = place.json(&["total", "--office", "pelinia", "--day", DAY]);
    assert_eq!(total["office"], "pelinia");
    assert_eq!(total["period"], DAY);
    assert_eq!(total["total"], 3);
    assert_eq!(total["by_service"]["pay.utilities"], 3);
    assert_eq!(
        place.json(&[
            "--json", "total", "--office", "pelinia", "--month", "2026-03"
        ])["total"],
        3
    );
    let sentence = place.run(&["total", "--office", "pelinia", "--day", DAY]);
    assert!(
        String::from_utf8(sentence.stdout)
            .unwrap()
            .contains("3 vizite")
    );
}

#[test]
fn a_hub_killed_after_its_receipts_has_what_they_say() {
    let place = Place::new();
    let code = place.office();
    let mut desk = None;
    for round in 1..=5 {
        let mut serving = place.serve();
        let (mine, road) = match desk.take() {
            None => enrolled(&serving, &code),
            Some(desk) => (desk, http::Hub::at(&serving.address).unwrap()),
        };
        let mut mine: TestDesk = mine;
        mine.visit(DAY, &["pay.utilities"]);
        send(&mut mine, &road);
        assert!(mine.ledger().iter().all(|key| key.receipted));
        serving.child.kill().unwrap();
        serving.child.wait().unwrap();
        assert_eq!(place.total(), round);
        desk = Some(mine);
    }
}

#[test]
fn the_road_by_file_is_the_same_bytes_and_the_same_figures() {
    let place = Place::new();
    let code = place.office();
    let mut desk = {
        let serving = place.serve();
        enrolled(&serving, &code).0
    };
    desk.visits(DAY, &["pay.utilities"], 2);
    let sealed = bundles(&desk.identity, &desk.ledger(), Which::Waiting).unwrap();
    let (bundle, receipt) = (place.path("bundle.json"), place.path("receipt.json"));
    let bytes = file::write(&bundle, &sealed).unwrap();
    assert_eq!(
        std::fs::read(&bundle).unwrap(),
        sealed[0].bytes,
        "the file is the body of the request"
    );
    assert_eq!(usize::try_from(bytes).unwrap(), sealed[0].bytes.len());

    // A visit recorded while the stick is on its way.
    desk.visit(DAY, &["pay.utilities"]);
    let words = [
        "bundle",
        "import",
        bundle.to_str().unwrap(),
        "--receipt",
        receipt.to_str().unwrap(),
    ];
    assert_eq!(place.json(&words)["keys"], 1);
    assert_eq!(place.json(&words)["keys"], 1, "a second time is harmless");
    assert_eq!(place.total(), 2);

    let receipts = file::read_receipts(&receipt).unwrap();
    assert_eq!(
        receipts[0].to_bytes().unwrap(),
        std::fs::read(&receipt).unwrap()
    );
    assert_eq!(receipt_bundle(&receipts[0]), Some(sealed[0].digest));
    let pinned = Pinned {
        desk: &desk.identity,
        hub_key: desk.hub_key(),
    };
    let accepted = accept(&pinned, &receipts[0], &sealed[0].keys).unwrap();
    desk.keep(&accepted);
    assert!(!desk.ledger()[0].receipted, "the later visit still waits");

    let serving = place.serve();
    send(&mut desk, &http::Hub::at(&serving.address).unwrap());
    assert_eq!(place.total(), 3);
}

#[test]
fn an_error_is_a_sentence_on_the_standard_error_and_exit_1() {
    let place = Place::new();
    place.office();
    let missing = place.path("missing.json");
    let cases: [(&[&str], &str); 7] = [
        (
            &[
                "office", "add", "--code", "pelinia", "--name", "X", "--kind", "library",
            ],
            "pelinia",
        ),
        (
            &[
                "office", "add", "--code", "Pelinia", "--name", "X", "--kind", "library",
            ],
            "Pelinia",
        ),
        (
            &[
                "office", "add", "--code", "x", "--name", "X", "--kind", "castle",
            ],
            "castle",
        ),
        (&["enrol-code", "--office", "nowhere"], "nowhere"),
        (
            &["total", "--office", "pelinia", "--day", "2026-02-30"],
            "2026-02-30",
        ),
        (
            &["total", "--office", "pelinia", "--month", "2026-02-03"],
            "2026-02-03",
        ),
        (
            &[
                "bundle",
                "import",
                missing.to_str().unwrap(),
                "--receipt",
                "x",
            ],
            "missing.json",
        ),
    ];
    for (words, named) in cases {
        let output = place.run(words);
        assert_eq!(output.status.code(), Some(1), "{words:?}");
        assert!(output.stdout.is_empty());
        assert!(
            stderr(&output).contains(named),
            "{words:?}: {}",
            stderr(&output)
        );
        assert!(
            !stderr(&output).contains('⟦'),
            "{words:?}: {}",
            stderr(&output)
        );
    }
}

#[test]
fn misuse_is_exit_2() {
    let place = Place::new();
    for words in [
        &["total", "--office", "pelinia"][..],
        &["dance"],
        &[],
        &["serve"],
    ] {
        assert_eq!(place.run(words).status.code(), Some(2), "{words:?}");
    }
    let without_db = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"))
        .args(["enrol-code", "--office", "x"])
        .output()
        .unwrap();
    assert_eq!(without_db.status.code(), Some(2));
}

#[test]
fn a_database_that_is_not_a_hub_s_is_left_alone() {
    let place = Place::new();
    let run = |path: &Path, kind: &str| {
        Command::new(env!("CARGO_BIN_EXE_indrumar-hub"))
            .args(["enrol-code", "--office", "x", "--lang", "en", "--db"])
            .arg(format!("{kind}:{}", path.display()))
            .output()
            .unwrap()
    };
    let text = place.path("text.db");
    let content = "This is no database at all. ".repeat(100);
    std::fs::write(&text, &content).unwrap();
    let output = run(&text, "sqlite");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("text.db"));
    assert_eq!(std::fs::read_to_string(&text).unwrap(), content);
    let output = run(&place.path("no/such/folder/hub.db"), "sqlite");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("hub.db"), "{}", stderr(&output));
    let output = run(Path::new("//db/hub"), "postgres");
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("SQLite"), "{}", stderr(&output));
}

#[test]
fn a_database_of_a_newer_program_is_left_alone() {
    let place = Place::new();
    place.office();
    let database = place.path("hub.db");
    tokio::runtime::Runtime::new().unwrap().block_on(async {
        use sqlx::ConnectOptions;
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
        let mut connection = options.connect().await.unwrap();
        sqlx::query("INSERT INTO _migration (id, sha256, applied_at) VALUES (9999, '', '')")
            .execute(&mut connection)
            .await
            .unwrap();
    });
    let output = place.run(&["enrol-code", "--office", "pelinia"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("mai nouă"), "{}", stderr(&output));
}

#[test]
fn a_port_that_is_taken_is_said_to_be() {
    let place = Place::new();
    let serving = place.serve();
    let other = Place::new();
    let listen = serving.address.trim_start_matches("http://");
    let output = other.run(&["serve", "--listen", listen]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains(listen), "{}", stderr(&output));
}

#[cfg(unix)]
#[test]
fn the_database_is_private_and_a_request_to_stop_is_obeyed() {
    use std::os::unix::fs::PermissionsExt;
    let place = Place::new();
    let mut serving = place.serve();
    for name in ["hub.db", "hub.db-wal"] {
        let mode = std::fs::metadata(place.path(name))
            .unwrap()
            .permissions()
            .mode();
        assert_eq!(mode & 0o777, 0o600, "{name}");
    }
    let stopped = Command::new("kill")
        .args(["-TERM", &serving.child.id().to_string()])
        .status()
        .unwrap();
    assert!(stopped.success());
    assert_eq!(serving.child.wait().unwrap().code(), Some(0));
}
