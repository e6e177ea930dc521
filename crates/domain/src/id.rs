//! Ids: 128 bits, written as 32 lower-case hexadecimal digits, made from time and randomness given by the caller.

use crate::DomainError;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::{Builder, Uuid};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Uuid);

        impl $name {
            /// From 32 hexadecimal digits, with or without the hyphens of a UUID.
            pub fn parse(text: &str) -> Result<Self, DomainError> {
                Uuid::try_parse(text).map(Self).map_err(|_| DomainError::BadId(text.to_owned()))
            }

            /// The 16 bytes, as the database holds them.
            pub fn bytes(&self) -> [u8; 16] {
                self.0.into_bytes()
            }

            /// From the 16 bytes of [`Self::bytes`].
            pub fn from_bytes(bytes: [u8; 16]) -> Self {
                Self(Uuid::from_bytes(bytes))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", self.0.simple())
            }
        }

        impl TryFrom<String> for $name {
            type Error = DomainError;
            fn try_from(text: String) -> Result<Self, DomainError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }

        impl std::str::FromStr for $name {
            type Err = DomainError;
            fn from_str(text: &str) -> Result<Self, DomainError> {
                Self::parse(text)
            }
        }
    };
}

id!(
    /// A recorded request. Time-ordered (UUID version 7), so that the register's index grows at its end.
    RequestId
);
id!(
    /// One installation's data; travels with the data when they are copied. Wholly random (UUID version 4).
    InstallId
);

impl RequestId {
    /// `unix_ms`: milliseconds since 1970 (before it counts as 0); `random`: 10 random bytes.
    pub fn new(unix_ms: i64, random: [u8; 10]) -> Self {
        let millis = u64::try_from(unix_ms).unwrap_or(0);
        Self(Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
}

impl InstallId {
    /// `random`: 16 random bytes.
    pub fn new(random: [u8; 16]) -> Self {
        Self(Builder::from_random_bytes(random).into_uuid())
    }
}
