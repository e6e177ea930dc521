//! From what a command names to the sheet, composed and laid out: the one way for the preview, the printer and files.

use crate::catalogue::find_in;
use crate::desk::{language, sheet_language};
use crate::{ApiError, Desk, settings};
use indrumar_catalogue::{Catalogue, Service};
use indrumar_document::{Document, Laid, Size};
use indrumar_domain::{Day, StepId};
use indrumar_i18n::Lang;
use indrumar_paperwork::{
    OfficeLines, PaperworkError, StripValues, Variant, fitted, service_input, sheet,
};

/// Which sheet, in a command's words.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Wanted<'a> {
    /// The service's code.
    pub(crate) code: &'a str,
    /// The language of the sheet.
    pub(crate) language: &'a str,
    /// The language beside it.
    pub(crate) also: Option<&'a str>,
    /// The id of the first step that is left.
    pub(crate) from_step: Option<&'a str>,
    /// The size of its print.
    pub(crate) size: &'a str,
    /// The day printed on it.
    pub(crate) day: Day,
}

/// A sheet that can be drawn.
pub(crate) struct Composed {
    /// All that it says, for web pages.
    pub(crate) document: Document,
    /// Where it stands, for paper and preview: on one leaf, if need be with less on it.
    pub(crate) laid: Laid,
}

/// Composes it and lays it out, with boxes to fill in on its strip.
pub(crate) fn composed(desk: &Desk, wanted: &Wanted<'_>) -> Result<Composed, ApiError> {
    composed_with(desk, &desk.catalogue(), wanted)
}

/// The same from another catalogue than the one that runs: one that somebody only tries out.
pub(crate) fn composed_with(
    desk: &Desk,
    catalogue: &Catalogue,
    wanted: &Wanted<'_>,
) -> Result<Composed, ApiError> {
    filled_in(desk, catalogue, wanted, StripValues::default())
}

/// The same with what is known already written on its strip.
pub(crate) fn filled_in(
    desk: &Desk,
    catalogue: &Catalogue,
    wanted: &Wanted<'_>,
    strip: StripValues,
) -> Result<Composed, ApiError> {
    let size = size(wanted.size)?;
    let service = find_in(catalogue, wanted.code)?;
    let variant = Variant {
        lang: written_in(service, wanted.language)?,
        also: wanted
            .also
            .map(|word| written_in(service, word))
            .transpose()?,
        from_step: wanted
            .from_step
            .map(|step| step_of(service, step))
            .transpose()?,
        strip,
    };
    let office = office_lines(desk)?;
    let input = service_input(
        service,
        catalogue.version(),
        &variant,
        &office,
        wanted.day.date(),
    )?;
    let laid = fitted(&input, size)?.laid;
    Ok(Composed {
        document: sheet(&input),
        laid,
    })
}

/// What the desk's office prints of itself.
pub(crate) fn office_lines(desk: &Desk) -> Result<OfficeLines, ApiError> {
    let (office, contact) =
        desk.read(|read| Ok((settings::office(read)?, settings::contact(read)?)))?;
    Ok(OfficeLines {
        name: office.map(|office| office.name).unwrap_or_default(),
        phone: contact.phone,
        hours: contact.hours,
    })
}

fn written_in(service: &Service, word: &str) -> Result<Lang, ApiError> {
    let lang = language(word)?;
    if service.languages().contains(&sheet_language(lang)) {
        Ok(lang)
    } else {
        Err(ApiError::SheetNotInLanguage {
            code: service.code.to_string(),
        })
    }
}

/// A step by its id, or by the number that is printed before it.
fn step_of(service: &Service, step: &str) -> Result<StepId, ApiError> {
    let by_id = service.steps.iter().find(|it| it.id.as_str() == step);
    let number = step.parse::<usize>().ok();
    let by_number = number
        .and_then(|number| number.checked_sub(1))
        .and_then(|place| service.steps.get(place));
    match by_id.or(by_number) {
        Some(found) => Ok(found.id.clone()),
        None => Err(ApiError::UnknownStep {
            step: step.to_owned(),
        }),
    }
}

fn size(word: &str) -> Result<Size, ApiError> {
    match word {
        "normal" => Ok(Size::Normal),
        "large" => Ok(Size::Large),
        "very-large" => Ok(Size::VeryLarge),
        _ => Err(ApiError::UnknownSize {
            size: word.to_owned(),
        }),
    }
}

impl From<PaperworkError> for ApiError {
    fn from(error: PaperworkError) -> Self {
        match error {
            PaperworkError::UnknownService(code) => Self::UnknownService {
                code: code.to_string(),
            },
            PaperworkError::UnknownStep(step) => Self::UnknownStep {
                step: step.to_string(),
            },
            PaperworkError::Document(error) => error.into(),
        }
    }
}

impl From<indrumar_document::Error> for ApiError {
    fn from(error: indrumar_document::Error) -> Self {
        match error {
            indrumar_document::Error::MissingGlyph { ch, .. } => Self::MissingGlyph {
                character: ch.to_string(),
            },
            other => Self::internal(other),
        }
    }
}
