//! Changing the hub's key: a new one, and the old one's signed word that it comes next. Every such word is kept and handed
//! out, so that a desk finds the way from the key it has pinned, however long it was away.
//!
//! Nothing else is signed anew: certificates by an earlier key are still recognised, and desks follow when they next speak to
//! the hub, or read its word in a file. Not here: following (`sync`).

use crate::database::Connection;
use crate::{Error, Hub, audit, hub_key};
use indrumar_domain::InstallId;
use indrumar_wire::{Digest, Keys, MAX_ROTATIONS, Marks, PublicKey, Rotation, Signed};

const ALL: &str = "SELECT envelope FROM key_rotation ORDER BY number";

impl Hub {
    /// Makes a new key that signs from then on, in every process of this hub; the old one says so, signed.
    ///
    /// # Errors
    /// The database cannot be written; then nothing has changed.
    pub async fn rotate_key(&self) -> Result<Rotation, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        let old = hub_key::newest(&self.store, &mut tx).await?;
        let last: Option<i64> = sqlx::query_scalar("SELECT max(number) FROM key_rotation")
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        let number = u32::try_from(last.unwrap_or(0)).unwrap_or(u32::MAX);
        let number = number.saturating_add(1);
        if usize::try_from(number).unwrap_or(usize::MAX) > MAX_ROTATIONS {
            let why = format!("no desk follows a hub through more than {MAX_ROTATIONS} keys");
            return Err(Error::Internal(why));
        }
        let new = hub_key::make(&self.store, &mut tx, &at).await?;
        let rotation = Rotation {
            number,
            from: old.public(),
            to: new.public(),
            at: at.clone(),
        };
        let signed = Signed::seal(&rotation, &old)?;
        self.keep_rotation(&mut tx, number, &signed).await?;
        let subject = format!("{number} {} {}", rotation.from, rotation.to);
        audit::note(&self.store, &mut tx, &at, "hub-key-changed", &subject).await?;
        tx.commit().await.map_err(failed)?;
        Ok(rotation)
    }

    /// The way from this key, or from the first one, to the one that signs now.
    ///
    /// # Errors
    /// [`Error::KeyUnknown`] for a key that never was this hub's, or that it has lost.
    pub async fn keys_from(&self, from: Option<&PublicKey>) -> Result<Signed, Error> {
        let mut rotations = self.rotations().await?;
        if let Some(from) = from {
            if !hub_key::is_own(&self.store, from).await? {
                return Err(Error::KeyUnknown);
            }
            let leaves = |signed: &Signed| {
                let said = signed.peek::<Rotation>();
                said.is_ok_and(|said| said.from == *from)
            };
            let at = rotations.iter().position(leaves);
            rotations = rotations.split_off(at.unwrap_or(rotations.len()));
        }
        Ok(Signed::seal(&Keys { rotations }, &self.key().await?)?)
    }

    /// Every statement, in its order.
    async fn rotations(&self) -> Result<Vec<Signed>, Error> {
        let kept = sqlx::query_scalar(ALL).fetch_all(&self.store.readers).await;
        read(kept.map_err(|error| self.store.failed(&error))?)
    }

    /// The same, as it stands in a transaction.
    pub(crate) async fn rotations_within(&self, tx: &mut Connection) -> Result<Vec<Signed>, Error> {
        let kept = sqlx::query_scalar(ALL).fetch_all(tx).await;
        read(kept.map_err(|error| self.store.failed(&error))?)
    }

    /// Keeps a statement.
    pub(crate) async fn keep_rotation(
        &self,
        tx: &mut Connection,
        number: u32,
        signed: &Signed,
    ) -> Result<(), Error> {
        let envelope = String::from_utf8_lossy(&signed.to_bytes()?).into_owned();
        sqlx::query("INSERT INTO key_rotation (number, envelope) VALUES ($1, $2)")
            .bind(i64::from(number))
            .bind(envelope)
            .execute(tx)
            .await
            .map_err(|error| self.store.failed(&error))?;
        Ok(())
    }

    /// By file nobody can ask: the statements follow the receipts as a line of marks without any, which a program from before
    /// there were statements reads and passes over. None while the hub has its first key.
    pub(crate) async fn rotations_beside(
        &self,
        install: InstallId,
        bundle: Digest,
    ) -> Result<Option<Vec<u8>>, Error> {
        let rotations = self.rotations().await?;
        if rotations.is_empty() {
            return Ok(None);
        }
        let marks = Marks {
            install,
            question: bundle,
            page: 0,
            pages: 1,
            keys: Vec::new(),
            rotations,
        };
        let line = Signed::seal(&marks, &self.key().await?)?;
        Ok(Some(line.to_bytes()?))
    }
}

fn read(kept: Vec<String>) -> Result<Vec<Signed>, Error> {
    let parsed = |text: String| Signed::parse(text.as_bytes()).map_err(Error::from);
    kept.into_iter().map(parsed).collect()
}
