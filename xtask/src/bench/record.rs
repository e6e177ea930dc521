//! One durable request through `api` against one bare encrypted INSERT, and how often each waits for the disk.

use super::{quantile, round};
use crate::failure::Failure;
use crate::place::{built, target};
use crate::tool::{output, tool};
use serde_json::{Value, json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Rounds alternate between the two, so that a slow minute of the machine slows both.
const ROUNDS: usize = 4;
const PER_ROUND: u32 = 500;

/// The whole request, and the least there is.
const WHOLE: &str = "examples/record";
const BARE: &str = "examples/bare_insert";

/// Prints the comparison and the waits.
pub(crate) fn measure() -> Result<(), Failure> {
    let (mut whole, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        bare.extend(times(&output(&mut example(BARE, PER_ROUND)?)?)?);
        whole.extend(times(&output(&mut example(WHOLE, PER_ROUND)?)?)?);
    }
    whole.sort_by(f64::total_cmp);
    bare.sort_by(f64::total_cmp);
    let (p50, p99) = (quantile(&whole, 0.5), quantile(&whole, 0.99));
    let (bare50, bare99) = (quantile(&bare, 0.5), quantile(&bare, 0.99));
    println!(
        "{}",
        json!({
            "bench": "durable-request", "requests": whole.len(),
            "api_p50_us": p50, "api_p99_us": p99, "bare_p50_us": bare50, "bare_p99_us": bare99,
            "ratio_p50": round(p50 / bare50), "ratio_p99": round(p99 / bare99),
        })
    );
    println!(
        "{}",
        json!({
            "bench": "syncs-per-request", "api": round(waits(WHOLE)?), "bare": round(waits(BARE)?),
        })
    );
    Ok(())
}

/// An example over a folder of its own.
fn example(name: &str, count: u32) -> Result<Command, Failure> {
    let folder = folder()?;
    let mut command = Command::new(built("release", name));
    command.arg(folder).arg(count.to_string());
    Ok(command)
}

/// An empty folder on the disk where the project is: memory would not wait.
fn folder() -> Result<PathBuf, Failure> {
    let folder = target().join("bench");
    let doing = || format!("emptying {}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(Failure::io(doing()))?;
    }
    fs::create_dir_all(&folder).map_err(Failure::io(doing()))?;
    Ok(folder)
}

/// The times that an example prints.
pub(super) fn times(answer: &str) -> Result<Vec<f64>, Failure> {
    let answer: Value = serde_json::from_str(answer).unwrap_or_default();
    let times = answer["microseconds"].as_array();
    let times = times.ok_or_else(|| Failure::Said("an example printed no times".into()))?;
    Ok(times.iter().filter_map(Value::as_f64).collect())
}

/// Syncs per request: the difference between many and few, so that opening and closing do not count.
fn waits(name: &str) -> Result<f64, Failure> {
    let (few, many) = (100, 300);
    let difference = syncs(name, many)? - syncs(name, few)?;
    Ok(difference / f64::from(many - few))
}

/// How often the example asks the system to bring data to the disk.
fn syncs(name: &str, count: u32) -> Result<f64, Failure> {
    let example = example(name, count)?;
    let log = target().join("bench-syncs.txt");
    let mut strace = tool("strace");
    strace.args([
        "-f",
        "-qq",
        "-e",
        "trace=fsync,fdatasync,sync_file_range,msync",
        "-o",
    ]);
    strace
        .arg(&log)
        .arg(example.get_program())
        .args(example.get_args());
    output(&mut strace)?;
    lines(&log)
}

/// One line for each call; a call that another thread interrupts has a second line, which says „resumed”.
fn lines(log: &Path) -> Result<f64, Failure> {
    let text = fs::read_to_string(log).map_err(Failure::io("reading what strace saw"))?;
    let calls = text
        .lines()
        .filter(|line| line.contains("sync") && !line.contains("resumed"));
    Ok(calls.count() as f64)
}
