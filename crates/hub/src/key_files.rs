//! The hub's keys for another database: all of them with the statements that link them, in a file sealed with a passphrase that
//! is shown once; or, between hubs of one program, as they are.
//!
//! They are taken where they do no harm: by a hub without desks, which becomes the same hub as the one they are from; and by
//! that hub itself, put back from before it made the last of them. Not here: the form of a sealed file (`wire`).

use crate::catalogue::private_file;
use crate::database::Connection;
use crate::deliver::aside;
use crate::{Error, Hub, audit, hub_key};
use indrumar_wire::{
    Passphrase, PublicKey, SealedFault, SealedKind, Signed, SigningKey, open_file, seal_file,
    succession,
};
use serde::{Deserialize, Serialize};
use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

/// Larger files are not read: no hub has so many keys.
const LONGEST: u64 = 4 * 1024 * 1024;
const PROGRAM: &str = concat!("indrumar-hub ", env!("CARGO_PKG_VERSION"));

/// The keys are in a file.
#[derive(Debug, Clone)]
pub struct ExportedKeys {
    /// Told this once and kept nowhere.
    pub passphrase: Passphrase,
    /// The one that signs.
    pub key: PublicKey,
    /// How many there are.
    pub keys: usize,
}

/// The keys are in this database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImportedKeys {
    /// The one that signs now.
    pub key: PublicKey,
    /// How many of them were not here before.
    pub new: usize,
}

/// All keys of a hub, oldest first, and the statements that link them: secret.
#[derive(Clone, Serialize, Deserialize)]
pub struct KeyRing {
    keys: Vec<KeptKey>,
    rotations: Vec<Signed>,
}

impl KeyRing {
    fn keys(&self) -> Option<Vec<SigningKey>> {
        self.keys.iter().map(KeptKey::key).collect()
    }
}

#[derive(Clone, Serialize, Deserialize)]
struct KeptKey {
    /// 64 hexadecimal digits.
    seed: String,
    made_at: String,
}

impl KeptKey {
    fn key(&self) -> Option<SigningKey> {
        let mut seed = [0; 32];
        hex::decode_to_slice(&self.seed, &mut seed).ok()?;
        Some(SigningKey::from_seed(seed))
    }
}

impl Hub {
    /// Writes all keys into a new file that only its owner may read.
    ///
    /// # Errors
    /// [`Error::NotSaved`] for a file that is there or cannot be made.
    pub async fn export_keys(&self, out: &Path) -> Result<ExportedKeys, Error> {
        let (ring, key) = self.ring().await?;
        let keys = ring.keys.len();
        let passphrase = Passphrase::new(getrandom::fill);
        let passphrase = passphrase.map_err(|error| Error::Internal(error.to_string()))?;
        let (salt, with) = (hub_key::random()?, passphrase.clone());
        let sealed = aside(move || seal(&ring, &with, salt)).await?;
        let not_saved = |_| Error::NotSaved(out.to_owned());
        let mut file = private_file(out).map_err(not_saved)?;
        let written = file.write_all(&sealed).and_then(|()| file.sync_all());
        written.map_err(|error| {
            // Half a file is of no use; if it cannot be removed either, the error says enough.
            let _ = std::fs::remove_file(out);
            not_saved(error)
        })?;
        Ok(ExportedKeys {
            passphrase,
            key,
            keys,
        })
    }

    /// Takes the keys of a file: all of them or none.
    ///
    /// # Errors
    /// Everything that can be wrong with the file and the passphrase; [`Error::KeysDiffer`] when this hub has desks, and the
    /// file is not of this very hub.
    pub async fn import_keys(&self, path: &Path, typed: &str) -> Result<ImportedKeys, Error> {
        let passphrase = Passphrase::parse(typed).ok_or(Error::PassphraseWrong)?;
        let bytes = whole(path)?;
        let opened = aside(move || Ok(open(&bytes, &passphrase))).await?;
        let ring = opened.map_err(|fault| match fault {
            SealedFault::Unreadable => Error::KeyFileUnreadable(path.to_owned()),
            SealedFault::Newer => Error::KeyFileNewer(path.to_owned()),
            SealedFault::Passphrase => Error::PassphraseWrong,
        })?;
        self.take_keys(ring).await
    }

    /// All keys as they are, for another hub of this program. It is noted, as a file of them is.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn key_ring(&self) -> Result<KeyRing, Error> {
        Ok(self.ring().await?.0)
    }

    /// Those, and the one that signs.
    async fn ring(&self) -> Result<(KeyRing, PublicKey), Error> {
        let mut tx = self.store.begin().await?;
        let ring = KeyRing {
            keys: self.kept_keys(&mut tx).await?,
            rotations: self.rotations_within(&mut tx).await?,
        };
        let key = hub_key::newest(&self.store, &mut tx).await?.public();
        // Noted before anybody has it; a note of a file that was not made in the end does no harm.
        let at = self.clock.stamp();
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "hub-keys-exported",
            &key.to_string(),
        )
        .await?;
        let committed = tx.commit().await;
        committed.map_err(|error| self.store.failed(&error))?;
        Ok((ring, key))
    }

    /// Takes keys: all of them or none.
    ///
    /// # Errors
    /// [`Error::KeysDiffer`] when this hub has desks, and they are not of this very hub.
    pub async fn take_keys(&self, ring: KeyRing) -> Result<ImportedKeys, Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let unreadable = || Error::Internal("a key that is none".to_owned());
        let theirs = ring.keys().ok_or_else(unreadable)?;
        let mut tx = self.store.begin().await?;
        let own = self.kept_keys(&mut tx).await?;
        let own: Vec<PublicKey> = own
            .iter()
            .filter_map(|kept| Some(kept.key()?.public()))
            .collect();
        let public: Vec<PublicKey> = theirs.iter().map(SigningKey::public).collect();
        let known = if public.starts_with(&own) {
            own.len()
        } else if own.starts_with(&public) {
            public.len()
        } else {
            self.make_way(&mut tx).await?;
            0
        };
        for (key, kept) in theirs.iter().zip(&ring.keys).skip(known) {
            hub_key::keep(&self.store, &mut tx, key, &kept.made_at).await?;
        }
        // The first key has no statement before it.
        for (number, signed) in (1..).zip(&ring.rotations).skip(known.saturating_sub(1)) {
            self.keep_rotation(&mut tx, number, signed).await?;
        }
        let key = hub_key::newest(&self.store, &mut tx).await?.public();
        let at = self.clock.stamp();
        audit::note(
            &self.store,
            &mut tx,
            &at,
            "hub-keys-imported",
            &key.to_string(),
        )
        .await?;
        tx.commit().await.map_err(failed)?;
        Ok(ImportedKeys {
            key,
            new: public.len() - known,
        })
    }

    /// A hub without desks has signed nothing that anybody keeps: its own keys may go.
    async fn make_way(&self, tx: &mut Connection) -> Result<(), Error> {
        let failed = |error: sqlx::Error| self.store.failed(&error);
        let desks: i64 = sqlx::query_scalar("SELECT count(*) FROM install")
            .fetch_one(&mut *tx)
            .await
            .map_err(failed)?;
        if desks > 0 {
            return Err(Error::KeysDiffer);
        }
        for sql in ["DELETE FROM key_rotation", "DELETE FROM hub_key"] {
            sqlx::query(sql).execute(&mut *tx).await.map_err(failed)?;
        }
        Ok(())
    }

    /// Oldest first.
    async fn kept_keys(&self, tx: &mut Connection) -> Result<Vec<KeptKey>, Error> {
        let rows: Vec<(Vec<u8>, String)> =
            sqlx::query_as("SELECT seed, made_at FROM hub_key ORDER BY no")
                .fetch_all(tx)
                .await
                .map_err(|error| self.store.failed(&error))?;
        let kept = |(seed, made_at)| KeptKey {
            seed: hex::encode::<Vec<u8>>(seed),
            made_at,
        };
        Ok(rows.into_iter().map(kept).collect())
    }
}

fn seal(ring: &KeyRing, passphrase: &Passphrase, salt: [u8; 16]) -> Result<Vec<u8>, Error> {
    let failed = || Error::Internal("the keys could not be sealed".to_owned());
    let bytes = serde_json::to_vec(ring).map_err(|_| failed())?;
    let sealed = seal_file(SealedKind::HubKeys, &bytes, passphrase, salt, PROGRAM);
    let sealed = sealed.ok_or_else(failed)?;
    // What cannot be read back here will not be read there.
    open(&sealed, passphrase).map_err(|_| failed())?;
    Ok(sealed)
}

/// The keys, each of which hands on to the next one by its statement.
fn open(file: &[u8], passphrase: &Passphrase) -> Result<KeyRing, SealedFault> {
    let bytes = open_file(SealedKind::HubKeys, file, passphrase)?;
    let broken = SealedFault::Unreadable;
    let ring: KeyRing = serde_json::from_slice(&bytes).map_err(|_| broken)?;
    let keys = ring.keys().ok_or(broken)?;
    let (first, later) = keys.split_first().ok_or(broken)?;
    let led = succession(&first.public(), &ring.rotations).map_err(|_| broken)?;
    let same = led.iter().eq(later
        .iter()
        .map(SigningKey::public)
        .collect::<Vec<_>>()
        .iter());
    // A chain that begins elsewhere would be passed over in silence.
    if same && ring.rotations.len() == later.len() {
        Ok(ring)
    } else {
        Err(broken)
    }
}

fn whole(path: &Path) -> Result<Vec<u8>, Error> {
    let mut bytes = Vec::new();
    File::open(path)
        .and_then(|file| file.take(LONGEST).read_to_end(&mut bytes))
        .map_err(|_| Error::KeyFileUnreadable(path.to_owned()))?;
    Ok(bytes)
}
