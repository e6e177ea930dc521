//! Marks: 64 random-looking bits that stand for one count.
//!
//! `mark = first 8 bytes of HMAC-SHA-256(secret, generation ‖ label)`, with the generation as 4 big-endian bytes. Only
//! who holds the request's secret can tell that two marks belong to the same visit, and the secret never leaves.

use crate::DomainError;
use hmac::{Hmac, KeyInit, Mac};
use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Sha256;
use std::fmt;

/// Letters of a mark as text.
const DIGITS: usize = 16;

/// A request's 128-bit secret. Never printed, never serialised, never sent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Secret([u8; 16]);

impl Secret {
    /// `random`: 16 bytes from the system's generator.
    pub fn new(random: [u8; 16]) -> Self {
        Self(random)
    }

    /// The bytes, for the encrypted database alone.
    pub fn bytes(&self) -> [u8; 16] {
        self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret(…)")
    }
}

/// One count of one code, written as 16 lower-case hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u64);

impl Mark {
    /// The mark of `label` in `generation` of the request with this secret.
    pub fn of(secret: &Secret, generation: u32, label: &str) -> Self {
        // A 16-byte key is always accepted by HMAC; should that ever change, an unkeyed mark would be a leak, so the
        // empty-key fallback is unreachable by construction and merely keeps this function total.
        let mac = Hmac::<Sha256>::new_from_slice(&secret.0);
        let digest = match mac {
            Ok(mut mac) => {
                mac.update(&generation.to_be_bytes());
                mac.update(label.as_bytes());
                mac.finalize().into_bytes()
            }
            Err(_) => Default::default(),
        };
        let mut first = [0; 8];
        first.copy_from_slice(&digest[..8]);
        Self(u64::from_be_bytes(first))
    }

    /// From 16 lower-case hexadecimal digits, exactly so: one mark has one spelling.
    pub fn parse(text: &str) -> Result<Self, DomainError> {
        let lower_hex = |c: u8| c.is_ascii_digit() || (b'a'..=b'f').contains(&c);
        if text.len() != DIGITS || !text.bytes().all(lower_hex) {
            return Err(DomainError::BadMark(text.to_owned()));
        }
        u64::from_str_radix(text, 16)
            .map(Self)
            .map_err(|_| DomainError::BadMark(text.to_owned()))
    }

    /// The bits, most significant byte first.
    pub fn bytes(self) -> [u8; 8] {
        self.0.to_be_bytes()
    }

    /// From the bytes of [`Self::bytes`].
    pub fn from_bytes(bytes: [u8; 8]) -> Self {
        Self(u64::from_be_bytes(bytes))
    }
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Mark({self})")
    }
}

// By hand: a year of a desk has some ten thousand marks, and each would be a text of its own on the way.
impl Serialize for Mark {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut digits = [0; DIGITS];
        hex::encode_to_slice(self.bytes(), &mut digits).map_err(serde::ser::Error::custom)?;
        let text = std::str::from_utf8(&digits).map_err(serde::ser::Error::custom)?;
        serializer.serialize_str(text)
    }
}

impl<'de> Deserialize<'de> for Mark {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Text;
        impl Visitor<'_> for Text {
            type Value = Mark;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{DIGITS} lower-case hexadecimal digits")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Mark, E> {
                Mark::parse(text).map_err(E::custom)
            }
        }
        deserializer.deserialize_str(Text)
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_the_hmac_that_any_other_implementation_computes() {
        // python3: hmac.new(bytes(range(16)), (0).to_bytes(4,'big') + b'@visit', 'sha256').hexdigest()[:16]
        let secret = Secret::new(std::array::from_fn(|i| u8::try_from(i).unwrap()));
        assert_eq!(
            Mark::of(&secret, 0, "@visit").to_string(),
            "7442a63ea27282ec"
        );
        assert_eq!(
            Mark::of(&secret, 1, "@visit").to_string(),
            "828b473d388006fd"
        );
    }

    #[test]
    fn a_secret_is_not_shown_by_debug() {
        assert_eq!(format!("{:?}", Secret::new([7; 16])), "Secret(…)");
    }

    #[test]
    fn a_mark_has_one_spelling() {
        assert!(Mark::parse("00000000000000ab").is_ok());
        for bad in [
            "00000000000000AB",
            "ab",
            "00000000000000abc",
            "+0000000000000ab",
        ] {
            assert!(Mark::parse(bad).is_err(), "{bad}");
        }
    }
}
