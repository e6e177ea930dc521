//! Letters that are read off paper or over the telephone and typed: an alphabet without look-alikes, and a check character.
//!
//! No 0/O, 1/I/L, 2/Z, 5/S, 8/B, U/V. What is left are 23 characters, a prime, so that any one mistaken character and any two
//! neighbours swapped are noticed. Case and Cyrillic letters of the same shape (a Russian keyboard left on) are forgiven.

use std::fmt::{self, Write as _};

/// In the order of their places.
pub(crate) const ALPHABET: &[u8; 23] = b"34679ACDEFGHJKMNPQRTWXY";

/// Characters that are read together.
const GROUP: usize = 4;

/// The place of the check character. The weights of neighbours differ and none is 0 modulo 23, so one wrong character or a
/// swap always changes it.
pub(crate) fn check(places: &[usize]) -> usize {
    let weighted = places.iter().enumerate();
    let sum: usize = weighted.map(|(i, place)| (i % 21 + 2) * place).sum();
    sum % ALPHABET.len()
}

/// The character of a place.
pub(crate) fn letter(place: usize) -> char {
    char::from(ALPHABET[place % ALPHABET.len()])
}

/// The place of a typed character; none for one that no code has.
pub(crate) fn place(typed: char) -> Option<usize> {
    let upper = typed.to_uppercase().next()?;
    let latin = match upper {
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
    let latin = u8::try_from(latin).ok()?;
    ALPHABET.iter().position(|letter| *letter == latin)
}

/// `XXXX-XXXX-XXXX`.
pub(crate) fn grouped(
    f: &mut fmt::Formatter<'_>,
    letters: impl Iterator<Item = char>,
) -> fmt::Result {
    for (at, letter) in letters.enumerate() {
        if at > 0 && at % GROUP == 0 {
            f.write_char('-')?;
        }
        f.write_char(letter)?;
    }
    Ok(())
}
