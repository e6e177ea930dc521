//! Another edition: from a file, or back to the one before. What runs is only ever exchanged for something that was read and
//! checked whole, in the same transaction that keeps it.

use super::{CatalogueApplied, CatalogueApply, CatalogueRolledBack, Running, ServiceChange};
use crate::desk::{language, sheet_language};
use crate::error::pack_failed;
use crate::session::Nothing;
use crate::transact::Op;
use crate::{ApiError, Desk};
use indrumar_catalogue::{Catalogue, Changes, MAX_PACKED, Pack, SheetLanguage, accept};
use indrumar_domain::ServiceCode;
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

/// See [`crate::with_commands`].
pub fn apply(desk: &Desk, args: CatalogueApply) -> Result<CatalogueApplied, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let path = Path::new(&args.path);
    let bytes = read(path).map_err(|_| ApiError::PackUnreadable {
        path: args.path.clone(),
    })?;
    let publishers = desk.publishers()?;
    let pack = Pack::open(&bytes, &publishers).map_err(|error| pack_failed(path, error))?;
    let (services, changes) = desk.transact(Op::ApplyPack, |tx| {
        // As things stand now: another program may have applied one a moment ago.
        let running = Running::load(desk.builtin(), tx.read())?;
        let mut published = tx.read().published_codes()?;
        published.extend(desk.builtin().published());
        let edition = accept(&pack, &running.official, &published).map_err(ApiError::from)?;
        tx.apply_pack(pack.version(), &bytes, &edition.published)?;
        let old = &running.official;
        Ok(told(&edition.changes, old, &edition.catalogue, language))
    })?;
    desk.reload_catalogue()?;
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
        let (version, pack) = running.previous.ok_or(ApiError::NothingToRollBack {})?;
        tx.run_pack(pack.as_deref())?;
        Ok(version)
    })?;
    desk.reload_catalogue()?;
    Ok(CatalogueRolledBack { version, changes })
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
fn told(
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
