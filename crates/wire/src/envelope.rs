//! The signed envelope around every message: `{"payload": {…}, "signature": "<128 hex>"}`.
//!
//! The signature covers the canonical bytes of the payload as it came, before any of it is read as a type. A newer
//! program may therefore put fields in that this one does not know, and an envelope that is kept and passed on (a
//! certificate) still verifies.

use crate::{Digest, Error, MAX_BUNDLE_BYTES, PROTOCOL, PublicKey, SigningKey, canonical};
use indrumar_domain::InstallId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// A message that can stand in an envelope. Its kind and version go into the payload as `type`, so that a signature
/// given for one kind can never be shown as one for another.
pub trait Payload: Serialize + DeserializeOwned {
    /// The middle part of `indrumar/<kind>/<version>`.
    const KIND: &'static str;
}

/// An envelope, checked or not: only [`Self::open`] gives its message.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    /// The message as it came.
    pub payload: Value,
    /// Ed25519 over the payload's canonical bytes.
    pub signature: String,
}

impl Signed {
    /// Puts the kind into the message and signs it.
    ///
    /// # Errors
    /// A message that is not a JSON object.
    pub fn seal<P: Payload>(message: &P, key: &SigningKey) -> Result<Self, Error> {
        let mut payload = serde_json::to_value(message)?;
        let fields = payload
            .as_object_mut()
            .ok_or_else(|| Error::Malformed("not an object".to_owned()))?;
        fields.insert("type".to_owned(), Value::String(kind_of::<P>()));
        let signature = key.sign(&canonical(&payload)?);
        Ok(Self { payload, signature })
    }

    /// Reads an envelope; nothing of it is believed yet.
    ///
    /// # Errors
    /// Too many bytes, no JSON, no envelope.
    pub fn parse(bytes: &[u8]) -> Result<Self, Error> {
        if bytes.len() > MAX_BUNDLE_BYTES {
            return Err(Error::TooLarge {
                max: MAX_BUNDLE_BYTES,
            });
        }
        let signed: Self = serde_json::from_slice(bytes)?;
        if signed.payload.is_object() {
            Ok(signed)
        } else {
            Err(Error::Malformed("the payload is not an object".to_owned()))
        }
    }

    /// The envelope as it goes over any road, in canonical form: one line without line breaks.
    ///
    /// # Errors
    /// None for an envelope that was sealed or parsed here.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        canonical(self)
    }

    /// The digest of the payload: the name of this message in the answer to it.
    ///
    /// # Errors
    /// None for an envelope that was sealed or parsed here.
    pub fn digest(&self) -> Result<Digest, Error> {
        Ok(Digest::of(&canonical(&self.payload)?))
    }

    /// Who the message says it is from or for; needed to find the key to check it with.
    pub fn claimed_install(&self) -> Option<InstallId> {
        let text = self.payload.get("install")?.as_str()?;
        InstallId::parse(text).ok()
    }

    /// Whether this key signed the message, whatever it says.
    pub fn is_by(&self, key: &PublicKey) -> bool {
        canonical(&self.payload).is_ok_and(|bytes| key.verify(&bytes, &self.signature).is_ok())
    }

    /// The message, once the signature, the kind and the version are what they must be.
    ///
    /// # Errors
    /// In this order: a wrong signature, another version, another kind, a field of the wrong form.
    pub fn open<P: Payload>(&self, key: &PublicKey) -> Result<P, Error> {
        key.verify(&canonical(&self.payload)?, &self.signature)?;
        self.check_kind::<P>()?;
        P::deserialize(&self.payload).map_err(Error::from)
    }

    /// The message without a check of its signature: for a message that carries its own key, which must then be
    /// [opened](Self::open) with that key.
    ///
    /// # Errors
    /// Another version, another kind, a field of the wrong form.
    pub fn peek<P: Payload>(&self) -> Result<P, Error> {
        self.check_kind::<P>()?;
        P::deserialize(&self.payload).map_err(Error::from)
    }

    fn check_kind<P: Payload>(&self) -> Result<(), Error> {
        let found = self
            .payload
            .get("type")
            .and_then(Value::as_str)
            .ok_or_else(|| Error::Malformed("no type".to_owned()))?;
        if found == kind_of::<P>() {
            return Ok(());
        }
        match found
            .strip_prefix("indrumar/")
            .and_then(|rest| rest.split_once('/'))
        {
            Some((kind, version)) if kind == P::KIND => {
                Err(Error::ProtocolUnknown(version.chars().take(16).collect()))
            }
            _ => Err(Error::Malformed(format!("not a {}", P::KIND))),
        }
    }
}

fn kind_of<P: Payload>() -> String {
    format!("indrumar/{}/{PROTOCOL}", P::KIND)
}
