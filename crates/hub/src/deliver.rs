//! What a desk sends, by any road: a question or a bundle. Signatures are checked here, before anything is believed.

use crate::merge::Kept;
use crate::writer::Delivery;
use crate::{Error, Hub};
use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{
    Answer, BundleKey, DeliveredBundle, Digest, Payload, PublicKey, Question, Signed,
    month_digests, root_digest,
};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;
use std::time::Instant;

const LONGEST_PROGRAM: usize = 80;
/// Bytes of a message that takes longer to read or to squeeze than to hand to another thread: more than a month of a desk.
pub(crate) const LARGE: usize = 32 * 1024;

impl Hub {
    /// Takes a signed bundle, gives the signed receipt.
    ///
    /// # Errors
    /// A message that cannot be taken, a desk that may not send, a database that cannot write. Nothing is counted then.
    pub async fn deliver(&self, bytes: Vec<u8>) -> Result<Signed, Error> {
        let large = bytes.len() > LARGE;
        let signed = aside_if(large, move || Ok(Signed::parse(&bytes)?)).await?;
        let key = self.key_of_delivery(&signed).await?;
        let delivery = aside_if(large, move || check(&signed, &key)).await?;
        let install = delivery.install;
        self.limits.take(&install, Instant::now())?;
        let receipt = self.writer.deliver(delivery).await?;
        self.hears(&install);
        Ok(receipt)
    }

    /// Takes a signed question, gives the signed answer.
    ///
    /// # Errors
    /// As [`Self::deliver`].
    pub async fn answer(&self, bytes: &[u8]) -> Result<Signed, Error> {
        let signed = Signed::parse(bytes)?;
        let key = self.key_of(&signed).await?;
        let question: Question = signed.open(&key)?;
        self.spoke(&question.install)?;
        let digests = self.digests(&question.install).await?;
        let root = root_digest(&digests)?;
        let same = root == question.root;
        let answer = Answer {
            question: signed.digest(),
            same,
            root: (!same).then_some(root),
            months: if same {
                None
            } else {
                Some(month_digests(&digests)?)
            },
            catalogue: self.newest_version().await?,
        };
        self.metrics.asked();
        Ok(Signed::seal(&answer, &self.key().await?)?)
    }

    /// As [`Self::key_of`], for what goes on to the writer: there the install is looked at again, and held.
    async fn key_of_delivery(&self, signed: &Signed) -> Result<PublicKey, Error> {
        let install = signed.claimed_install();
        if let Some(key) = install.and_then(|install| self.desk_keys.get(&install)) {
            return Ok(key);
        }
        let key = self.key_of(signed).await?;
        if let Some(install) = install {
            self.desk_keys.keep(&install, &key);
        }
        Ok(key)
    }

    /// The key of the desk that the message says it is from, if that desk may send.
    pub(crate) async fn key_of(&self, signed: &Signed) -> Result<PublicKey, Error> {
        let install = signed
            .claimed_install()
            .ok_or_else(|| indrumar_wire::Error::Malformed("no install".to_owned()))?;
        let row: Option<(Vec<u8>, Option<String>)> =
            sqlx::query_as("SELECT public_key, revoked_at FROM install WHERE id = $1")
                .bind(install.bytes().to_vec())
                .fetch_optional(&self.store.readers)
                .await
                .map_err(|error| self.store.failed(&error))?;
        match row {
            None => Err(Error::InstallUnknown),
            Some((_, Some(_))) => Err(Error::InstallRevoked),
            Some((key, None)) => public_key(&key),
        }
    }

    pub(crate) async fn digests(
        &self,
        install: &InstallId,
    ) -> Result<BTreeMap<Period, Digest>, Error> {
        let rows: Vec<(String, Vec<u8>)> = sqlx::query_as(
            "SELECT k.period, k.digest FROM tally_key k JOIN install i ON i.no = k.install WHERE i.id = $1",
        )
        .bind(install.bytes().to_vec())
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))?;
        let damaged = || Error::Internal("a digest in the database is damaged".to_owned());
        rows.into_iter()
            .map(|(period, digest)| {
                let period = Period::parse(&period).map_err(|_| damaged())?;
                let digest = <[u8; 32]>::try_from(digest.as_slice()).map_err(|_| damaged())?;
                Ok((period, Digest::from_bytes(digest)))
            })
            .collect()
    }
}

pub(crate) fn public_key(bytes: &[u8]) -> Result<PublicKey, Error> {
    let damaged = || Error::Internal("a key in the database is damaged".to_owned());
    let bytes = <[u8; 32]>::try_from(bytes).map_err(|_| damaged())?;
    PublicKey::from_bytes(bytes).map_err(|_| damaged())
}

fn check(signed: &Signed, key: &PublicKey) -> Result<Delivery, Error> {
    let bundle: DeliveredBundle = open(signed, key)?;
    let mut keys: BTreeMap<Period, KeyTally> = BTreeMap::new();
    let mut refused = Vec::new();
    for value in &bundle.keys {
        match BundleKey::take(value) {
            // The same key twice in one bundle merges like everything else.
            Ok(key) => {
                let period = key.period.clone();
                match keys.entry(period) {
                    Entry::Vacant(place) => drop(place.insert(key.into_tally())),
                    Entry::Occupied(mut there) => there.get_mut().merge(&key.into_tally()),
                }
            }
            Err(refusal) => refused.push(refusal),
        }
    }
    let kept = keys.into_iter().map(|(period, tally)| {
        let kept = Kept::of(&bundle.install, &period, tally)?;
        Ok((period, Arc::new(kept)))
    });
    Ok(Delivery {
        keys: kept.collect::<Result<_, Error>>()?,
        install: bundle.install,
        program: program(&bundle.program),
        bundle: signed.digest(),
        refused,
    })
}

/// The version of the program, as far as it is worth keeping.
pub(crate) fn program(said: &str) -> String {
    let plain = said.chars().filter(|c| !c.is_control());
    plain.take(LONGEST_PROGRAM).collect()
}

fn open<P: Payload>(signed: &Signed, key: &PublicKey) -> Result<P, Error> {
    Ok(signed.open(key)?)
}

async fn aside_if<T: Send + 'static>(
    large: bool,
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    if large { aside(work).await } else { work() }
}

/// Megabytes of JSON are read beside the tasks that answer, so that nobody waits for them.
pub(crate) async fn aside<T: Send + 'static>(
    work: impl FnOnce() -> Result<T, Error> + Send + 'static,
) -> Result<T, Error> {
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| Error::Internal(error.to_string()))?
}
