//! The catalogue at the hub: which edition its pages read, which editions it hands out, whose it takes.
//!
//! A pack lies in the database as it came. The hub puts its own signature only around the statement which edition is the
//! newest ([`Newest`](indrumar_wire::Newest)), never around another's pack. Not here: what a good pack is (`catalogue`).

mod key_file;
mod making;
mod publish;
mod publishers;

pub(crate) use key_file::{make_key, private_file, read_key};
pub(crate) use making::{make, read_pack};
pub use publish::{Published, PublishedEdition};

use crate::database::Row as DbRow;
use crate::{Error, Hub};
use indrumar_catalogue::{Catalogue, Pack, overtaken};
use indrumar_wire::{Digest, OfferedEdition};
use sqlx::{FromRow, Row as _};
use std::sync::{Arc, PoisonError};

/// The edition that names services and tells which codes are known.
#[derive(Debug)]
pub(crate) struct Running {
    /// The newest pack in the database when it was last looked.
    newest: Option<String>,
    catalogue: Arc<Catalogue>,
}

impl Running {
    pub(crate) fn builtin(catalogue: Arc<Catalogue>) -> Self {
        Self {
            newest: None,
            catalogue,
        }
    }
}

/// A pack without its bytes.
struct Kept {
    edition: OfferedEdition,
    published_at: String,
}

impl FromRow<'_, DbRow> for Kept {
    fn from_row(row: &DbRow) -> sqlx::Result<Self> {
        let damaged = |what: &str| sqlx::Error::Decode(what.to_owned().into());
        let digest: Vec<u8> = row.try_get("digest")?;
        let key: Vec<u8> = row.try_get("signed_by")?;
        let size: i64 = row.try_get("size")?;
        let digest = <[u8; 32]>::try_from(digest.as_slice()).map_err(|_| damaged("digest"))?;
        Ok(Self {
            edition: OfferedEdition {
                version: row.try_get("version")?,
                digest: Digest::from_bytes(digest),
                size: u64::try_from(size).unwrap_or(0),
                publisher: crate::deliver::public_key(&key).map_err(|_| damaged("key"))?,
            },
            published_at: row.try_get("published_at")?,
        })
    }
}

/// Newest first.
const KEPT: &str = "
    SELECT version, digest, signed_by, length(bytes) AS size, published_at
    FROM catalogue_pack ORDER BY version DESC LIMIT $1";

impl Hub {
    /// The newest edition that is handed out.
    pub(crate) async fn newest(&self) -> Result<Option<OfferedEdition>, Error> {
        let newest = self.kept(1).await?.into_iter().next();
        Ok(newest.map(|kept| kept.edition))
    }

    async fn kept(&self, limit: i64) -> Result<Vec<Kept>, Error> {
        sqlx::query_as(KEPT)
            .bind(limit)
            .fetch_all(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// Its day alone, for answers that have something else to say.
    pub(crate) async fn newest_version(&self) -> Result<Option<String>, Error> {
        sqlx::query_scalar("SELECT max(version) FROM catalogue_pack")
            .fetch_one(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// A pack as it came.
    pub(crate) async fn pack(&self, version: &str) -> Result<Option<Vec<u8>>, Error> {
        if version.contains('\0') {
            return Ok(None);
        }
        sqlx::query_scalar("SELECT bytes FROM catalogue_pack WHERE version = $1")
            .bind(version)
            .fetch_optional(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))
    }

    /// The edition in force, as things stand in the database: another process may have published one a moment ago.
    pub(crate) async fn catalogue(&self) -> Result<Arc<Catalogue>, Error> {
        let newest = self.newest_version().await?;
        {
            let running = self.running.read().unwrap_or_else(PoisonError::into_inner);
            if running.newest == newest {
                return Ok(Arc::clone(&running.catalogue));
            }
        }
        let bytes = match &newest {
            Some(version) => self.pack(version).await?,
            None => None,
        };
        let builtin = Arc::clone(&self.builtin);
        let catalogue =
            crate::deliver::aside(move || Ok(Arc::new(in_force(&builtin, bytes.as_deref()))))
                .await?;
        let mut running = self.running.write().unwrap_or_else(PoisonError::into_inner);
        *running = Running {
            newest,
            catalogue: Arc::clone(&catalogue),
        };
        Ok(catalogue)
    }
}

/// The newest pack, unless the program came later; either answers for the codes of the other. A pack that the disk has
/// spoilt gives way: what only it knew is held until it is published anew.
fn in_force(builtin: &Catalogue, pack: Option<&[u8]>) -> Catalogue {
    match pack.map(Pack::reopen) {
        Some(Ok(pack)) if overtaken(builtin, pack.catalogue()) => {
            builtin.clone().remembering(pack.catalogue())
        }
        Some(Ok(pack)) => pack.catalogue().clone().remembering(builtin),
        Some(Err(_)) | None => builtin.clone(),
    }
}
