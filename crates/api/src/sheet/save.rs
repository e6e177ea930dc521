//! Sheets as files: PDF, SVG or HTML by the file's ending.

use super::{Wanted, composed};
use crate::error::shown;
use crate::{ApiError, Desk};
use indrumar_document::{Document, Laid, html, pdf, svg};
use indrumar_domain::Day;
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::io::Write;
use std::path::Path;
use ts_rs::TS;

/// A sheet to write to a file.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
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
    /// The citizen's own language, printed beside the other.
    #[ts(optional, type = "Language")]
    pub also: Option<String>,
    /// The step at which the person got stuck, by its id or its number: only what is left is printed.
    #[ts(optional)]
    pub from_step: Option<String>,
    /// Ends in `.pdf`, `.svg` or `.html`.
    pub path: String,
}

/// The sheet is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SheetSaved {
    /// The file.
    pub path: String,
}

/// See [`crate::with_commands`]. An SVG holds all pages, one below the other.
pub fn save(desk: &Desk, args: SheetSave) -> Result<SheetSaved, ApiError> {
    let day = match &args.as_of {
        Some(text) => Day::parse(text)?,
        None => desk.today(),
    };
    let sheet = composed(
        desk,
        &Wanted {
            code: &args.code,
            language: &args.language,
            also: args.also.as_deref(),
            from_step: args.from_step.as_deref(),
            size: &args.size,
            day,
        },
    )?;
    let path = write(&args.path, &sheet.document, &sheet.laid)?;
    Ok(SheetSaved { path })
}

/// Writes a document to a file, in the form that its ending names, and says where.
pub(crate) fn write(path: &str, document: &Document, laid: &Laid) -> Result<String, ApiError> {
    let file = Path::new(path);
    let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
    let bytes = match ending.as_ref().and_then(|ending| ending.to_str()) {
        Some("pdf") => pdf(laid)?,
        Some("html" | "htm") => html(document).into_bytes(),
        Some("svg") => svg(laid).into_bytes(),
        _ => {
            return Err(ApiError::UnknownFileKind {
                path: path.to_owned(),
            });
        }
    };
    put(file, &bytes).map_err(|_| ApiError::SheetSaveFailed { path: shown(file) })?;
    Ok(shown(file))
}

/// Writes beside the place, makes it durable, and only then gives it its name.
pub(crate) fn put(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
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
