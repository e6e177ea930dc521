//! The roads a signed message can take. Bytes go in, a signed envelope or an error comes out; whether the envelope is
//! to be believed is decided elsewhere, once for all roads.

pub mod file;
pub mod http;

use crate::Error;
use indrumar_wire::{PublicKey, Signed};

/// A road on which an answer comes back at once. (By [`mod@file`], the answer comes another day.)
pub trait Road {
    /// Where it leads, for people.
    fn address(&self) -> &str;
    /// Brings an enrolment, gives a certificate.
    ///
    /// # Errors
    /// No answer, another answer than a hub's, a refusal.
    fn enrol(&self, enrolment: &[u8]) -> Result<Signed, Error>;
    /// Brings a question, gives its answer.
    ///
    /// # Errors
    /// As [`Self::enrol`].
    fn ask(&self, question: &[u8]) -> Result<Signed, Error>;
    /// Brings a bundle, gives its receipt.
    ///
    /// # Errors
    /// As [`Self::enrol`].
    fn deliver(&self, bundle: &[u8]) -> Result<Signed, Error>;
    /// The hub's statements about its keys, from this one on. A road on which none can be asked for has none.
    ///
    /// # Errors
    /// As [`Self::enrol`].
    fn keys(&self, from: &PublicKey) -> Result<Vec<Signed>, Error> {
        let _ = from;
        Ok(Vec::new())
    }
}
