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

/// A name without surrounding white space and control characters; an empty one is an error.
fn filled(name: &str) -> Result<String, DomainError> {
    let clean: String = name.trim().chars().filter(|c| !c.is_control()).collect();
    if clean.is_empty() {
        Err(DomainError::EmptyName)
    } else {
        Ok(clean)
    }
}
