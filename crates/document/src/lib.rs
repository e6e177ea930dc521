//! Documents: a model of what is said, a pure layout of where it stands, and three ways to show it.
//!
//! [`layout`] turns a [`Document`] into a [`Laid`]: a display list (every glyph and rule of every page) and a semantic
//! tree (what each of them means). [`pdf`] and [`svg_pages`] draw the same display list, so the preview is the paper;
//! [`html`] is made from the model, for web pages that flow by themselves.
//!
//! Units: points (1/72 inch) on an A4 page whose origin is the *top* left corner, y growing downwards; glyph advances
//! in 1/1000 em. Nothing here reads a file, a clock or a random number: the same document gives the same bytes, on
//! every computer. What is not here: which words a sheet contains (`paperwork`), printers and files (the programs).
#![forbid(unsafe_code)]

mod clean;
mod display;
mod error;
mod fonts;
mod html;
mod layout;
mod listing;
mod model;
mod passages;
mod pdf;
mod qr;
mod semantics;
mod shape;
mod svg;
mod symbols;
mod text;

pub use display::{Area, Bookmark, Draw, Ink, Laid, Mark, PAGE, Page, Piece, Run};
pub use error::Error;
pub use fonts::FaceId;
pub use html::html;
pub use layout::layout;
pub use listing::listing;
pub use model::{
    Also, Bar, Block, Chart, Code, Column, Document, Fact, Field, Footer, Masthead, Size, Step,
    Strip, Table, Value,
};
pub use passages::{Passage, fill, passages};
pub use pdf::pdf;
pub use semantics::{ContentId, Kid, Node, NodeId, Numbering, Scope, Tag, Tree};
pub use shape::{Glyph, Letters};
pub use svg::{svg, svg_pages};
pub use symbols::Symbol;
pub use text::{Language, Span, Text};
