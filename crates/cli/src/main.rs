//! `indrumar-cli`: the desk's commands in a terminal, for scripts and support staff.
//!
//! Every command goes to `api`; here are only the forms of the command line and the ways of showing an answer. Errors go to
//! the standard error stream as the sentence a person needs, with exit code 1; a command line that cannot be read ends
//! with 2.

mod args;
mod catalogue;
mod figures;
mod misuse;
mod papers;
mod run;
mod show;
mod tongue;

use args::Line;
use clap::Parser;
use indrumar_i18n::I18n;
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let line = match Line::try_parse() {
        Ok(line) => line,
        Err(error) => return misuse::answer(&error),
    };
    match run::run(&line) {
        Ok(answer) => {
            let text = if line.json {
                answer.json.to_string()
            } else {
                answer.text
            };
            match say(&text) {
                Ok(()) => ExitCode::SUCCESS,
                // Whoever reads has gone away (a closed pipe): the work itself is done.
                Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
                Err(_) => {
                    let words = I18n::new(tongue::of_terminal());
                    let _ = writeln!(io::stderr().lock(), "{}", words.plain("cli-answer-lost"));
                    ExitCode::from(1)
                }
            }
        }
        Err(refused) => {
            let sentence = refused.error.sentence(&refused.i18n);
            let _ = writeln!(io::stderr().lock(), "{sentence}");
            ExitCode::from(1)
        }
    }
}

fn say(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    writeln!(out, "{text}")?;
    out.flush()
}
