//! What can be wrong with a message, each with the code that people's sentences and the hub's answers are keyed by.

use thiserror::Error;

/// A message that cannot be taken. Nothing of it has been used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Error {
    /// Not JSON, not an envelope, a field missing or of the wrong form.
    #[error("malformed message: {0}")]
    Malformed(String),
    /// The signature is not that of the key it was checked against.
    #[error("the signature does not match")]
    SignatureWrong,
    /// A message of a version of the protocol that this program does not speak.
    #[error("unknown protocol version {0:?}")]
    ProtocolUnknown(String),
    /// More bytes than a message may have.
    #[error("larger than {max} bytes")]
    TooLarge {
        /// The limit.
        max: usize,
    },
    /// Not 64 lower-case hexadecimal digits, or no point of the curve.
    #[error("not a key")]
    BadKey,
    /// Not an enrolment code: a letter missing or mistaken.
    #[error("not an enrolment code")]
    BadEnrolmentCode,
}

impl Error {
    /// The code of the sentence for this error and of the hub's answer.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Malformed(_) | Self::BadKey => "malformed",
            Self::SignatureWrong => "signature-wrong",
            Self::ProtocolUnknown(_) => "protocol-unknown",
            Self::TooLarge { .. } => "too-large",
            Self::BadEnrolmentCode => "enrolment-code-unknown",
        }
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Self::Malformed(error.to_string())
    }
}
