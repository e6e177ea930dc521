//! What belongs to the catalogue as a whole: `content/services/catalogue.toml`.

use indrumar_domain::ServiceCode;
use serde::{Deserialize, Serialize};

use crate::Text;

/// The one form of the files that this program reads.
pub(crate) const SCHEMA: u32 = 1;

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Manifest {
    /// The form of the files; a newer one is refused rather than half understood.
    pub(crate) schema: u32,
    /// The day of this edition: `2026.11.23`.
    pub(crate) version: String,
    /// What a desk without habits of its own is offered first.
    pub(crate) first: Vec<ServiceCode>,
    /// Groups, in the order of lists.
    pub(crate) groups: Vec<Heading>,
    /// Life events, in the order of lists.
    pub(crate) events: Vec<Heading>,
    /// Services that are no more.
    #[serde(default)]
    pub(crate) retired: Vec<Retired>,
}

/// A heading that services stand under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Heading {
    /// What the services' files call it.
    pub code: String,
    /// What people read.
    pub name: Text,
}

/// A code that is no longer offered, and the one that goes on with its series.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Retired {
    /// The old code.
    pub code: ServiceCode,
    /// The one that took its place.
    pub successor: ServiceCode,
}
