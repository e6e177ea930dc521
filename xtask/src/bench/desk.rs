//! A desk with a million requests: its searches, its screens and its recording against the bare SQL and the bare durable insert
//! that do the same, in the same run. Rounds alternate, so that a slow minute of the machine slows both.

use super::{quantile, round};
use crate::failure::Failure;
use crate::place::{built, root, target};
use crate::tool::{output, say};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

const REQUESTS: &str = "1000000";
/// Ten years: a million requests are those of a busy office.
const DAYS: &str = "3652";
const SEED: &str = "1";

const ROUNDS: usize = 5;
const RECORDED: &str = "400";

/// What is looked for: words of services, of notes, of the operator; rare and common, one and several.
const SEARCHED: &[&str] = &[
    "cazier",
    "facturi",
    "pensie",
    "parola",
    "telefonul",
    "internetul",
    "buletin",
    "maria",
    "rusu",
    "чек",
    "оплатили",
    "lumina",
    "certificat cazier",
    "plata lumina",
    "fisa litere mari",
    "maria pensie",
    "card ruda",
    "revine maine",
    "chitanta",
    "electricity",
];
/// What stands in the field while somebody types, stroke by stroke.
const TYPED: &[&str] = &[
    "certificat",
    "facturile",
    "maria",
    "parola",
    "оплата",
    "tiparit",
];

const OURS: &str = "examples/desk";
const BARE: &str = "examples/bare_desk";

/// Prints one line for each thing that is compared.
pub(crate) fn measure() -> Result<(), Failure> {
    let (desk, bare) = filled()?;
    let searched: Vec<String> = SEARCHED.iter().map(|it| (*it).to_owned()).collect();
    let typed: Vec<String> = TYPED.iter().flat_map(|it| beginnings(it)).collect();
    against_anki(&desk, &bare, &searched)?;
    for (name, questions) in [
        ("register-search", searched),
        ("register-type-ahead", typed),
    ] {
        let ours = words("search", &questions);
        let mut runs = compared(
            &desk,
            &bare,
            &ours,
            &[ours.clone(), words("rowids", &questions)],
        )?;
        let rowids = runs.bare.pop().unwrap_or_default();
        runs.print(
            name,
            &[
                ("questions", json!(questions.len())),
                ("bare_rowids_p95_us", json!(quantile(&rowids, 0.95))),
            ],
        );
    }
    for (name, what) in [("today-screen", "today"), ("year-statistics", "year")] {
        let words = vec![what.to_owned()];
        compared(&desk, &bare, &words, std::slice::from_ref(&words))?.print(name, &[]);
    }
    windows(&desk)?;
    // Recording changes both, so it has copies of its own.
    let (desk, bare) = (copy(&desk)?, copy(&bare)?);
    let words = words("record", &[RECORDED.to_owned()]);
    compared(&desk, &bare, &words, std::slice::from_ref(&words))?
        .print("durable-request-among-a-million", &[]);
    for folder in [desk, bare] {
        fs::remove_dir_all(&folder).map_err(Failure::io("removing a copy"))?;
    }
    Ok(())
}

/// The same searches of the same requests in Anki.
fn against_anki(desk: &Path, bare: &Path, searched: &[String]) -> Result<(), Failure> {
    let mut lines = example(BARE);
    lines.arg(desk).arg(bare).arg("lines");
    let words = words("search", searched);
    let mut ours = || super::record::times(&output(example(OURS).arg(desk).args(&words))?);
    super::anki::compare(
        "register-search-against-anki",
        &shape()?,
        &mut lines,
        searched,
        &mut ours,
    )
}

/// The window over a copy whose today has requests too; the filled desk's own today is long past.
fn windows(desk: &Path) -> Result<(), Failure> {
    let desk = copy(desk)?;
    let today = [
        "demo",
        "fill",
        "--requests",
        "200",
        "--days",
        "1",
        "--seed",
        SEED,
    ];
    let mut cli = Command::new(built("release", "indrumar-cli"));
    output(cli.arg("--data").arg(&desk).args(today))?;
    let bare = target().join("bench-window").join("bare");
    super::window::compared(&desk, &bare, "-among-a-million")?;
    fs::remove_dir_all(&desk).map_err(Failure::io("removing a copy"))
}

/// The folder of the desk with a million requests, made unless it is there, and made anew when its shape or its seed was another.
pub(crate) fn filled() -> Result<(PathBuf, PathBuf), Failure> {
    let folder = target().join("bench-desk");
    let (desk, bare, made) = (
        folder.join("desk"),
        folder.join("bare"),
        folder.join("made.txt"),
    );
    let of = shape()?;
    if fs::read_to_string(&made).is_ok_and(|text| text == of) {
        return Ok((desk, bare));
    }
    say("Fills a desk and a plain table with a million requests each: some minutes, once.");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io("emptying the bench's folder"))?;
    }
    fs::create_dir_all(&bare).map_err(Failure::io("making the bench's folder"))?;
    let start = Instant::now();
    output(
        example(OURS)
            .arg(&desk)
            .args(["fill", REQUESTS, DAYS, SEED]),
    )?;
    let filled = start.elapsed().as_secs_f64();
    output(example(BARE).arg(&desk).arg(&bare).arg("fill"))?;
    println!(
        "{}",
        json!({
            "bench": "fill", "requests": REQUESTS, "desk_s": round(filled), "desk_mib": size(&desk.join("desk.db")),
            "bare_mib": size(&bare.join("bare.db")),
        })
    );
    // Written last, so that a filling that was cut short is not taken for a whole one.
    fs::write(&made, of).map_err(Failure::io("noting what was filled"))?;
    Ok((desk, bare))
}

/// What the filled desk depends on: how much, and every table of the database.
fn shape() -> Result<String, Failure> {
    let folder = root().join("crates/store/migrations");
    let doing = "reading the migrations";
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(Failure::io(doing))?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .collect();
    files.sort();
    let mut shape = format!("{REQUESTS} {DAYS} {SEED}\n");
    for file in files {
        shape.push_str(&fs::read_to_string(file).map_err(Failure::io(doing))?);
    }
    Ok(shape)
}

struct Runs {
    ours: Vec<f64>,
    bare: Vec<Vec<f64>>,
}

impl Runs {
    fn print(&self, name: &str, more: &[(&str, Value)]) {
        let at = |share: f64| {
            let bare = self
                .bare
                .first()
                .map_or(f64::NAN, |bare| quantile(bare, share));
            (quantile(&self.ours, share), bare)
        };
        let ((ours50, bare50), (ours95, bare95), (ours99, bare99)) = (at(0.5), at(0.95), at(0.99));
        let mut line = json!({
            "bench": name, "times": self.ours.len(),
            "core_p50_us": ours50, "core_p95_us": ours95, "core_p99_us": ours99,
            "bare_p50_us": bare50, "bare_p95_us": bare95, "bare_p99_us": bare99,
            "ratio_p50": round(ours50 / bare50), "ratio_p95": round(ours95 / bare95), "ratio_p99": round(ours99 / bare99),
        });
        for (name, value) in more {
            line[*name] = value.clone();
        }
        println!("{line}");
    }
}

/// Ours and each of the bare ones, round by round; sorted.
fn compared(
    desk: &Path,
    bare: &Path,
    ours: &[String],
    bares: &[Vec<String>],
) -> Result<Runs, Failure> {
    let mut runs = Runs {
        ours: Vec::new(),
        bare: vec![Vec::new(); bares.len()],
    };
    for _ in 0..ROUNDS {
        for (words, times) in bares.iter().zip(&mut runs.bare) {
            times.extend(super::record::times(&output(
                example(BARE).arg(desk).arg(bare).args(words),
            )?)?);
        }
        runs.ours.extend(super::record::times(&output(
            example(OURS).arg(desk).args(ours),
        )?)?);
    }
    runs.ours.sort_by(f64::total_cmp);
    for times in &mut runs.bare {
        times.sort_by(f64::total_cmp);
    }
    Ok(runs)
}

fn example(name: &str) -> Command {
    Command::new(built("release", name))
}

fn words(verb: &str, more: &[String]) -> Vec<String> {
    std::iter::once(verb.to_owned())
        .chain(more.iter().cloned())
        .collect()
}

/// A word as it grows: from the third letter on, since the program's field of search asks from there as fast as from the tenth.
fn beginnings(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    (3..=letters.len())
        .map(|n| letters.iter().take(n).collect())
        .collect()
}

/// A copy beside it, for what changes it.
pub(crate) fn copy(folder: &Path) -> Result<PathBuf, Failure> {
    let mut name = folder.as_os_str().to_owned();
    name.push("-copy");
    let into = PathBuf::from(name);
    let doing = || format!("copying {}", folder.display());
    if into.exists() {
        fs::remove_dir_all(&into).map_err(Failure::io(doing()))?;
    }
    fs::create_dir_all(&into).map_err(Failure::io(doing()))?;
    for entry in fs::read_dir(folder).map_err(Failure::io(doing()))? {
        let entry = entry.map_err(Failure::io(doing()))?;
        if entry.path().is_file() {
            fs::copy(entry.path(), into.join(entry.file_name())).map_err(Failure::io(doing()))?;
        }
    }
    Ok(into)
}

fn size(file: &Path) -> u64 {
    fs::metadata(file).map_or(0, |data| data.len() / (1 << 20))
}
