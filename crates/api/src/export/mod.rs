//! Files for other programs: the register as filtered, and the statistics of a span, as PDF, XLSX or CSV. Each file says how many rows
//! it has, what they come to, and what made it.
//!
//! A file goes where its path says, or without one among the person's documents, under a name with its days.

mod register;
mod statistics;

pub use register::{RegisterExport, export as register};
pub use statistics::{StatisticsExport, export as statistics};

use crate::error::shown;
use crate::sheet::{office_lines, put, put_in_documents, readable};
use crate::statistics::Span;
use crate::{ApiError, Desk, settings};
use indrumar_document::{Size, layout, pdf};
use indrumar_i18n::{Args, I18n, date};
use indrumar_paperwork::{Grid, MOST_ROWS, MOST_ROWS_ON_PAPER, csv, grid_document, xlsx};
use serde::{Deserialize, Serialize};
use std::path::Path;
use ts_rs::TS;

/// The file is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Exported {
    /// The file.
    pub path: String,
    /// How many rows it has.
    pub rows: u64,
    /// Whether the folder with it is shown.
    pub opened: bool,
}

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Pdf,
    Xlsx,
    Csv,
}

impl Format {
    fn parse(word: &str) -> Result<Self, ApiError> {
        match word {
            "pdf" => Ok(Self::Pdf),
            "xlsx" => Ok(Self::Xlsx),
            "csv" => Ok(Self::Csv),
            _ => Err(ApiError::UnknownFileKind {
                path: format!(".{word}"),
            }),
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
            Self::Csv => "csv",
        }
    }

    /// A file with more rows would not be read, or not be opened at all.
    fn most_rows(self) -> usize {
        match self {
            Self::Pdf => MOST_ROWS_ON_PAPER,
            Self::Xlsx | Self::Csv => MOST_ROWS,
        }
    }
}

/// Where a file goes, in a command's words.
#[derive(Debug, Clone, Default, Deserialize, Serialize, TS)]
pub struct ExportPlace {
    /// The form.
    #[ts(type = "\"pdf\" | \"xlsx\" | \"csv\"")]
    pub format: String,
    /// The file; among the person's documents, when absent.
    #[ts(optional)]
    pub path: Option<String>,
}

/// What made a file: whose it is, of when, by which program.
fn settings_of(
    desk: &Desk,
    words: I18n,
    span: Option<Span>,
) -> Result<Vec<(String, String)>, ApiError> {
    let (office, operator, invented) = desk.read(|read| {
        let invented: Option<bool> = read.setting(settings::DEMO)?;
        Ok((
            settings::office(read)?,
            settings::operator(read)?,
            invented.unwrap_or(false),
        ))
    })?;
    let period = match span {
        Some(span) => {
            let args = Args::new()
                .with("from", date(span.from.date()))
                .with("to", date(span.to.date()));
            words.text("export-period-days", &args)
        }
        None => words.plain("export-period-all"),
    };
    let office = office.map(|it| format!("{}, {}", it.name, it.locality));
    let program = format!("Îndrumar {}", env!("CARGO_PKG_VERSION"));
    let made = desk.now().format("%d.%m.%Y %H:%M").to_string();
    let mut settings = vec![
        ("export-office", office.unwrap_or_default()),
        ("export-period", period),
        ("export-made-at", made),
        ("export-made-by", operator.unwrap_or_default()),
        ("export-program", program),
        ("export-catalogue", desk.catalogue().version().to_owned()),
    ];
    if invented {
        settings.push(("demo-banner", String::new()));
    }
    let settings = settings.into_iter();
    Ok(settings
        .map(|(key, value)| (words.plain(key), value))
        .collect())
}

/// Writes the table, in the form and at the place wanted; `name` is what it is called without a path.
fn written(
    desk: &Desk,
    place: &ExportPlace,
    name: &str,
    grid: &Grid,
) -> Result<Exported, ApiError> {
    let format = Format::parse(&place.format)?;
    enough(grid.rows.len(), format)?;
    let today = desk.today().date();
    let bytes = match format {
        Format::Csv => csv(grid),
        Format::Xlsx => xlsx(grid, today).map_err(ApiError::internal)?,
        Format::Pdf => {
            let document = grid_document(grid, &office_lines(desk)?, today);
            pdf(&layout(&document, Size::Compact)?)?
        }
    };
    let (path, opened) = match &place.path {
        Some(path) => {
            let file = Path::new(path);
            put(file, &bytes).map_err(|_| ApiError::SheetSaveFailed { path: shown(file) })?;
            (shown(file), false)
        }
        None => {
            let kept = put_in_documents(desk, &readable(name), format.ending(), &bytes)?;
            (kept.path, kept.opened)
        }
    };
    Ok(Exported {
        path,
        rows: grid.rows.len() as u64,
        opened,
    })
}

fn enough(rows: usize, format: Format) -> Result<(), ApiError> {
    let max = format.most_rows();
    match rows > max {
        true => Err(ApiError::ExportTooLarge {
            max: u32::try_from(max).unwrap_or(u32::MAX),
        }),
        false => Ok(()),
    }
}
