//! Instruction sheets: listed, saved, printed.

use crate::catalogue::{find, languages};
use crate::desk::{language, sheet_language};
use crate::error::shown;
use crate::{ApiError, Desk, settings};
use indrumar_catalogue::Service;
use indrumar_document::{Document, Size, html, layout, pdf, svg};
use indrumar_domain::Day;
use indrumar_paperwork::{OfficeLines, PaperworkError, sheet_for};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use ts_rs::TS;

/// The sizes of print, as commands name them.
pub const SIZES: &[&str] = &["normal", "large", "very-large"];

/// Which titles.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SheetList {
    /// The language of the titles.
    #[ts(type = "Language")]
    pub language: String,
}

/// A sheet in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetEntry {
    /// The service's code.
    pub code: String,
    /// Its title in the language asked for.
    pub title: String,
    /// The languages the sheet is written in.
    #[ts(type = "Language[]")]
    pub languages: Vec<String>,
}

/// A sheet to write to a file.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SheetSave {
    /// The service's code.
    pub code: String,
    /// The language of the sheet.
    #[ts(type = "Language")]
    pub language: String,
    /// The size of its print.
    #[ts(type = "Size")]
    pub size: String,
    /// The day printed on it, `YYYY-MM-DD`; today, when absent.
    pub as_of: Option<String>,
    /// Ends in `.pdf`, `.svg` or `.html`.
    pub path: String,
}

/// The sheet is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetSaved {
    /// The file.
    pub path: String,
}

/// A sheet to print.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct SheetPrint {
    /// The service's code.
    pub code: String,
    /// The language of the sheet.
    #[ts(type = "Language")]
    pub language: String,
    /// The size of its print.
    #[ts(type = "Size")]
    pub size: String,
}

/// The sheet is saved, and shown when the computer could.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetPrinted {
    /// The file.
    pub path: String,
    /// Whether a viewer shows it; if not, the person must be told where it is.
    pub opened: bool,
}

/// See [`crate::with_commands`].
pub fn list(desk: &Desk, args: SheetList) -> Result<Vec<SheetEntry>, ApiError> {
    let language = sheet_language(language(&args.language)?);
    let entry = |service: &Service| SheetEntry {
        code: service.code.to_string(),
        title: service.title.get(language).to_owned(),
        languages: languages(service),
    };
    Ok(desk.catalogue().services().map(entry).collect())
}

/// See [`crate::with_commands`]. An SVG holds all pages, one below the other.
pub fn save(desk: &Desk, args: SheetSave) -> Result<SheetSaved, ApiError> {
    let day = match &args.as_of {
        Some(text) => Day::parse(text)?,
        None => desk.today(),
    };
    let size = size(&args.size)?;
    let document = document(desk, &args.code, &args.language, day)?;
    let path = Path::new(&args.path);
    let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
    let bytes = match ending.as_ref().and_then(|ending| ending.to_str()) {
        Some("pdf") => pdf_of(&document, size)?,
        Some("html" | "htm") => html(&document).into_bytes(),
        Some("svg") => svg(&layout(&document, size)?).into_bytes(),
        _ => return Err(ApiError::UnknownFileKind { path: args.path }),
    };
    put(path, &bytes).map_err(|_| ApiError::SheetSaveFailed { path: shown(path) })?;
    Ok(SheetSaved { path: shown(path) })
}

/// See [`crate::with_commands`]. The sheet stays in the data folder, so that a viewer that does not start loses nothing.
pub fn print(desk: &Desk, args: SheetPrint) -> Result<SheetPrinted, ApiError> {
    let size = size(&args.size)?;
    let day = desk.today();
    let document = document(desk, &args.code, &args.language, day)?;
    let bytes = pdf_of(&document, size)?;
    let folder = desk.folder().sheets();
    fs::create_dir_all(&folder).map_err(|error| desk.folder().failed(&error))?;
    let name = format!("{}-{}-{day}", args.code, args.language);
    let path = put_beside_opened(&folder, &name, &bytes)?;
    let opened = desk.host().open_file(&path).is_ok();
    Ok(SheetPrinted {
        path: shown(&path),
        opened,
    })
}

/// Under Windows a viewer holds the file it shows; then the new sheet gets the next name.
fn put_beside_opened(folder: &Path, name: &str, bytes: &[u8]) -> Result<PathBuf, ApiError> {
    let mut path = folder.to_owned();
    for n in 1..=9 {
        path = folder.join(match n {
            1 => format!("{name}.pdf"),
            _ => format!("{name}-{n}.pdf"),
        });
        if put(&path, bytes).is_ok() {
            return Ok(path);
        }
    }
    Err(ApiError::SheetSaveFailed { path: shown(&path) })
}

fn document(desk: &Desk, code: &str, tongue: &str, day: Day) -> Result<Document, ApiError> {
    let lang = language(tongue)?;
    let service = find(desk, code)?;
    if !service.languages().contains(&sheet_language(lang)) {
        return Err(ApiError::SheetNotInLanguage {
            code: code.to_owned(),
        });
    }
    let office = desk.read(settings::office)?;
    let lines = OfficeLines {
        name: office.map(|office| office.name).unwrap_or_default(),
        ..OfficeLines::default()
    };
    sheet_for(desk.catalogue(), &service.code, lang, &lines, day.date()).map_err(
        |error| match error {
            PaperworkError::UnknownService(code) => ApiError::UnknownService {
                code: code.to_string(),
            },
        },
    )
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

fn pdf_of(document: &Document, size: Size) -> Result<Vec<u8>, ApiError> {
    Ok(pdf(&layout(document, size)?)?)
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

/// Writes beside the place, makes it durable, and only then gives it its name.
fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".part");
    let beside = path.with_file_name(name);
    let write = || {
        let mut file = File::create(&beside)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&beside, path)
    };
    write().inspect_err(|_| {
        // Half a file is of no use; that it cannot be removed changes nothing about the error.
        let _ = fs::remove_file(&beside);
    })
}
