//! Taking an edition, in one transaction: whole, signed by somebody known, newer, and losing no code ever published.

use super::{Kept, in_force};
use crate::database::Connection;
use crate::deliver::aside;
use crate::{Error, Hub, audit};
use indrumar_catalogue::{Catalogue, Changes, Pack, accept};
use indrumar_domain::ServiceCode;
use indrumar_wire::{Digest, PublicKey};
use std::collections::BTreeSet;
use std::path::Path;

/// An edition that the hub hands out now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Published {
    /// Its day.
    pub version: String,
    /// What differs from the one before.
    pub changes: Changes,
}

/// An edition in the list of all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedEdition {
    /// Its day.
    pub version: String,
    /// The digest of the pack.
    pub digest: Digest,
    /// Its size in bytes.
    pub size: u64,
    /// When it was published.
    pub at: String,
    /// The key it is signed with.
    pub key: PublicKey,
    /// Whose key that is; none for the hub itself.
    pub by: Option<String>,
}

impl Hub {
    /// Hands out an edition from now on. `path` is where its bytes are from; it is named in errors and not read.
    ///
    /// # Errors
    /// Everything that can be wrong with a pack, a key that is not trusted, an edition that is not newer than the one in
    /// force or loses a code. What was handed out so far still is.
    pub async fn publish(&self, bytes: Vec<u8>, path: &Path) -> Result<Published, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let trusted: Vec<PublicKey> = self.trusted().await?.into_keys().collect();
        let path = path.to_owned();
        let (pack, bytes) = aside(move || match Pack::open(&bytes, &trusted) {
            Ok(pack) => Ok((pack, bytes)),
            Err(error) => Err(Error::Pack { path, error }),
        })
        .await?;
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        let running = self.in_force_within(&mut tx).await?;
        let mut before = self.published_within(&mut tx).await?;
        before.extend(self.builtin.published());
        let edition = accept(&pack, &running, &before).map_err(Error::PackRefused)?;
        sqlx::query(
            "INSERT INTO catalogue_pack (version, digest, signed_by, bytes, published_at) VALUES ($1, $2, $3, $4, $5)",
        )
        .bind(pack.version())
        .bind(Digest::of(&bytes).bytes().as_slice())
        .bind(pack.key().bytes().as_slice())
        .bind(&bytes)
        .bind(&at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        for code in &edition.published {
            sqlx::query(
                "INSERT INTO catalogue_code (code) VALUES ($1) ON CONFLICT (code) DO NOTHING",
            )
            .bind(code.as_str())
            .execute(&mut *tx)
            .await
            .map_err(failed)?;
        }
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "catalogue-published",
            pack.version(),
        )
        .await?;
        tx.commit().await.map_err(failed)?;
        Ok(Published {
            version: pack.version().to_owned(),
            changes: edition.changes,
        })
    }

    /// Every edition ever published, newest first.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn editions(&self) -> Result<Vec<PublishedEdition>, Error> {
        let names = self.trusted().await?;
        let known = |kept: Kept| {
            let edition = kept.edition;
            let key = edition.publisher;
            PublishedEdition {
                version: edition.version,
                digest: edition.digest,
                size: edition.size,
                at: kept.published_at,
                // A key that is trusted no more is still somebody's.
                by: names
                    .get(&key)
                    .cloned()
                    .unwrap_or_else(|| Some(key.to_string())),
                key,
            }
        };
        let all = self.kept(i64::MAX).await?;
        Ok(all.into_iter().map(known).collect())
    }

    /// The edition in force as the transaction sees it.
    async fn in_force_within(&self, tx: &mut Connection) -> Result<Catalogue, Error> {
        let newest: Option<Vec<u8>> =
            sqlx::query_scalar("SELECT bytes FROM catalogue_pack ORDER BY version DESC LIMIT 1")
                .fetch_optional(tx)
                .await
                .map_err(|error| self.store.failed(&error))?;
        Ok(in_force(&self.builtin, newest.as_deref()))
    }

    async fn published_within(&self, tx: &mut Connection) -> Result<BTreeSet<ServiceCode>, Error> {
        let codes: Vec<String> = sqlx::query_scalar("SELECT code FROM catalogue_code")
            .fetch_all(tx)
            .await
            .map_err(|error| self.store.failed(&error))?;
        let damaged = |_| Error::Internal("a code in the database is damaged".to_owned());
        let codes = codes.iter().map(|code| ServiceCode::parse(code));
        codes.collect::<Result<_, _>>().map_err(damaged)
    }
}
