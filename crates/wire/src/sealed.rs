//! A file that only who has its passphrase can read: a moved desk, a hub's keys. A head for anybody, then sealed pieces. See
//! `docs/moving.md`.
//!
//! ```text
//! indrumar-KIND 1\n       what it is
//! 4 bytes                 the length of the head, big-endian
//! head                    JSON: {program, salt, memory, passes, check}
//! pieces                  each 64 KiB, the last one shorter, with 16 bytes of Poly1305 behind it
//! ```
//!
//! The key is Argon2id of the passphrase and the salt. A piece is sealed with ChaCha20-Poly1305 under its number and whether it is the
//! last, with the digest of everything before the pieces as additional data: no piece can be changed, left out, doubled or moved,
//! and a file that was cut off is noticed. Not here: the salt (an argument), and what lies in the file.

use crate::{Digest, Passphrase};
use argon2::{Algorithm, Argon2, Params, Version};
use ring::aead::{Aad, CHACHA20_POLY1305, LessSafeKey, Nonce, UnboundKey};
use serde::{Deserialize, Serialize};

/// The version of the form, behind the kind.
const VERSION: &str = "1\n";
const PIECE: usize = 64 * 1024;
const TAG: usize = 16;
/// A head is a few hundred bytes.
const MOST_HEAD: usize = 4096;

/// How much work a guess costs: memory in KiB, and how often it is gone through.
const MEMORY: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// A file that asks for more is not one of ours and must not hang the computer.
const MOST_MEMORY: u32 = 256 * 1024;
const MOST_PASSES: u32 = 10;

/// What lies in a sealed file. No file of one kind opens as one of another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedKind {
    /// A desk on its way to another computer.
    Desk,
    /// The keys of a hub.
    HubKeys,
}

impl SealedKind {
    /// What every version of it begins with.
    fn begins(self) -> &'static str {
        match self {
            Self::Desk => "indrumar-move ",
            Self::HubKeys => "indrumar-hub-keys ",
        }
    }
}

/// Why a sealed file does not open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SealedFault {
    /// Something else, cut off, or changed.
    Unreadable,
    /// A newer program wrote it.
    Newer,
    /// Another passphrase.
    Passphrase,
}

#[derive(Debug, Serialize, Deserialize)]
struct Head {
    program: String,
    salt: String,
    memory: u32,
    passes: u32,
    /// By which a wrong passphrase is told from a damaged file.
    check: String,
}

/// Everything of the file; none when there is no memory for it. `program`: who writes it.
pub fn seal_file(
    kind: SealedKind,
    content: &[u8],
    passphrase: &Passphrase,
    salt: [u8; 16],
    program: &str,
) -> Option<Vec<u8>> {
    let key = key(passphrase, &salt, MEMORY, PASSES)?;
    let head = Head {
        program: program.to_owned(),
        salt: hex::encode(salt),
        memory: MEMORY,
        passes: PASSES,
        check: check(kind, &key),
    };
    let head = serde_json::to_vec(&head).ok()?;
    let mut file = [kind.begins(), VERSION].concat().into_bytes();
    file.extend(u32::try_from(head.len()).ok()?.to_be_bytes());
    file.extend(&head);
    let (seal, around) = (sealer(&key)?, Digest::of(&file));
    let pieces = content.len().div_ceil(PIECE).max(1);
    for nth in 0..pieces {
        let piece = &content[nth * PIECE..content.len().min((nth + 1) * PIECE)];
        let mut piece = piece.to_vec();
        let around = Aad::from(around.to_string());
        seal.seal_in_place_append_tag(nonce(nth, nth + 1 == pieces)?, around, &mut piece)
            .ok()?;
        file.extend(piece);
    }
    Some(file)
}

/// What was sealed.
///
/// # Errors
/// Another kind of file, or one that is not whole; another passphrase.
pub fn open_file(
    kind: SealedKind,
    file: &[u8],
    passphrase: &Passphrase,
) -> Result<Vec<u8>, SealedFault> {
    let rest = file.strip_prefix(kind.begins().as_bytes());
    let rest = rest.ok_or(SealedFault::Unreadable)?;
    let rest = rest.strip_prefix(VERSION.as_bytes());
    let rest = rest.ok_or(SealedFault::Newer)?;
    let (length, rest) = rest
        .split_first_chunk::<4>()
        .ok_or(SealedFault::Unreadable)?;
    let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
    if length > MOST_HEAD || length > rest.len() {
        return Err(SealedFault::Unreadable);
    }
    let (head, pieces) = rest.split_at(length);
    let around = Digest::of(&file[..file.len() - pieces.len()]);
    let head: Head = serde_json::from_slice(head).map_err(|_| SealedFault::Unreadable)?;
    let salt = hex::decode(&head.salt).map_err(|_| SealedFault::Unreadable)?;
    if head.memory > MOST_MEMORY || head.passes > MOST_PASSES || salt.len() < 8 {
        return Err(SealedFault::Unreadable);
    }
    let key = key(passphrase, &salt, head.memory, head.passes).ok_or(SealedFault::Unreadable)?;
    if check(kind, &key) != head.check {
        return Err(SealedFault::Passphrase);
    }
    let opener = sealer(&key).ok_or(SealedFault::Unreadable)?;
    let count = pieces.len().div_ceil(PIECE + TAG);
    let mut content = Vec::with_capacity(pieces.len());
    for (nth, piece) in pieces.chunks(PIECE + TAG).enumerate() {
        let mut piece = piece.to_vec();
        let nonce = nonce(nth, nth + 1 == count).ok_or(SealedFault::Unreadable)?;
        let plain = opener.open_in_place(nonce, Aad::from(around.to_string()), &mut piece);
        content.extend_from_slice(plain.map_err(|_| SealedFault::Unreadable)?);
    }
    match count {
        0 => Err(SealedFault::Unreadable),
        _ => Ok(content),
    }
}

fn key(passphrase: &Passphrase, salt: &[u8], memory: u32, passes: u32) -> Option<[u8; 32]> {
    let params = Params::new(memory, passes, 1, Some(32)).ok()?;
    let mut key = [0; 32];
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(passphrase.bytes(), salt, &mut key)
        .ok()?;
    Some(key)
}

fn check(kind: SealedKind, key: &[u8; 32]) -> String {
    let mut text = [kind.begins(), "check "].concat().into_bytes();
    text.extend(key);
    Digest::of(&text).to_string().chars().take(16).collect()
}

fn sealer(key: &[u8; 32]) -> Option<LessSafeKey> {
    let key = UnboundKey::new(&CHACHA20_POLY1305, key).ok()?;
    Some(LessSafeKey::new(key))
}

/// The key is of this file alone, so numbers never come twice under it.
fn nonce(nth: usize, last: bool) -> Option<Nonce> {
    let mut nonce = [0; 12];
    nonce[..8].copy_from_slice(&u64::try_from(nth).ok()?.to_be_bytes());
    nonce[11] = u8::from(last);
    Some(Nonce::assume_unique_for_key(nonce))
}
