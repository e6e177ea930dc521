//! From a catalogue entry to a sheet: which service, in one language or two, from which step on.

use chrono::NaiveDate;
use indrumar_catalogue::{Catalogue, Service, SheetLanguage};
use indrumar_document::Document;
use indrumar_domain::{ServiceCode, StepId};
use indrumar_i18n::{I18n, Lang};

use crate::error::PaperworkError;
use crate::input::{SheetInput, StripValues};
use crate::reading::Reading;
use crate::sheet::sheet;

/// What the desk says of its own office.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OfficeLines {
    /// The office's name.
    pub name: String,
    /// Its telephone; empty when it has none.
    pub phone: String,
    /// Its opening hours; empty when they are not known.
    pub hours: String,
}

/// Which of a service's sheets is wanted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variant {
    /// Its language; of a sheet in two languages the left one, in which office and strip are written.
    pub lang: Lang,
    /// The citizen's own language beside it.
    pub also: Option<Lang>,
    /// The step at which the person got stuck: only it and what follows it is printed.
    pub from_step: Option<StepId>,
    /// What is already known of the strip's fields.
    pub strip: StripValues,
}

impl Variant {
    /// The ordinary sheet in a language.
    pub fn ordinary(lang: Lang) -> Variant {
        Variant {
            lang,
            ..Variant::default()
        }
    }
}

/// The ordinary instruction sheet of a service in full, as it holds on a day: for web pages. What is printed comes from
/// [`crate::fitted`].
///
/// # Errors
/// [`PaperworkError::UnknownService`].
pub fn sheet_for(
    catalogue: &Catalogue,
    code: &ServiceCode,
    lang: Lang,
    office: &OfficeLines,
    as_of: NaiveDate,
) -> Result<Document, PaperworkError> {
    let input = sheet_input(catalogue, code, &Variant::ordinary(lang), office, as_of)?;
    Ok(sheet(&input))
}

/// What a sheet of a service says, as it holds on a day.
///
/// # Errors
/// [`PaperworkError::UnknownService`], [`PaperworkError::UnknownStep`].
pub fn sheet_input(
    catalogue: &Catalogue,
    code: &ServiceCode,
    variant: &Variant,
    office: &OfficeLines,
    as_of: NaiveDate,
) -> Result<SheetInput, PaperworkError> {
    let service = catalogue
        .service(code)
        .ok_or_else(|| PaperworkError::UnknownService(code.clone()))?;
    service_input(service, catalogue.version(), variant, office, as_of)
}

/// The same for a service at hand; `version` is that of the catalogue it comes from.
///
/// # Errors
/// [`PaperworkError::UnknownStep`].
pub fn service_input(
    service: &Service,
    version: &str,
    variant: &Variant,
    office: &OfficeLines,
    as_of: NaiveDate,
) -> Result<SheetInput, PaperworkError> {
    let done = match &variant.from_step {
        None => 0,
        Some(id) => service
            .steps
            .iter()
            .position(|step| step.id == *id)
            .ok_or_else(|| PaperworkError::UnknownStep(id.clone()))?,
    };
    let read = |lang| {
        let reading = Reading {
            service,
            as_of,
            words: I18n::new(lang),
            language: sheet_language(lang),
            done,
        };
        reading.input(office, version)
    };
    let mut input = read(variant.lang);
    input.strip = variant.strip.clone();
    let other = variant.also.filter(|also| *also != variant.lang);
    input.also = other.map(read).map(Box::new);
    Ok(input)
}

/// The same language as the catalogue names it.
pub(crate) fn sheet_language(lang: Lang) -> SheetLanguage {
    match lang {
        Lang::Ro => SheetLanguage::Ro,
        Lang::Ru => SheetLanguage::Ru,
        Lang::En => SheetLanguage::En,
    }
}
