//! The composer: turns text into rows and keeps the tree that they belong to.

use crate::clean::clean_text;
use crate::display::{Draw, Run};
use crate::error::Error;
use crate::fonts::Fonts;
use crate::semantics::{NodeId, Tag, Tree};
use crate::shape::{Glyph, shape};
use crate::text::{Language, Text};

use super::lines::{Line, wrap, wrap_balanced};
use super::rows::{Glue, Row, Stamp};
use super::scale::{Scale, Setting, Style};

/// What is shared while a document is turned into rows.
pub(super) struct Composer<'a> {
    pub(super) fonts: &'a Fonts,
    pub(super) scale: &'a Scale,
    pub(super) language: Language,
    pub(super) tree: Tree,
    /// Table headers that rows refer to.
    pub(super) headers: Vec<Row>,
}

/// A paragraph broken into lines.
pub(super) struct Flow {
    pub(super) lines: Vec<Line>,
    style: Style,
    /// The node of each span.
    nodes: Vec<NodeId>,
}

impl Composer<'_> {
    /// The text as it will be read, for bookmarks and descriptions.
    pub(super) fn words(&self, text: &Text) -> String {
        clean_text(text, self.language)
    }

    /// Shapes and breaks a text that belongs to `node`.
    pub(super) fn flow(
        &mut self,
        node: NodeId,
        text: &Text,
        style: Style,
        measure: f32,
    ) -> Result<Flow, Error> {
        let glyphs = shape(self.fonts, text, self.language, style.face)?;
        let lines = match style.setting {
            Setting::Balanced => wrap_balanced(&glyphs, style.size, measure),
            Setting::Left | Setting::Right => wrap(&glyphs, style.size, measure),
        };
        let mut nodes = Vec::new();
        for span in &text.spans {
            nodes.push(match span.language {
                Some(language) if language != self.language => {
                    let passage = self.tree.add(node, Tag::Span);
                    self.tree.at(passage).language = Some(language);
                    passage
                }
                _ => node,
            });
        }
        Ok(Flow {
            lines,
            style,
            nodes,
        })
    }

    /// A paragraph as one row per line.
    pub(super) fn paragraph(
        &mut self,
        node: NodeId,
        text: &Text,
        style: Style,
        x: f32,
        measure: f32,
    ) -> Result<Vec<Row>, Error> {
        let flow = self.flow(node, text, style, measure)?;
        let baseline = self.baseline(style);
        let count = flow.lines.len();
        Ok((0..count)
            .map(|index| {
                let indent = match style.setting {
                    Setting::Right => measure - flow.lines[index].width,
                    Setting::Left | Setting::Balanced => 0.0,
                };
                let mut row = Row::new(style.line, flow.stamps(index, x + indent, baseline));
                row.glue = if index + 1 == count {
                    Glue::Free
                } else if index == 0 || index + 2 == count {
                    Glue::Firm
                } else {
                    Glue::Weak
                };
                row
            })
            .collect())
    }

    /// From the top of a line to its baseline: ascent and descent are centred in the leading.
    pub(super) fn baseline(&self, style: Style) -> f32 {
        let face = self.fonts.get(style.face);
        (style.line - (face.ascent + face.descent) * style.size) / 2.0 + face.ascent * style.size
    }

    /// The height of capitals and figures.
    pub(super) fn cap_height(&self, style: Style) -> f32 {
        self.fonts.get(style.face).cap_height * style.size
    }
}

impl Flow {
    /// The width of the widest line.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Whether lines end only between words.
    pub(super) fn keeps_words_whole(&self) -> bool {
        let mut before_last = self.lines.iter().rev().skip(1);
        before_last.all(|line| line.glyphs.last().is_some_and(Glyph::is_space))
    }

    /// A line's stamps, its pen starting at (x, y).
    pub(super) fn stamps(&self, line: usize, x: f32, y: f32) -> Vec<Stamp> {
        let mut stamps: Vec<Stamp> = Vec::new();
        let mut pen = x;
        let glyphs = self.lines.get(line).map_or(&[][..], |line| &line.glyphs);
        for run in glyphs.chunk_by(same_run) {
            let node = run
                .first()
                .and_then(|glyph| self.nodes.get(glyph.span))
                .copied();
            let draw = self.draw(run, pen, y);
            pen += run.iter().map(|glyph| glyph.advance).sum::<f32>() * self.style.size / 1000.0;
            match stamps.last_mut() {
                Some(stamp) if stamp.node == node => stamp.draws.push(draw),
                _ => stamps.push(Stamp {
                    node,
                    draws: vec![draw],
                }),
            }
        }
        stamps
    }

    fn draw(&self, glyphs: &[Glyph], x: f32, y: f32) -> Draw {
        let run = Run {
            x,
            y,
            size: self.style.size,
            ink: self.style.ink,
            glyphs: glyphs.to_vec(),
        };
        match glyphs.first().and_then(|glyph| glyph.symbol) {
            Some(symbol) => Draw::Sign { run, symbol },
            None => Draw::Text(run),
        }
    }
}

/// Glyphs that can be drawn by one run: one face, one span, no drawn sign.
fn same_run(left: &Glyph, right: &Glyph) -> bool {
    left.face == right.face
        && left.span == right.span
        && left.symbol.is_none()
        && right.symbol.is_none()
}
