//! Instruction sheets: listed, composed, previewed, saved, printed. Each verb has its file.

mod compose;
mod keep;
mod list;
mod print;
mod save;

use compose::composed;
pub(crate) use compose::{Wanted, composed_with, office_lines};
pub use keep::{SheetChoice, SheetKeep, SheetKept, SheetPreview, SheetStrip, keep, open, preview};
pub(crate) use keep::{put_in_documents, readable};
pub use list::{SheetEntry, SheetList, list};
pub use print::{SheetPrint, SheetPrinted, print};
pub use save::{SheetSave, SheetSaved, save};
pub(crate) use save::{put, write};

/// The sizes of print, as commands name them.
pub const SIZES: &[&str] = &["normal", "large", "very-large"];
