//! One value, one spelling: JSON by RFC 8785, so that both sides hash and sign the same bytes.

use crate::Error;
use serde::Serialize;

/// The canonical bytes of a value.
///
/// # Errors
/// A value that is not JSON (a map whose keys are not text, a number that is not finite).
pub fn canonical<T: Serialize + ?Sized>(value: &T) -> Result<Vec<u8>, Error> {
    serde_json_canonicalizer::to_vec(&value).map_err(Error::from)
}
