//! Embedding: each face cut down to the glyphs that the document uses.
//!
//! printpdf embeds what it is given, so it is given a small font. The subset's tag comes from the glyphs in it: the same
//! text, the same name.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontId, FontMetrics, ParsedFont, PdfDocument, PdfFont};
use sha2::{Digest, Sha256};
use subsetter::GlyphRemapper;

use crate::display::{Draw, Laid};
use crate::error::Error;
use crate::fonts::{FaceId, Fonts};
use crate::shape::Glyph;

/// A face as it is embedded.
pub(super) struct Subset {
    pub(super) face: FaceId,
    pub(super) id: FontId,
    glyphs: GlyphRemapper,
    /// Width of each glyph of the subset, in font units.
    widths: BTreeMap<u16, u16>,
    /// The character that is written for each glyph of the face, where there is one that no other glyph has taken.
    letters: BTreeMap<u16, char>,
    data: Vec<u8>,
    name: String,
}

impl Subset {
    /// The number of a glyph inside the subset.
    pub(super) fn glyph(&self, id: u16) -> u16 {
        self.glyphs.get(id).unwrap_or(0)
    }

    /// The character by which printpdf knows a glyph, if it knows it by one.
    pub(super) fn letter(&self, id: u16) -> Option<char> {
        self.letters.get(&id).copied()
    }

    pub(super) fn add_to(&self, document: &mut PdfDocument, fonts: &Fonts) {
        let typeface = fonts.get(self.face);
        let metrics = FontMetrics {
            ascent: typeface.face.ascender(),
            descent: typeface.face.descender(),
        };
        let mut font = ParsedFont::with_glyph_data(
            self.data.clone(),
            0,
            Some(self.name.clone()),
            self.letters
                .iter()
                .map(|(&id, &letter)| (u32::from(letter), self.glyph(id)))
                .collect(),
            self.widths.clone(),
            typeface.units as u16,
            metrics,
        );
        let bounds = typeface.face.global_bounding_box();
        font.pdf_font_metrics.x_min = bounds.x_min;
        font.pdf_font_metrics.x_max = bounds.x_max;
        font.pdf_font_metrics.y_min = bounds.y_min;
        font.pdf_font_metrics.y_max = bounds.y_max;
        font.pdf_font_metrics.us_weight_class = typeface.face.weight().to_number();
        document
            .resources
            .fonts
            .map
            .insert(self.id.clone(), PdfFont::new(font));
    }
}

/// The subsets of the faces that the document uses.
pub(super) fn subsets(laid: &Laid, fonts: &Fonts) -> Result<Vec<Subset>, Error> {
    let mut used: BTreeMap<FaceId, BTreeMap<u16, &Glyph>> = BTreeMap::new();
    let draws = laid
        .pages
        .iter()
        .flat_map(|page| &page.pieces)
        .flat_map(|piece| &piece.draws);
    for draw in draws {
        if let Draw::Text(run) | Draw::Sign { run, .. } = draw {
            for glyph in &run.glyphs {
                used.entry(glyph.face)
                    .or_default()
                    .entry(glyph.id)
                    .or_insert(glyph);
            }
        }
    }
    used.into_iter()
        .map(|(face, glyphs)| subset(face, fonts.get(face).units, &glyphs))
        .collect()
}

fn subset(face: FaceId, units: f32, used: &BTreeMap<u16, &Glyph>) -> Result<Subset, Error> {
    let mut glyphs = GlyphRemapper::new();
    let (mut widths, mut letters) = (BTreeMap::new(), BTreeMap::new());
    let mut taken = BTreeSet::new();
    let mut digest = Sha256::new();
    for (&id, glyph) in used {
        let width = (glyph.natural * units / 1000.0).round() as u16;
        widths.insert(glyphs.remap(id), width);
        if let Some(letter) = letter(glyph)
            && taken.insert(letter)
        {
            letters.insert(id, letter);
        }
        digest.update(id.to_be_bytes());
    }
    let data = subsetter::subset(face.data(), 0, &glyphs).map_err(|error| Error::Font {
        face: face.name(),
        reason: error.to_string(),
    })?;
    let tag: String = digest
        .finalize()
        .iter()
        .take(6)
        .map(|byte| char::from(b'A' + byte % 26))
        .collect();
    Ok(Subset {
        face,
        id: FontId(
            match face {
                FaceId::Regular => "R",
                FaceId::Bold => "B",
            }
            .to_owned(),
        ),
        glyphs,
        widths,
        letters,
        data,
        name: format!("{tag}+{}", face.name()),
    })
}

/// The one character that a glyph stands for. Spaces share a glyph, of which the plain one is the name; a drawn sign stands
/// on it too.
fn letter(glyph: &Glyph) -> Option<char> {
    match glyph.symbol {
        Some(_) => Some(' '),
        None => glyph
            .text
            .one()
            .map(|ch| if ch.is_whitespace() { ' ' } else { ch }),
    }
}
