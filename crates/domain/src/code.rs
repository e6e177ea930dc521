//! Codes that never change once published: services, the steps of their sheets, offices.

use crate::DomainError;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! code {
    ($(#[$doc:meta])* $name:ident, $error:ident, $max:literal) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(String);

        impl $name {
            /// Checks the form; knows nothing of whether the catalogue or the hub has it.
            pub fn parse(text: &str) -> Result<Self, DomainError> {
                if well_formed(text, $max) {
                    Ok(Self(text.to_owned()))
                } else {
                    Err(DomainError::$error(text.to_owned()))
                }
            }

            /// The code as it is written everywhere.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl TryFrom<String> for $name {
            type Error = DomainError;
            fn try_from(text: String) -> Result<Self, DomainError> {
                Self::parse(&text)
            }
        }

        impl From<$name> for String {
            fn from(code: $name) -> String {
                code.0
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

code!(
    /// Something a citizen wants done, named by life and not by provider: `pay.utilities`. At most 64 characters.
    ServiceCode,
    BadServiceCode,
    64
);
code!(
    /// A step of one sheet, stable across versions of the text: `pay`, `choose-kind`. At most 32 characters.
    StepId,
    BadStepId,
    32
);
code!(
    /// An office as the hub's administrator names it: `pelinia`, `bm-hasdeu`. At most 48 characters.
    OfficeCode,
    BadOfficeCode,
    48
);

/// Lower-case ASCII letters, digits, `.`, `-`, `_`; starts and ends with a letter or digit.
fn well_formed(text: &str, max: usize) -> bool {
    let word = |c: u8| c.is_ascii_lowercase() || c.is_ascii_digit();
    let bytes = text.as_bytes();
    (1..=max).contains(&bytes.len())
        && bytes.iter().all(|c| word(*c) || b".-_".contains(c))
        && bytes.first().copied().is_some_and(word)
        && bytes.last().copied().is_some_and(word)
}

impl ServiceCode {
    /// The part before the first dot: the group a sensitive service is counted under.
    pub fn group(&self) -> &str {
        self.0.split('.').next().unwrap_or(&self.0)
    }

    /// Whether this is a desk's own service (`local.*`), which leaves the desk only as `local.other`.
    pub fn is_local(&self) -> bool {
        self.group() == "local"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_lower_case_ascii_and_nothing_else() {
        for good in [
            "pay.utilities",
            "papers.criminal-record",
            "a",
            "local.apa_satului-2",
        ] {
            assert_eq!(
                ServiceCode::parse(good).map(String::from),
                Ok(good.to_owned())
            );
        }
        let long = "a".repeat(65);
        for bad in [
            "",
            "Pay",
            "pay.",
            ".pay",
            "plată",
            "pay utilities",
            "@visit",
            long.as_str(),
        ] {
            assert!(ServiceCode::parse(bad).is_err(), "{bad:?}");
        }
    }
}
