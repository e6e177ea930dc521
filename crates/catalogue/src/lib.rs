//! The catalogue: what citizens come for, and the sheets that show how it is done.
//!
//! One TOML file per service in `content/services/`, all languages side by side, written by people who do not program.
//! Reading is strict: an unknown field, a missing translation, a fact without its source is an error that names the file.
//!
//! Not here: how a sheet looks (paperwork and document), what a desk changes for itself, and signed updates.

mod catalogue;
mod check;
mod error;
mod fold;
mod keyboard;
mod manifest;
mod search;
mod service;
mod text;
mod typo;

pub use catalogue::Catalogue;
pub use check::{Finding, MAX_WORDS, Place};
pub use error::{CatalogueError, Problem};
pub use fold::fold;
pub use manifest::{Heading, Retired};
pub use search::Hit;
pub use service::{Address, Confidence, Fact, FactKind, Service, Step, Who};
pub use text::{SheetLanguage, Text, UnknownSheetLanguage, Value};
