//! `office import`, `office export`, `office merge`, and the letters that bring offices their codes.

use super::args::OfficeCommand;
use super::{Outcome, day, text};
use crate::clock::stamp;
use crate::paper::Paper;
use crate::{Error, Hub};
use indrumar_domain::CHISINAU;
use indrumar_i18n::{Args, I18n};
use serde_json::json;
use std::path::Path;

/// All but `add`, which is older than this file.
pub(super) async fn carry_out(
    hub: &Hub,
    command: &OfficeCommand,
    words: I18n,
) -> Result<Outcome, Error> {
    match command {
        OfficeCommand::Add { .. } => Err(Error::Internal("add is not carried out here".to_owned())),
        OfficeCommand::Import { file } => {
            let listed = hub.take_offices(file).await?;
            let number = |n: usize| u64::try_from(n).unwrap_or(u64::MAX);
            let args = Args::new()
                .with("added", number(listed.added))
                .with("changed", number(listed.changed))
                .with("unchanged", number(listed.unchanged));
            Ok(Outcome {
                sentence: text(words, "hub-offices-taken", &args),
                json: json!({
                    "added": listed.added, "changed": listed.changed, "unchanged": listed.unchanged,
                }),
            })
        }
        OfficeCommand::Export { file } => {
            save(file, &hub.offices_csv().await?)?;
            Ok(saved(words, "hub-offices-written", file))
        }
        OfficeCommand::Merge { office, into, from } => {
            let from = day(from)?;
            hub.merge_office(office, into, from).await?;
            let args = Args::new()
                .with("office", office)
                .with("into", into)
                .with("date", words.date(from.date()));
            Ok(Outcome {
                sentence: text(words, "hub-office-merged", &args),
                json: json!({"office": office, "into": into, "from": from}),
            })
        }
    }
}

/// One code with its letter. The place for it is laid out before the code is made.
pub(super) async fn letter(
    hub: &Hub,
    office: &str,
    address: &str,
    file: &Path,
    words: I18n,
) -> Result<Outcome, Error> {
    let not_saved = |_| Error::NotSaved(file.to_owned());
    let paper = Paper::lay(file).map_err(not_saved)?;
    let (made, pdf) = hub.letter(office, address, words.lang()).await?;
    paper.fill(&pdf).map_err(not_saved)?;
    let path = file.display().to_string();
    let until = words.date(made.expires.with_timezone(&CHISINAU).date_naive());
    let args = Args::new()
        .with("code", made.code.to_string())
        .with("expires", until)
        .with("path", &path);
    Ok(Outcome {
        sentence: text(words, "hub-letter-written", &args),
        json: json!({"code": made.code.to_string(), "expires": stamp(&made.expires), "letter": path}),
    })
}

/// One for each office, in a folder. The codes stand in the letters alone.
pub(super) async fn letters(
    hub: &Hub,
    offices: &[String],
    address: &str,
    folder: &Path,
    words: I18n,
) -> Result<Outcome, Error> {
    let named: Vec<String> = if offices.is_empty() {
        let all = hub.office_codes().await?.into_iter();
        all.map(|code| code.to_string()).collect()
    } else {
        offices.to_vec()
    };
    std::fs::create_dir_all(folder).map_err(|_| Error::NotSaved(folder.to_owned()))?;
    for office in &named {
        // Only the code of an office that exists becomes the name of a file.
        hub.office(office).await?;
        letter(
            hub,
            office,
            address,
            &folder.join(format!("{office}.pdf")),
            words,
        )
        .await?;
    }
    let count = u64::try_from(named.len()).unwrap_or(u64::MAX);
    let path = folder.display().to_string();
    let args = Args::new().with("count", count).with("path", &path);
    Ok(Outcome {
        sentence: text(words, "hub-letters-written", &args),
        json: json!({"offices": named, "folder": path}),
    })
}

fn save(file: &Path, bytes: &[u8]) -> Result<(), Error> {
    let not_saved = |_| Error::NotSaved(file.to_owned());
    Paper::lay(file)
        .map_err(not_saved)?
        .fill(bytes)
        .map_err(not_saved)
}

fn saved(words: I18n, key: &str, file: &Path) -> Outcome {
    let path = file.display().to_string();
    Outcome {
        sentence: text(words, key, &Args::new().with("path", &path)),
        json: json!({ "path": path }),
    }
}
