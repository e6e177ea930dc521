//! Ed25519 keys as the messages and the databases write them: 64 lower-case hexadecimal digits.

use crate::Error;
use ed25519_dalek::{Signature, Signer, VerifyingKey};
use serde::{Deserialize, Serialize};
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
        PublicKey(self.0.verifying_key().to_bytes())
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

/// The public half, by which everybody can check a signature.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PublicKey([u8; 32]);

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
        Ok(Self(bytes))
    }

    /// The 32 bytes.
    pub fn bytes(&self) -> [u8; 32] {
        self.0
    }

    /// Whether `signature` (128 hexadecimal digits) is this key's for `bytes`.
    pub(crate) fn verify(&self, bytes: &[u8], signature: &str) -> Result<(), Error> {
        let signature: [u8; 64] = lower_hex(signature).ok_or(Error::SignatureWrong)?;
        VerifyingKey::from_bytes(&self.0)
            .and_then(|key| key.verify_strict(bytes, &Signature::from_bytes(&signature)))
            .map_err(|_| Error::SignatureWrong)
    }
}

impl fmt::Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
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
