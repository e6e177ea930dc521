//! Whose packs this hub takes: its own, those of the publishers that the program names, those of publishers that its
//! administrator named.

use crate::database::Store;
use crate::deliver::public_key;
use crate::{Error, Hub, audit};
use indrumar_catalogue::publishers;
use indrumar_wire::PublicKey;
use std::collections::BTreeMap;

impl Hub {
    /// Takes packs of this publisher from now on, under a name for lists. Naming the key again gives it another name.
    ///
    /// # Errors
    /// [`Error::EmptyName`].
    pub async fn trust(&self, key: &PublicKey, name: &str) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let name = crate::office::clean(name)?;
        let at = self.clock.stamp();
        let mut tx = self.store.begin().await?;
        sqlx::query(
            "INSERT INTO publisher (public_key, name, trusted_at) VALUES ($1, $2, $3)
             ON CONFLICT (public_key) DO UPDATE SET name = excluded.name",
        )
        .bind(key.bytes().as_slice())
        .bind(&name)
        .bind(&at)
        .execute(&mut *tx)
        .await
        .map_err(failed)?;
        let subject = format!("{name} {key}");
        audit::note(&self.store, &mut tx, &at, "publisher-trusted", &subject).await?;
        tx.commit().await.map_err(failed)
    }

    /// Every key whose packs are taken, with the publisher's name; none for the hub itself.
    pub(crate) async fn trusted(&self) -> Result<BTreeMap<PublicKey, Option<String>>, Error> {
        let mut trusted = BTreeMap::new();
        let broken =
            |error: indrumar_catalogue::PackError| Error::CatalogueBroken(error.to_string());
        for publisher in publishers().map_err(broken)? {
            trusted.insert(publisher.key, Some(publisher.name));
        }
        let named: Vec<(Vec<u8>, String)> =
            rows(&self.store, "SELECT public_key, name FROM publisher").await?;
        for (key, name) in named {
            trusted.insert(public_key(&key)?, Some(name));
        }
        let own: Vec<(Vec<u8>, String)> =
            rows(&self.store, "SELECT public_key, made_at FROM hub_key").await?;
        for (key, _) in own {
            trusted.insert(public_key(&key)?, None);
        }
        Ok(trusted)
    }
}

async fn rows(store: &Store, sql: &'static str) -> Result<Vec<(Vec<u8>, String)>, Error> {
    sqlx::query_as(sql)
        .fetch_all(&store.readers)
        .await
        .map_err(|error| store.failed(&error))
}
