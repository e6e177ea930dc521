//! Peers of the document engine, for measuring and for cross-checking; nothing that is shipped depends on this crate.
//!
//! [`Krilla`] draws the very display list and semantic tree that the engine's own back end draws, through a library that refuses
//! what breaks PDF/UA-1 or PDF/A-2b: its consent is an opinion from outside. [`typst`] and [`web_page`] say the words of a sheet in
//! the languages of two programs that do their own layout.
//!
//! Not here: running those programs and comparing the times (`cargo xtask bench`).
#![forbid(unsafe_code)]

mod back_end;
mod draw;
mod error;
mod sheets;
mod tags;
mod words;

pub use back_end::Krilla;
pub use error::PeerError;
pub use sheets::{AS_OF, Sheet, SheetKey, Sheets, TWO_PAGES};
pub use words::{SIZE_MARK, typst, web_page};
