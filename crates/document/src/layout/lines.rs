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

/// The small words of two letters that Russian does not leave at the end of a line.
const SMALL_WORDS: [&str; 14] = [
    "на", "от", "до", "по", "за", "из", "во", "со", "ко", "об", "не", "ни", "но", "то",
];

/// Whether the words on both sides of a space belong together: parts of a number, a small word and the next, a dash and the
/// word before it.
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
    let small = after.is_alphanumeric() && before.is_alphabetic() && is_small(&glyphs[..space]);
    (before.is_ascii_digit() && after.is_ascii_digit())
        || matches!(after, '–' | '—' | '·')
        || before == '№'
        || small
}

/// Whether the last word of these is one letter, or one of the small words.
fn is_small(glyphs: &[Glyph]) -> bool {
    let word = glyphs.rsplit(Glyph::is_space).next().unwrap_or_default();
    let letters = word.iter().rev().flat_map(|glyph| glyph.text.chars().rev());
    match letters.take(3).collect::<Vec<char>>()[..] {
        [_] => true,
        [second, first] => {
            let word: String = [first, second]
                .iter()
                .flat_map(|it| it.to_lowercase())
                .collect();
            SMALL_WORDS.contains(&word.as_str())
        }
        _ => false,
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::fonts::FaceId;
    use crate::shape::Shaper;
    use crate::text::{Language, Text};

    #[test]
    fn small_words_never_end_a_line_that_can_end_elsewhere() {
        let shaper = Shaper::new().unwrap();
        let text = Text::from("Справка об отсутствии долга от банка, на дом и по почте за час");
        let glyphs = shaper
            .shape(&text, Language::Russian, FaceId::Regular)
            .unwrap();
        let said = |line: &Line| -> String {
            let glyphs = &glyphs[line.range.clone()];
            glyphs.iter().flat_map(|glyph| glyph.text.chars()).collect()
        };
        for measure in 90..400 {
            for line in wrap(&glyphs, 12.0, measure as f32) {
                let line = said(&line);
                let last = line.split_whitespace().next_back().unwrap();
                assert!(last.chars().count() > 2, "{measure}: {line}");
            }
        }
    }
}
