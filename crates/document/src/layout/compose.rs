//! The composer: turns text into rows and keeps the tree that they belong to.

use std::rc::Rc;

use crate::clean::clean_text;
use crate::display::{Draw, Run};
use crate::error::Error;
use crate::semantics::{NodeId, Tag, Tree};
use crate::shape::{Glyph, Shaper};
use crate::text::{Language, Text};

use super::lines::{Line, widest_word, wrap, wrap_balanced};
use super::rows::{Glue, Row, Stamp};
use super::scale::{Scale, Setting, Style};

/// What is shared while a document is turned into rows.
pub(super) struct Composer<'a> {
    pub(super) shaper: &'a Shaper,
    pub(super) scale: &'a Scale,
    /// The document's language.
    pub(super) own: Language,
    /// The language of what is being composed.
    pub(super) language: Language,
    /// The column that is being filled: its left edge and its width.
    pub(super) x: f32,
    pub(super) measure: f32,
    /// Set as a certificate is: what can stand in the middle, does.
    pub(super) framed: bool,
    pub(super) tree: Tree,
    /// Table headers that rows refer to.
    pub(super) headers: Vec<Row>,
}

/// A paragraph broken into lines.
pub(super) struct Flow {
    glyphs: Rc<[Glyph]>,
    pub(super) lines: Vec<Line>,
    style: Style,
    /// The node of each span.
    nodes: Vec<NodeId>,
}

impl<'a> Composer<'a> {
    pub(super) fn new(
        shaper: &'a Shaper,
        scale: &'a Scale,
        language: Language,
        framed: bool,
    ) -> Composer<'a> {
        Composer {
            shaper,
            scale,
            own: language,
            language,
            x: scale.side,
            measure: scale.measure(),
            framed,
            tree: Tree::new(),
            headers: Vec::new(),
        }
    }

    /// Composes something in another column and perhaps another language.
    pub(super) fn within<T>(
        &mut self,
        (x, measure): (f32, f32),
        language: Language,
        compose: impl FnOnce(&mut Self) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let before = (self.x, self.measure, self.language);
        (self.x, self.measure, self.language) = (x, measure, language);
        let composed = compose(self);
        (self.x, self.measure, self.language) = before;
        composed
    }

    /// A node right below the document, which says its language where that is another.
    pub(super) fn top(&mut self, tag: Tag) -> NodeId {
        let node = self.tree.add(Tree::ROOT, tag);
        if self.language != self.own {
            self.tree.at(node).language = Some(self.language);
        }
        node
    }

    /// A paragraph's style: in the middle on a certificate.
    pub(super) fn set(&self, style: Style) -> Style {
        if self.framed { style.centred() } else { style }
    }

    /// The width of a text's widest word.
    pub(super) fn widest_word(&self, text: &Text, style: Style) -> Result<f32, Error> {
        let glyphs = self.shaper.shape(text, self.language, style.face)?;
        Ok(widest_word(&glyphs, style.size))
    }

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
        let glyphs = self.shaper.shape(text, self.language, style.face)?;
        let lines = match style.setting {
            Setting::Balanced | Setting::Centred => wrap_balanced(&glyphs, style.size, measure),
            Setting::Left | Setting::Right => wrap(&glyphs, style.size, measure),
        };
        let mut nodes = Vec::new();
        // What is wholly in another language says so itself; passages get nodes of their own.
        if node != Tree::ROOT
            && let Some(foreign) = self.foreign(text)
        {
            self.tree.at(node).language = Some(foreign);
            nodes = vec![node; text.spans.len()];
            return Ok(Flow {
                glyphs,
                lines,
                style,
                nodes,
            });
        }
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
            glyphs,
            lines,
            style,
            nodes,
        })
    }

    /// The one other language that a text is in.
    fn foreign(&self, text: &Text) -> Option<Language> {
        let mut languages = text
            .spans
            .iter()
            .filter(|span| span.content.chars().any(char::is_alphabetic))
            .map(|span| span.language.unwrap_or(self.language));
        let first = languages.next()?;
        (first != self.language && languages.all(|language| language == first)).then_some(first)
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
                    Setting::Centred => (measure - flow.lines[index].width) / 2.0,
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
        let face = self.shaper.fonts.get(style.face);
        (style.line - (face.ascent + face.descent) * style.size) / 2.0 + face.ascent * style.size
    }

    /// The height of capitals and figures.
    pub(super) fn cap_height(&self, style: Style) -> f32 {
        self.shaper.fonts.get(style.face).cap_height * style.size
    }
}

impl Flow {
    /// The width of the widest line.
    pub(super) fn width(&self) -> f32 {
        self.lines.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// A line's stamps, its pen starting at (x, y).
    pub(super) fn stamps(&self, line: usize, x: f32, y: f32) -> Vec<Stamp> {
        let mut stamps: Vec<Stamp> = Vec::new();
        let mut pen = x;
        let line = self.lines.get(line).map(|line| line.range.clone());
        let glyphs = line.map_or(&[][..], |range| &self.glyphs[range]);
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
