//! Paperwork: what is said on each kind of document.
//!
//! Pure: catalogue entries go in, a [`indrumar_document::Document`] comes out; the day is an argument. The words of sheets come from the
//! catalogue and from `content/strings/<language>/sheet.ftl`; there are none in this crate.
//!
//! Not here: how a document looks (the document crate), and where it is saved or printed (the programs).
#![forbid(unsafe_code)]

mod error;
mod from_catalogue;
mod input;
mod sheet;

pub use error::PaperworkError;
pub use from_catalogue::{OfficeLines, sheet_for};
pub use input::{Labels, SheetAddress, SheetFact, SheetInput, SheetStep};
pub use sheet::sheet;
