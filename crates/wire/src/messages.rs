//! The messages themselves. Each is the payload of a [signed envelope](crate::Signed); fields that this version does
//! not know are passed over when a message is read.

use crate::{Digest, Payload, PublicKey, Signed};
use indrumar_domain::{InstallId, KeyTally, Mark, OfficeCode, OfficeKind, Period};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use serde_json::value::RawValue;
use std::collections::{BTreeMap, BTreeSet};

macro_rules! payload {
    ($name:ident, $kind:literal) => {
        impl Payload for $name {
            const KIND: &'static str = $kind;
        }
    };
}

/// Desk → hub: let me in. Signed by the very key it carries, which proves that the desk holds it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Enrolment {
    /// The code an administrator made for an office; or the certificate instead.
    pub code: Option<String>,
    /// A certificate of this hub, shown again: the hub may have been restored from before the enrolment.
    pub certificate: Option<Signed>,
    /// Who asks.
    pub install: InstallId,
    /// The key all its later messages are signed with.
    pub public_key: PublicKey,
    /// Name and version of the desk's program.
    pub program: String,
}
payload!(Enrolment, "enrolment");

/// Hub → desk: this install speaks for this office. Its `hub_key` is the one the desk pins.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// The install.
    pub install: InstallId,
    /// The install's key.
    pub public_key: PublicKey,
    /// The office it was let in for.
    pub office: CertifiedOffice,
    /// The hub's key, which also signed this.
    pub hub_key: PublicKey,
    /// When, by the hub's clock (RFC 3339, UTC).
    pub issued: String,
    /// The newest edition of the catalogue that the hub handed out then, if any.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}
payload!(Certificate, "certificate");

/// An office as the hub knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CertifiedOffice {
    /// Its code.
    pub code: OfficeCode,
    /// Its name.
    pub name: String,
    /// What it is.
    pub kind: OfficeKind,
    /// Its district (raion), when the hub has it.
    #[serde(default)]
    pub district: Option<String>,
}

/// Desk → hub: everything known of some keys. What is delivered twice, late or in another order is the same.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bundle {
    /// Whose keys.
    pub install: InstallId,
    /// Name and version of the desk's program.
    pub program: String,
    /// The keys, sorted by period: the days, then the months.
    pub keys: Vec<BundleKey>,
}
payload!(Bundle, "bundle");

/// A bundle as the hub takes it: one malformed key does not take the others with it.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct DeliveredBundle {
    /// Whose keys.
    pub install: InstallId,
    /// Name and version of the desk's program.
    #[serde(default)]
    pub program: String,
    /// The keys as they came; [`BundleKey::take`] reads each.
    pub keys: Vec<Box<RawValue>>,
}
payload!(DeliveredBundle, "bundle");

/// One key of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BundleKey {
    /// The day or month.
    pub period: Period,
    /// Code or label → mark → size.
    #[serde(default)]
    pub counts: BTreeMap<String, BTreeMap<Mark, u32>>,
    /// Marks taken back.
    #[serde(default)]
    pub removed: BTreeSet<Mark>,
}

/// Why a key is refused: a period, mark, size or label that is not of the form it must have.
pub const MALFORMED: &str = "malformed";

impl BundleKey {
    /// A key as it is sent.
    pub fn new(period: Period, tally: KeyTally) -> Self {
        Self {
            period,
            counts: tally.counts,
            removed: tally.removed,
        }
    }

    /// Reads one delivered key, or says why it is refused.
    ///
    /// # Errors
    /// The refusal to be written into the receipt, under the period as it came.
    pub fn take(delivered: &RawValue) -> Result<Self, Refusal> {
        let refused = || {
            let value: Value = serde_json::from_str(delivered.get()).unwrap_or_default();
            let period = value.get("period").and_then(Value::as_str);
            Refusal {
                period: period.unwrap_or_default().chars().take(32).collect(),
                reason: MALFORMED.to_owned(),
            }
        };
        let key: Self = serde_json::from_str(delivered.get()).map_err(|_| refused())?;
        if key.counts.keys().all(|label| is_label(label)) {
            Ok(key)
        } else {
            Err(refused())
        }
    }

    /// The tally without its period.
    pub fn into_tally(self) -> KeyTally {
        KeyTally {
            counts: self.counts,
            removed: self.removed,
        }
    }
}

/// Whether this can name a count at all: a service code, `@visit`, `channel=phone`, `stuck=papers.passport/pay`. A
/// label that nobody knows yet is kept all the same; this keeps out what could never be one.
pub fn is_label(text: &str) -> bool {
    let fits = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit() || b"@.-_=/+:".contains(&c);
    (1..=128).contains(&text.len()) && text.bytes().all(fits)
}

/// Hub → desk: these keys are in the database. The only thing that means success.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// Whose keys.
    pub install: InstallId,
    /// The digest of the bundle's payload.
    pub bundle: Digest,
    /// When, by the hub's clock (RFC 3339, UTC).
    pub at: String,
    /// Every key taken, with its digest after the merge.
    pub keys: Vec<ReceiptKey>,
    /// Every key not taken.
    pub refused: Vec<Refusal>,
}
payload!(Receipt, "receipt");

/// One key taken. Its digest differs from the desk's when the hub knows more of the key: a copy of the same data has
/// sent something. What the desk sent is in it either way.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReceiptKey {
    /// The day or month.
    pub period: Period,
    /// Digest of everything the hub has for the key.
    pub digest: Digest,
}

/// One key not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The period as it came; empty when there was none.
    pub period: String,
    /// Why, as a code that a sentence is kept for.
    pub reason: String,
}

/// Desk → hub: do you still have what your receipts say?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Who asks.
    pub install: InstallId,
    /// The root digest of what the desk believes the hub to have.
    pub root: Digest,
}
payload!(Question, "status");

/// Hub → desk: what the hub has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    /// The digest of the question's payload, install included: an answer cannot be shown for another question.
    pub question: Digest,
    /// Whether the hub's root digest is the desk's.
    pub same: bool,
    /// The hub's root digest of this install, when it is another one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub root: Option<Digest>,
    /// The digest of each month that the hub has something of, when the root is another one. A hub of before there was
    /// healing says nothing here.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub months: Option<BTreeMap<Period, Digest>>,
    /// The newest edition of the catalogue that the hub hands out, if any: a desk that has it need not ask for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub catalogue: Option<String>,
}
payload!(Answer, "answer");

/// Most months that one question may be about.
pub const MAX_MONTHS: usize = 36;

/// Most keys that one question may be about.
pub const MAX_FETCHED: usize = 2048;

/// Desk → hub: which keys do you have of these months, and what do they come to?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Look {
    /// Who asks.
    pub install: InstallId,
    /// The months, at most [`MAX_MONTHS`].
    pub months: Vec<Period>,
}
payload!(Look, "look");

/// Hub → desk: these keys.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Digests {
    /// The digest of the question's payload.
    pub question: Digest,
    /// Every key that the hub has of the months asked about.
    pub keys: BTreeMap<Period, Digest>,
    /// What the days of each of these months come to.
    #[serde(default)]
    pub figures: BTreeMap<Period, MonthFigures>,
}
payload!(Digests, "digests");

/// What the days of one month come to: the two numbers that both sides show.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonthFigures {
    /// Visits.
    pub visits: u64,
    /// Services given.
    pub items: u64,
}

/// Desk → hub: which marks do you have of these keys?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetch {
    /// Who asks.
    pub install: InstallId,
    /// The keys, at most [`MAX_FETCHED`].
    pub keys: Vec<Period>,
    /// Which part of the answer, from 0: what does not fit into one message comes in several.
    #[serde(default)]
    pub page: u32,
}
payload!(Fetch, "fetch");

/// Hub → desk: these marks. The same message, as a line of a receipt file, tells a desk without a network what it lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Marks {
    /// Whose keys.
    pub install: InstallId,
    /// The digest of the question's payload; in a file, of the bundle's.
    pub question: Digest,
    /// Which part this is, from 0.
    pub page: u32,
    /// Of how many.
    pub pages: u32,
    /// Everything that the hub has of the keys. A key too big for one message is divided, and its parts merge.
    pub keys: Vec<BundleKey>,
    /// In a file of a hub that has changed its key: all its statements about that, for a desk that can ask for none. A program
    /// from before there were such passes them over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub rotations: Vec<Signed>,
}
payload!(Marks, "marks");

/// Hub → desk: which edition of the catalogue is the newest here.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Newest {
    /// The edition; none when the hub hands out none.
    pub edition: Option<OfferedEdition>,
}
payload!(Newest, "catalogue");

/// An edition of the catalogue that the hub hands out. The hub answers for it by its signature around this.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfferedEdition {
    /// Its day, `2026.12.01`.
    pub version: String,
    /// The digest of the pack's bytes.
    pub digest: Digest,
    /// How many bytes the pack has.
    pub size: u64,
    /// Who signed the pack: the hub itself, or a publisher that the hub trusts.
    pub publisher: PublicKey,
}
