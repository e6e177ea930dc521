//! Why a document cannot be composed.

use indrumar_domain::{ServiceCode, StepId};

/// Why a document cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperworkError {
    /// The catalogue has no service of this code, nor one that took its place.
    #[error("the catalogue has no service {0}")]
    UnknownService(ServiceCode),
    /// The service's sheet has no step of this id.
    #[error("the sheet has no step {0}")]
    UnknownStep(StepId),
    /// The engine cannot set what the document says.
    #[error(transparent)]
    Document(#[from] indrumar_document::Error),
}
