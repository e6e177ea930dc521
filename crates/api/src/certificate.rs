//! The certificate of attendance as a file. The name on it goes to the paper and nowhere else: no table, no log, no setting.

use crate::desk::language;
use crate::report::placed;
use crate::sheet::office_lines;
use crate::{ApiError, Desk, settings};
use indrumar_document::Size;
use indrumar_domain::Day;
use indrumar_paperwork::{CertificateInput, certificate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A certificate to write to a file.
#[derive(Clone, Deserialize, Serialize, TS)]
pub struct CertificateSave {
    /// Who took part. Printed, never kept.
    pub name: String,
    /// The training's title.
    pub training: String,
    /// The day it was held, `YYYY-MM-DD`.
    pub day: String,
    /// The language of the certificate.
    #[ts(type = "Language")]
    pub language: String,
    /// Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent.
    #[ts(optional)]
    pub path: Option<String>,
}

/// The certificate is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CertificateSaved {
    /// The file. Its name is the title, not the person.
    pub path: String,
    /// Whether the folder with it is shown.
    pub opened: bool,
}

/// See [`crate::with_commands`].
pub fn save(desk: &Desk, args: CertificateSave) -> Result<CertificateSaved, ApiError> {
    let lang = language(&args.language)?;
    let day = Day::parse(&args.day)?;
    if [&args.name, &args.training]
        .iter()
        .any(|text| text.trim().is_empty())
    {
        return Err(ApiError::EmptyName {});
    }
    let operator = desk.read(settings::operator)?;
    let input = CertificateInput {
        name: args.name,
        training: args.training,
        day: day.date(),
        office: office_lines(desk)?,
        operator: operator.ok_or(ApiError::NotSetUp {})?,
    };
    let document = certificate(lang, &input);
    let (path, opened) = placed(desk, args.path.as_deref(), lang, &document, Size::Normal)?;
    Ok(CertificateSaved { path, opened })
}
