//! The names under which small things are kept, and their forms.

use crate::ApiError;
use indrumar_domain::Office;
use indrumar_store::{Read, StoreError};
use indrumar_wire::{Certificate, Signed};
use serde::{Deserialize, Serialize};

pub(crate) const OFFICE: &str = "office";
pub(crate) const OPERATOR: &str = "operator";
pub(crate) const LANGUAGE: &str = "language";
pub(crate) const HUB: &str = "hub";
pub(crate) const PRINTING: &str = "printing";
pub(crate) const DEMO: &str = "demo";

/// The hub this desk is enrolled at.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct HubRecord {
    /// Its address.
    pub(crate) address: String,
    /// What it signed at enrolment; its key is pinned by it.
    pub(crate) certificate: Signed,
}

impl HubRecord {
    /// The certificate's content. It was verified when it came; here it comes from the encrypted database.
    pub(crate) fn certificate(&self) -> Result<Certificate, ApiError> {
        self.certificate.peek().map_err(ApiError::internal)
    }
}

/// The office, once set up.
pub(crate) fn office(read: Read<'_>) -> Result<Option<Office>, StoreError> {
    read.setting(OFFICE)
}

/// Who works here, once set up.
pub(crate) fn operator(read: Read<'_>) -> Result<Option<String>, StoreError> {
    read.setting(OPERATOR)
}

/// The hub, once enrolled.
pub(crate) fn hub(read: Read<'_>) -> Result<Option<HubRecord>, StoreError> {
    read.setting(HUB)
}
