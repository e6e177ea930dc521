//! Everything of this desk into one encrypted file. The desk here stays as it was, and says that its data moved.

use super::{Manifest, root};
use crate::error::shown;
use crate::sheet::{put, put_in_documents, readable};
use crate::transact::Op;
use crate::{ApiError, Changes, Desk, ledger, settings};
use indrumar_i18n::Args;
use indrumar_store::{Key, Store};
use indrumar_wire::{Digest, Passphrase, SealedKind, open_file, seal_file};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::Path;
use ts_rs::TS;

const ENDING: &str = "indrumar";

/// Where to.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
#[serde(default)]
pub struct MoveWrite {
    /// The file; among the person's documents, when absent.
    #[ts(optional)]
    pub path: Option<String>,
}

/// The file is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MoveWritten {
    /// The file.
    pub path: String,
    /// The passphrase. It is told this once and kept nowhere.
    pub code: String,
    /// How many requests are in it.
    pub requests: u64,
    /// Its size.
    pub bytes: u64,
    /// Whether the folder with it is shown.
    pub opened: bool,
    /// What the window must refresh.
    pub changes: Changes,
}

/// See [`crate::with_commands`].
pub fn write(desk: &Desk, args: MoveWrite) -> Result<MoveWritten, ApiError> {
    crate::practice::not_in_practice(desk)?;
    let office = desk.read(settings::office)?;
    let office = office.ok_or(ApiError::NotSetUp {})?;
    // No receipt may fall between what is copied and what is compared.
    let _lock = desk.folder().lock_sync()?;
    ledger::days(desk)?;
    let (manifest, content) = packed(desk)?;
    let code = Passphrase::new(|bytes| desk.host().random(bytes)).map_err(ApiError::internal)?;
    let mut salt = [0; 16];
    desk.host().random(&mut salt).map_err(ApiError::internal)?;
    let program = desk.identity().program;
    let sealed = seal_file(SealedKind::Desk, &content, &code, salt, &program);
    let sealed = sealed.ok_or_else(|| ApiError::internal("sealing"))?;
    // What cannot be read back here will not be read there.
    if open_file(SealedKind::Desk, &sealed, &code).as_deref() != Ok(content.as_slice()) {
        return Err(ApiError::internal("the sealed file does not open"));
    }
    let (path, opened) = match args.path {
        Some(path) => {
            let failed = |_| ApiError::MoveSaveFailed { path: path.clone() };
            put(Path::new(&path), &sealed).map_err(failed)?;
            (path, false)
        }
        None => {
            let words = desk.i18n();
            let name = Args::new()
                .with("office", &office.name)
                .with("day", desk.today().to_string());
            let name = readable(&words.text("moving-file-name", &name));
            let kept = put_in_documents(desk, &name, ENDING, &sealed);
            let kept = kept.map_err(|error| match error {
                ApiError::SheetSaveFailed { path } => ApiError::MoveSaveFailed { path },
                other => other,
            })?;
            (kept.path, kept.opened)
        }
    };
    let now = desk.now().to_rfc3339();
    let ((), changes) = desk.transact(Op::MoveOut, |tx| tx.set(settings::MOVED, &Some(&now)))?;
    Ok(MoveWritten {
        path,
        code: code.to_string(),
        requests: manifest.requests,
        bytes: sealed.len() as u64,
        opened,
        changes,
    })
}

/// The manifest, and what goes into the file: its length, itself, the database.
fn packed(desk: &Desk) -> Result<(Manifest, Vec<u8>), ApiError> {
    let mut random = [0; 32];
    desk.host()
        .random(&mut random)
        .map_err(ApiError::internal)?;
    let key = Key::new(random);
    let copy = desk.folder().passing();
    let _ = fs::remove_file(&copy);
    let packed = copied(desk, &copy, &key);
    // Encrypted, and of no use to anybody: should it stay, the next one takes its place.
    let _ = fs::remove_file(&copy);
    let (requests, root, database) = packed?;
    let manifest = Manifest {
        install: desk.install(),
        requests,
        root,
        bytes: database.len(),
        sha256: Digest::of(&database),
        key: key.to_hex().to_string(),
    };
    let head = serde_json::to_vec(&manifest).map_err(ApiError::internal)?;
    let length = u32::try_from(head.len()).map_err(ApiError::internal)?;
    let content = [&length.to_be_bytes(), head.as_slice(), &database].concat();
    Ok((manifest, content))
}

fn copied(desk: &Desk, path: &Path, key: &Key) -> Result<(u64, Digest, Vec<u8>), ApiError> {
    let failed = |error| desk.failed(error);
    desk.store().copy_to(path, key).map_err(failed)?;
    let database = fs::read(path).map_err(|error| desk.folder().failed(&error))?;
    // Counted in the copy itself: what is recorded meanwhile is not in it.
    let copy = Store::open(path, key).map_err(failed)?;
    let read = copy.read();
    let requests = read.request_total().map_err(failed)?;
    let root = root(read, &desk.install()).map_err(failed)?;
    let root = root.map_err(ApiError::internal)?;
    if !copy.is_sound().map_err(failed)? {
        return Err(ApiError::DatabaseDamaged {
            path: shown(&desk.folder().database()),
        });
    }
    drop(copy);
    for ending in ["-wal", "-shm"] {
        let mut beside = path.as_os_str().to_owned();
        beside.push(ending);
        let _ = fs::remove_file(beside);
    }
    Ok((requests, root, database))
}

/// The desk is where it was moved to: the file it came in knew nothing of another computer, an earlier one may have.
pub(super) fn forget(desk: &Desk) -> Result<Changes, ApiError> {
    let ((), changes) = desk.transact(Op::MoveIn, |tx| {
        tx.set(settings::MOVED, &None::<String>)?;
        tx.all_changed();
        Ok(())
    })?;
    Ok(changes)
}
