//! Why a file is not taken for an edition of the catalogue.

use crate::CatalogueError;

/// A pack that is not used. Nothing of it has been.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PackError {
    /// Another kind of file.
    #[error("not a pack")]
    NotAPack,
    /// The file ends too early.
    #[error("the pack is not whole")]
    Truncated,
    /// A form that this program does not know.
    #[error("packs of the form {0} are not known to this program")]
    UnknownSchema(u32),
    /// Signed by somebody whose packs are not taken here, or by no key at all.
    #[error("the key of the pack is not trusted")]
    UntrustedKey,
    /// The key is trusted and did not sign this.
    #[error("the signature does not fit")]
    WrongSignature,
    /// More bytes than a pack may have, packed or unpacked.
    #[error("larger than {max} bytes")]
    TooLarge {
        /// The limit.
        max: usize,
    },
    /// Well signed and not of the form that it says.
    #[error("malformed pack: {0}")]
    Malformed(String),
    /// Well signed, and its catalogue cannot be used.
    #[error(transparent)]
    Catalogue(#[from] CatalogueError),
}
