//! `dist windows-cli`: the console program for Windows, built here and tried under Wine.
//!
//! It keeps what cannot be carried over from creeping in. Debian's Rust compiler brings the source of the standard
//! library, so that no target has to be fetched; SQLCipher brings its own OpenSSL. Not here: the window (WebView2 does
//! not run under Wine), installers, signatures.

use crate::failure::Failure;
use crate::packages::{self, Purpose};
use crate::place::{root, target};
use crate::tool::{cargo, output, run as done, say, tool};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const TARGET: &str = "x86_64-pc-windows-gnu";

/// Debian's compiler, whatever other one comes first on the path.
const COMPILER: &str = "/usr/bin/rustc";

/// Runs it.
pub(crate) fn run(words: &[String]) -> Result<(), Failure> {
    if !matches!(words, [word] if word == "windows-cli") {
        return Err(Failure::Said("cargo xtask dist windows-cli".into()));
    }
    packages::install(&[Purpose::Build, Purpose::Windows])?;
    say("Builds indrumar-cli.exe; with OpenSSL and the standard library this takes some minutes.");
    done(
        cargo([
            "build",
            "--release",
            "--package",
            "indrumar-cli",
            "--features",
            "vendored-openssl",
        ])
        .args(["--target", TARGET, "-Z", "build-std=std,panic_abort"])
        .env("RUSTC", COMPILER)
        .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    let built = target().join(TARGET).join("release/indrumar-cli.exe");
    let trial = target().join("windows");
    prepare(&built, &trial)?;
    record_print_tally(&trial)?;
    say(&format!(
        "Tried under Wine: a request recorded, its sheet printed, its tally 1. {}",
        built.display()
    ));
    Ok(())
}

/// A folder with the program and the function that Wine lacks.
fn prepare(built: &Path, trial: &Path) -> Result<(), Failure> {
    let data = trial.join("data");
    if data.exists() {
        fs::remove_dir_all(&data).map_err(Failure::io("emptying the trial's data"))?;
    }
    fs::create_dir_all(trial).map_err(Failure::io("making the trial's folder"))?;
    fs::copy(built, trial.join("indrumar-cli.exe")).map_err(Failure::io("copying the program"))?;
    done(
        tool("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-o"])
            .arg(trial.join("bcryptprimitives.dll"))
            .arg(root().join("xtask/src/dist/bcryptprimitives.c"))
            .arg("-ladvapi32"),
    )
}

fn record_print_tally(trial: &Path) -> Result<(), Failure> {
    let office = [
        "init",
        "--office",
        "Primăria Pelinia",
        "--kind",
        "town-hall",
        "--locality",
        "Pelinia",
    ];
    wine(
        trial,
        &[&office[..], &["--operator", "Maria Rusu", "--lang", "ro"]].concat(),
    )?;
    let added = wine(
        trial,
        &["request", "add", "--service", "pay.utilities", "--json"],
    )?;
    let day = text(&added, "day")?;
    wine(
        trial,
        &[
            "sheet",
            "render",
            "pay.utilities",
            "--lang",
            "ro",
            "--size",
            "normal",
            "--out",
            "sheet.pdf",
        ],
    )?;
    let sheet = fs::read(trial.join("sheet.pdf")).map_err(Failure::io("reading the sheet"))?;
    let tally = wine(trial, &["tally", "show", "--day", &day, "--json"])?;
    if sheet.starts_with(b"%PDF-") && tally["visits"] == 1 {
        return Ok(());
    }
    Err(Failure::Said(format!(
        "under Wine the tally is {tally}, the sheet {} bytes",
        sheet.len()
    )))
}

/// Runs the program; what it prints is JSON when it was asked for.
fn wine(trial: &Path, words: &[&str]) -> Result<Value, Failure> {
    let mut wine = Command::new("wine");
    wine.current_dir(trial)
        .env("WINEPREFIX", trial.join("wine"))
        .env("WINEDEBUG", "-all")
        .args(["indrumar-cli.exe", "--data", "data"])
        .args(words);
    Ok(serde_json::from_str(&output(&mut wine)?).unwrap_or_default())
}

fn text(answer: &Value, key: &str) -> Result<String, Failure> {
    let text = answer[key].as_str().map(str::to_owned);
    text.ok_or_else(|| Failure::Said(format!("no {key} in {answer}")))
}
