//! `catalogue`: signing an edition, handing it out, publishers. Signing with a key from a file needs no database.

use super::args::{CatalogueCommand, Command, KeyCommand};
use super::{Outcome, text};
use crate::catalogue::{make, make_key, read_key, read_pack};
use crate::paper::Paper;
use crate::{Error, Hub, Published, PublishedEdition};
use indrumar_catalogue::{Changes, Pack};
use indrumar_domain::Day;
use indrumar_i18n::{Args, I18n};
use indrumar_wire::{PublicKey, SigningKey};
use serde_json::json;
use std::path::Path;

/// What can be done without a hub: a key made, a pack signed with a publisher's key.
pub(super) fn without_hub(command: &Command, words: I18n) -> Option<Result<Outcome, Error>> {
    match command {
        Command::Catalogue {
            command:
                CatalogueCommand::Sign {
                    services,
                    news,
                    key: Some(key),
                    out,
                },
        } => {
            let key = read_key(key);
            Some(key.and_then(|key| sign(services, news.as_deref(), &key, out, words)))
        }
        Command::Catalogue {
            command:
                CatalogueCommand::Key {
                    command: KeyCommand::New { out },
                },
        } => Some(new_key(out, words)),
        _ => None,
    }
}

/// The rest, with the hub's own key where one is wanted and none was named.
pub(super) async fn carry_out(
    hub: &Hub,
    command: &CatalogueCommand,
    words: I18n,
) -> Result<Outcome, Error> {
    match command {
        CatalogueCommand::Sign {
            services,
            news,
            key: _,
            out,
        } => sign(services, news.as_deref(), &hub.key().await?, out, words),
        CatalogueCommand::Publish { file } => {
            let done = hub.publish(read_pack(file)?, file).await?;
            Ok(published(words, &done))
        }
        CatalogueCommand::List => Ok(list(words, &hub.editions().await?)),
        CatalogueCommand::Key {
            command: KeyCommand::New { out },
        } => new_key(out, words),
        CatalogueCommand::Key {
            command: KeyCommand::Trust { key, name },
        } => {
            let public = PublicKey::parse(key).map_err(|_| Error::BadPublisherKey(key.clone()))?;
            hub.trust(&public, name).await?;
            Ok(Outcome {
                sentence: text(
                    words,
                    "hub-publisher-trusted",
                    &Args::new().with("name", name),
                ),
                json: json!({"key": public, "name": name}),
            })
        }
    }
}

fn sign(
    services: &Path,
    news: Option<&Path>,
    key: &SigningKey,
    out: &Path,
    words: I18n,
) -> Result<Outcome, Error> {
    let not_saved = |_| Error::NotSaved(out.to_owned());
    let bytes = make(services, news, key)?;
    let failed = |error| Error::Pack {
        path: services.to_owned(),
        error,
    };
    let version = Pack::reopen(&bytes).map_err(failed)?.version().to_owned();
    let paper = Paper::lay(out).map_err(not_saved)?;
    paper.fill(&bytes).map_err(not_saved)?;
    let path = out.display().to_string();
    let args = Args::new().with("version", &version).with("path", &path);
    Ok(Outcome {
        sentence: text(words, "hub-catalogue-signed", &args),
        json: json!({
            "version": version, "path": path, "bytes": bytes.len(), "key": key.public(),
        }),
    })
}

fn new_key(out: &Path, words: I18n) -> Result<Outcome, Error> {
    let public = make_key(out)?.public();
    let path = out.display().to_string();
    let args = Args::new()
        .with("path", &path)
        .with("key", public.to_string());
    Ok(Outcome {
        sentence: text(words, "hub-publisher-key-made", &args),
        json: json!({"key": public, "path": path}),
    })
}

/// What was published, then what it changes: `+` new, `-` gone, `~` other.
fn published(words: I18n, done: &Published) -> Outcome {
    let args = Args::new().with("version", &done.version);
    let mut lines = vec![text(words, "hub-catalogue-published", &args)];
    let Changes {
        added,
        retired,
        changed,
    } = &done.changes;
    lines.extend(added.iter().map(|code| format!("  + {code}")));
    lines.extend(
        retired
            .iter()
            .map(|(code, next)| format!("  - {code} → {next}")),
    );
    lines.extend(changed.keys().map(|code| format!("  ~ {code}")));
    let changed: Vec<_> = changed.keys().collect();
    Outcome {
        sentence: lines.join("\n"),
        json: json!({
            "version": done.version, "added": added, "retired": retired, "changed": changed,
        }),
    }
}

fn list(words: I18n, editions: &[PublishedEdition]) -> Outcome {
    let line = |edition: &PublishedEdition| {
        let by = match &edition.by {
            Some(name) => name.clone(),
            None => words.plain("hub-catalogue-by-hub"),
        };
        let day = edition.at.get(..10).unwrap_or_default();
        let day = Day::parse(day).map_or_else(|_| edition.at.clone(), |day| words.date(day.date()));
        let args = Args::new()
            .with("version", &edition.version)
            .with("date", day)
            .with("by", by);
        text(words, "hub-catalogue-line", &args)
    };
    let sentence = if editions.is_empty() {
        words.plain("hub-catalogue-none")
    } else {
        editions.iter().map(line).collect::<Vec<_>>().join("\n")
    };
    let rows: Vec<_> = editions
        .iter()
        .map(|edition| {
            json!({
                "version": edition.version, "digest": edition.digest, "size": edition.size,
                "at": edition.at, "key": edition.key, "by": edition.by,
            })
        })
        .collect();
    Outcome {
        sentence,
        json: json!(rows),
    }
}
