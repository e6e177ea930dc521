//! The way down from the root to the marks: which keys the hub has of a month and what they come to, and which marks it has
//! of a key. So a desk learns what it lacks, and sees what the hub lacks.
//!
//! Not here: the first question, about the root (`deliver`).

use crate::{Error, Hub, marks};
use indrumar_domain::{InstallId, KeyTally, Period, VISIT};
use indrumar_wire::{
    BundleKey, DeliveredBundle, Digests, Fetch, Look, MAX_BUNDLE_BYTES, MAX_FETCHED, MAX_MONTHS,
    Marks, MonthFigures, Payload, Receipt, Signed, key_digest, pages,
};
use std::collections::{BTreeMap, BTreeSet};

impl Hub {
    /// Takes any signed question of a desk, gives the signed answer.
    ///
    /// # Errors
    /// As [`Self::deliver`]; a question about more than one question may be about.
    pub async fn converse(&self, bytes: &[u8]) -> Result<Signed, Error> {
        let signed = Signed::parse(bytes)?;
        if is::<Look>(&signed) {
            self.look(&signed).await
        } else if is::<Fetch>(&signed) {
            self.fetch(&signed).await
        } else {
            self.answer(bytes).await
        }
    }

    async fn look(&self, signed: &Signed) -> Result<Signed, Error> {
        let key = self.key_of(signed).await?;
        let look: Look = signed.open(&key)?;
        self.spoke(&look.install)?;
        if look.months.len() > MAX_MONTHS {
            return Err(too_many("months"));
        }
        let months: BTreeSet<Period> = look.months.iter().map(Period::month).collect();
        let mut keys = self.digests(&look.install).await?;
        keys.retain(|period, _| months.contains(&period.month()));
        let mut figures = BTreeMap::new();
        for month in months {
            let come_to = self.come_to(&look.install, &month).await?;
            figures.insert(month, come_to);
        }
        let found = Digests {
            question: signed.digest(),
            keys,
            figures,
        };
        Ok(Signed::seal(&found, &self.key().await?)?)
    }

    async fn fetch(&self, signed: &Signed) -> Result<Signed, Error> {
        let key = self.key_of(signed).await?;
        let fetch: Fetch = signed.open(&key)?;
        self.spoke(&fetch.install)?;
        if fetch.keys.len() > MAX_FETCHED {
            return Err(too_many("keys"));
        }
        let question = signed.digest();
        let pages = self.marks(&fetch.install, &fetch.keys).await?;
        if fetch.page == 0 && pages.iter().flatten().any(|key| !key.counts.is_empty()) {
            self.note_apart(&fetch.install).await;
        }
        let page = usize::try_from(fetch.page).unwrap_or(usize::MAX);
        let marks = Marks {
            install: fetch.install,
            question,
            page: fetch.page,
            pages: u32::try_from(pages.len()).unwrap_or(u32::MAX),
            keys: pages.into_iter().nth(page).unwrap_or_default(),
            rotations: Vec::new(),
        };
        Ok(Signed::seal(&marks, &self.key().await?)?)
    }

    /// A desk asks for marks when the hub has others than those it left there: a copy of its data has spoken too, or it was put
    /// back from a copy, or an answer was lost. Best effort: nothing but a list of desks depends on it.
    async fn note_apart(&self, install: &InstallId) {
        let Ok(mut tx) = self.store.begin_delivery().await else {
            return;
        };
        let done = sqlx::query("UPDATE install SET apart_at = $1 WHERE id = $2")
            .bind(self.clock.stamp())
            .bind(install.bytes().to_vec())
            .execute(&mut *tx)
            .await;
        if done.is_ok() {
            let _ = tx.commit().await;
        }
    }

    /// Everything that the hub has of these keys, on pages that fit into a message.
    pub(crate) async fn marks(
        &self,
        install: &InstallId,
        periods: &[Period],
    ) -> Result<Vec<Vec<BundleKey>>, Error> {
        let periods: BTreeSet<&Period> = periods.iter().collect();
        let mut keys = Vec::with_capacity(periods.len());
        for period in periods {
            keys.push((period.clone(), self.key_tally(install, period).await?));
        }
        Ok(pages(keys, MAX_BUNDLE_BYTES))
    }

    /// By file there are no questions: of each key of which the hub knows more than was delivered just now, its marks follow the
    /// receipt.
    pub(crate) async fn known_besides(
        &self,
        delivered: &[u8],
        receipt: &Receipt,
    ) -> Result<Vec<Vec<u8>>, Error> {
        let bundle: DeliveredBundle = Signed::parse(delivered)?.peek()?;
        let mut tallies: BTreeMap<Period, KeyTally> = BTreeMap::new();
        for key in bundle
            .keys
            .iter()
            .filter_map(|key| BundleKey::take(key).ok())
        {
            let period = key.period.clone();
            let tally = tallies.entry(period).or_default();
            tally.merge(&key.into_tally());
        }
        let mut more = Vec::new();
        for key in &receipt.keys {
            let delivered = tallies.remove(&key.period).unwrap_or_default();
            if key_digest(&receipt.install, &key.period, &delivered)? != key.digest {
                more.push(key.period.clone());
            }
        }
        if more.is_empty() {
            return Ok(Vec::new());
        }
        let pages = self.marks(&receipt.install, &more).await?;
        let count = u32::try_from(pages.len()).unwrap_or(u32::MAX);
        let key = self.key().await?;
        let mut lines = Vec::with_capacity(pages.len());
        for (page, keys) in (0..).zip(pages) {
            let marks = Marks {
                install: receipt.install,
                question: receipt.bundle,
                page,
                pages: count,
                keys,
                rotations: Vec::new(),
            };
            lines.push(Signed::seal(&marks, &key)?.to_bytes()?);
        }
        Ok(lines)
    }

    /// Everything ever delivered of a key.
    pub(crate) async fn key_tally(
        &self,
        install: &InstallId,
        period: &Period,
    ) -> Result<KeyTally, Error> {
        let bytes: Option<Vec<u8>> = sqlx::query_scalar(
            "SELECT k.marks FROM tally_key k JOIN install i ON i.no = k.install WHERE i.id = $1 AND k.period = $2",
        )
        .bind(install.bytes().to_vec())
        .bind(period.to_string())
        .fetch_optional(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))?;
        bytes
            .as_deref()
            .map_or_else(|| Ok(KeyTally::default()), marks::read)
    }

    /// Visits and services of the days of a month, whatever is held back when an office's figures are read: a desk shall see
    /// its own sum again.
    async fn come_to(&self, install: &InstallId, month: &Period) -> Result<MonthFigures, Error> {
        let rows: Vec<(String, i64)> = sqlx::query_as(
            "SELECT t.code, CAST(SUM(t.count) AS BIGINT) FROM tally t JOIN install i ON i.no = t.install
             WHERE i.id = $1 AND t.period >= $2 AND t.period <= $3 GROUP BY t.code",
        )
        .bind(install.bytes().to_vec())
        .bind(format!("{month}-00"))
        .bind(format!("{month}-99"))
        .fetch_all(&self.store.readers)
        .await
        .map_err(|error| self.store.failed(&error))?;
        let mut figures = MonthFigures::default();
        for (code, sum) in rows {
            let sum = u64::try_from(sum).unwrap_or(0);
            if code == VISIT {
                figures.visits += sum;
            } else if !code.starts_with('@') {
                figures.items += sum;
            }
        }
        Ok(figures)
    }
}

/// Whether the message says that it is of this kind, in whatever version; it is opened as such, and its version refused
/// then.
fn is<P: Payload>(signed: &Signed) -> bool {
    let kind = signed.claimed_kind().unwrap_or_default();
    let named = kind.strip_prefix("indrumar/");
    named
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(kind, _)| kind == P::KIND)
}

fn too_many(what: &str) -> Error {
    indrumar_wire::Error::Malformed(format!("too many {what}")).into()
}
