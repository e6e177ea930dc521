//! A desk arrives from another computer. Everything is checked before the first page is taken, and all of it is taken in one
//! transaction; a computer that has a desk already is left alone.

use super::{Manifest, leave, root};
use crate::session::{Boot, Nothing, boot};
use crate::{ApiError, Changes, Desk, settings};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use indrumar_store::{Key, Store, StoreError};
use indrumar_wire::{Digest, Passphrase, SealedFault, SealedKind, open_file};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use ts_rs::TS;

/// Larger files are not read: no desk makes them.
const MOST_BYTES: u64 = 512 * 1024 * 1024;

/// The file, or the content of one that the window has read, and its passphrase.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct MoveRead {
    /// The file; of a content its name, for sentences about it.
    pub path: String,
    /// Its content in Base64, in place of the file.
    #[ts(optional)]
    pub content: Option<String>,
    /// The passphrase as it was typed.
    pub code: String,
}

/// The desk is here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveArrived {
    /// How many requests came.
    pub requests: u64,
    /// The window anew.
    pub boot: Boot,
    /// What the window must refresh.
    pub changes: Changes,
}

/// See [`crate::with_commands`].
pub fn read(desk: &Desk, args: MoveRead) -> Result<MoveArrived, ApiError> {
    crate::practice::not_in_practice(desk)?;
    let unreadable = || ApiError::MoveFileUnreadable {
        path: args.path.clone(),
    };
    has_nothing(desk)?;
    let code = Passphrase::parse(&args.code).ok_or(ApiError::MoveCodeWrong {})?;
    let bytes = match &args.content {
        Some(content) => BASE64_STANDARD.decode(content).ok(),
        None => whole(Path::new(&args.path)),
    };
    let bytes = bytes.ok_or_else(unreadable)?;
    let content = open_file(SealedKind::Desk, &bytes, &code).map_err(|fault| match fault {
        SealedFault::Unreadable => unreadable(),
        SealedFault::Newer => ApiError::MoveFileNewer {
            path: args.path.clone(),
        },
        SealedFault::Passphrase => ApiError::MoveCodeWrong {},
    })?;
    let (manifest, database) = unpacked(&content).ok_or_else(unreadable)?;
    let key = Key::parse(&manifest.key).ok_or_else(unreadable)?;
    let _lock = desk.folder().lock_sync()?;
    let passing = desk.folder().passing();
    let arrived = taken(desk, &passing, &key, &manifest, database, &args.path);
    for ending in ["", "-wal", "-shm"] {
        let mut beside = passing.as_os_str().to_owned();
        beside.push(ending);
        let _ = fs::remove_file(beside);
    }
    arrived?;
    let changes = leave::forget(desk)?;
    Ok(MoveArrived {
        requests: manifest.requests,
        boot: boot(desk, Nothing {})?,
        changes,
    })
}

/// A desk that was set up, or in which anything was recorded, is not written over.
fn has_nothing(desk: &Desk) -> Result<(), ApiError> {
    let (office, hub, requests) = desk.read(|read| {
        Ok((
            settings::office(read)?,
            settings::hub(read)?,
            read.request_total()?,
        ))
    })?;
    match office.is_none() && hub.is_none() && requests == 0 {
        true => Ok(()),
        false => Err(ApiError::MoveHasData {}),
    }
}

fn whole(path: &Path) -> Option<Vec<u8>> {
    let size = fs::metadata(path).ok()?.len();
    (size <= MOST_BYTES).then(|| fs::read(path).ok()).flatten()
}

fn unpacked(content: &[u8]) -> Option<(Manifest, &[u8])> {
    let (length, rest) = content.split_first_chunk::<4>()?;
    let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
    let (head, database) = rest.split_at_checked(length)?;
    let manifest: Manifest = serde_json::from_slice(head).ok()?;
    let same = database.len() == manifest.bytes && Digest::of(database) == manifest.sha256;
    same.then_some((manifest, database))
}

/// Lays the database beside this desk's own, holds it against the manifest, and lets it take that one's place.
fn taken(
    desk: &Desk,
    passing: &Path,
    key: &Key,
    manifest: &Manifest,
    database: &[u8],
    name: &str,
) -> Result<(), ApiError> {
    fs::write(passing, database).map_err(|error| desk.folder().failed(&error))?;
    let failed = |error| match error {
        StoreError::NewerDatabase => ApiError::MoveFileNewer {
            path: name.to_owned(),
        },
        StoreError::KeyWrong | StoreError::NotADatabase | StoreError::Damaged(_) => {
            ApiError::MoveFileUnreadable {
                path: name.to_owned(),
            }
        }
        other => desk.failed(other),
    };
    let copy = Store::open(passing, key).map_err(failed)?;
    let unlike = || ApiError::MoveFileUnreadable {
        path: name.to_owned(),
    };
    if !is_as_written(&copy, manifest).map_err(failed)? {
        return Err(unlike());
    }
    let install = copy.read().install().map_err(failed)?.ok_or_else(unlike)?;
    desk.become_copy_of(&copy, install)
}

fn is_as_written(copy: &Store, manifest: &Manifest) -> Result<bool, StoreError> {
    let read = copy.read();
    let install = read.install()?;
    let root = root(read, &manifest.install)?;
    Ok(copy.is_sound()?
        && install.is_some_and(|it| it.id == manifest.install)
        && read.request_total()? == manifest.requests
        && root.is_ok_and(|root| root == manifest.root))
}
