//! A key's tally in the forms that a merge needs: itself, its digest, the bytes of its row.
//!
//! Of what a desk delivers they are made where its signature is checked, by many at once: who writes finds them ready, and mostly
//! there is nothing to unite.

use crate::{Error, marks};
use indrumar_domain::{InstallId, KeyTally, Period};
use indrumar_wire::{Digest, key_digest};

/// A tally as it is delivered, or as the hub has it.
#[derive(Debug)]
pub(crate) struct Kept {
    pub(super) tally: KeyTally,
    pub(super) digest: Digest,
    /// As `marks::write` makes them.
    pub(super) bytes: Vec<u8>,
}

impl Kept {
    /// A code without marks says nothing and is left out, as a union leaves it out.
    ///
    /// # Errors
    /// None for any tally that the types allow.
    pub(crate) fn of(
        install: &InstallId,
        period: &Period,
        mut tally: KeyTally,
    ) -> Result<Self, Error> {
        tally.counts.retain(|_, marks| !marks.is_empty());
        Ok(Self {
            digest: key_digest(install, period, &tally)?,
            bytes: marks::write(&tally),
            tally,
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_code_without_marks_is_the_same_as_no_such_code() {
        let (install, day) = (
            InstallId::new([7; 16]),
            Period::parse("2026-11-27").unwrap(),
        );
        let mut said = KeyTally::default();
        said.counts.insert("@visit".to_owned(), BTreeMap::new());
        let kept = Kept::of(&install, &day, said).unwrap();
        let nothing = Kept::of(&install, &day, KeyTally::default()).unwrap();
        assert_eq!(kept.tally, nothing.tally);
        assert_eq!((kept.digest, kept.bytes), (nothing.digest, nothing.bytes));
    }
}
