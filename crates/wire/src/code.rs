//! Enrolment codes: read off a letter or over the telephone and typed once.
//!
//! Twelve [letters](crate::letters), the last of them a check, so that a slip is noticed before anything is sent. Eleven free characters are 49 bits; a code serves once and expires.

use crate::Error;
use crate::letters::{check, grouped, letter, place};
use std::fmt;

const FREE: usize = 11;

/// A well-formed code; whether the hub knows it is another question.
#[derive(Clone, PartialEq, Eq)]
pub struct EnrolmentCode([usize; FREE + 1]);

impl EnrolmentCode {
    /// A new code from 16 random bytes.
    pub fn new(random: [u8; 16]) -> Self {
        let mut rest = u128::from_be_bytes(random);
        let mut places = [0; FREE + 1];
        for place in &mut places[..FREE] {
            *place = usize::try_from(rest % 23).unwrap_or(0);
            rest /= 23;
        }
        places[FREE] = check(&places[..FREE]);
        Self(places)
    }

    /// Forgiving of case, spaces, hyphens, and of Cyrillic letters that look the same (a Russian keyboard left on).
    ///
    /// # Errors
    /// A character that no code has, a wrong length, a check character that does not fit.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut places = [0; FREE + 1];
        let mut count = 0;
        for c in text.chars().filter(|c| !is_gap(*c)) {
            let place = place(c).ok_or(Error::BadEnrolmentCode)?;
            *places.get_mut(count).ok_or(Error::BadEnrolmentCode)? = place;
            count += 1;
        }
        if count != places.len() || check(&places[..FREE]) != places[FREE] {
            return Err(Error::BadEnrolmentCode);
        }
        Ok(Self(places))
    }
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}')
}

impl fmt::Display for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.0.iter().map(|place| letter(*place)))
    }
}

/// A code lets its bearer in, so it is not written into logs by accident.
impl fmt::Debug for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("EnrolmentCode(…)")
    }
}

impl std::str::FromStr for EnrolmentCode {
    type Err = Error;
    fn from_str(text: &str) -> Result<Self, Error> {
        Self::parse(text)
    }
}
