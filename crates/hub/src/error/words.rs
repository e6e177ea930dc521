//! How an error is said: the arguments of its sentence, and the one detail that goes over the network.

use super::Error;
use indrumar_catalogue::{MAX_PACKED, PackError, Refusal};
use indrumar_i18n::{Args, I18n};
use std::path::Path;

impl Error {
    /// What stands in the gaps of the sentence.
    pub fn args(&self) -> Args {
        let shown = |path: &Path| path.display().to_string();
        match self {
            Self::Wire(indrumar_wire::Error::Malformed(_) | indrumar_wire::Error::BadKey) => {
                Args::new().with("detail", self.detail())
            }
            Self::Wire(indrumar_wire::Error::ProtocolUnknown(_)) => {
                Args::new().with("version", self.detail())
            }
            Self::Wire(indrumar_wire::Error::TooLarge { .. }) => {
                Args::new().with("max", self.detail())
            }
            Self::UnknownDatabaseKind(address)
            | Self::ServerAway { address, .. }
            | Self::ServerRefused { address, .. }
            | Self::BadListenAddress(address)
            | Self::PortTaken(address)
            | Self::CannotListen(address) => Args::new().with("address", address),
            Self::DatabaseUnreadable { path, .. }
            | Self::NotADatabase(path)
            | Self::NewerDatabase(path)
            | Self::DiskFull(path)
            | Self::Damaged(path)
            | Self::ReadOnly(path)
            | Self::ReceiptNotSaved(path)
            | Self::PackUnreadable(path)
            | Self::NotSaved(path)
            | Self::KeyUnreadable(path)
            | Self::KeyFileUnreadable(path)
            | Self::KeyFileNewer(path)
            | Self::BundleUnreadable(path) => Args::new().with("path", shown(path)),
            Self::CertificateUnreadable { path, detail } => {
                Args::new().with("path", shown(path)).with("detail", detail)
            }
            Self::ListUnreadable(path) => Args::new().with("path", shown(path)),
            Self::ListFaults { path, count, .. } => {
                let count = u64::try_from(*count).unwrap_or(u64::MAX);
                Args::new().with("path", shown(path)).with("count", count)
            }
            Self::OfficeMerged(code) | Self::CodeKnown(code) | Self::NoSuchService(code) => {
                Args::new().with("code", code)
            }
            Self::NothingHeld(text) | Self::BadInstall(text) => Args::new().with("text", text),
            Self::NoSuchNumber { number, newest } => Args::new()
                .with("number", number.to_string())
                .with("newest", newest.to_string()),
            Self::BadOfficeCode(code) | Self::OfficeExists(code) | Self::NoSuchOffice(code) => {
                Args::new().with("code", code)
            }
            Self::UnknownOfficeKind(kind) => Args::new().with("kind", kind),
            Self::BadDate(text) => Args::new().with("text", text),
            Self::UnknownRole(role) => Args::new().with("role", role),
            Self::BadAccountName(name) | Self::AccountExists(name) | Self::NoSuchAccount(name) => {
                Args::new().with("name", name)
            }
            Self::TooManySignIns { seconds } => Args::new().with("seconds", *seconds),
            Self::UnknownDistrict(district) => Args::new().with("district", district),
            Self::BadPublisherKey(key) => Args::new().with("key", key),
            Self::Pack { path, error } => pack_args(path, error),
            Self::PackRefused(Refusal::OlderVersion { pack, running }) => {
                Args::new().with("pack", pack).with("running", running)
            }
            Self::PackRefused(Refusal::LosesCode(code) | Refusal::ClaimsLocal(code)) => {
                Args::new().with("code", code.as_str())
            }
            Self::CatalogueBroken(file) => Args::new().with("file", file),
            Self::Internal(_) => Args::new().with("detail", self.detail()),
            Self::NoLetter(detail) => Args::new().with("detail", detail),
            _ => Args::new(),
        }
    }

    /// The one thing worth knowing beside the code; goes over the network, so it never names a path.
    pub(crate) fn detail(&self) -> String {
        match self {
            Self::Wire(indrumar_wire::Error::Malformed(detail)) | Self::Internal(detail) => {
                detail.clone()
            }
            Self::Wire(indrumar_wire::Error::ProtocolUnknown(version)) => version.clone(),
            Self::Wire(indrumar_wire::Error::TooLarge { max }) => {
                format!("{} MiB", max / (1024 * 1024))
            }
            Self::Wire(error) => error.to_string(),
            Self::Busy(_)
            | Self::ServerAway { .. }
            | Self::ServerRefused { .. }
            | Self::DatabaseUnreadable { .. }
            | Self::NotADatabase(_)
            | Self::NewerDatabase(_)
            | Self::DiskFull(_)
            | Self::ReadOnly(_)
            | Self::Damaged(_)
            | Self::ReceiptNotSaved(_)
            | Self::BundleUnreadable(_) => "the hub cannot write just now".to_owned(),
            other => other.to_string(),
        }
    }

    /// The sentence for a person.
    pub fn sentence(&self, words: I18n) -> String {
        let mut said = words.text(&format!("error-{}", self.code()), &self.args());
        if let Self::ListFaults { faults, .. } = self {
            for (line, fault) in faults {
                let line = u64::try_from(*line).unwrap_or(u64::MAX);
                let fault = fault.sentence(words);
                let args = Args::new().with("line", line).with("fault", fault);
                said.push('\n');
                said.push_str(&words.text("hub-list-fault", &args));
            }
        }
        said
    }
}

fn pack_args(path: &Path, error: &PackError) -> Args {
    match error {
        PackError::NotAPack
        | PackError::Truncated
        | PackError::UntrustedKey
        | PackError::WrongSignature => Args::new().with("path", path.display().to_string()),
        PackError::UnknownSchema(schema) => Args::new().with("schema", *schema),
        // The packed size is what a person sees of a file, whichever limit it was.
        PackError::TooLarge { .. } => Args::new().with("max", MAX_PACKED / (1024 * 1024)),
        PackError::Malformed(_) | PackError::Catalogue(_) => {
            Args::new().with("detail", error.to_string())
        }
    }
}
