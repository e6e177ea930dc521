//! How this desk works, as it was set: the names under which small things are kept, their forms, and the two commands that
//! show and change them.
//!
//! Not here: what is set by doing it, as the printer by printing ([`crate::printing`]) and the hub by enrolling ([`crate::sync`]).

mod change;
mod forms;
mod show;
pub(crate) mod traces;

pub use change::{SettingsKept, SettingsSet, set};
pub use forms::{Asks, Contact, Looks, Operators, Printing, Privacy, TextSize, Theme};
pub use show::{About, Settings, get};

use crate::ApiError;
use indrumar_domain::Office;
use indrumar_store::{Read, StoreError};
use indrumar_sync::http::Proxy;
use indrumar_wire::{Certificate, PublicKey, Signed};
use serde::{Deserialize, Serialize};

pub(crate) const OFFICE: &str = "office";
pub(crate) const OPERATOR: &str = "operator";
pub(crate) const LANGUAGE: &str = "language";
pub(crate) const DISTRICT: &str = "district";
pub(crate) const HUB: &str = "hub";
pub(crate) const OPERATORS: &str = "operators";
pub(crate) const CONTACT: &str = "contact";
pub(crate) const PRINTING: &str = "printing";
pub(crate) const ASKS: &str = "asks";
pub(crate) const PRIVACY: &str = "privacy";
pub(crate) const PATRON_DAY: &str = "patron-day";
pub(crate) const LOOKS: &str = "looks";
pub(crate) const DEMO: &str = "demo";
pub(crate) const RELEASE_AT: &str = "release-at";
pub(crate) const PROXY: &str = "proxy";
pub(crate) const MOVED: &str = "moved";
pub(crate) const AUTOMATIC: &str = "sync-by-itself";

/// The hub this desk is enrolled at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct HubRecord {
    /// Its address.
    pub(crate) address: String,
    /// What it signed at enrolment; its key is pinned by it.
    pub(crate) certificate: Signed,
    /// The keys that it has changed to, one after the other; the last one is pinned. After a new certificate those from before it
    /// stand here too.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) keys: Vec<PublicKey>,
    /// The number of the last receipt that was here before: those up to it are another enrolment's.
    #[serde(default)]
    pub(crate) receipts_after: i64,
}

impl HubRecord {
    /// The certificate's content. It was verified when it came; here it comes from the encrypted database.
    pub(crate) fn certificate(&self) -> Result<Certificate, ApiError> {
        self.certificate.peek().map_err(ApiError::internal)
    }

    /// The key that is pinned.
    pub(crate) fn key(&self) -> Result<PublicKey, ApiError> {
        match self.keys.last() {
            Some(key) => Ok(*key),
            None => Ok(self.certificate()?.hub_key),
        }
    }

    /// Whether this key is pinned, or was.
    pub(crate) fn knows(&self, key: &PublicKey) -> Result<bool, ApiError> {
        Ok(self.keys.contains(key) || self.certificate()?.hub_key == *key)
    }

    /// Those that were pinned before it.
    pub(crate) fn earlier_keys(&self) -> Result<Vec<PublicKey>, ApiError> {
        let pinned = self.key()?;
        let first = self.certificate()?.hub_key;
        let mut keys = self.keys.clone();
        if !keys.contains(&first) {
            keys.insert(0, first);
        }
        keys.retain(|key| *key != pinned);
        Ok(keys)
    }
}

/// The office, once set up.
pub(crate) fn office(read: Read<'_>) -> Result<Option<Office>, StoreError> {
    read.setting(OFFICE)
}

/// Who works here, once set up.
pub(crate) fn operator(read: Read<'_>) -> Result<Option<String>, StoreError> {
    read.setting(OPERATOR)
}

/// The hub, once enrolled.
pub(crate) fn hub(read: Read<'_>) -> Result<Option<HubRecord>, StoreError> {
    read.setting(HUB)
}

/// How the office is reached, as it stands on the sheets.
pub(crate) fn contact(read: Read<'_>) -> Result<Contact, StoreError> {
    Ok(read.setting(CONTACT)?.unwrap_or_default())
}

/// What is asked beside the service.
pub(crate) fn asks(read: Read<'_>) -> Result<Asks, StoreError> {
    Ok(read.setting(ASKS)?.unwrap_or_default())
}

/// What is kept, and for how long.
pub(crate) fn privacy(read: Read<'_>) -> Result<Privacy, StoreError> {
    Ok(read.setting(PRIVACY)?.unwrap_or_default())
}

/// How the window looks.
pub(crate) fn looks(read: Read<'_>) -> Result<Looks, StoreError> {
    Ok(read.setting(LOOKS)?.unwrap_or_default())
}

/// Whether the program sends by itself, as it does unless somebody has said otherwise.
pub(crate) fn automatic(read: Read<'_>) -> Result<bool, StoreError> {
    Ok(read.setting(AUTOMATIC)?.unwrap_or(true))
}

/// How many marks of a month's cell leave together.
pub(crate) fn release_at(read: Read<'_>) -> Result<u32, StoreError> {
    Ok(read
        .setting(RELEASE_AT)?
        .unwrap_or(indrumar_domain::RELEASE_AT))
}

/// The way out of the office's network: nothing for what the environment says, an empty word for none.
pub(crate) fn proxy(read: Read<'_>) -> Result<Proxy, StoreError> {
    let word: Option<Option<String>> = read.setting(PROXY)?;
    Ok(match word.flatten() {
        None => Proxy::System,
        Some(word) if word.is_empty() => Proxy::Direct,
        Some(word) => Proxy::Manual(word),
    })
}

/// Everybody who works here, in the order in which they were named; who works now is always among them.
pub(crate) fn operators(read: Read<'_>) -> Result<Operators, StoreError> {
    let current = operator(read)?.unwrap_or_default();
    let all: Vec<String> = read.setting(OPERATORS)?.unwrap_or_default();
    let all = if all.contains(&current) {
        all
    } else {
        std::iter::once(current.clone()).chain(all).collect()
    };
    Ok(Operators { current, all })
}
