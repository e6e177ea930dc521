//! `shots hub`: the hub's pages in Chromium, over a hub with invented figures. The test that looks at all of them takes the
//! pictures, because tests alone may use the hub and its kit.

use crate::failure::Failure;
use crate::node;
use crate::packages::{self, Purpose};
use crate::tool::{cargo, run as done};
use std::path::Path;

/// Few and small: what the documentation shows.
const WANTED: &str =
    "^(login|country|held|quiet)-ro-light-1366$|^district-ro-light-360$|^office-ru-dark-1366$";

/// Takes the pictures.
pub(super) fn take(pictures: &Path) -> Result<(), Failure> {
    packages::install(&[Purpose::Build, Purpose::Test])?;
    node::build()?;
    done(
        cargo([
            "test",
            "--package",
            "indrumar",
            "--test",
            "e2e",
            "hub_pages",
        ])
        .env("INDRUMAR_HUB_PICTURES", pictures)
        .env("INDRUMAR_HUB_WANTED", WANTED),
    )
}
