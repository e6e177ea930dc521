//! Why a peer could not be asked.

use krilla::error::KrillaError;

/// Why a peer could not be asked.
#[derive(Debug, thiserror::Error)]
pub enum PeerError {
    /// The built-in fonts are not fonts for it.
    #[error("the peer cannot read the built-in fonts")]
    Font,
    /// An area or a page that has no extent.
    #[error("an area of no extent")]
    Area,
    /// The standards that it is asked to watch over exclude each other.
    #[error("the standards exclude each other: {0}")]
    Standards(String),
    /// It refused the document; what it says is its list of broken rules.
    #[error("the peer refused the document: {0:?}")]
    Refused(Vec<String>),
    /// The sheet to be measured cannot be made.
    #[error("the sheet cannot be made: {0}")]
    Sheet(String),
}

impl From<KrillaError> for PeerError {
    fn from(error: KrillaError) -> PeerError {
        match error {
            KrillaError::Validation(broken) => PeerError::Refused(
                broken
                    .into_iter()
                    .map(|(rule, _)| format!("{rule:?}"))
                    .collect(),
            ),
            other => PeerError::Refused(vec![other.to_string()]),
        }
    }
}
