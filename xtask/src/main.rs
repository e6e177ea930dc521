//! `cargo xtask <command>`: everything that is done with this project, from a bare machine on.
//!
//! Each command says in one sentence what it does and installs what it misses. Not here: what Cargo and npm already do.

mod bench;
mod check;
mod content;
mod contract;
mod demo;
mod dist;
mod e2e;
mod failure;
mod headless;
mod kill;
mod node;
mod packages;
mod picture;
mod place;
mod python;
mod run;
mod shots;
mod summary;
mod test;
mod tool;
mod torture;

use failure::Failure;
use std::process::ExitCode;

/// A command's name, its sentence, and what it does with the words after its name.
type Command = (
    &'static str,
    &'static str,
    fn(&[String]) -> Result<(), Failure>,
);

const COMMANDS: &[Command] = &[
    (
        "run",
        "Builds the program and opens its window; with --demo over invented data and a hub.",
        run::run,
    ),
    (
        "check",
        "Checks format, lints, unit tests and the rules of the house: for every commit.",
        check::run,
    ),
    (
        "test",
        "Tests everything: check, all tests, the built window, a real browser, the documentation.",
        test::run,
    ),
    (
        "content",
        "Checks the sheets: plain language, addresses, dates; --as-of DATE, --table, --write.",
        content::run,
    ),
    (
        "e2e",
        "Drives the built window, a real browser and the console programs from end to end.",
        e2e::run,
    ),
    (
        "contract",
        "Holds the hub's calls to the document that it serves, by schemathesis.",
        contract::run,
    ),
    (
        "torture",
        "Puts every sheet before every program and sets random documents by the thousand: for long nights.",
        torture::run,
    ),
    (
        "shots",
        "Takes a picture of every screen into docs/pictures.",
        shots::run,
    ),
    (
        "bench",
        "Measures a durable request, the sheets and the window’s start against bare counterparts and peers.",
        bench::run,
    ),
    ("dist", "Builds what is shipped: windows-cli.", dist::run),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (name, rest) = words
        .split_first()
        .map_or(("", &[][..]), |(name, rest)| (name.as_str(), rest));
    let Some((_, sentence, command)) = COMMANDS.iter().find(|(known, ..)| *known == name) else {
        eprintln!("cargo xtask <command>");
        for (name, sentence, _) in COMMANDS {
            eprintln!("  {name:9}{sentence}");
        }
        return ExitCode::from(2);
    };
    tool::say(sentence);
    match command(rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask {name}: {failure}");
            ExitCode::FAILURE
        }
    }
}
