//! Other programs: said aloud, run in the project's root, their failure ours.

use crate::failure::Failure;
use crate::place;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

/// One sentence to whoever watches.
pub(crate) fn say(sentence: &str) {
    println!("» {sentence}");
}

/// A program that runs in the project's root. On Windows npm is a script and has to be named as one.
pub(crate) fn tool(name: &str) -> Command {
    let name = if cfg!(windows) && name == "npm" {
        "npm.cmd"
    } else {
        name
    };
    let mut command = Command::new(name);
    command.current_dir(place::root());
    command
}

/// Cargo itself, the one that runs us.
pub(crate) fn cargo<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = tool(&std::env::var("CARGO").unwrap_or_else(|_| "cargo".into()));
    command.args(arguments);
    command
}

/// npm in the interface's folder.
pub(crate) fn npm<S: AsRef<OsStr>>(arguments: impl IntoIterator<Item = S>) -> Command {
    let mut command = tool("npm");
    command
        .current_dir(place::root().join("ui"))
        .args(arguments);
    command
}

/// Says the command line and runs it; anything but success is a failure.
pub(crate) fn run(command: &mut Command) -> Result<(), Failure> {
    let line = line(command);
    println!("$ {line}");
    let status = command.status().map_err(Failure::io(line.clone()))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::Tool {
        line,
        status: status.to_string(),
    })
}

/// Runs it silently and gives what it prints; anything but success is a failure.
pub(crate) fn output(command: &mut Command) -> Result<String, Failure> {
    let line = line(command);
    let output = command
        .stderr(Stdio::inherit())
        .output()
        .map_err(Failure::io(line.clone()))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).into_owned());
    }
    Err(Failure::Tool {
        line,
        status: output.status.to_string(),
    })
}

/// The command as one would type it.
pub(crate) fn line(command: &Command) -> String {
    let program = command.get_program().to_string_lossy();
    let program = program
        .rsplit(['/', '\\'])
        .next()
        .unwrap_or_default()
        .to_owned();
    let words = command
        .get_args()
        .map(|word| word.to_string_lossy().into_owned());
    std::iter::once(program)
        .chain(words)
        .collect::<Vec<_>>()
        .join(" ")
}
