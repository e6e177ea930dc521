//! What can go wrong at the hub. Each has a code, and the sentence `error-<code>` with these arguments.
//!
//! Here what there is and its codes; how it is said is in `words`.

mod words;

use indrumar_catalogue::{PackError, Refusal};
use std::path::PathBuf;
use thiserror::Error;

/// Why a command or a message was not carried out. Nothing of it has been done.
#[derive(Debug, Clone, Error)]
pub enum Error {
    /// A message that cannot be taken.
    #[error(transparent)]
    Wire(#[from] indrumar_wire::Error),
    /// Not `sqlite:FILE`.
    #[error("not a database address: {0}")]
    UnknownDatabaseKind(String),
    /// No host of the database server answers.
    #[error("no answer from {address}: {detail}")]
    ServerAway {
        /// Which, without user and password.
        address: String,
        /// What was said; for the log.
        detail: String,
    },
    /// The database server does not let the hub in.
    #[error("refused by {address}: {detail}")]
    ServerRefused {
        /// Which, without user and password.
        address: String,
        /// What was said; for the log.
        detail: String,
    },
    /// The file cannot be opened, read or written.
    #[error("cannot use the database {}: {detail}", path.display())]
    DatabaseUnreadable {
        /// Which file.
        path: PathBuf,
        /// What was said; for the log.
        detail: String,
    },
    /// The file is no database of a hub.
    #[error("{} is not a hub's database", .0.display())]
    NotADatabase(PathBuf),
    /// Made by a newer program.
    #[error("{} was made by a newer program", .0.display())]
    NewerDatabase(PathBuf),
    /// The file contradicts itself.
    #[error("{} is damaged", .0.display())]
    Damaged(PathBuf),
    /// The disk is full.
    #[error("no space left for {}", .0.display())]
    DiskFull(PathBuf),
    /// The folder or the file may not be written.
    #[error("{} is read-only", .0.display())]
    ReadOnly(PathBuf),
    /// Another process holds the database too long, or it failed just now; trying again is right.
    #[error("busy: {0}")]
    Busy(String),
    /// An office code of the wrong form.
    #[error("not an office code: {0}")]
    BadOfficeCode(String),
    /// A kind of office that is not of the list.
    #[error("unknown kind of office: {0}")]
    UnknownOfficeKind(String),
    /// A name without anything in it.
    #[error("a name is empty")]
    EmptyName,
    /// The code is taken.
    #[error("the office {0} exists")]
    OfficeExists(String),
    /// There is no such office.
    #[error("no office {0}")]
    NoSuchOffice(String),
    /// Not a day or a month.
    #[error("not a day or a month: {0}")]
    BadDate(String),
    /// A code that was never made here.
    #[error("unknown enrolment code")]
    CodeUnknown,
    /// A code that has expired, or that another desk has used.
    #[error("enrolment code expired or used")]
    CodeExpired,
    /// A certificate that this hub did not sign, or one for another desk.
    #[error("a certificate of another hub or for another desk")]
    CertificateUnknown,
    /// A desk that was never enrolled here.
    #[error("unknown install")]
    InstallUnknown,
    /// An install that is enrolled with another key.
    #[error("the install is enrolled with another key")]
    InstallKeyDiffers,
    /// An install that may not write any more.
    #[error("the install is revoked")]
    InstallRevoked,
    /// An install that sends more messages than it may.
    #[error("too many messages; again in {seconds} s")]
    TooMany {
        /// When it may again.
        seconds: u64,
    },
    /// An office that has become part of another, or would become part of itself.
    #[error("the office {0} is merged")]
    OfficeMerged(String),
    /// A list of offices that cannot be read, or is none.
    #[error("{} is no list of offices", .0.display())]
    ListUnreadable(PathBuf),
    /// A list of offices with rows that cannot be taken.
    #[error("{count} rows of {} cannot be taken", path.display())]
    ListFaults {
        /// Which.
        path: PathBuf,
        /// Of so many rows.
        count: usize,
        /// The first of them: the line and what is wrong with it.
        faults: Vec<(usize, Error)>,
    },
    /// A code that the catalogue knows: there is nothing to map.
    #[error("the catalogue knows {0}")]
    CodeKnown(String),
    /// A service that the catalogue does not know.
    #[error("no service {0}")]
    NoSuchService(String),
    /// Nothing of this is held or settled.
    #[error("nothing held: {0}")]
    NothingHeld(String),
    /// Not the id of an install.
    #[error("not an install: {0}")]
    BadInstall(String),
    /// A number that the log has not reached.
    #[error("no number {number}; the newest is {newest}")]
    NoSuchNumber {
        /// What was asked for.
        number: i64,
        /// The newest there is.
        newest: i64,
    },
    /// A database in PostgreSQL is copied by its own tools.
    #[error("PostgreSQL is copied with pg_dump")]
    BackupByServer,
    /// A letter that cannot be composed.
    #[error("no letter: {0}")]
    NoLetter(String),
    /// A message that does not come to its end.
    #[error("the message did not arrive in time")]
    TooSlow,
    /// A key that never was this hub's; or that it has lost, being put back from before it was made.
    #[error("not a key of this hub")]
    KeyUnknown,
    /// A file that is to hold a hub's keys, and does not, or not whole.
    #[error("{} holds no keys of a hub", .0.display())]
    KeyFileUnreadable(PathBuf),
    /// Such a file of a newer program.
    #[error("{} was made by a newer program", .0.display())]
    KeyFileNewer(PathBuf),
    /// The passphrase is another one.
    #[error("the passphrase does not open the file")]
    PassphraseWrong,
    /// Keys of another hub, for one that has desks of its own.
    #[error("this hub has desks, and the keys are another hub's")]
    KeysDiffer,
    /// A certificate for TLS, or its key, that cannot be used.
    #[error("{}: {detail}", path.display())]
    CertificateUnreadable {
        /// Which file.
        path: PathBuf,
        /// What is wrong with it.
        detail: String,
    },
    /// No such address at this hub.
    #[error("no such page")]
    NoSuchPage,
    /// Not `ADDRESS:PORT`.
    #[error("not an address to listen at: {0}")]
    BadListenAddress(String),
    /// Somebody else listens there.
    #[error("cannot listen at {0}")]
    PortTaken(String),
    /// An address of another computer, or a port that only an administrator may take.
    #[error("cannot listen at {0}")]
    CannotListen(String),
    /// A bundle file that cannot be read, or is none.
    #[error("{} is not a bundle", .0.display())]
    BundleUnreadable(PathBuf),
    /// A receipt file that cannot be written.
    #[error("cannot write {}", .0.display())]
    ReceiptNotSaved(PathBuf),
    /// Not one of the country's districts.
    #[error("unknown district: {0}")]
    UnknownDistrict(String),
    /// A pack, or the folder of services that it was to be made from, that cannot be used.
    #[error("{}: {error}", path.display())]
    Pack {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        error: PackError,
    },
    /// A good pack that may not be handed out.
    #[error(transparent)]
    PackRefused(Refusal),
    /// A file or folder for the catalogue that cannot be read at all.
    #[error("cannot read {}", .0.display())]
    PackUnreadable(PathBuf),
    /// A file with a pack or a key that cannot be written, or that would take the place of another.
    #[error("cannot write {}", .0.display())]
    NotSaved(PathBuf),
    /// A file that is to hold a publisher's key, and does not.
    #[error("{} holds no key", .0.display())]
    KeyUnreadable(PathBuf),
    /// Not the public half of a key.
    #[error("not a public key: {0}")]
    BadPublisherKey(String),
    /// A role that there is not.
    #[error("unknown role: {0}")]
    UnknownRole(String),
    /// A viewer without a district, or another role with one.
    #[error("a viewer needs a district, and nobody else has one")]
    RoleAndDistrict,
    /// A name that no account can have.
    #[error("not a name for an account: {0}")]
    BadAccountName(String),
    /// The name is taken.
    #[error("the account {0} exists")]
    AccountExists(String),
    /// There is no such account.
    #[error("no account {0}")]
    NoSuchAccount(String),
    /// A password that is too short or too plain.
    #[error("a weak password")]
    WeakPassword,
    /// The password that was typed again is another one.
    #[error("the passwords differ")]
    PasswordsDiffer,
    /// A wrong name or a wrong password.
    #[error("a wrong name or password")]
    SignInWrong,
    /// A code that was never made, is used or has expired, or is of another account.
    #[error("a wrong code")]
    AccountCodeWrong,
    /// Too many attempts to sign in.
    #[error("too many attempts to sign in; again in {seconds} s")]
    TooManySignIns {
        /// When it may be tried again.
        seconds: u64,
    },
    /// A form that another page has sent, or that is older than the session.
    #[error("a form that is not ours")]
    FormStale,
    /// A span that DHIS2 has no period for.
    #[error("DHIS2 has days, months and years")]
    SpanForDhis2,
    /// A page for administrators.
    #[error("not for this account")]
    NotForYou,
    /// The built-in catalogue cannot be read.
    #[error("the catalogue is broken: {0}")]
    CatalogueBroken(String),
    /// The operating system gives no randomness, or a task was lost.
    #[error("internal: {0}")]
    Internal(String),
}

impl Error {
    /// Whether a single row or message of many may be to blame, so that the others are worth another try.
    pub(crate) fn may_be_of_one(&self) -> bool {
        matches!(
            self,
            Self::Internal(_) | Self::Damaged(_) | Self::DatabaseUnreadable { .. }
        )
    }

    /// The code of the sentence and of the answer over HTTP.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Wire(error) => error.code(),
            Self::UnknownDatabaseKind(_) => "unknown-database-kind",
            Self::ServerAway { .. } => "hub-server-away",
            Self::ServerRefused { .. } => "hub-server-refused",
            Self::DatabaseUnreadable { .. } => "hub-database-unreadable",
            Self::NotADatabase(_) => "not-a-database",
            Self::NewerDatabase(_) => "newer-database",
            Self::DiskFull(_) => "disk-full",
            Self::Damaged(_) => "database-damaged",
            Self::ReadOnly(_) => "folder-read-only",
            Self::ReceiptNotSaved(_) => "receipt-save-failed",
            Self::Busy(_) => "hub-busy",
            Self::BadOfficeCode(_) => "bad-office-code",
            Self::UnknownOfficeKind(_) => "unknown-office-kind",
            Self::EmptyName => "empty-name",
            Self::OfficeExists(_) => "office-exists",
            Self::NoSuchOffice(_) => "no-such-office",
            Self::BadDate(_) => "bad-date",
            Self::CodeUnknown => "enrolment-code-unknown",
            Self::CodeExpired => "enrolment-code-expired",
            Self::CertificateUnknown => "certificate-unknown",
            Self::InstallUnknown => "install-unknown",
            Self::InstallKeyDiffers => "install-key-differs",
            Self::InstallRevoked => "install-revoked",
            Self::OfficeMerged(_) => "hub-office-merged",
            Self::ListUnreadable(_) => "hub-list-unreadable",
            Self::ListFaults { .. } => "hub-list-faults",
            Self::CodeKnown(_) => "hub-code-known",
            Self::NoSuchService(_) => "hub-no-such-service",
            Self::NothingHeld(_) => "hub-nothing-held",
            Self::BadInstall(_) => "hub-bad-install",
            Self::NoSuchNumber { .. } => "hub-no-such-number",
            Self::BackupByServer => "hub-backup-by-server",
            Self::NoLetter(_) => "hub-no-letter",
            Self::TooMany { .. } => "too-many",
            Self::TooSlow => "too-slow",
            Self::CertificateUnreadable { .. } => "hub-certificate-unreadable",
            Self::KeyUnknown => "hub-key-unknown",
            Self::KeyFileUnreadable(_) => "hub-key-file-unreadable",
            Self::KeyFileNewer(_) => "move-file-newer",
            Self::PassphraseWrong => "hub-passphrase-wrong",
            Self::KeysDiffer => "hub-keys-differ",
            Self::NoSuchPage => "no-such-page",
            Self::BadListenAddress(_) => "bad-listen-address",
            Self::PortTaken(_) => "hub-port-taken",
            Self::CannotListen(_) => "hub-cannot-listen",
            Self::BundleUnreadable(_) => "bundle-unreadable",
            Self::UnknownDistrict(_) => "unknown-district",
            Self::Pack { error, .. } => pack_code(error),
            Self::PackRefused(Refusal::OlderVersion { .. }) => "hub-pack-older",
            Self::PackRefused(Refusal::LosesCode(_)) => "pack-loses-code",
            Self::PackRefused(Refusal::ClaimsLocal(_)) => "pack-claims-local",
            Self::PackUnreadable(_) => "pack-unreadable",
            Self::NotSaved(_) => "hub-file-not-saved",
            Self::KeyUnreadable(_) => "hub-key-unreadable",
            Self::BadPublisherKey(_) => "hub-bad-publisher-key",
            Self::UnknownRole(_) => "hub-unknown-role",
            Self::RoleAndDistrict => "hub-role-and-district",
            Self::BadAccountName(_) => "hub-bad-account-name",
            Self::AccountExists(_) => "hub-account-exists",
            Self::NoSuchAccount(_) => "hub-no-such-account",
            Self::WeakPassword => "hub-weak-password",
            Self::PasswordsDiffer => "hub-passwords-differ",
            Self::SignInWrong => "hub-sign-in-wrong",
            Self::AccountCodeWrong => "hub-account-code-wrong",
            Self::TooManySignIns { .. } => "hub-too-many-sign-ins",
            Self::FormStale => "hub-form-stale",
            Self::SpanForDhis2 => "hub-span-for-dhis2",
            Self::NotForYou => "hub-not-for-you",
            Self::CatalogueBroken(_) => "catalogue-broken",
            Self::Internal(_) => "internal",
        }
    }
}

fn pack_code(error: &PackError) -> &'static str {
    match error {
        PackError::NotAPack => "pack-not-a-pack",
        PackError::Truncated => "pack-truncated",
        PackError::UnknownSchema(_) => "pack-unknown-schema",
        PackError::UntrustedKey => "hub-pack-untrusted",
        PackError::WrongSignature => "pack-wrong-signature",
        PackError::TooLarge { .. } => "pack-too-large",
        PackError::Malformed(_) | PackError::Catalogue(_) => "pack-broken",
    }
}
