//! A span's figures in parts, as the screen shows them and the exports list them: each line with its name, its words, what it was in
//! the span before.
//!
//! Not here: where the figures come from (`store`), pictures (the window), reports on paper.

mod key;
mod parts;
mod words;

pub use key::{FigureKey, field_of};
pub use parts::{PartLine, StatisticsPart, statistics};
pub(crate) use words::words_of;
