//! What crosses the network between a desk and a hub: versioned messages, their canonical form, digests, signatures; and the
//! form of the files that only who has a passphrase can read.
//!
//! Everything here is pure and speaks of bytes: no connection, no clock, no randomness. `docs/tally-sync.md` is the
//! contract in words, `fixtures/wire/` has worked examples that the tests hold this crate to. Not here: what to send
//! and when (`sync`), what a message changes (the hub), the arithmetic of tallies (`domain`).

mod canonical;
mod code;
mod digest;
mod envelope;
mod error;
mod keys;
mod letters;
mod messages;
mod passphrase;
mod pieces;
mod rotation;
mod sealed;
mod squeeze;

pub use canonical::canonical;
pub use code::EnrolmentCode;
pub use digest::{Digest, key_digest, month_digest, month_digests, root_digest};
pub use envelope::{Payload, Signed};
pub use error::Error;
pub use keys::{PublicKey, SigningKey};
pub use messages::{
    Answer, Bundle, BundleKey, Certificate, CertifiedOffice, DeliveredBundle, Digests, Enrolment,
    Fetch, Look, MALFORMED, MAX_FETCHED, MAX_MONTHS, Marks, MonthFigures, Newest, OfferedEdition,
    Question, Receipt, ReceiptKey, Refusal, is_label,
};
pub use passphrase::Passphrase;
pub use pieces::{divide, pages, size_of};
pub use rotation::{Keys, MAX_ROTATIONS, Rotation, succession};
pub use sealed::{SealedFault, SealedKind, open_file, seal_file};
pub use squeeze::{squeezed, unsqueezed};

/// The version of the protocol that this crate speaks; the last part of every payload's `type`.
pub const PROTOCOL: u32 = 1;

/// Largest message in bytes, envelope included: one bundle over HTTP, or one line of a bundle file.
pub const MAX_BUNDLE_BYTES: usize = 4 * 1024 * 1024;
