//! `account`: who may read the pages. A password is never an argument: other people of the computer can read those.

use super::args::AccountCommand;
use super::{Outcome, text};
use crate::accounts::{AccountCode, AccountListed};
use crate::clock::stamp;
use crate::{Error, Hub, Role};
use indrumar_domain::CHISINAU;
use indrumar_i18n::{Args, I18n};
use serde_json::json;
use std::io::BufRead;

pub(super) async fn carry_out(
    hub: &Hub,
    command: &AccountCommand,
    words: I18n,
) -> Result<Outcome, Error> {
    match command {
        AccountCommand::Add {
            name,
            role,
            district,
            language,
        } => {
            let role = Role::new(role, district.as_deref())?;
            let code = hub.add_account(name, &role, *language).await?;
            Ok(with_code(words, "hub-account-added", name, &code))
        }
        AccountCommand::List => Ok(list(words, &hub.accounts().await?)),
        AccountCommand::Disable { name } => {
            hub.disable_account(name, true).await?;
            Ok(done(words, "hub-account-disabled", name))
        }
        AccountCommand::Enable { name } => {
            hub.disable_account(name, false).await?;
            Ok(done(words, "hub-account-enabled", name))
        }
        AccountCommand::Password { name, stdin: true } => {
            let mut line = String::new();
            let read = std::io::stdin().lock().read_line(&mut line);
            read.map_err(|error| Error::Internal(error.to_string()))?;
            let password = line.trim_end_matches(['\r', '\n']);
            hub.set_password(name, password).await?;
            Ok(done(words, "hub-account-password-set", name))
        }
        AccountCommand::Password { name, stdin: false } => {
            let code = hub.password_code(name).await?;
            Ok(with_code(words, "hub-account-code", name, &code))
        }
    }
}

fn done(words: I18n, key: &str, name: &str) -> Outcome {
    Outcome {
        sentence: text(words, key, &Args::new().with("name", name)),
        json: json!({ "name": name }),
    }
}

fn with_code(words: I18n, key: &str, name: &str, made: &AccountCode) -> Outcome {
    let args = Args::new()
        .with("name", name)
        .with("code", made.code.to_string())
        .with("expires", until(words, made));
    Outcome {
        sentence: text(words, key, &args),
        json: json!({"name": name, "code": made.code.to_string(), "expires": stamp(&made.expires)}),
    }
}

/// The last day here on which a code is good.
pub(super) fn until(words: I18n, made: &AccountCode) -> String {
    words.date(made.expires.with_timezone(&CHISINAU).date_naive())
}

fn list(words: I18n, accounts: &[AccountListed]) -> Outcome {
    let line = |one: &AccountListed| {
        let mut line = format!("{}: {}", one.name, one.role);
        if let Some(district) = &one.district {
            line = format!("{line}, {district}");
        }
        for (is, key) in [
            (one.disabled, "hub-account-stopped"),
            (!one.has_password, "hub-account-no-password"),
        ] {
            if is {
                line = format!("{line}; {}", words.plain(key));
            }
        }
        line
    };
    let sentence = if accounts.is_empty() {
        words.plain("hub-account-none")
    } else {
        accounts.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    Outcome {
        sentence,
        json: json!(accounts),
    }
}
