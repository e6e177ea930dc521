//! The operator's guide as a file.

use super::placed;
use crate::desk::language;
use crate::sheet::office_lines;
use crate::{ApiError, Desk};
use indrumar_document::Size;
use indrumar_paperwork::guide;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A guide to write to a file.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct GuideSave {
    /// The language of the guide.
    #[ts(type = "Language")]
    pub language: String,
    /// Ends in `.pdf`, `.svg` or `.html`; among the person's documents as PDF, when absent.
    #[ts(optional)]
    pub path: Option<String>,
}

/// The guide is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct GuideSaved {
    /// The file.
    pub path: String,
    /// Whether the folder with it is shown.
    pub opened: bool,
}

/// See [`crate::with_commands`].
pub fn save(desk: &Desk, args: GuideSave) -> Result<GuideSaved, ApiError> {
    let lang = language(&args.language)?;
    let document = guide(lang, &office_lines(desk)?, desk.today().date());
    let (path, opened) = placed(desk, args.path.as_deref(), lang, &document, Size::Compact)?;
    Ok(GuideSaved { path, opened })
}
