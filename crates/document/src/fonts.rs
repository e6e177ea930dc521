//! The two faces that every document is set in, read from the program itself.
//!
//! Only here and in the PDF's subsetting are font files named. What is not here: shaping.

use std::collections::BTreeMap;
use std::str::FromStr;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use rustybuzz::ttf_parser::GlyphId;
use rustybuzz::{Face, Script, ShapePlan, UnicodeBuffer, script};

use crate::error::Error;
use crate::text::Language;

/// One of the two faces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FaceId {
    /// Noto Sans Regular.
    Regular,
    /// Noto Sans Bold.
    Bold,
}

impl FaceId {
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
    /// The plans that were made. There are few: one for each script and language that was ever set.
    plans: Mutex<BTreeMap<(Script, Language), Arc<ShapePlan>>>,
}

impl Typeface {
    /// How text of a script and a language is shaped: which features of the font apply, and in what order. To find that out
    /// takes longer than to shape a line of text by it.
    pub(crate) fn plan(&self, buffer: &UnicodeBuffer, language: Language) -> Arc<ShapePlan> {
        let script = buffer.script();
        let mut plans = self.plans.lock().unwrap_or_else(PoisonError::into_inner);
        let plan = plans.entry((script, language)).or_insert_with(|| {
            Arc::new(ShapePlan::new(
                &self.face,
                buffer.direction(),
                (script != script::UNKNOWN).then_some(script),
                rustybuzz::Language::from_str(language.tag()).ok().as_ref(),
                &[],
            ))
        });
        Arc::clone(plan)
    }

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
    /// Both faces, parsed when the first document needs them: the shaper's tables cost more than a page of text.
    pub(crate) fn load() -> Result<&'static Fonts, Error> {
        static FONTS: OnceLock<Result<Fonts, Error>> = OnceLock::new();
        FONTS
            .get_or_init(|| {
                Ok(Fonts {
                    regular: read(FaceId::Regular)?,
                    bold: read(FaceId::Bold)?,
                })
            })
            .as_ref()
            .map_err(Error::clone)
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
        plans: Mutex::default(),
        face,
    })
}
