//! The two faces that every document is set in, read from the program itself.
//!
//! Only here and in the PDF's subsetting are font files named. What is not here: shaping.

use rustybuzz::Face;
use rustybuzz::ttf_parser::GlyphId;

use crate::error::Error;

/// One of the two faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    /// Noto Sans Regular.
    Regular,
    /// Noto Sans Bold.
    Bold,
}

impl FaceId {
    /// Both faces.
    pub(crate) const ALL: [FaceId; 2] = [FaceId::Regular, FaceId::Bold];

    /// The PostScript name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            FaceId::Regular => "NotoSans-Regular",
            FaceId::Bold => "NotoSans-Bold",
        }
    }

    /// The font file.
    pub(crate) fn data(self) -> &'static [u8] {
        match self {
            FaceId::Regular => include_bytes!("../../../content/fonts/NotoSans-Regular.ttf"),
            FaceId::Bold => include_bytes!("../../../content/fonts/NotoSans-Bold.ttf"),
        }
    }
}

/// A face with the measures that layout needs, in em.
pub(crate) struct Typeface {
    pub(crate) face: Face<'static>,
    /// Font units in an em.
    pub(crate) units: f32,
    pub(crate) ascent: f32,
    /// Below the baseline, positive.
    pub(crate) descent: f32,
    pub(crate) cap_height: f32,
}

impl Typeface {
    /// The advance of a glyph before kerning, in 1/1000 em.
    pub(crate) fn advance(&self, glyph: u16) -> f32 {
        let units = self.face.glyph_hor_advance(GlyphId(glyph)).unwrap_or(0);
        f32::from(units) * 1000.0 / self.units
    }
}

/// Both faces, parsed.
pub(crate) struct Fonts {
    regular: Typeface,
    bold: Typeface,
}

impl Fonts {
    /// Parses both faces; costs microseconds, since tables are read when they are used.
    pub(crate) fn load() -> Result<Fonts, Error> {
        Ok(Fonts {
            regular: read(FaceId::Regular)?,
            bold: read(FaceId::Bold)?,
        })
    }

    pub(crate) fn get(&self, id: FaceId) -> &Typeface {
        match id {
            FaceId::Regular => &self.regular,
            FaceId::Bold => &self.bold,
        }
    }
}

fn read(id: FaceId) -> Result<Typeface, Error> {
    let face = Face::from_slice(id.data(), 0).ok_or_else(|| Error::Font {
        face: id.name(),
        reason: "not a font".to_owned(),
    })?;
    let units = face.units_per_em() as f32;
    let em = |value: i16| f32::from(value) / units;
    Ok(Typeface {
        units,
        ascent: em(face.ascender()),
        descent: -em(face.descender()),
        cap_height: em(face.capital_height().unwrap_or(face.ascender())),
        face,
    })
}
