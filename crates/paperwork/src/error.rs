//! Why a document cannot be composed.

use indrumar_domain::ServiceCode;

/// Why a document cannot be composed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PaperworkError {
    /// The catalogue has no service of this code, nor one that took its place.
    #[error("the catalogue has no service {0}")]
    UnknownService(ServiceCode),
}
