//! The hub's own keys: the first made at first start, all kept in the database, so that a copied database is the same hub.
//!
//! The newest one signs. Which that is, is looked up for every signature: another process may have changed it a moment ago, or the
//! database may have gone over to a host that never had it. Not here: changing it (`rotation`).

use crate::database::{Connection, Store};
use crate::{Error, Hub, audit};
use indrumar_wire::{PublicKey, SigningKey};

const NEWEST: &str = "SELECT seed FROM hub_key ORDER BY no DESC LIMIT 1";

impl Hub {
    /// The key that signs.
    pub(crate) async fn key(&self) -> Result<SigningKey, Error> {
        let seed: Option<Vec<u8>> = sqlx::query_scalar(NEWEST)
            .fetch_optional(&self.store.readers)
            .await
            .map_err(|error| self.store.failed(&error))?;
        Ok(SigningKey::from_seed(checked(seed)?))
    }

    /// The key that desks pin.
    ///
    /// # Errors
    /// The database cannot be read.
    pub async fn public_key(&self) -> Result<PublicKey, Error> {
        Ok(self.key().await?.public())
    }
}

/// The key that signs what this transaction is about.
pub(crate) async fn newest(store: &Store, tx: &mut Connection) -> Result<SigningKey, Error> {
    Ok(SigningKey::from_seed(newest_seed(store, tx).await?))
}

/// What that key is made of, which takes as long as a signature: who has the key of this seed need not make it again.
pub(crate) async fn newest_seed(store: &Store, tx: &mut Connection) -> Result<[u8; 32], Error> {
    let seed: Option<Vec<u8>> = sqlx::query_scalar(NEWEST)
        .fetch_optional(tx)
        .await
        .map_err(|error| store.failed(&error))?;
    checked(seed)
}

fn checked(seed: Option<Vec<u8>>) -> Result<[u8; 32], Error> {
    let seed = seed.and_then(|seed| <[u8; 32]>::try_from(seed.as_slice()).ok());
    seed.ok_or_else(|| Error::Internal("the hub's key in the database is damaged".to_owned()))
}

/// Makes the first key if there is none.
pub(crate) async fn make_first(store: &Store, at: &str) -> Result<(), Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let mut tx = store.begin().await?;
    let kept: Option<i64> = sqlx::query_scalar("SELECT max(no) FROM hub_key")
        .fetch_one(&mut *tx)
        .await
        .map_err(failed)?;
    if kept.is_some() {
        return Ok(());
    }
    let key = make(store, &mut tx, at).await?;
    let subject = key.public().to_string();
    audit::note(store, &mut tx, at, "hub-key-made", &subject).await?;
    tx.commit().await.map_err(failed)
}

/// Makes a key, which is the newest from then on.
pub(crate) async fn make(
    store: &Store,
    tx: &mut Connection,
    at: &str,
) -> Result<SigningKey, Error> {
    let key = SigningKey::from_seed(random()?);
    keep(store, tx, &key, at).await?;
    Ok(key)
}

/// Keeps a key as the newest.
pub(crate) async fn keep(
    store: &Store,
    tx: &mut Connection,
    key: &SigningKey,
    made_at: &str,
) -> Result<(), Error> {
    sqlx::query("INSERT INTO hub_key (seed, public_key, made_at) VALUES ($1, $2, $3)")
        .bind(key.seed().as_slice())
        .bind(key.public().bytes().as_slice())
        .bind(made_at)
        .execute(tx)
        .await
        .map_err(|error| store.failed(&error))?;
    Ok(())
}

/// Whether a key is or was this hub's.
pub(crate) async fn is_own(store: &Store, key: &PublicKey) -> Result<bool, Error> {
    let found: Option<i64> = sqlx::query_scalar("SELECT no FROM hub_key WHERE public_key = $1")
        .bind(key.bytes().as_slice())
        .fetch_optional(&store.readers)
        .await
        .map_err(|error| store.failed(&error))?;
    Ok(found.is_some())
}

/// Bytes from the operating system.
pub(crate) fn random<const N: usize>() -> Result<[u8; N], Error> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| Error::Internal(error.to_string()))?;
    Ok(bytes)
}
