//! Paperwork: what is said on each kind of document.
//!
//! Pure: catalogue entries and figures go in, a [`indrumar_document::Document`] comes out; the day is an argument. The words come from the
//! catalogue and from `content/strings/<language>/{sheet,report,guide}.ftl`; there are none in this crate. Figures also become tables for
//! other programs, as CSV and XLSX.
//!
//! A sheet that is printed, previewed or saved as pages comes from [`fitted`]: it alone knows how a sheet keeps to one leaf.
//!
//! Not here: how a document looks (the document crate), and where it is saved or printed (the programs).
#![forbid(unsafe_code)]

mod certificate;
mod daily;
mod error;
mod fitted;
mod from_catalogue;
mod grid;
mod guide;
mod input;
mod labels;
mod letter;
mod reading;
mod report;
mod said;
mod sheet;
mod statistics;
mod strip;

pub use certificate::{CertificateInput, certificate};
pub use daily::{DailyInput, daily};
pub use error::PaperworkError;
pub use fitted::{Fitted, Part, fitted};
pub use from_catalogue::{OfficeLines, Variant, service_input, sheet_for, sheet_input};
pub use grid::{
    Cell, Grid, GridColumn, MOST_ROWS, MOST_ROWS_ON_PAPER, RegisterExport, WorkbookError, csv,
    grid_document, register_grid, statistics_grid, xlsx,
};
pub use guide::guide;
pub use input::{Labels, SheetAddress, SheetFact, SheetInput, SheetStep, StripValues};
pub use letter::{LetterInput, letter};
pub use report::{Coverage, Covered, ReportInput, Reported, cut_titles, named, report};
pub use said::{Other, Said};
pub use sheet::sheet;
pub use statistics::{FigureKey, PartLine, StatisticsPart, field_of, statistics};
