//! The catalogue: what citizens come for, and the sheets that show how it is done.
//!
//! One TOML file per service in `content/services/`, all languages side by side, written by people who do not program.
//! Reading is strict: an unknown field, a missing translation, a fact without its source is an error that names the file.
//!
//! Beside them stand the lists that plain language is held against, and the districts of the country.
//!
//! Not here: how a sheet looks (paperwork and document), what a desk changes for itself, and signed updates.

mod catalogue;
mod check;
mod districts;
mod error;
mod fold;
mod keyboard;
mod manifest;
mod plain;
mod search;
mod service;
mod state;
mod table;
mod text;
mod typo;

pub use catalogue::Catalogue;
pub use districts::{District, DistrictKind, DistrictName, districts};
pub use error::{CatalogueError, Problem};
pub use fold::fold;
pub use manifest::{Heading, Retired};
pub use plain::{Breach, Finding, Lists, MAX_WORDS, Place, Reading};
pub use search::{Hit, Usage};
pub use service::{Address, Confidence, Fact, FactKind, Service, Step, Who};
pub use state::State;
pub use text::{SheetLanguage, Text, UnknownSheetLanguage, Value};
