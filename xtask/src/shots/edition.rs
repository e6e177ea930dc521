//! A newer edition of the catalogue for the desk that is looked at: a piece of news, and two sheets with something to check, as
//! they are after half a year.

use crate::demo::{self, Demo};
use crate::failure::Failure;
use crate::place::root;
use crate::tool::{output, tool};
use std::fs;
use std::path::Path;

/// What is said of it. It is true of every edition.
const NEWS: [&str; 3] = [
    "Pe fiecare fișă scrie acum când a fost verificată.",
    "На каждом листе теперь написано, когда он проверен.",
    "Each sheet now says when it was verified.",
];

/// Its facts were last held against their sources so long ago that they are due.
const OLD: (&str, &str) = ("pay.property-tax", "-200 days");

/// Some of its facts ended yesterday.
const ENDED: (&str, &str) = ("desk.asp-appointment", "-1 day");

/// Makes it, lets the hub hand it out, and the desk fetch it.
pub(super) fn come(demo: &Demo, desk: &Path, work: &Path) -> Result<(), Failure> {
    let services = work.join("services");
    let from = root().join("content/services");
    output(tool("cp").arg("-a").arg(from).arg(&services))?;
    let today = date("now")?;
    rewrite(&services.join("catalogue.toml"), |line| {
        let version = today.replace('-', ".");
        line.starts_with("version = ")
            .then(|| format!("version = \"{version}\""))
    })?;
    for ((code, when), what) in [(OLD, "verified"), (ENDED, "expires")] {
        let day = date(when)?;
        let mut in_facts = false;
        rewrite(&services.join(format!("{code}.toml")), |line| {
            in_facts |= line == "[[facts]]";
            (in_facts && line.starts_with(&format!("{what} = ")))
                .then(|| format!("{what} = \"{day}\""))
        })?;
    }
    let news = work.join("news.toml");
    let [ro, ru, en] = NEWS;
    let text = format!("text = {{ ro = \"{ro}\", ru = \"{ru}\", en = \"{en}\" }}");
    let note = format!("[[news]]\ndate = \"{today}\"\n{text}\n");
    fs::write(&news, note).map_err(Failure::io(format!("writing {}", news.display())))?;
    demo.publish(&services, &news, &work.join("catalogue.pack"))?;
    demo::cli(desk, &["catalogue", "fetch"])
}

/// A day as the catalogue writes it.
fn date(when: &str) -> Result<String, Failure> {
    let said = output(tool("date").args(["-d", when, "+%Y-%m-%d"]))?;
    Ok(said.trim().to_owned())
}

/// Writes some lines of a file otherwise.
fn rewrite(path: &Path, mut otherwise: impl FnMut(&str) -> Option<String>) -> Result<(), Failure> {
    let doing = || format!("rewriting {}", path.display());
    let text = fs::read_to_string(path).map_err(Failure::io(doing()))?;
    let lines = text.lines();
    let lines = lines.map(|line| otherwise(line).unwrap_or_else(|| line.to_owned()));
    let text = lines.collect::<Vec<_>>().join("\n") + "\n";
    fs::write(path, text).map_err(Failure::io(doing()))
}
