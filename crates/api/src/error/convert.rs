//! From the errors of the crates below to the desk's, and values in the form in which people are shown them.

use super::ApiError;
use indrumar_domain::{Day, DomainError};
use std::path::Path;

/// A path as it is shown to people.
pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

/// A day as it is shown to people.
fn shown_day(day: Day) -> String {
    indrumar_i18n::date(day.date())
}

impl From<DomainError> for ApiError {
    fn from(error: DomainError) -> Self {
        match error {
            DomainError::BadServiceCode(code) | DomainError::BadOfficeCode(code) => {
                Self::UnknownService { code }
            }
            DomainError::BadStepId(step) => Self::UnknownStep { step },
            DomainError::BadId(id) => Self::NoSuchRequest { id },
            DomainError::BadMark(mark) => Self::internal(format_args!("mark {mark:?}")),
            DomainError::BadDate(text) => Self::BadDate { text },
            DomainError::UnknownWord { list, word } => match list {
                "channel" => Self::UnknownChannel { channel: word },
                "outcome" => Self::UnknownOutcome { outcome: word },
                "language" => Self::UnknownLanguage { language: word },
                "office-kind" => Self::UnknownOfficeKind { kind: word },
                _ => Self::UnknownChoice { word },
            },
            DomainError::OutOfRange { what, min, max, .. } => match what {
                "minutes" => Self::MinutesOutOfRange { min, max },
                "visits" => Self::VisitsOutOfRange { min, max },
                "heads" => Self::HeadsOutOfRange { min, max },
                "sheets" => Self::SheetsOutOfRange { min, max },
                _ => Self::internal(format_args!("{what}: {min} to {max}")),
            },
            DomainError::DayInFuture(day) => Self::DayInFuture {
                day: shown_day(day),
            },
            DomainError::NoServices => Self::NoServices {},
            DomainError::NoteTooLong(max) => Self::NoteTooLong {
                max: u32::try_from(max).unwrap_or(u32::MAX),
            },
            DomainError::TextTooLong { max, .. } => Self::TextTooLong {
                max: u32::try_from(max).unwrap_or(u32::MAX),
            },
            DomainError::BadReturnCode(code) => Self::NoSuchCode { code },
            DomainError::EmptyName => Self::EmptyName {},
        }
    }
}

impl From<indrumar_sync::Error> for ApiError {
    fn from(error: indrumar_sync::Error) -> Self {
        use indrumar_sync::Error;
        match error {
            Error::InsecureAddress { address } => Self::HubInsecureAddress { address },
            Error::BadAddress { address } => Self::HubBadAddress { address },
            Error::Away { address, .. } => Self::HubAway { address },
            Error::NotAHub { address, .. } => Self::HubNotAHub { address },
            Error::WrongKey { address } => Self::HubWrongKey { address },
            Error::EarlierKey { address } => Self::HubEarlierKey { address },
            Error::BadProxy { address } => Self::BadProxy { address },
            Error::TooMany { retry_after, .. } => Self::HubTooMany {
                seconds: seconds(retry_after),
            },
            Error::Cancelled => Self::SyncCancelled {},
            Error::Refused {
                code,
                detail,
                retry_after,
                ..
            } => refused(code, detail, seconds(retry_after)),
            Error::ReceiptUnreadable { path } => Self::ReceiptUnreadable { path: shown(&path) },
            Error::ReceiptForeign => Self::ReceiptForeign {
                path: String::new(),
            },
            Error::File { path, .. } => Self::BundleSaveFailed { path: shown(&path) },
            Error::Wire(error) => Self::internal(error),
        }
    }
}

/// The hub's own code, where the desk has a sentence for it.
/// 0 when nobody said.
fn seconds(retry_after: Option<u64>) -> u32 {
    retry_after.map_or(0, |it| u32::try_from(it).unwrap_or(u32::MAX))
}

fn refused(code: String, detail: String, seconds: u32) -> ApiError {
    match code.as_str() {
        "enrolment-code-unknown" => ApiError::EnrolmentCodeUnknown {},
        "enrolment-code-expired" => ApiError::EnrolmentCodeExpired {},
        "install-revoked" => ApiError::InstallRevoked {},
        "install-unknown" => ApiError::InstallUnknown {},
        "install-key-differs" => ApiError::InstallKeyDiffers {},
        "certificate-unknown" => ApiError::CertificateUnknown {},
        "signature-wrong" => ApiError::SignatureWrong {},
        // What failed inside the hub is for its own administrator; to the desk it is a hub that cannot write just now.
        "hub-busy" | "internal" => ApiError::HubBusy { seconds },
        "too-slow" => ApiError::TooSlow {},
        "protocol-unknown" => ApiError::ProtocolUnknown { version: detail },
        "malformed" => ApiError::Malformed { detail },
        "too-large" => ApiError::TooLarge { max: detail },
        _ => ApiError::HubRefused { reason: code },
    }
}

impl From<indrumar_catalogue::Refusal> for ApiError {
    fn from(refusal: indrumar_catalogue::Refusal) -> Self {
        use indrumar_catalogue::Refusal;
        match refusal {
            Refusal::OlderVersion { pack, running } => Self::PackOlder { pack, running },
            Refusal::LosesCode(code) => Self::PackLosesCode {
                code: code.to_string(),
            },
            Refusal::ClaimsLocal(code) => Self::PackClaimsLocal {
                code: code.to_string(),
            },
        }
    }
}

impl From<indrumar_catalogue::LayerError> for ApiError {
    fn from(error: indrumar_catalogue::LayerError) -> Self {
        use indrumar_catalogue::LayerError;
        let number = |max| u32::try_from(max).unwrap_or(u32::MAX);
        match error {
            LayerError::NoSuchService(code) => Self::UnknownService { code },
            LayerError::NoSuchStep(step) => Self::UnknownStep { step },
            LayerError::NotLocal(code) => Self::NotALocalCode { code },
            LayerError::Empty { place } => Self::LayerTextEmpty { place },
            LayerError::TooLong { place, max } => Self::LayerTextTooLong {
                place,
                max: number(max),
            },
            LayerError::TooManySteps { max } => Self::LayerTooManySteps { max: number(max) },
        }
    }
}

/// What is wrong with a file that should be an update.
pub(crate) fn pack_failed(path: &Path, error: indrumar_catalogue::PackError) -> ApiError {
    use indrumar_catalogue::PackError;
    let path = || shown(path);
    match error {
        PackError::NotAPack => ApiError::PackNotAPack { path: path() },
        PackError::Truncated => ApiError::PackTruncated { path: path() },
        PackError::UnknownSchema(schema) => ApiError::PackUnknownSchema { schema },
        PackError::UntrustedKey => ApiError::PackUntrusted { path: path() },
        PackError::WrongSignature => ApiError::PackWrongSignature { path: path() },
        PackError::TooLarge { max } => ApiError::PackTooLarge {
            max: u32::try_from(max / (1024 * 1024)).unwrap_or(u32::MAX),
        },
        PackError::Malformed(detail) => ApiError::PackBroken { detail },
        PackError::Catalogue(error) => ApiError::PackBroken {
            detail: error.to_string(),
        },
    }
}
