//! `install`: the desks, and stopping one.

use super::args::InstallCommand;
use super::{Outcome, install, text};
use crate::{Error, Hub, Installed};
use chrono::DateTime;
use indrumar_domain::CHISINAU;
use indrumar_i18n::{Args, I18n};
use serde_json::json;

pub(super) async fn carry_out(
    hub: &Hub,
    command: &InstallCommand,
    words: I18n,
) -> Result<Outcome, Error> {
    let (key, typed) = match command {
        InstallCommand::List => return Ok(list(words, &hub.installs().await?)),
        InstallCommand::Revoke { install: typed } => {
            hub.revoke(&install(typed)?).await?;
            ("hub-install-revoked", typed)
        }
        InstallCommand::Reinstate { install: typed } => {
            hub.reinstate(&install(typed)?).await?;
            ("hub-install-reinstated", typed)
        }
    };
    Ok(Outcome {
        sentence: text(words, key, &Args::new().with("install", typed)),
        json: json!({ "install": typed }),
    })
}

fn list(words: I18n, installs: &[Installed]) -> Outcome {
    let line = |one: &Installed| {
        let heard = match &one.heard_at {
            Some(at) => moment(words, at),
            None => words.plain("hub-install-never"),
        };
        let args = Args::new()
            .with("install", &one.install)
            .with("office", one.office.as_deref().unwrap_or("-"))
            .with("program", &one.program)
            .with("heard", heard);
        let mut line = text(words, "hub-install-line", &args);
        for (at, key) in [
            (&one.revoked_at, "hub-install-stopped"),
            (&one.apart_at, "hub-install-apart"),
        ] {
            if let Some(at) = at {
                let said = text(words, key, &Args::new().with("date", moment(words, at)));
                line = format!("{line}; {said}");
            }
        }
        line
    };
    let sentence = if installs.is_empty() {
        words.plain("hub-install-none")
    } else {
        installs.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    Outcome {
        sentence,
        json: json!(installs),
    }
}

/// The day here of a stamp.
fn moment(words: I18n, at: &str) -> String {
    let here = DateTime::parse_from_rfc3339(at).map(|at| at.with_timezone(&CHISINAU));
    here.map_or_else(|_| at.to_owned(), |at| words.date(at.date_naive()))
}
