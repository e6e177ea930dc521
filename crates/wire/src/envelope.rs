//! The signed envelope around every message: `{"payload": {…}, "signature": "<128 hex>"}`.
//!
//! The signature covers the canonical bytes of the payload as it came, before any of it is read as a type. A newer
//! program may therefore put fields in that this one does not know, and an envelope that is kept and passed on (a
//! certificate) still verifies.

use crate::canonical::is_canonical;
use crate::{Digest, Error, MAX_BUNDLE_BYTES, PROTOCOL, PublicKey, SigningKey, canonical};
use indrumar_domain::InstallId;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use serde_json::value::RawValue;

/// A message that can stand in an envelope. Its kind and version go into the payload as `type`, so that a signature
/// given for one kind can never be shown as one for another.
pub trait Payload: Serialize + DeserializeOwned {
    /// The middle part of `indrumar/<kind>/<version>`.
    const KIND: &'static str;
}

/// An envelope, checked or not: only [`Self::open`] gives its message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signed {
    /// The message as it came, in canonical form: what is signed, hashed and passed on. Made once.
    payload: String,
    /// Ed25519 over these bytes.
    signature: String,
}

/// An envelope on its way in, its message not looked into.
#[derive(Deserialize)]
struct Arriving<'a> {
    #[serde(borrow)]
    payload: &'a RawValue,
    signature: String,
}

/// An envelope within another message.
#[derive(Serialize, Deserialize)]
struct Within {
    payload: Value,
    signature: String,
}

/// What a message says of itself before anything of it is believed.
#[derive(Deserialize)]
struct Head {
    #[serde(rename = "type")]
    kind: Option<Value>,
    install: Option<Value>,
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
        let payload = form_of(&payload)?;
        let signature = key.sign(payload.as_bytes());
        Ok(Self { payload, signature })
    }

    /// Puts a message and a signature together, as somebody else may have done; nothing of it is believed yet.
    ///
    /// # Errors
    /// A message that is not a JSON object.
    pub fn of(payload: &Value, signature: String) -> Result<Self, Error> {
        if !payload.is_object() {
            return Err(Error::Malformed("the payload is not an object".to_owned()));
        }
        let payload = form_of(payload)?;
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
        let Arriving { payload, signature } = serde_json::from_slice(bytes)?;
        let text = payload.get();
        if text.starts_with('{') && is_canonical(text) {
            let payload = text.to_owned();
            return Ok(Self { payload, signature });
        }
        Self::of(&serde_json::from_str(text)?, signature)
    }

    /// The envelope as it goes over any road, in canonical form: one line without line breaks.
    ///
    /// # Errors
    /// None for an envelope that was sealed or parsed here.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Error> {
        let signature = canonical(&self.signature)?;
        let mut bytes = Vec::with_capacity(self.payload.len() + signature.len() + 32);
        bytes.extend_from_slice(b"{\"payload\":");
        bytes.extend_from_slice(self.payload.as_bytes());
        bytes.extend_from_slice(b",\"signature\":");
        bytes.extend_from_slice(&signature);
        bytes.push(b'}');
        Ok(bytes)
    }

    /// The digest of the payload: the name of this message in the answer to it.
    pub fn digest(&self) -> Digest {
        Digest::of(self.payload.as_bytes())
    }

    /// The message as it came, for whoever shows it or changes it.
    ///
    /// # Errors
    /// None for an envelope that was sealed or parsed here.
    pub fn payload(&self) -> Result<Value, Error> {
        Ok(serde_json::from_str(&self.payload)?)
    }

    /// The signature as it came, checked or not.
    pub fn signature(&self) -> &str {
        &self.signature
    }

    /// Who the message says it is from or for; needed to find the key to check it with.
    pub fn claimed_install(&self) -> Option<InstallId> {
        InstallId::parse(self.head()?.install?.as_str()?).ok()
    }

    /// What the message says it is: `indrumar/bundle/1`.
    pub fn claimed_kind(&self) -> Option<String> {
        Some(self.head()?.kind?.as_str()?.to_owned())
    }

    fn head(&self) -> Option<Head> {
        serde_json::from_str(&self.payload).ok()
    }

    /// Whether this key signed the message, whatever it says.
    pub fn is_by(&self, key: &PublicKey) -> bool {
        key.verify(self.payload.as_bytes(), &self.signature).is_ok()
    }

    /// The message, once the signature, the kind and the version are what they must be.
    ///
    /// # Errors
    /// In this order: a wrong signature, another version, another kind, a field of the wrong form.
    pub fn open<P: Payload>(&self, key: &PublicKey) -> Result<P, Error> {
        key.verify(self.payload.as_bytes(), &self.signature)?;
        self.peek()
    }

    /// The message without a check of its signature: for a message that carries its own key, which must then be
    /// [opened](Self::open) with that key.
    ///
    /// # Errors
    /// Another version, another kind, a field of the wrong form.
    pub fn peek<P: Payload>(&self) -> Result<P, Error> {
        self.check_kind::<P>()?;
        Ok(serde_json::from_str(&self.payload)?)
    }

    fn check_kind<P: Payload>(&self) -> Result<(), Error> {
        let found = self
            .claimed_kind()
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

impl Serialize for Signed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let within = Within {
            payload: self.payload().map_err(serde::ser::Error::custom)?,
            signature: self.signature.clone(),
        };
        within.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Signed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Within { payload, signature } = Within::deserialize(deserializer)?;
        Self::of(&payload, signature).map_err(serde::de::Error::custom)
    }
}

fn form_of(payload: &Value) -> Result<String, Error> {
    // Its names are in order here, so that nearly always nothing is left to do.
    let text = serde_json::to_string(payload)?;
    if is_canonical(&text) {
        return Ok(text);
    }
    String::from_utf8(canonical(payload)?).map_err(|error| Error::Malformed(error.to_string()))
}

fn kind_of<P: Payload>() -> String {
    format!("indrumar/{}/{PROTOCOL}", P::KIND)
}
