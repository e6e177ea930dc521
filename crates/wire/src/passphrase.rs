//! The passphrase of a sealed file: five groups of four letters and digits, made by the program and shown once.
//!
//! Nineteen [letters](crate::letters) are free, 85 bits, and the last one is a check over the others, so that a slip of the finger
//! is told from a wrong passphrase at once.

use crate::letters::{ALPHABET, check, grouped, letter, place};
use std::fmt;

const LENGTH: usize = 20;

/// A well-formed passphrase.
#[derive(Clone, PartialEq, Eq)]
pub struct Passphrase(String);

impl Passphrase {
    /// A new one that nobody can guess, of as many random bytes as it takes.
    ///
    /// # Errors
    /// There is no randomness.
    pub fn new<E>(mut random: impl FnMut(&mut [u8]) -> Result<(), E>) -> Result<Self, E> {
        let mut places = Vec::with_capacity(LENGTH);
        while places.len() < LENGTH - 1 {
            let mut bytes = [0; 32];
            random(&mut bytes)?;
            // 253 is the last multiple of 23 in a byte: above it the first letters would come oftener.
            let even = bytes.into_iter().map(usize::from).filter(|it| *it < 253);
            places.extend(even.map(|it| it % ALPHABET.len()));
            places.truncate(LENGTH - 1);
        }
        places.push(check(&places));
        Ok(Self(places.into_iter().map(letter).collect()))
    }

    /// What somebody typed; none when it can be no passphrase.
    pub fn parse(text: &str) -> Option<Self> {
        let typed = text.chars().filter(|c| c.is_alphanumeric());
        let places: Option<Vec<usize>> = typed.map(place).collect();
        let places = places.filter(|it| it.len() == LENGTH)?;
        (check(&places[..LENGTH - 1]) == places[LENGTH - 1])
            .then(|| Self(places.into_iter().map(letter).collect()))
    }

    /// What the key is made from.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

impl fmt::Display for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        grouped(f, self.0.chars())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(free: &str) -> String {
        let places: Vec<usize> = free.chars().filter_map(place).collect();
        format!("{free}{}", letter(check(&places)))
    }

    #[test]
    fn a_code_is_forgiving_of_how_it_is_typed_and_of_nothing_else() {
        let whole = fit("34679ACDEFGHJKMNPQR");
        let code = Passphrase::parse(&whole);
        assert!(code.is_some());
        let shown = code.as_ref().map(ToString::to_string).unwrap_or_default();
        assert_eq!(shown.matches('-').count(), 4);
        assert!(Passphrase::parse(&shown) == code);
        assert!(Passphrase::parse(&shown.to_lowercase().replace('-', " ")) == code);
        assert!(Passphrase::parse(&whole.replace('A', "А").replace('C', "с")) == code);
        for wrong in [
            &whole[1..],
            "",
            &whole.replace('7', "9"),
            &whole.replace("FG", "GF"),
        ] {
            assert!(Passphrase::parse(wrong).is_none(), "{wrong}");
        }
    }
}
