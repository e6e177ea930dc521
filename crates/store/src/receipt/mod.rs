//! Receipts, and the bundles that left by file and whose receipt may still come.

use crate::convert::{millis, utc};
use crate::{Read, StoreError, Write};
use chrono::{DateTime, FixedOffset, Utc};
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;

/// How a bundle went and its receipt came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Road {
    /// Over the network.
    Network,
    /// On a stick or by mail.
    File,
}

impl Road {
    /// Its word.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::File => "file",
        }
    }

    pub(crate) fn parse(word: &str) -> Result<Self, StoreError> {
        match word {
            "network" => Ok(Self::Network),
            "file" => Ok(Self::File),
            _ => Err(StoreError::strange(word)),
        }
    }
}

/// A receipt of the history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptReceipt {
    /// Its number.
    pub seq: i64,
    /// When it came.
    pub at: DateTime<Utc>,
    /// The hub's address.
    pub hub: String,
    /// How many keys it confirmed.
    pub keys: u32,
}

impl Read<'_> {
    /// The receipt that came last, of those after the one with this number.
    pub fn last_receipt(&self, after: i64) -> Result<Option<KeptReceipt>, StoreError> {
        let row = self
            .db
            .prepare_cached(include_str!("last.sql"))?
            .query_row([after], |row| {
                let at = row.get::<_, i64>(1)?;
                Ok((row.get(0)?, at, row.get(2)?, row.get(3)?))
            })
            .optional()?;
        row.map(|(seq, at, hub, keys)| {
            Ok(KeptReceipt {
                seq,
                at: utc(at)?,
                hub,
                keys,
            })
        })
        .transpose()
    }

    /// The digests that the days of this bundle had when it was written to a file.
    pub fn bundle_out(&self, bundle: &str) -> Result<Option<BTreeMap<String, String>>, StoreError> {
        let text: Option<String> = self
            .db
            .prepare_cached(include_str!("get_bundle.sql"))?
            .query_row([bundle], |row| row.get(0))
            .optional()?;
        text.map(|text| serde_json::from_str(&text).map_err(StoreError::strange))
            .transpose()
    }
}

impl Write<'_> {
    /// Keeps a receipt; `content` is its JSON.
    pub fn add_receipt(
        &self,
        at: &DateTime<FixedOffset>,
        road: Road,
        hub: &str,
        bundle: &str,
        keys: u32,
        content: &str,
    ) -> Result<(), StoreError> {
        self.db
            .prepare_cached(include_str!("add.sql"))?
            .execute(params![
                millis(at),
                road.as_str(),
                hub,
                bundle,
                keys,
                content
            ])?;
        Ok(())
    }

    /// Remembers a bundle that is leaving by file. The same bundle written twice is remembered once.
    pub fn add_bundle_out(
        &self,
        at: &DateTime<FixedOffset>,
        bundle: &str,
        keys: &BTreeMap<String, String>,
    ) -> Result<(), StoreError> {
        let keys = serde_json::to_string(keys).map_err(StoreError::strange)?;
        self.db
            .prepare_cached(include_str!("add_bundle.sql"))?
            .execute(params![bundle, millis(at), keys])?;
        Ok(())
    }
}
