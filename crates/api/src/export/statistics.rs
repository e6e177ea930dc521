//! The statistics of a span as a file.

use super::{ExportPlace, Exported, settings_of, written};
use crate::desk::language;
use crate::statistics::{Span, Told};
use crate::{ApiError, Desk};
use indrumar_i18n::I18n;
use indrumar_paperwork::statistics_grid;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which statistics.
#[derive(Debug, Clone, Deserialize, Serialize, TS)]
pub struct StatisticsExport {
    /// The first day, `YYYY-MM-DD`.
    pub from: String,
    /// The last day, `YYYY-MM-DD`.
    pub to: String,
    /// The language of the words.
    #[ts(type = "Language")]
    pub language: String,
    /// The form, and where the file goes.
    #[serde(flatten)]
    #[ts(flatten)]
    pub place: ExportPlace,
}

/// See [`crate::with_commands`].
pub fn export(desk: &Desk, args: StatisticsExport) -> Result<Exported, ApiError> {
    let lang = language(&args.language)?;
    let span = Span::parse(&args.from, &args.to)?;
    let words = I18n::new(lang);
    let told = Told::of(desk, span, lang)?;
    let grid = statistics_grid(lang, &told.parts, settings_of(desk, words, Some(span))?);
    let name = format!("{} {} – {}", grid.title, span.from, span.to);
    written(desk, &args.place, &name, &grid)
}
