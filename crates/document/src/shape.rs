//! From characters to glyphs: shaping with language, kerning and local forms.
//!
//! A character without a glyph is an error here, at the first place where it can be known. What is not here: lines.

use std::str::FromStr;

use rustybuzz::{BufferClusterLevel, UnicodeBuffer};

use crate::clean::clean;
use crate::error::Error;
use crate::fonts::{FaceId, Fonts};
use crate::symbols::Symbol;
use crate::text::{Language, Text};

/// A shaped glyph, or a drawn sign that stands in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// The face.
    pub face: FaceId,
    /// The glyph's number in the face; that of the space where a sign is drawn.
    pub id: u16,
    /// How far the pen moves, in 1/1000 em, kerning included.
    pub advance: f32,
    /// How far it would move without kerning.
    pub natural: f32,
    /// Where the glyph is drawn relative to the pen, in 1/1000 em: not zero for combining marks.
    pub shift: (f32, f32),
    /// The characters that it stands for.
    pub text: String,
    /// Which span of its text it belongs to.
    pub span: usize,
    /// The sign to draw instead.
    pub symbol: Option<Symbol>,
}

impl Glyph {
    /// A space at which a line may end. No-break spaces are not.
    pub(crate) fn is_space(&self) -> bool {
        self.text == " "
    }

    pub(crate) fn last_char(&self) -> Option<char> {
        self.text.chars().next_back()
    }
}

/// Shapes a text. `face` is the face of spans that are not strong.
pub(crate) fn shape(
    fonts: &Fonts,
    text: &Text,
    language: Language,
    face: FaceId,
) -> Result<Vec<Glyph>, Error> {
    let mut glyphs: Vec<Glyph> = Vec::new();
    for (span, part) in text.spans.iter().enumerate() {
        let language = part.language.unwrap_or(language);
        let face = if part.strong { FaceId::Bold } else { face };
        let content = clean(&part.content, language);
        for run in runs(&content) {
            match run.chars().next().and_then(Symbol::of) {
                Some(symbol) => glyphs.push(sign(fonts, symbol, face, span)),
                None => shape_run(fonts, run, language, face, span, &mut glyphs)?,
            }
        }
    }
    Ok(trim(glyphs))
}

/// Cuts where the script changes and round every drawn sign: a run is shaped under the rules of one script.
fn runs(content: &str) -> Vec<&str> {
    let mut cuts = vec![0];
    let mut script = None;
    let mut after_sign = false;
    for (at, ch) in content.char_indices() {
        let is_sign = Symbol::of(ch).is_some();
        let own = match ch {
            '\u{400}'..='\u{52F}' => Some(true),
            ch if ch.is_alphabetic() => Some(false),
            _ => None,
        };
        let changes = own.is_some() && script.is_some() && own != script;
        if is_sign || after_sign || changes {
            cuts.push(at);
            script = None;
        }
        script = own.or(script);
        after_sign = is_sign;
    }
    cuts.push(content.len());
    cuts.windows(2)
        .map(|pair| &content[pair[0]..pair[1]])
        .filter(|run| !run.is_empty())
        .collect()
}

fn shape_run(
    fonts: &Fonts,
    run: &str,
    language: Language,
    face: FaceId,
    span: usize,
    glyphs: &mut Vec<Glyph>,
) -> Result<(), Error> {
    let typeface = fonts.get(face);
    let mut buffer = UnicodeBuffer::new();
    // One cluster per character: each glyph then knows its own letter, which is what extracted text is made from.
    buffer.set_cluster_level(BufferClusterLevel::Characters);
    buffer.push_str(run);
    if let Ok(tag) = rustybuzz::Language::from_str(language.tag()) {
        buffer.set_language(tag);
    }
    buffer.guess_segment_properties();
    let shaped = rustybuzz::shape(&typeface.face, &[], buffer);
    let (infos, positions) = (shaped.glyph_infos(), shaped.glyph_positions());
    let per_mille = 1000.0 / typeface.units;
    for (index, (info, position)) in infos.iter().zip(positions).enumerate() {
        let start = info.cluster as usize;
        let end = infos
            .get(index + 1)
            .map_or(run.len(), |next| next.cluster as usize);
        let text = run.get(start..end).unwrap_or_default();
        let id = info.glyph_id as u16;
        if id == 0 {
            let ch = run[start..].chars().next().unwrap_or('\u{FFFD}');
            return Err(Error::MissingGlyph { ch, language });
        }
        glyphs.push(Glyph {
            face,
            id,
            advance: position.x_advance as f32 * per_mille,
            natural: typeface.advance(id),
            shift: (
                position.x_offset as f32 * per_mille,
                position.y_offset as f32 * per_mille,
            ),
            text: text.to_owned(),
            span,
            symbol: None,
        });
    }
    Ok(())
}

/// A drawn sign, carried by a space: the space is what text extraction finds and replaces by the sign.
fn sign(fonts: &Fonts, symbol: Symbol, face: FaceId, span: usize) -> Glyph {
    let typeface = fonts.get(face);
    let space = typeface.face.glyph_index(' ').map_or(0, |id| id.0);
    Glyph {
        face,
        id: space,
        advance: symbol.advance(),
        natural: typeface.advance(space),
        shift: (0.0, 0.0),
        text: symbol.character().to_string(),
        span,
        symbol: Some(symbol),
    }
}

/// Drops white space at both ends, and the second of two spaces where spans meet.
fn trim(glyphs: Vec<Glyph>) -> Vec<Glyph> {
    let mut out: Vec<Glyph> = Vec::with_capacity(glyphs.len());
    for glyph in glyphs {
        if glyph.is_space() && out.last().is_none_or(Glyph::is_space) {
            continue;
        }
        out.push(glyph);
    }
    while out.last().is_some_and(Glyph::is_space) {
        out.pop();
    }
    out
}

/// The width of some glyphs at a size, in points; spaces at the end do not count.
pub(crate) fn width(glyphs: &[Glyph], size: f32) -> f32 {
    let inked = glyphs
        .iter()
        .rposition(|glyph| !glyph.is_space())
        .map_or(0, |last| last + 1);
    glyphs[..inked]
        .iter()
        .map(|glyph| glyph.advance)
        .sum::<f32>()
        * size
        / 1000.0
}
