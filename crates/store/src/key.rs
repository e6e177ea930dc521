//! The database's key: 32 random bytes, given to SQLCipher as they are. A passphrase would cost 80 ms of key derivation at
//! every start and guard no better, since nobody types this one.

use std::fmt::{self, Write};
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

/// The key. Never printed; wiped when dropped.
#[derive(Clone, PartialEq, Eq, Zeroize, ZeroizeOnDrop)]
pub struct Key([u8; 32]);

impl Key {
    /// `random`: 32 bytes from the system's generator.
    pub fn new(random: [u8; 32]) -> Self {
        Self(random)
    }

    /// From the 64 hexadecimal digits of a key file, white space around them forgiven.
    pub fn parse(text: &str) -> Option<Self> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text.trim(), &mut bytes).ok()?;
        Some(Self(bytes))
    }

    /// The 64 hexadecimal digits, for the key file.
    pub fn to_hex(&self) -> Zeroizing<String> {
        Zeroizing::new(hex::encode(self.0))
    }

    /// The statement that opens the database with this key.
    pub(crate) fn pragma(&self) -> Zeroizing<String> {
        let mut sql = String::with_capacity(96);
        // Writing to a String cannot fail.
        let _ = write!(sql, "PRAGMA key = \"x'{}'\"", self.to_hex().as_str());
        Zeroizing::new(sql)
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Key(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_file_is_64_hexadecimal_digits_and_a_key_is_not_shown() {
        let key = Key::new([0xab; 32]);
        assert_eq!(
            Key::parse(&format!("{}\n", key.to_hex().as_str())),
            Some(key.clone())
        );
        assert_eq!(Key::parse("ab"), None);
        assert_eq!(Key::parse(&"g".repeat(64)), None);
        assert_eq!(format!("{key:?}"), "Key(…)");
    }
}
