//! Another edition: from a file, from the hub ([`super::fetch`]), or back to the one before. What runs is only ever exchanged for something that was read and
//! checked whole, in the same transaction that keeps it.

use super::{CatalogueApplied, CatalogueApply, CatalogueRolledBack, Running, ServiceChange};
use crate::desk::{language, sheet_language};
use crate::error::pack_failed;
use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Desk};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use indrumar_catalogue::{Catalogue, Changes, MAX_PACKED, Pack, PackError, SheetLanguage, accept};
use indrumar_domain::ServiceCode;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// See [`crate::with_commands`].
pub fn apply(desk: &Desk, args: CatalogueApply) -> Result<CatalogueApplied, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let (path, bytes) = file(args)?;
    let failed = |error| pack_failed(Path::new(&path), error);
    let pack = Pack::open(&bytes, &desk.publishers()?).map_err(failed)?;
    run(desk, &pack, &bytes, language)
}

/// Lets a good pack run, if it may.
pub(super) fn run(
    desk: &Desk,
    pack: &Pack,
    bytes: &[u8],
    language: SheetLanguage,
) -> Result<CatalogueApplied, ApiError> {
    let (services, changes) = desk.transact(Op::ApplyPack, |tx| {
        // As things stand now: another program may have applied one a moment ago.
        let running = Running::load(desk.builtin(), tx.read())?;
        let mut published = tx.read().published_codes()?;
        published.extend(desk.builtin().published());
        let edition = accept(pack, &running.official, &published).map_err(ApiError::from)?;
        tx.apply_pack(pack.version(), bytes, &edition.published)?;
        let old = &running.official;
        Ok(told(&edition.changes, old, &edition.catalogue, language))
    })?;
    desk.reload_catalogue()?;
    // Whatever could not be fetched before, something newer runs now.
    desk.note_fetch(None);
    Ok(CatalogueApplied {
        version: pack.version().to_owned(),
        services,
        changes,
    })
}

/// See [`crate::with_commands`].
pub fn rollback(desk: &Desk, _: Nothing) -> Result<CatalogueRolledBack, ApiError> {
    let (version, changes) = desk.transact(Op::RollBackCatalogue, |tx| {
        let running = Running::load(desk.builtin(), tx.read())?;
        let previous = running.previous(desk.builtin());
        let previous = previous.ok_or(ApiError::NothingToRollBack {})?;
        tx.run_pack(previous.pack.as_deref())?;
        Ok(previous.version().to_owned())
    })?;
    desk.reload_catalogue()?;
    Ok(CatalogueRolledBack { version, changes })
}

/// The file's name, for sentences, and its bytes.
fn file(args: CatalogueApply) -> Result<(String, Vec<u8>), ApiError> {
    match (args.path, args.content) {
        (Some(path), None) => match read(Path::new(&path)) {
            Ok(bytes) => Ok((path, bytes)),
            Err(_) => Err(ApiError::PackUnreadable { path }),
        },
        (None, Some(content)) => {
            let path = args.name.unwrap_or_else(|| "…".to_owned());
            // Three bytes are four letters: a longer text is not worth decoding.
            if content.len() > MAX_PACKED.div_ceil(3) * 4 {
                let error = PackError::TooLarge { max: MAX_PACKED };
                return Err(pack_failed(Path::new(&path), error));
            }
            match BASE64_STANDARD.decode(content) {
                Ok(bytes) => Ok((path, bytes)),
                Err(_) => Err(ApiError::PackUnreadable { path }),
            }
        }
        _ => Err(ApiError::PackNoFile {}),
    }
}

/// No more of the file than a pack can have, and one byte that tells that there is more.
fn read(path: &Path) -> std::io::Result<Vec<u8>> {
    let most = u64::try_from(MAX_PACKED).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    File::open(path)?
        .take(most.saturating_add(1))
        .read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// “What changed”, in the order: new, gone, other.
pub(super) fn told(
    changes: &Changes,
    old: &Catalogue,
    new: &Catalogue,
    language: SheetLanguage,
) -> Vec<ServiceChange> {
    let change = |code: &ServiceCode, what: &str, within: &Catalogue| ServiceChange {
        code: code.to_string(),
        title: within.name(code, language).unwrap_or_default().to_owned(),
        what: what.to_owned(),
        successor: None,
        parts: Vec::new(),
    };
    let added = changes.added.iter().map(|code| change(code, "added", new));
    let retired = changes
        .retired
        .iter()
        .map(|(code, successor)| ServiceChange {
            successor: Some(successor.to_string()),
            ..change(code, "retired", old)
        });
    let changed = changes.changed.iter().map(|(code, parts)| ServiceChange {
        parts: parts.iter().map(ToString::to_string).collect(),
        ..change(code, "changed", new)
    });
    added.chain(retired).chain(changed).collect()
}
