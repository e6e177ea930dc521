//! Breaking a shaped paragraph into lines.
//!
//! Left aligned, never hyphenated: a hyphen that is not in the word is a riddle for a slow reader. Places to break, from best to
//! worst: a space that binds nothing, any space, after punctuation inside an address, anywhere. A word of sixty letters
//! therefore still stands inside its column.

use std::ops::Range;

use crate::shape::{Glyph, width};

/// A line: which glyphs of its paragraph stand in it. A space at its end is kept, for text extraction, but has no width.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) range: Range<usize>,
    pub(super) width: f32,
}

/// Breaks glyphs into lines no wider than `measure` points.
pub(super) fn wrap(glyphs: &[Glyph], size: f32, measure: f32) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    while start < glyphs.len() {
        let end = line_end(glyphs, start, size, measure);
        lines.push(Line {
            width: width(&glyphs[start..end], size),
            range: start..end,
        });
        start = end;
    }
    lines
}

/// Breaks into the same number of lines as [`wrap`], of lengths as even as can be.
pub(super) fn wrap_balanced(glyphs: &[Glyph], size: f32, measure: f32) -> Vec<Line> {
    let mut lines = wrap(glyphs, size, measure);
    if lines.len() < 2 {
        return lines;
    }
    let (mut narrow, mut wide) = (measure / lines.len() as f32, measure);
    for _ in 0..8 {
        let middle = (narrow + wide) / 2.0;
        let tried = wrap(glyphs, size, middle);
        // Halving a measure must not force a break inside a word.
        let whole = tried.iter().rev().skip(1).all(|line| {
            glyphs[line.range.clone()]
                .last()
                .is_some_and(Glyph::is_space)
        });
        if whole && tried.len() == lines.len() {
            wide = middle;
            lines = tried;
        } else {
            narrow = middle;
        }
    }
    lines
}

/// The width of the widest word: what a column needs so that nothing in it is cut.
pub(super) fn widest_word(glyphs: &[Glyph], size: f32) -> f32 {
    glyphs
        .split(Glyph::is_space)
        .map(|word| width(word, size))
        .fold(0.0, f32::max)
}

/// The index after the last glyph of the line that starts at `start`; always at least one further.
fn line_end(glyphs: &[Glyph], start: usize, size: f32, measure: f32) -> usize {
    let mut pen = 0.0;
    let (mut good, mut fair, mut poor) = (None, None, None);
    for index in start..glyphs.len() {
        let glyph = &glyphs[index];
        pen += glyph.advance * size / 1000.0;
        if glyph.is_space() {
            fair = Some(index + 1);
            if !binds(glyphs, index) {
                good = fair;
            }
            continue;
        }
        // A thousandth of a point: sums of floats that should fit exactly may not.
        if pen > measure + 0.001 && index > start {
            let anywhere = if glyph.advance == 0.0 {
                index - 1
            } else {
                index
            };
            return good.or(fair).or(poor).unwrap_or(anywhere).max(start + 1);
        }
        if glyph.last_char().is_some_and(parts_an_address) {
            poor = Some(index + 1);
        }
    }
    glyphs.len()
}

/// Punctuation after which an address, or whatever else has no spaces, may be broken.
fn parts_an_address(ch: char) -> bool {
    matches!(
        ch,
        '/' | '.' | '-' | '_' | '?' | '&' | '=' | '@' | ',' | ':' | ';'
    )
}

/// Whether the words on both sides of a space belong together: parts of a number, a one-letter word and the next, a dash and
/// the word before it.
fn binds(glyphs: &[Glyph], space: usize) -> bool {
    let before = space
        .checked_sub(1)
        .and_then(|index| glyphs[index].last_char());
    let after = glyphs
        .get(space + 1)
        .and_then(|glyph| glyph.text.chars().next());
    let (Some(before), Some(after)) = (before, after) else {
        return false;
    };
    let lone = before.is_alphabetic()
        && (space < 2 || glyphs[space - 2].is_space())
        && after.is_alphanumeric();
    (before.is_ascii_digit() && after.is_ascii_digit())
        || matches!(after, '–' | '—' | '·')
        || before == '№'
        || lone
}
