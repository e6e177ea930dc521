//! Ed25519 keys as the messages and the databases write them: 64 lower-case hexadecimal digits.

use crate::Error;
use ed25519_dalek::{Signature, Signer, Verifier, VerifyingKey};
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// Exactly `N` bytes in lower-case hexadecimal digits: one value has one spelling.
pub(crate) fn lower_hex<const N: usize>(text: &str) -> Option<[u8; N]> {
    let lower = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
    let mut bytes = [0; N];
    if !text.bytes().all(lower) {
        return None;
    }
    hex::decode_to_slice(text, &mut bytes).ok().map(|()| bytes)
}

/// The private half: of a desk, or of the hub. Never printed, never serialised.
#[derive(Clone)]
pub struct SigningKey(ed25519_dalek::SigningKey);

impl SigningKey {
    /// From the 32 random bytes that the key is made of.
    pub fn from_seed(seed: [u8; 32]) -> Self {
        Self(ed25519_dalek::SigningKey::from_bytes(&seed))
    }

    /// The 32 bytes, for the database that guards them alone.
    pub fn seed(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// The public half.
    pub fn public(&self) -> PublicKey {
        PublicKey(self.0.verifying_key())
    }

    pub(crate) fn sign(&self, bytes: &[u8]) -> String {
        hex::encode(self.0.sign(bytes).to_bytes())
    }
}

impl fmt::Debug for SigningKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SigningKey(…)")
    }
}

/// The public half, by which everybody can check a signature. The point is kept beside its bytes: to find it takes a tenth of
/// the time of a check.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey(VerifyingKey);

impl PublicKey {
    /// From 64 lower-case hexadecimal digits that name a point of the curve.
    ///
    /// # Errors
    /// Anything else, and the few weak keys under which a signature would prove nothing.
    pub fn parse(text: &str) -> Result<Self, Error> {
        Self::from_bytes(lower_hex(text).ok_or(Error::BadKey)?)
    }

    /// From the bytes of [`Self::bytes`].
    ///
    /// # Errors
    /// As [`Self::parse`].
    pub fn from_bytes(bytes: [u8; 32]) -> Result<Self, Error> {
        let key = VerifyingKey::from_bytes(&bytes).map_err(|_| Error::BadKey)?;
        if key.is_weak() {
            return Err(Error::BadKey);
        }
        Ok(Self(key))
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> [u8; 32] {
        self.0.to_bytes()
    }

    /// Whether `signature` (128 hexadecimal digits) is this key's for `bytes`, by RFC 8032, section 5.1.7, without the cofactor.
    ///
    /// No weak key gets here. What a stricter check would refuse besides, a signature whose first half is one of the eight weak
    /// points, only its owner could make, and it holds for no other message; to look for it would take a tenth of the time again.
    pub(crate) fn verify(&self, bytes: &[u8], signature: &str) -> Result<(), Error> {
        let signature: [u8; 64] = lower_hex(signature).ok_or(Error::SignatureWrong)?;
        self.0
            .verify(bytes, &Signature::from_bytes(&signature))
            .map_err(|_| Error::SignatureWrong)
    }
}

/// By their bytes.
impl Ord for PublicKey {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.as_bytes().cmp(other.0.as_bytes())
    }
}

impl PartialOrd for PublicKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0.as_bytes()))
    }
}

impl fmt::Debug for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PublicKey({self})")
    }
}

impl TryFrom<String> for PublicKey {
    type Error = Error;
    fn try_from(text: String) -> Result<Self, Error> {
        Self::parse(&text)
    }
}

impl From<PublicKey> for String {
    fn from(key: PublicKey) -> String {
        key.to_string()
    }
}
