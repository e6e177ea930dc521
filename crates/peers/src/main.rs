//! `indrumar-peers`: does one thing to be measured and prints what it took, as JSON. `cargo xtask bench` runs it.
#![forbid(unsafe_code)]

mod measure;

use std::process::ExitCode;
use std::time::Instant;

const USAGE: &str = "indrumar-peers warm ROUNDS | first engine|krilla | all | texts FOLDER FONTS | repeat layout|pdf|svg|krilla TIMES";

fn main() -> ExitCode {
    // The first thing that the program does: „first” counts from here.
    let start = Instant::now();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let answer = match words.as_slice() {
        ["warm", rounds] => measure::warm(number(rounds)),
        ["first", who] => measure::first(who, start),
        ["all"] => measure::all(),
        ["texts", folder, fonts] => measure::texts(folder.as_ref(), fonts),
        ["repeat", what, times] => measure::repeat(what, number(times)),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match answer {
        Ok(answer) => {
            println!("{answer}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("indrumar-peers: {error}");
            ExitCode::FAILURE
        }
    }
}

fn number(word: &str) -> u32 {
    word.parse().unwrap_or(1)
}
