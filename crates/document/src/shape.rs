//! From characters to glyphs: shaping with language, kerning and local forms.
//!
//! A character without a glyph is an error here, at the first place where it can be known. What is not here: lines.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::str::FromStr;

use rustybuzz::{BufferClusterLevel, UnicodeBuffer};

use crate::clean::clean;
use crate::error::Error;
use crate::fonts::{FaceId, Fonts};
use crate::qr::{self, Pattern};
use crate::symbols::Symbol;
use crate::text::{Language, Text};

/// The characters that a glyph stands for: nearly always one, and then no memory of its own is needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Letters {
    /// One character.
    One(char),
    /// A ligature's characters, or none: the second glyph of a character that is drawn in two.
    Other(Box<str>),
}

impl Letters {
    /// The characters, in reading order.
    pub fn chars(&self) -> impl DoubleEndedIterator<Item = char> {
        let (one, other) = match self {
            Letters::One(ch) => (Some(*ch), ""),
            Letters::Other(text) => (None, text.as_ref()),
        };
        one.into_iter().chain(other.chars())
    }

    /// The character, if it is one alone.
    pub(crate) fn one(&self) -> Option<char> {
        match self {
            Letters::One(ch) => Some(*ch),
            Letters::Other(_) => None,
        }
    }
}

impl From<&str> for Letters {
    fn from(text: &str) -> Letters {
        let mut chars = text.chars();
        match (chars.next(), chars.next()) {
            (Some(ch), None) => Letters::One(ch),
            _ => Letters::Other(text.into()),
        }
    }
}

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
    pub text: Letters,
    /// Which span of its text it belongs to.
    pub span: usize,
    /// The sign to draw instead.
    pub symbol: Option<Symbol>,
}

impl Glyph {
    /// A space at which a line may end. No-break spaces are not.
    pub(crate) fn is_space(&self) -> bool {
        self.text == Letters::One(' ')
    }

    pub(crate) fn last_char(&self) -> Option<char> {
        self.text.chars().next_back()
    }
}

/// What a text was shaped into, in each language and face in which it was wanted.
type Shaped = Vec<(Language, FaceId, Rc<[Glyph]>)>;

/// Shapes texts and encodes addresses, and remembers both: a document is composed in several degrees of tightness, and what
/// it says stays the same.
pub(crate) struct Shaper {
    pub(crate) fonts: &'static Fonts,
    known: RefCell<HashMap<Text, Shaped>>,
    codes: RefCell<HashMap<String, Rc<Pattern>>>,
}

impl Shaper {
    pub(crate) fn new() -> Result<Shaper, Error> {
        Ok(Shaper {
            fonts: Fonts::load()?,
            known: RefCell::default(),
            codes: RefCell::default(),
        })
    }

    /// Shapes a text. `face` is the face of spans that are not strong.
    pub(crate) fn shape(
        &self,
        text: &Text,
        language: Language,
        face: FaceId,
    ) -> Result<Rc<[Glyph]>, Error> {
        let mut known = self.known.borrow_mut();
        let is_wanted = |shaped: &&(Language, FaceId, _)| shaped.0 == language && shaped.1 == face;
        if let Some((_, _, glyphs)) = known
            .get(text)
            .and_then(|shaped| shaped.iter().find(is_wanted))
        {
            return Ok(Rc::clone(glyphs));
        }
        let glyphs: Rc<[Glyph]> = shape(self.fonts, text, language, face)?.into();
        known
            .entry(text.clone())
            .or_default()
            .push((language, face, Rc::clone(&glyphs)));
        Ok(glyphs)
    }

    /// The QR code of an address.
    pub(crate) fn code(&self, address: &str) -> Result<Rc<Pattern>, Error> {
        if let Some(pattern) = self.codes.borrow().get(address) {
            return Ok(Rc::clone(pattern));
        }
        let pattern = Rc::new(qr::encode(address)?);
        self.codes
            .borrow_mut()
            .insert(address.to_owned(), Rc::clone(&pattern));
        Ok(pattern)
    }
}

fn shape(
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
    let plan = typeface.plan(&buffer, language);
    let shaped = rustybuzz::shape_with_plan(&typeface.face, &plan, buffer);
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
            text: Letters::from(text),
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
        text: Letters::One(symbol.character()),
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
