//! What can go wrong at the desk, as `{code, args}`. The sentence for a person is the Fluent message `error-<code>`; a
//! test proves that every code has one in every language.
//!
//! Not here: English sentences. `Display` gives the code and its arguments, for logs alone.

mod body;
mod convert;

pub use body::ErrorBody;
pub(crate) use convert::{pack_failed, shown};

use serde_json::Value;
use std::collections::BTreeMap;

macro_rules! errors {
    ($( $(#[$doc:meta])* $name:ident = $code:literal { $( $(#[$field_doc:meta])* $field:ident: $kind:ty ),* $(,)? } )+) => {
        /// Everything that a command can answer instead of its result.
        #[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
        pub enum ApiError {
            $( $(#[$doc])* #[error($code)] $name { $( $(#[$field_doc])* $field: $kind ),* }, )+
        }

        impl ApiError {
            /// Every code, in the order in which the desk meets them.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The names of the arguments of each code.
            pub const ARGS: &'static [(&'static str, &'static [&'static str])] =
                &[$( ($code, &[$(stringify!($field)),*]) ),+];

            /// The code, as the window and the sentences know it.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name { .. } => $code, )+ }
            }

            /// What the sentence needs to be said in full.
            pub fn args(&self) -> BTreeMap<String, Value> {
                match self {
                    $( Self::$name { $($field),* } => {
                        BTreeMap::from([$( (stringify!($field).to_owned(), Value::from($field.clone())) ),*])
                    } )+
                }
            }
        }
    };
}

errors! {
    /// The catalogue has no such service.
    UnknownService = "unknown-service" {
        /// As it was given.
        code: String,
    }
    /// The service's sheet has no such step.
    UnknownStep = "unknown-step" {
        /// As it was given.
        step: String,
    }
    /// Not a kind of office.
    UnknownOfficeKind = "unknown-office-kind" {
        /// As it was given.
        kind: String,
    }
    /// Not a language of the interface, or not one people are helped in.
    UnknownLanguage = "unknown-language" {
        /// As it was given.
        language: String,
    }
    /// Not a way to reach the desk.
    UnknownChannel = "unknown-channel" {
        /// As it was given.
        channel: String,
    }
    /// Not a way for help to end.
    UnknownOutcome = "unknown-outcome" {
        /// As it was given.
        outcome: String,
    }
    /// Not a size of print.
    UnknownSize = "unknown-size" {
        /// As it was given.
        size: String,
    }
    /// The visit's day lies after today.
    DayInFuture = "day-in-future" {
        /// The day, as people write it.
        day: String,
    }
    /// Not a date, a month or a moment.
    BadDate = "bad-date" {
        /// As it was given.
        text: String,
    }
    /// Minutes outside their limits.
    MinutesOutOfRange = "minutes-out-of-range" {
        /// Smallest allowed.
        min: u32,
        /// Largest allowed.
        max: u32,
    }
    /// Visits outside their limits.
    VisitsOutOfRange = "visits-out-of-range" {
        /// Smallest allowed.
        min: u32,
        /// Largest allowed.
        max: u32,
    }
    /// People outside their limits.
    HeadsOutOfRange = "heads-out-of-range" {
        /// Smallest allowed.
        min: u32,
        /// Largest allowed.
        max: u32,
    }
    /// The note is too long.
    NoteTooLong = "note-too-long" {
        /// Most characters.
        max: u32,
    }
    /// A name is empty.
    EmptyName = "empty-name" {}
    /// A request without a service.
    NoServices = "no-services" {}
    /// The desk does not know its office and operator yet.
    NotSetUp = "not-set-up" {}
    /// The desk knows them already.
    AlreadySetUp = "already-set-up" {}
    /// No request has this id.
    NoSuchRequest = "no-such-request" {
        /// As it was given.
        id: String,
    }
    /// The request was taken back before.
    AlreadyUndone = "already-undone" {
        /// Its id.
        id: String,
    }
    /// There is no request that could be taken back.
    NothingToUndo = "nothing-to-undo" {}
    /// The data folder cannot be written.
    FolderReadOnly = "folder-read-only" {
        /// The folder.
        path: String,
    }
    /// The disk has no room left.
    DiskFull = "disk-full" {
        /// The folder.
        path: String,
    }
    /// The file is no database at all.
    NotADatabase = "not-a-database" {
        /// The file.
        path: String,
    }
    /// The database was written by a newer program.
    NewerDatabase = "newer-database" {
        /// The file.
        path: String,
    }
    /// There is a database and no key file.
    KeyMissing = "key-missing" {
        /// The key file.
        path: String,
    }
    /// The key does not open the database.
    KeyWrong = "key-wrong" {
        /// The database.
        path: String,
    }
    /// Another program holds the database.
    DatabaseBusy = "database-busy" {
        /// The database.
        path: String,
    }
    /// The database is damaged.
    DatabaseDamaged = "database-damaged" {
        /// The database.
        path: String,
    }
    /// Another window has this data folder.
    FolderInUse = "folder-in-use" {
        /// The folder.
        path: String,
    }
    /// The sheet is not written in this language.
    SheetNotInLanguage = "sheet-not-in-language" {
        /// The service.
        code: String,
    }
    /// The sheet's file could not be written.
    SheetSaveFailed = "sheet-save-failed" {
        /// The file.
        path: String,
    }
    /// The ending names no form in which sheets are written.
    UnknownFileKind = "unknown-file-kind" {
        /// The file.
        path: String,
    }
    /// The typeface lacks a character of the text.
    MissingGlyph = "missing-glyph" {
        /// The character.
        character: String,
    }
    /// The sheet is saved, but no program showed it.
    ViewerFailed = "viewer-failed" {
        /// The file.
        path: String,
    }
    /// Copies outside their limits.
    CopiesOutOfRange = "copies-out-of-range" {
        /// Smallest allowed.
        min: u32,
        /// Largest allowed.
        max: u32,
    }
    /// The sheet is saved, but its printer is not there any more.
    PrinterGone = "printer-gone" {
        /// The printer.
        printer: String,
        /// The file.
        path: String,
    }
    /// The sheet is saved, but its printer takes no work.
    PrinterRefused = "printer-refused" {
        /// The printer.
        printer: String,
        /// The file.
        path: String,
    }
    /// The sheet is saved, but printing failed.
    PrinterFailed = "printer-failed" {
        /// The printer.
        printer: String,
        /// The file.
        path: String,
    }
    /// The hub does not answer.
    HubAway = "hub-away" {
        /// Its address.
        address: String,
    }
    /// Something answers that is no hub.
    HubNotAHub = "hub-not-a-hub" {
        /// Its address.
        address: String,
    }
    /// The hub says no.
    HubRefused = "hub-refused" {
        /// Why, in the hub's words.
        reason: String,
    }
    /// Another hub answers than the one this desk is enrolled at.
    HubWrongKey = "hub-wrong-key" {
        /// Its address.
        address: String,
    }
    /// An unprotected address that is not this computer.
    HubInsecureAddress = "hub-insecure-address" {
        /// The address.
        address: String,
    }
    /// Not the form of an address.
    HubBadAddress = "hub-bad-address" {
        /// As it was typed.
        address: String,
    }
    /// The hub's administrator has stopped this desk.
    InstallRevoked = "install-revoked" {}
    /// The hub does not know this desk.
    InstallUnknown = "install-unknown" {}
    /// The hub knows this desk with another key.
    InstallKeyDiffers = "install-key-differs" {}
    /// The desk's certificate is not from this hub.
    CertificateUnknown = "certificate-unknown" {}
    /// The hub cannot write at the moment.
    HubBusy = "hub-busy" {}
    /// The message did not arrive whole in time.
    TooSlow = "too-slow" {}
    /// Desk and hub speak different versions.
    ProtocolUnknown = "protocol-unknown" {
        /// The version, in the hub's words.
        version: String,
    }
    /// The hub could not read the message.
    Malformed = "malformed" {
        /// What was wrong, in the hub's words.
        detail: String,
    }
    /// The message is larger than the hub takes.
    TooLarge = "too-large" {
        /// How much it takes, in the hub's words.
        max: String,
    }
    /// The hub cannot verify what this desk signed.
    SignatureWrong = "signature-wrong" {}
    /// The hub does not know the enrolment code.
    EnrolmentCodeUnknown = "enrolment-code-unknown" {}
    /// The enrolment code is too old or used.
    EnrolmentCodeExpired = "enrolment-code-expired" {}
    /// There is no hub yet.
    NotEnrolled = "not-enrolled" {}
    /// The desk is enrolled already.
    AlreadyEnrolled = "already-enrolled" {
        /// For which office.
        office: String,
    }
    /// Another sync is under way.
    SyncRunning = "sync-running" {}
    /// Nothing was ever counted here, so there is nothing to carry.
    NothingToSend = "nothing-to-send" {}
    /// The file holds no bundle.
    BundleUnreadable = "bundle-unreadable" {
        /// The file.
        path: String,
    }
    /// The bundle's file could not be written.
    BundleSaveFailed = "bundle-save-failed" {
        /// The file.
        path: String,
    }
    /// The file holds no receipt.
    ReceiptUnreadable = "receipt-unreadable" {
        /// The file.
        path: String,
    }
    /// The receipt is for another desk or from another hub.
    ReceiptForeign = "receipt-foreign" {
        /// The file or the hub's address.
        path: String,
    }
    /// The catalogue that came with the program cannot be read.
    CatalogueBroken = "catalogue-broken" {
        /// The file.
        file: String,
    }
    /// The file with the update cannot be read at all.
    PackUnreadable = "pack-unreadable" {
        /// The file.
        path: String,
    }
    /// Another kind of file.
    PackNotAPack = "pack-not-a-pack" {
        /// The file.
        path: String,
    }
    /// The update is not whole.
    PackTruncated = "pack-truncated" {
        /// The file.
        path: String,
    }
    /// An update for a newer program.
    PackUnknownSchema = "pack-unknown-schema" {
        /// Its form.
        schema: u32,
    }
    /// Signed by somebody whose updates are not taken here.
    PackUntrusted = "pack-untrusted" {
        /// The file.
        path: String,
    }
    /// Changed after it was signed.
    PackWrongSignature = "pack-wrong-signature" {
        /// The file.
        path: String,
    }
    /// Larger than any update.
    PackTooLarge = "pack-too-large" {
        /// The limit in MiB.
        max: u32,
    }
    /// Well signed, and its content cannot be used.
    PackBroken = "pack-broken" {
        /// What is wrong, for whoever made it.
        detail: String,
    }
    /// Not newer than what runs.
    PackOlder = "pack-older" {
        /// The update's edition.
        pack: String,
        /// The one that runs.
        running: String,
    }
    /// A service that was counted here would be lost.
    PackLosesCode = "pack-loses-code" {
        /// The service.
        code: String,
    }
    /// A service under a code that belongs to the desks themselves.
    PackClaimsLocal = "pack-claims-local" {
        /// The code.
        code: String,
    }
    /// No edition was applied before this one.
    NothingToRollBack = "nothing-to-roll-back" {}
    /// The sheet has no such fact, or it says something else by now.
    UnknownFact = "unknown-fact" {
        /// As it was given.
        fact: String,
    }
    /// Not a code for a service of the desk's own.
    NotALocalCode = "not-a-local-code" {
        /// As it was given.
        code: String,
    }
    /// The desk says nothing of this service.
    NoSuchLayer = "no-such-layer" {
        /// The service.
        code: String,
    }
    /// A text without words, or with signs that no sheet can bear.
    LayerTextEmpty = "layer-text-empty" {
        /// Which.
        place: String,
    }
    /// A text that no sheet has room for.
    LayerTextTooLong = "layer-text-too-long" {
        /// Which.
        place: String,
        /// Most characters.
        max: u32,
    }
    /// More steps than a sheet has room for.
    LayerTooManySteps = "layer-too-many-steps" {
        /// The limit.
        max: u32,
    }
    /// A fault of the program.
    Internal = "internal" {
        /// For whoever helps with the program.
        detail: String,
    }
}
