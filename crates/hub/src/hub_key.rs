//! The hub's own key: made at first start, kept in the database, so that a copied database is the same hub.

use crate::{Error, audit, database::Store};
use indrumar_wire::{PublicKey, SigningKey};

/// The newest key, made now if there is none.
pub(crate) async fn find_or_make(store: &Store, at: &str) -> Result<SigningKey, Error> {
    let failed = |error: sqlx::Error| store.failed(&error);
    let mut tx = store.begin().await?;
    let kept: Option<Vec<u8>> =
        sqlx::query_scalar("SELECT seed FROM hub_key ORDER BY no DESC LIMIT 1")
            .fetch_optional(&mut *tx)
            .await
            .map_err(failed)?;
    if let Some(seed) = kept {
        let seed = <[u8; 32]>::try_from(seed.as_slice())
            .map_err(|_| Error::Internal("the hub's key in the database is damaged".to_owned()))?;
        return Ok(SigningKey::from_seed(seed));
    }
    let key = SigningKey::from_seed(random()?);
    sqlx::query("INSERT INTO hub_key (seed, public_key, made_at) VALUES ($1, $2, $3)")
        .bind(key.seed().as_slice())
        .bind(key.public().bytes().as_slice())
        .bind(at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
    audit::note(
        store,
        &mut tx,
        at,
        "hub-key-made",
        &key.public().to_string(),
    )
    .await?;
    tx.commit().await.map_err(failed)?;
    Ok(key)
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
