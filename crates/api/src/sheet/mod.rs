//! Instruction sheets: listed, composed, previewed, saved, printed. Each verb has its file.

mod compose;
mod keep;
mod print;
mod save;

use compose::composed;
pub(crate) use compose::{Wanted, composed_with, office_lines};
pub use keep::{SheetChoice, SheetKept, SheetPreview, keep, open, preview};
pub use print::{SheetPrint, SheetPrinted, print};
use save::put;
pub(crate) use save::write;
pub use save::{SheetSave, SheetSaved, save};

use crate::catalogue::languages;
use crate::desk::{language, sheet_language};
use crate::{ApiError, Desk};
use indrumar_catalogue::Service;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The sizes of print, as commands name them.
pub const SIZES: &[&str] = &[NORMAL, "large", "very-large"];

/// The size of a sheet that nobody asked to be larger.
const NORMAL: &str = "normal";

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
