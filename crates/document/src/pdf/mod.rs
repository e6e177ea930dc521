//! The PDF back end.
//!
//! printpdf draws the display list; everything that it does not do is done on the object tree that it hands out: structure
//! tags, link annotations, outline, metadata, a colour profile and an identity that depends on nothing but the content.
//! The file says PDF 1.7, PDF/UA-1 and PDF/A-2b.

mod draw;
mod embed;
mod metadata;
mod outline;
mod pack;
mod syntax;
mod tags;

use lopdf::{Object, ObjectId, StringFormat};
use printpdf::{PdfDocument, PdfSaveOptions};

use crate::display::{Area, Laid, PAGE};
use crate::error::Error;
use crate::fonts::Fonts;

/// Draws a laid-out document as a PDF file. The same document gives the same bytes.
///
/// # Errors
/// [`Error::Font`] or [`Error::Pdf`], neither of which a document can bring about by what it says.
pub fn pdf(laid: &Laid) -> Result<Vec<u8>, Error> {
    let fonts = Fonts::load()?;
    let subsets = embed::subsets(laid, fonts)?;
    let mut document = PdfDocument::new(&laid.title);
    for subset in &subsets {
        subset.add_to(&mut document, fonts);
    }
    document.pages = draw::pages(laid, &subsets);
    let options = PdfSaveOptions {
        optimize: false,
        subset_fonts: false,
        // Operators that it has no name for are written all the same: they are the canvas's own.
        secure: false,
        image_optimization: None,
    };
    let mut file = document.to_lopdf_document(&options, &mut Vec::new());
    finish(laid, &mut file).map_err(|error| Error::Pdf(error.to_string()))?;
    pack::pack(file).map_err(|error| Error::Pdf(error.to_string()))
}

fn finish(laid: &Laid, file: &mut lopdf::Document) -> Result<(), lopdf::Error> {
    let pages: Vec<ObjectId> = file.get_pages().into_values().collect();
    tags::write(laid, file, &pages)?;
    outline::write(laid, file, &pages)?;
    metadata::write(laid, file)
}

/// A text string: UTF-16 with a byte order mark.
fn text_string(text: &str) -> Object {
    Object::String(utf16(text), StringFormat::Hexadecimal)
}

fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xFE, 0xFF];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// An area in PDF coordinates, whose y grows upwards: left, bottom, right, top.
fn rectangle(area: Area) -> Object {
    let bottom = PAGE.height - area.y - area.height;
    [area.x, bottom, area.x + area.width, bottom + area.height]
        .map(Object::Real)
        .to_vec()
        .into()
}
