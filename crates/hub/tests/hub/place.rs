//! The program itself, as a process: a folder, a database, a desk that speaks to it.

use crate::desk::TestDesk;
use indrumar_sync::{enrol, http};
use indrumar_wire::EnrolmentCode;
use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::path::PathBuf;
use std::process::{Child, Command, Output, Stdio};
use tempfile::TempDir;

pub(crate) const DAY: &str = "2026-03-02";

/// A folder, and a database for the program's `--db`.
pub(crate) struct Place {
    folder: TempDir,
    database: Option<String>,
}

impl Place {
    pub(crate) fn new() -> Self {
        Self {
            folder: TempDir::new().unwrap(),
            database: None,
        }
    }

    /// With another database than a file in its folder.
    pub(crate) fn on(database: String) -> Self {
        Self {
            database: Some(database),
            ..Self::new()
        }
    }

    pub(crate) fn database(&self) -> String {
        let file = || format!("sqlite:{}", self.path("hub.db").display());
        self.database.clone().unwrap_or_else(file)
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indrumar-hub"));
        command.args(words).arg("--db").arg(self.database());
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
        self.serve_with(&[], Stdio::null())
    }

    pub(crate) fn serve_with(&self, words: &[&str], stderr: Stdio) -> Serving {
        let mut child = self
            .command(&[&["serve", "--listen", "127.0.0.1:0"], words].concat())
            .stdout(Stdio::piped())
            .stderr(stderr)
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let plain = line.find("http://127.0.0.1:");
        let at = plain.or_else(|| line.find("https://127.0.0.1:")).unwrap();
        let address = line[at..].trim().trim_end_matches('.');
        let address = address.split('"').next().unwrap().to_owned();
        let said = serde_json::from_str(&line).unwrap_or_default();
        Serving {
            child,
            address,
            said,
        }
    }
}

pub(crate) struct Serving {
    pub(crate) child: Child,
    pub(crate) address: String,
    /// Its first line, when it is JSON.
    pub(crate) said: Value,
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

pub(crate) fn send(desk: &mut TestDesk, road: &http::Hub) {
    desk.sync_by(road).unwrap();
}
