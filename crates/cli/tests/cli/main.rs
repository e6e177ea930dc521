//! The real program as separate processes, as scripts and support staff run it.
#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

mod catalogue;
mod errors;
mod hub;
mod moving;
mod papers;
mod request;
mod sheet;

use serde_json::Value;
use std::path::PathBuf;
use std::process::{Command, Output};
use tempfile::TempDir;

/// A data folder and the program that works on it.
struct Cli {
    temporary: TempDir,
    data: PathBuf,
    language: &'static str,
}

impl Cli {
    fn fresh() -> Self {
        let temporary = tempfile::tempdir().unwrap();
        let data = temporary.path().join("date");
        Self {
            temporary,
            data,
            language: "C.UTF-8",
        }
    }

    fn set_up() -> Self {
        let cli = Self::fresh();
        cli.json("init --office Primăria_Pelinia --kind town-hall --locality Pelinia --operator Ana --lang ro");
        cli
    }

    fn path(&self, name: &str) -> String {
        self.temporary.path().join(name).display().to_string()
    }

    /// The words of the line; `_` stands for a space within one.
    fn run(&self, line: &str) -> Output {
        let words = line.split(' ').map(|word| word.replace('_', " "));
        self.command().args(words).output().unwrap()
    }

    fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_indrumar-cli"));
        command
            .arg("--data")
            .arg(&self.data)
            .env_remove("LC_ALL")
            .env_remove("LC_MESSAGES")
            .env("LANG", self.language);
        command
    }

    fn json(&self, line: &str) -> Value {
        let output = self.run(&format!("{line} --json"));
        assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        assert_eq!(text(&output.stderr), "");
        serde_json::from_slice(&output.stdout).unwrap()
    }

    fn says(&self, line: &str) -> String {
        let output = self.run(line);
        assert!(output.status.success(), "{line}: {}", text(&output.stderr));
        text(&output.stdout).trim().to_owned()
    }

    /// The sentence of an error, with exit code 1 and nothing on the standard output.
    fn refuses(&self, line: &str) -> String {
        let output = self.run(line);
        assert_eq!(
            output.status.code(),
            Some(1),
            "{line}: {}",
            text(&output.stdout)
        );
        assert_eq!(text(&output.stdout), "", "{line}");
        text(&output.stderr).trim().to_owned()
    }
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}
