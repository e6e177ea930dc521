//! The office a desk belongs to.

use crate::words::words;
use crate::{DomainError, OfficeCode};
use serde::{Deserialize, Serialize};
use std::fmt;

words!(
    /// What an office is.
    OfficeKind, "office-kind", {
        /// A town hall (primărie).
        TownHall = "town-hall",
        /// A public library.
        Library = "library",
        /// A unified centre for public services (CUPS).
        Cups = "cups",
        /// An information and service centre for citizens (CISC).
        Cisc = "cisc",
    }
);

/// An office as the desk knows it: typed by hand at first start, its code added by enrolment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Office {
    /// The name on the sheets: „Primăria Pelinia”.
    pub name: String,
    /// What it is.
    pub kind: OfficeKind,
    /// Village or town, typed by hand: places are being merged.
    pub locality: String,
    /// Given by the hub at enrolment.
    pub code: Option<OfficeCode>,
}

impl Office {
    /// Trims the names and refuses empty ones.
    pub fn new(name: &str, kind: OfficeKind, locality: &str) -> Result<Self, DomainError> {
        Ok(Self {
            name: filled(name)?,
            kind,
            locality: filled(locality)?,
            code: None,
        })
    }
}

/// A name on one line: a line break or a tab between words is a space, other control characters go. An empty one is an error.
fn filled(name: &str) -> Result<String, DomainError> {
    let clean: String = name
        .chars()
        .map(|c| if c.is_whitespace() { ' ' } else { c })
        .filter(|c| !c.is_control())
        .collect();
    let clean = clean.trim();
    if clean.is_empty() {
        Err(DomainError::EmptyName)
    } else {
        Ok(clean.to_owned())
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_of_several_lines_becomes_one_line_of_whole_words() {
        let office = Office::new(" Biblioteca\nPublică\t\u{7} ", OfficeKind::Library, "Larga");
        assert_eq!(office.unwrap().name, "Biblioteca Publică");
        let empty = Office::new(" \n\u{7}", OfficeKind::Library, "Larga");
        assert_eq!(empty, Err(DomainError::EmptyName));
    }
}
