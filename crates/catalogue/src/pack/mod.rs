//! Signed packs: an edition of the catalogue as one file that can come from anywhere.
//!
//! ```text
//! indrumar-pack 1\n       what it is
//! 32 bytes                the public key it is signed with
//! 64 bytes                Ed25519 over the purpose and the SHA-256 of the body
//! body                    deflated canonical JSON: {schema, version, files, news}
//! ```
//!
//! Nothing of the body is used before the signature fits a key that is trusted. Reading is bounded twice, packed and
//! unpacked, so that a small file cannot become a large one. Not here: which keys are trusted, where packs are kept.

mod accept;
mod changes;
mod error;
mod news;
mod publishers;

pub use accept::{Edition, Refusal, accept, overtaken};
pub use changes::{Changes, Part, diff};
pub use error::PackError;
pub use news::News;
pub use publishers::{Publisher, publishers};

use std::collections::BTreeMap;

use ed25519_dalek::{Signature, Signer, SigningKey as Signing, VerifyingKey};
use indrumar_wire::{Digest, PublicKey, SigningKey, canonical};
use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};
use serde::{Deserialize, Serialize};

use crate::Catalogue;

/// The largest file that is looked at.
pub const MAX_PACKED: usize = 4 * 1024 * 1024;

/// The largest body that is unpacked.
pub const MAX_UNPACKED: usize = 16 * 1024 * 1024;

/// How every pack begins, of whatever form.
const MAGIC: &[u8] = b"indrumar-pack ";

/// The form of file and body that this program writes and reads.
const FORM: u32 = 1;

/// What the signature is for, so that one given for something else can never be shown as one for a pack.
const PURPOSE: &[u8] = b"indrumar/catalogue-pack/1\n";

/// Small files and quick enough: packs are made seldom.
const LEVEL: u8 = 9;

const KEY: usize = 32;
const SIGNATURE: usize = 64;

/// An edition whose signature, form and content were found good.
#[derive(Clone, Debug)]
pub struct Pack {
    key: PublicKey,
    news: Vec<News>,
    catalogue: Catalogue,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Body {
    schema: u32,
    version: String,
    files: BTreeMap<String, String>,
    news: Vec<News>,
}

impl Pack {
    /// The file of an edition, signed. The same edition and key give the same bytes.
    ///
    /// # Errors
    /// A catalogue that no desk could read, news without words, more than a pack may hold.
    pub fn seal(
        files: &BTreeMap<String, String>,
        news: &[News],
        key: &SigningKey,
    ) -> Result<Vec<u8>, PackError> {
        let catalogue = read(files)?;
        news::check(news)?;
        let body = Body {
            schema: FORM,
            version: catalogue.version().to_owned(),
            files: files.clone(),
            news: news.to_vec(),
        };
        let plain = canonical(&body).map_err(malformed)?;
        if plain.len() > MAX_UNPACKED {
            return Err(PackError::TooLarge { max: MAX_UNPACKED });
        }
        let body = miniz_oxide::deflate::compress_to_vec(&plain, LEVEL);
        let signature = Signing::from_bytes(&key.seed()).sign(&signed_text(&body));
        let mut file = MAGIC.to_vec();
        file.extend_from_slice(format!("{FORM}\n").as_bytes());
        file.extend_from_slice(&key.public().bytes());
        file.extend_from_slice(&signature.to_bytes());
        file.extend_from_slice(&body);
        if file.len() > MAX_PACKED {
            return Err(PackError::TooLarge { max: MAX_PACKED });
        }
        Ok(file)
    }

    /// The edition in a file that came from somewhere, if one of these keys signed it.
    ///
    /// # Errors
    /// Everything of [`PackError`]; never a panic, whatever the bytes.
    pub fn open(bytes: &[u8], trusted: &[PublicKey]) -> Result<Self, PackError> {
        Parts::of(bytes)?.open(|key| trusted.contains(key))
    }

    /// The edition in a file that was accepted before and kept where nobody else writes. Its own key tells whether it is
    /// still whole; whether that key is trusted was asked when it came, and keys may have changed since.
    ///
    /// # Errors
    /// As [`Self::open`], but never an untrusted key.
    pub fn reopen(bytes: &[u8]) -> Result<Self, PackError> {
        Parts::of(bytes)?.open(|_| true)
    }

    /// The day of the edition.
    pub fn version(&self) -> &str {
        self.catalogue.version()
    }

    /// Who signed it.
    pub fn key(&self) -> PublicKey {
        self.key
    }

    /// What it tells the desks beside.
    pub fn news(&self) -> &[News] {
        &self.news
    }

    /// The edition itself.
    pub fn catalogue(&self) -> &Catalogue {
        &self.catalogue
    }
}

/// A file taken apart; nothing of it is believed yet.
struct Parts<'a> {
    key: [u8; KEY],
    signature: [u8; SIGNATURE],
    body: &'a [u8],
}

impl<'a> Parts<'a> {
    fn of(bytes: &'a [u8]) -> Result<Self, PackError> {
        if bytes.len() > MAX_PACKED {
            return Err(PackError::TooLarge { max: MAX_PACKED });
        }
        let rest = after_first_line(bytes)?;
        let (key, rest) = rest.split_first_chunk().ok_or(PackError::Truncated)?;
        let (signature, body) = rest.split_first_chunk().ok_or(PackError::Truncated)?;
        Ok(Self {
            key: *key,
            signature: *signature,
            body,
        })
    }

    fn open(&self, trusted: impl Fn(&PublicKey) -> bool) -> Result<Pack, PackError> {
        let key = PublicKey::from_bytes(self.key)
            .ok()
            .filter(trusted)
            .ok_or(PackError::UntrustedKey)?;
        self.verify(&key)?;
        let plain = decompress_to_vec_with_limit(self.body, MAX_UNPACKED).map_err(|error| {
            match error.status {
                TINFLStatus::HasMoreOutput => PackError::TooLarge { max: MAX_UNPACKED },
                status => PackError::Malformed(format!("{status:?}")),
            }
        })?;
        let body = Body::read(&plain)?;
        news::check(&body.news)?;
        let catalogue = read(&body.files)?;
        if catalogue.version() != body.version {
            return Err(PackError::Malformed("two versions".to_owned()));
        }
        Ok(Pack {
            key,
            news: body.news,
            catalogue,
        })
    }

    fn verify(&self, key: &PublicKey) -> Result<(), PackError> {
        let signature = Signature::from_bytes(&self.signature);
        let fits = VerifyingKey::from_bytes(&key.bytes())
            .and_then(|key| key.verify_strict(&signed_text(self.body), &signature));
        fits.map_err(|_| {
            // Only to say which it is: a stream that ends before its end is a copy that broke off.
            let ends = decompress_to_vec_with_limit(self.body, MAX_UNPACKED);
            match ends.map_err(|error| error.status) {
                Err(TINFLStatus::FailedCannotMakeProgress | TINFLStatus::NeedsMoreInput) => {
                    PackError::Truncated
                }
                _ => PackError::WrongSignature,
            }
        })
    }
}

impl Body {
    fn read(plain: &[u8]) -> Result<Self, PackError> {
        // The number first: of a newer form nothing else is known.
        let value: serde_json::Value = serde_json::from_slice(plain).map_err(malformed)?;
        let schema = value.get("schema").and_then(serde_json::Value::as_u64);
        match schema.map(u32::try_from) {
            Some(Ok(FORM)) => {}
            Some(Ok(other)) => return Err(PackError::UnknownSchema(other)),
            _ => return Err(PackError::Malformed("no schema".to_owned())),
        }
        let body: Self = serde_json::from_slice(plain).map_err(malformed)?;
        // One edition has one spelling. A file named twice, of which only one would be read, shows here.
        if canonical(&body).map_err(malformed)? != plain {
            return Err(PackError::Malformed("not in canonical form".to_owned()));
        }
        Ok(body)
    }
}

/// What follows the first line, if that is the line of a pack of our form.
fn after_first_line(bytes: &[u8]) -> Result<&[u8], PackError> {
    let Some(rest) = bytes.strip_prefix(MAGIC) else {
        let begun = !bytes.is_empty() && MAGIC.starts_with(bytes);
        return Err(if begun {
            PackError::Truncated
        } else {
            PackError::NotAPack
        });
    };
    let digits = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, rest) = rest.split_at(digits);
    let Some(rest) = rest.strip_prefix(b"\n") else {
        return Err(if rest.is_empty() {
            PackError::Truncated
        } else {
            PackError::NotAPack
        });
    };
    let number = std::str::from_utf8(number).ok();
    match number.and_then(|number| number.parse().ok()) {
        Some(FORM) => Ok(rest),
        Some(other) => Err(PackError::UnknownSchema(other)),
        None => Err(PackError::NotAPack),
    }
}

fn signed_text(body: &[u8]) -> Vec<u8> {
    let mut text = PURPOSE.to_vec();
    text.extend_from_slice(&Digest::of(body).bytes());
    text
}

fn read(files: &BTreeMap<String, String>) -> Result<Catalogue, PackError> {
    let files = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()));
    Ok(Catalogue::read(files)?)
}

fn malformed(error: impl std::fmt::Display) -> PackError {
    PackError::Malformed(error.to_string())
}
