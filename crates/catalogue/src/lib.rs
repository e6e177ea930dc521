//! The catalogue: what citizens come for, and the sheets that show how it is done.
//!
//! One TOML file per service in `content/services/`, all languages side by side, written by people who do not program.
//! Reading is strict: an unknown field, a missing translation, a fact without its source is an error that names the file.
//!
//! Beside them stand the lists that plain language is held against, and the districts of the country.
//!
//! An edition comes built into the program or as a signed [`Pack`]; over it lies the desk's own [`Layer`].
//!
//! Not here: how a sheet looks (paperwork and document), where packs and layers are kept (store), what the hub hands out.

mod catalogue;
mod check;
mod districts;
mod error;
mod fold;
mod keyboard;
mod layer;
mod manifest;
mod pack;
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
pub use keyboard::other_layouts;
pub use layer::{
    Base, Conflict, ExtraStep, Kept, Layer, LayerError, LayerPart, MAX_LAYER_TEXT, MAX_OWN_STEPS,
    OwnService, OwnText, RecheckNote, ServiceLayer, Why,
};
pub use manifest::{Heading, Retired};
pub use pack::{
    Changes, Edition, MAX_PACKED, MAX_UNPACKED, News, Pack, PackError, Part, Publisher, Refusal,
    accept, diff, overtaken, publishers,
};
pub use plain::{Breach, Finding, Lists, MAX_WORDS, Place, Reading};
pub use search::{Hit, Usage};
pub use service::{Address, Aliases, Confidence, Fact, FactKind, Service, Step, Who};
pub use state::{CheckBy, Recheck, State, Subject};
pub use text::{SheetLanguage, Text, UnknownSheetLanguage, Value};
