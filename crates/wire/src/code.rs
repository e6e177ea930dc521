//! Enrolment codes: read off a letter or over the telephone and typed once.
//!
//! Twelve characters of an alphabet without look-alikes (no 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V), the last of them a check:
//! the alphabet has 23 characters, a prime, so that any one mistaken character and any two neighbours swapped are
//! noticed before anything is sent. Eleven free characters are 49 bits; a code serves once and expires.

use crate::Error;
use std::fmt;

const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";
const FREE: usize = 11;

/// A well-formed code; whether the hub knows it is another question.
#[derive(Clone, PartialEq, Eq)]
pub struct EnrolmentCode([u8; FREE + 1]);

impl EnrolmentCode {
    /// A new code from 16 random bytes.
    pub fn new(random: [u8; 16]) -> Self {
        let base = ALPHABET.len();
        let mut rest = u128::from_be_bytes(random);
        let mut places = [0; FREE];
        for place in &mut places {
            *place = usize::try_from(rest % 23).unwrap_or(0);
            rest /= 23;
        }
        let mut letters = [0; FREE + 1];
        for (letter, place) in letters.iter_mut().zip(places) {
            *letter = ALPHABET[place % base];
        }
        letters[FREE] = ALPHABET[check(&places)];
        Self(letters)
    }

    /// Forgiving of case, spaces, hyphens, and of Cyrillic letters that look the same (a Russian keyboard left on).
    ///
    /// # Errors
    /// A character that no code has, a wrong length, a check character that does not fit.
    pub fn parse(text: &str) -> Result<Self, Error> {
        let mut letters = [0; FREE + 1];
        let mut places = [0; FREE + 1];
        let mut count = 0;
        for c in text.chars().filter(|c| !is_gap(*c)) {
            let letter = latin(c).ok_or(Error::BadEnrolmentCode)?;
            let place = ALPHABET
                .iter()
                .position(|a| *a == letter)
                .ok_or(Error::BadEnrolmentCode)?;
            *letters.get_mut(count).ok_or(Error::BadEnrolmentCode)? = letter;
            places[count] = place;
            count += 1;
        }
        if count != letters.len() || check(&places[..FREE]) != places[FREE] {
            return Err(Error::BadEnrolmentCode);
        }
        Ok(Self(letters))
    }
}

/// Weighted sum: the weights differ and none is 0 modulo 23, so one wrong character or a swap always changes it.
fn check(places: &[usize]) -> usize {
    let sum: usize = places
        .iter()
        .enumerate()
        .map(|(i, place)| (i + 2) * place)
        .sum();
    sum % ALPHABET.len()
}

fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '_' | '.' | '\u{2010}'..='\u{2015}')
}

fn latin(c: char) -> Option<u8> {
    let upper = c.to_uppercase().next()?;
    let same = match upper {
        'А' => 'A',
        'С' => 'C',
        'Е' => 'E',
        'Н' => 'H',
        'К' => 'K',
        'М' => 'M',
        'Р' => 'P',
        'Т' => 'T',
        'Х' => 'X',
        'У' => 'Y',
        other => other,
    };
    u8::try_from(same).ok()
}

impl fmt::Display for EnrolmentCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, letter) in self.0.iter().enumerate() {
            if i > 0 && i % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(*letter))?;
        }
        Ok(())
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
