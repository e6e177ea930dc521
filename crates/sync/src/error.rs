//! Why nothing, or not everything, was receipted. Whatever the error, the tallies stay at the desk.

use std::io;
use std::path::PathBuf;
use thiserror::Error;

/// What went wrong on the way to a receipt.
#[derive(Debug, Error)]
pub enum Error {
    /// `http://` to another computer: readable by everybody on the way.
    #[error("the address {address} is not protected")]
    InsecureAddress {
        /// As it was typed.
        address: String,
    },
    /// Not an address at all.
    #[error("not an address: {address}")]
    BadAddress {
        /// As it was typed.
        address: String,
    },
    /// Not the address of a proxy.
    #[error("not a proxy: {address}")]
    BadProxy {
        /// As it was typed.
        address: String,
    },
    /// Nobody answers: no network, no such name, connection refused, too slow. Try again later.
    #[error("{address} does not answer: {detail}")]
    Away {
        /// Where.
        address: String,
        /// What the operating system said; for the log.
        detail: String,
    },
    /// Somebody answers, and it is not a hub: a login page of the network, another web server.
    #[error("{address} is not a hub: {detail}")]
    NotAHub {
        /// Where.
        address: String,
        /// What came instead; for the log.
        detail: String,
    },
    /// A hub answers, and it is not the one this desk is enrolled at.
    #[error("{address} is another hub than the one this desk is enrolled at")]
    WrongKey {
        /// Where.
        address: String,
    },
    /// The hub of this desk answers, with a key that it has taken leave of: it was put back from before that.
    #[error("{address} answers with an earlier key of its own")]
    EarlierKey {
        /// Where.
        address: String,
    },
    /// The hub understood and said no.
    #[error("the hub refused ({status}, {code}): {detail}")]
    Refused {
        /// Its reason, as a code that a sentence is kept for.
        code: String,
        /// Its reason in English; for the log.
        detail: String,
        /// The status of the answer.
        status: u16,
        /// It asks to come again in so many seconds.
        retry_after: Option<u64>,
    },
    /// Too many at once: the hub, or what stands before it, asks to come again later, and with less.
    #[error("{address} asks to come again later")]
    TooMany {
        /// Where.
        address: String,
        /// In so many seconds, if it says.
        retry_after: Option<u64>,
    },
    /// Somebody here wanted no more of it.
    #[error("the sync was stopped")]
    Cancelled,
    /// A file that is no receipt, or not a whole one.
    #[error("{} is not a receipt", path.display())]
    ReceiptUnreadable {
        /// Which file.
        path: PathBuf,
    },
    /// A receipt for another desk, or by another hub.
    #[error("a receipt for another desk or from another hub")]
    ReceiptForeign,
    /// A file could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which file.
        path: PathBuf,
        /// What the operating system said.
        source: io::Error,
    },
    /// A message could not be made.
    #[error(transparent)]
    Wire(#[from] indrumar_wire::Error),
}

impl Error {
    /// The code of the sentence for this error; for a refusal the hub's own.
    pub fn code(&self) -> &str {
        match self {
            Self::InsecureAddress { .. } => "hub-insecure-address",
            Self::BadAddress { .. } => "hub-bad-address",
            Self::BadProxy { .. } => "bad-proxy",
            Self::Away { .. } => "hub-away",
            Self::NotAHub { .. } => "hub-not-a-hub",
            Self::WrongKey { .. } => "hub-wrong-key",
            Self::EarlierKey { .. } => "hub-earlier-key",
            Self::Refused { code, .. } => code,
            Self::TooMany { .. } => "hub-too-many",
            Self::Cancelled => "sync-cancelled",
            Self::ReceiptUnreadable { .. } => "receipt-unreadable",
            Self::ReceiptForeign => "receipt-foreign",
            Self::File { .. } => "file-failed",
            Self::Wire(error) => error.code(),
        }
    }
}
