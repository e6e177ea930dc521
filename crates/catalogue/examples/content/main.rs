//! `cargo xtask content [--as-of DATE] [--table] [--write]`: whether the catalogue may go out, and what deserves a second look.
//!
//! Fails on the hard rules alone, as they stand on the day of the edition: a fact that expires later is reported by
//! `--as-of`, and never makes an old edition wrong.

use std::path::Path;
use std::process::ExitCode;
use std::{env, fs};

use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, CatalogueError, Lists, State, districts};

/// The table, from this crate.
const TABLE: &str = "../../docs/catalogue.md";

#[derive(Default)]
struct Asked {
    day: Option<NaiveDate>,
    table: bool,
    write: bool,
}

#[derive(Debug, thiserror::Error)]
enum Failure {
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
    #[error("--as-of wants a day such as 2027-01-15")]
    Day,
    #[error("{0} is not known: content [--as-of DATE] [--table] [--write]")]
    Word(String),
    #[error("{TABLE}: {0}")]
    Table(#[from] std::io::Error),
}

fn main() -> ExitCode {
    match asked(env::args().skip(1)).and_then(|asked| run(&asked)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(failure) => {
            eprintln!("content: {failure}");
            ExitCode::from(2)
        }
    }
}

fn asked(mut words: impl Iterator<Item = String>) -> Result<Asked, Failure> {
    let mut asked = Asked::default();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--as-of" => {
                let day = words.next().and_then(|day| day.parse().ok());
                asked.day = Some(day.ok_or(Failure::Day)?);
            }
            "--table" => asked.table = true,
            "--write" => asked.write = true,
            _ => return Err(Failure::Word(word)),
        }
    }
    Ok(asked)
}

/// Whether the hard rules hold.
fn run(asked: &Asked) -> Result<bool, Failure> {
    let catalogue = Catalogue::builtin()?;
    let lists = Lists::builtin()?;
    if asked.table {
        print!("{}", catalogue.table());
        return Ok(true);
    }
    println!(
        "edition {}: {} services, {} districts",
        catalogue.version(),
        catalogue.services().count(),
        districts()?.len()
    );
    for (language, reading) in catalogue.readings() {
        println!(
            "{language}: LIX {:.1}, longest sentence {} words, mean {:.1}, {} sentences",
            reading.lix(),
            reading.longest,
            reading.mean(),
            reading.sentences
        );
    }
    let hard = findings(&catalogue, &lists);
    let expired = states(&catalogue, asked.day);
    let table = table(&catalogue, asked.write)?;
    Ok(hard == 0 && expired == 0 && table)
}

/// Prints the findings; how many of them are hard.
fn findings(catalogue: &Catalogue, lists: &Lists) -> usize {
    let (mut hard, mut soft) = (0, 0);
    for service in catalogue.services() {
        for finding in service.check_with(lists) {
            let (count, weight) = if finding.is_hard() {
                (&mut hard, "hard")
            } else {
                (&mut soft, "soft")
            };
            *count += 1;
            println!("{weight}: {} {finding}", service.code);
        }
    }
    println!("{hard} hard findings, {soft} soft ones");
    hard
}

/// Prints how the sheets stand; how many have expired on the day of the edition itself, when no other was asked for.
fn states(catalogue: &Catalogue, asked: Option<NaiveDate>) -> usize {
    let Some(day) = asked.or(catalogue.day()) else {
        return 0;
    };
    let count = |state| {
        catalogue
            .services()
            .filter(|service| service.state(day) == state)
            .count()
    };
    println!(
        "on {day}: {} sheets fresh, {} due, {} expired",
        count(State::Fresh),
        count(State::Due),
        count(State::Expired)
    );
    for service in catalogue.services() {
        for fact in &service.facts {
            let state = fact.state(service.confidence, day);
            if state != State::Fresh {
                let said = fact.value.get(indrumar_catalogue::SheetLanguage::Ro);
                println!(
                    "{}: {} {said} ({})",
                    state.as_str(),
                    service.code,
                    fact.source
                );
            }
        }
    }
    if asked.is_some() {
        0
    } else {
        count(State::Expired)
    }
}

/// Whether the table in the documentation is that of these files.
fn table(catalogue: &Catalogue, write: bool) -> Result<bool, Failure> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(TABLE);
    let table = catalogue.table();
    if write {
        fs::write(&path, &table)?;
        println!("docs/catalogue.md is written");
        return Ok(true);
    }
    let same = fs::read_to_string(&path).is_ok_and(|written| written == table);
    if !same {
        println!("docs/catalogue.md is out of date: cargo xtask content --write");
    }
    Ok(same)
}
