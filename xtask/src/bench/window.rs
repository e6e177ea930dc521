//! From the start of the program to a window one can type in, and its memory, against a Tauri window with nothing in it.

use super::{quantile, round};
use crate::failure::Failure;
use crate::place::{built, target};
use crate::tool::output;
use serde_json::json;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;
use xtask::driver::journey;
use xtask::driver::processes;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;

const ROUNDS: usize = 15;

/// Times in milliseconds and memory in KiB, one of each per round.
#[derive(Default)]
struct Measured {
    start: Vec<f64>,
    memory: Vec<f64>,
}

/// Prints both comparisons. The time runs from asking the driver for the program to the field having the keyboard, for
/// both windows alike.
pub(crate) fn measure() -> Result<(), Failure> {
    let folder = target().join("bench-window");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io("emptying the bench's folder"))?;
    }
    let desk = folder.join("desk");
    set_up(&desk)?;
    compared(&desk, &folder.join("bare"), "")
}

/// The same with the desk in this folder; the names of what is printed end so.
pub(crate) fn compared(desk: &Path, bare: &Path, ending: &str) -> Result<(), Failure> {
    let screen = Screen::start()?;
    let (mut ours, mut least) = (Measured::default(), Measured::default());
    let desk_words = ["--data", &desk.to_string_lossy()].map(str::to_owned);
    let bare_words = [bare.to_string_lossy().into_owned()];
    for round in 0..=ROUNDS {
        let bare = one(
            &screen,
            &built("release", "examples/bare"),
            &bare_words,
            "#usable",
        )?;
        let desk = one(
            &screen,
            &built("release", "indrumar"),
            &desk_words,
            journey::SEARCH,
        )?;
        // The first round fills the system's caches and the engine's.
        if round > 0 {
            least.add(bare);
            ours.add(desk);
        }
    }
    ours.sort();
    least.sort();
    let name = |what: &str| format!("window-{what}{ending}");
    print(&name("start-to-usable"), "ms", &ours.start, &least.start);
    print(&name("memory-pss"), "kib", &ours.memory, &least.memory);
    Ok(())
}

impl Measured {
    fn add(&mut self, (start, memory): (f64, f64)) {
        self.start.push(start);
        self.memory.push(memory);
    }

    fn sort(&mut self) {
        self.start.sort_by(f64::total_cmp);
        self.memory.sort_by(f64::total_cmp);
    }
}

fn print(name: &str, unit: &str, ours: &[f64], least: &[f64]) {
    let (ours, least) = (quantile(ours, 0.5), quantile(least, 0.5));
    println!(
        "{}",
        json!({
            "bench": name, "unit": unit, "rounds": ROUNDS, "indrumar_p50": round(ours), "bare_p50": round(least),
            "more": round(ours - least), "ratio": round(ours / least),
        })
    );
}

fn one(
    screen: &Screen,
    program: &Path,
    words: &[String],
    field: &str,
) -> Result<(f64, f64), Failure> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let prepared = Session::prepare(screen, &[])?;
    let start = Instant::now();
    let window = prepared.open(program, &words)?;
    window.focus_reaches(field)?;
    let took = start.elapsed().as_secs_f64() * 1000.0;
    Ok((took, memory_below(window.driver_process())))
}

/// A desk that is set up already: first start is not what a day begins with.
fn set_up(desk: &Path) -> Result<(), Failure> {
    let words = [
        "init",
        "--office",
        "Primăria Pelinia",
        "--kind",
        "town-hall",
        "--locality",
        "Pelinia",
    ];
    let mut cli = Command::new(built("release", "indrumar-cli"));
    cli.arg("--data")
        .arg(desk)
        .args(words)
        .args(["--operator", "Maria Rusu", "--lang", "ro"]);
    output(&mut cli).map(|_| ())
}

/// The proportional set size of everything that the process started, itself left out: shared pages count by their share.
fn memory_below(process: u32) -> f64 {
    processes::below(process).into_iter().map(pss).sum()
}

fn pss(process: u32) -> f64 {
    let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
    let line = rollup.lines().find_map(|line| line.strip_prefix("Pss:"));
    let number = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.unwrap_or(0.0)
}
