//! The commands of `indrumar-hub`. A command says what it did in a sentence, or as one JSON document with `--json`;
//! an error is a sentence on the standard error. The administrative ones work beside a hub that serves: each is one
//! short transaction.

mod accounts;
mod args;
mod catalogue;
mod held;
mod installs;
mod keys;
mod offices;
mod outcome;
mod serve;

use crate::database::shown as shown_address;
use crate::{AsOf, Config, Database, Error, Hub, NewOffice, Offices, Span};
use args::{Cli, Command, OfficeCommand};
use chrono::DateTime;
use clap::error::ErrorKind;
use clap::{CommandFactory, Parser};
use indrumar_domain::{Day, InstallId, Period};
use indrumar_i18n::{Args, I18n, Lang};
use outcome::{Outcome, added, imported, made, total};
use std::process::ExitCode;

/// Runs the program on the words of its command line.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help and version come this way too and are no misuse.
            if error.use_stderr() {
                return misuse(&error);
            }
            let _ = error.print();
            return ExitCode::SUCCESS;
        }
    };
    let words = I18n::new(cli.lang.unwrap_or_else(environment_lang));
    if let Some(done) = catalogue::without_hub(&cli.command, words) {
        return match done {
            Ok(outcome) => {
                say(&cli, &outcome);
                ExitCode::SUCCESS
            }
            Err(error) => fail(&error, words),
        };
    }
    let Some(db) = &cli.db else {
        // A word that may stand anywhere cannot be declared as required.
        return misuse(&Cli::command().error(ErrorKind::MissingRequiredArgument, "--db"));
    };
    let runtime = match tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
    {
        Ok(runtime) => runtime,
        Err(error) => return fail(&Error::Internal(error.to_string()), words),
    };
    match runtime.block_on(run(&cli, db, words)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error, words),
    }
}

/// A command line that cannot be read: a sentence in the person's language, then the form in clap's words.
fn misuse(error: &clap::Error) -> ExitCode {
    let words = std::env::args_os().skip(1);
    let typed: Vec<String> = words.map(|word| word.display().to_string()).collect();
    // clap would repeat a connection string, password and all, from a place where none belongs.
    let secret = typed.iter().any(|word| shown_address(word) != *word);
    let typed: Vec<String> = typed.iter().map(|word| shown_address(word)).collect();
    let detail = Args::new().with("detail", typed.join(" "));
    let words = I18n::new(environment_lang());
    if !typed.is_empty() {
        eprintln!("{}\n", words.text("cli-misuse", &detail));
    }
    if secret {
        eprintln!("{}", Cli::command().render_usage());
    } else {
        let _ = error.print();
    }
    ExitCode::from(2)
}

fn fail(error: &Error, words: I18n) -> ExitCode {
    eprintln!("{}", error.sentence(words));
    ExitCode::FAILURE
}

/// The person's language by the usual variables; Romanian when they name none of ours.
fn environment_lang() -> Lang {
    ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .filter_map(|name| std::env::var(name).ok())
        .find(|value| !value.is_empty())
        .and_then(|value| value.get(..2)?.to_ascii_lowercase().parse().ok())
        .unwrap_or_default()
}

async fn run(cli: &Cli, db: &str, words: I18n) -> Result<(), Error> {
    let mut config = Config::new(Database::parse(db)?);
    if let Command::Serve {
        listen,
        log,
        per_minute,
        tls_cert,
        tls_key,
    } = &cli.command
    {
        config.log = *log;
        config.per_minute = (*per_minute > 0).then_some(*per_minute);
        let tls = tls_cert.as_deref().zip(tls_key.as_deref());
        return serve::serve(&config, listen, tls, words, cli.json).await;
    }
    let hub = Hub::open(&config).await?;
    let outcome = carry_out(&hub, &cli.command, words).await;
    hub.close().await;
    say(cli, &outcome?);
    Ok(())
}

fn say(cli: &Cli, outcome: &Outcome) {
    if cli.json {
        println!("{}", outcome.json);
    } else {
        println!("{}", outcome.sentence);
    }
}

async fn carry_out(hub: &Hub, command: &Command, words: I18n) -> Result<Outcome, Error> {
    match command {
        Command::Serve { .. } => Err(Error::Internal("serve is not carried out here".to_owned())),
        Command::Office {
            command:
                OfficeCommand::Add {
                    code,
                    name,
                    kind,
                    district,
                    phone,
                },
        } => {
            let office = NewOffice::new(code, name, kind, district.as_deref())?;
            let office = office.with_phone(phone.as_deref())?;
            hub.add_office(&office).await?;
            Ok(added(words, code, name, kind, office.district()))
        }
        Command::Office { command } => offices::carry_out(hub, command, words).await,
        Command::EnrolCode {
            office,
            letter,
            address,
        } => match (letter, address) {
            (Some(file), Some(address)) => offices::letter(hub, office, address, file, words).await,
            _ => Ok(made(words, &hub.make_code(office).await?)),
        },
        Command::Letters {
            address,
            out,
            office,
        } => offices::letters(hub, office, address, out, words).await,
        Command::Account { command } => accounts::carry_out(hub, command, words).await,
        Command::Install { command } => installs::carry_out(hub, command, words).await,
        Command::Held { command } => held::carry_out(hub, command, words).await,
        Command::Backup { out } => {
            hub.backup(out).await?;
            let path = out.display().to_string();
            Ok(Outcome {
                sentence: text(words, "hub-backed-up", &Args::new().with("path", &path)),
                json: serde_json::json!({ "path": path }),
            })
        }
        Command::RotateKey => keys::rotate(hub, words).await,
        Command::ExportKey { file } => keys::export(hub, file, words).await,
        Command::ImportKey { file } => keys::import(hub, file, words).await,
        Command::Catalogue { command } => catalogue::carry_out(hub, command, words).await,
        Command::Bundle {
            command: args::BundleCommand::Import { file, receipt },
        } => Ok(imported(words, &hub.import(file, receipt).await?, receipt)),
        Command::Total {
            office,
            day,
            month,
            as_of,
            united,
        } => {
            let text = day.as_ref().or(month.as_ref()).map_or("", String::as_str);
            let bad = || Error::BadDate(text.to_owned());
            let (period, span) = match Period::parse(text).map_err(|_| bad())? {
                Period::Day(day) if month.is_none() => (text, Span::day(day)),
                Period::Month(first) if day.is_none() => (text, Span::month(first)),
                _ => return Err(bad()),
            };
            let offices = if *united { Offices::Now } else { Offices::Then };
            let as_of = as_of.as_deref().map(moment).transpose()?;
            let (figures, number) = match as_of {
                None => (hub.figures_of(office, span, offices).await?, None),
                Some(as_of) => {
                    let (figures, number) = hub.figures_as_of(office, span, offices, as_of).await?;
                    (figures, Some(number))
                }
            };
            Ok(total(words, office, period, &figures, number))
        }
    }
}

/// A number of the log, or a moment.
fn moment(text: &str) -> Result<AsOf, Error> {
    if let Ok(number) = text.parse() {
        return Ok(AsOf::Number(number));
    }
    let moment = DateTime::parse_from_rfc3339(text);
    let moment = moment.map_err(|_| Error::BadDate(text.to_owned()))?;
    Ok(AsOf::Moment(moment.to_utc()))
}

/// A day that was typed.
fn day(text: &str) -> Result<Day, Error> {
    Day::parse(text).map_err(|_| Error::BadDate(text.to_owned()))
}

/// An install that was typed.
fn install(text: &str) -> Result<InstallId, Error> {
    InstallId::parse(text).map_err(|_| Error::BadInstall(text.to_owned()))
}

/// A day as people read it.
fn shown(words: I18n, period: &str) -> String {
    Day::parse(period).map_or_else(|_| period.to_owned(), |day| words.date(day.date()))
}

fn text(words: I18n, key: &str, args: &Args) -> String {
    words.text(key, args)
}
