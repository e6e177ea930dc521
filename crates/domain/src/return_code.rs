//! The code on a printed strip by which a request is found again: short, read over the telephone by people who do not see
//! well, typed under either keyboard layout.
//!
//! Nineteen signs: no two of them look alike, none looks like a letter that was left out without a rule for it, and the
//! Cyrillic letters of the same shape mean the same signs. Five are random, the sixth checks them: a weighted sum modulo
//! the prime 19, with another weight at each place, so that one wrong sign or two exchanged ones never give another code.

use crate::DomainError;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The signs, in the order of their values.
const SIGNS: [char; 19] = [
    '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'C', 'D', 'E', 'F', 'H', 'K', 'M', 'P', 'T', 'Y',
];

/// What stands for a sign without being one: Cyrillic letters, and Latin ones that are taken for a sign when read or heard.
const ALIKE: [(char, char); 26] = [
    ('А', 'A'),
    ('С', 'C'),
    ('Д', 'D'),
    ('Е', 'E'),
    ('Ё', 'E'),
    ('Ф', 'F'),
    ('Н', 'H'),
    ('К', 'K'),
    ('М', 'M'),
    ('Р', 'P'),
    ('П', 'P'),
    ('Т', 'T'),
    ('У', 'Y'),
    ('Ч', '4'),
    ('З', '3'),
    ('Б', '6'),
    ('В', '8'),
    ('B', '8'),
    ('G', '6'),
    ('S', '5'),
    ('Z', '2'),
    ('N', 'H'),
    ('R', 'P'),
    ('U', 'Y'),
    ('Ă', 'A'),
    ('Ț', 'T'),
];

/// How many signs a code has, the check sign among them.
const LENGTH: usize = 6;

/// A return code.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ReturnCode(String);

impl ReturnCode {
    /// `random`: 8 random bytes.
    pub fn new(random: [u8; 8]) -> Self {
        let mut rest = u64::from_be_bytes(random);
        let mut values = Vec::with_capacity(LENGTH);
        for _ in 1..LENGTH {
            values.push(usize::try_from(rest % 19).unwrap_or(0));
            rest /= 19;
        }
        let mut code: String = values
            .iter()
            .filter_map(|value| SIGNS.get(*value))
            .collect();
        code.extend(SIGNS.get(check(&values)));
        Self(code)
    }

    /// From what a person typed: capitals or not, spaces and hyphens anywhere, either alphabet.
    pub fn parse(typed: &str) -> Result<Self, DomainError> {
        let bad = || DomainError::BadReturnCode(typed.to_owned());
        let code: String = typed
            .chars()
            .filter(|sign| !sign.is_whitespace() && !matches!(sign, '-' | '.' | '–'))
            .flat_map(char::to_uppercase)
            .map(|sign| {
                let same = ALIKE.iter().find(|(other, _)| *other == sign);
                same.map_or(sign, |(_, meant)| *meant)
            })
            .collect();
        let values: Option<Vec<usize>> = code.chars().map(value).collect();
        match values.as_deref() {
            Some([values @ .., last]) if values.len() + 1 == LENGTH && check(values) == *last => {
                Ok(Self(code))
            }
            _ => Err(bad()),
        }
    }

    /// The signs without a space, as they are kept.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// In two groups of three, as it is printed and read out.
    pub fn grouped(&self) -> String {
        let (first, second) = self.0.split_at(LENGTH / 2);
        format!("{first} {second}")
    }
}

fn value(sign: char) -> Option<usize> {
    SIGNS.iter().position(|known| *known == sign)
}

/// The value of the check sign, whose own weight is 18, that is -1: so the whole sum is 0 modulo 19.
fn check(values: &[usize]) -> usize {
    let weighted = values.iter().zip(2..).map(|(value, weight)| value * weight);
    weighted.sum::<usize>() % 19
}

impl fmt::Display for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for ReturnCode {
    type Error = DomainError;
    fn try_from(text: String) -> Result<Self, DomainError> {
        Self::parse(&text)
    }
}

impl From<ReturnCode> for String {
    fn from(code: ReturnCode) -> String {
        code.0
    }
}
