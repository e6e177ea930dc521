//! Blocks into rows: headings, paragraphs, facts, notices; lists and tables have modules of their own.
//!
//! Distances between blocks are decided here and nowhere else: a heading keeps close to what it heads.

use crate::display::{Area, Draw, Ink, PAGE};
use crate::error::Error;
use crate::model::{Block, Fact};
use crate::semantics::{Numbering, Tag, Tree};
use crate::text::Text;

use super::compose::Composer;
use super::lists::join_items;
use super::rows::{Glue, Row, cells, fuse, height, rule};

/// What is taller than this flows over pages; what is lower stays in one piece.
pub(super) const ATOM: f32 = PAGE.height / 3.5;

impl Composer<'_> {
    /// All blocks, with the gaps between them.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<Vec<Row>, Error> {
        let mut all = Vec::new();
        let (mut after_heading, mut after_steps) = (false, false);
        // Lists of facts share one edge, so that the eye runs down a single column; what opens the document stands alone.
        let mut labels: f32 = 0.0;
        for block in blocks.iter().skip(1) {
            if let Block::Facts(facts) = block {
                labels = labels.max(self.label_width(facts, self.scale.measure())?);
            }
        }
        for (index, block) in blocks.iter().enumerate() {
            let labels = if index == 0 { 0.0 } else { labels };
            let mut rows = self.block(block, labels)?;
            let is_heading = matches!(block, Block::Heading(_));
            if let Some(first) = rows.first_mut() {
                first.gap = self.scale.gap(match (is_heading, after_heading) {
                    (true, _) => 17.0,
                    (false, true) => 6.0,
                    (false, false) => 13.0,
                });
                let is_steps = matches!(block, Block::Steps { .. });
                if is_steps || after_steps {
                    first.gap += self.overhang();
                }
                after_steps = is_steps;
                after_heading = is_heading;
            }
            all.append(&mut rows);
        }
        Ok(all)
    }

    fn block(&mut self, block: &Block, labels: f32) -> Result<Vec<Row>, Error> {
        match block {
            Block::Heading(text) => self.heading(text),
            Block::Paragraph(text) => self.body(Tag::P, text),
            Block::Checks(items) => self.checks(items),
            Block::Points(items) => self.points(items),
            Block::Steps { first, steps } => self.steps(*first, steps),
            Block::Facts(facts) => self.facts(facts, self.scale.measure(), labels),
            Block::Table(table) => self.table(table),
            Block::Notice(text) => self.notice(text),
        }
    }

    fn heading(&mut self, text: &Text) -> Result<Vec<Row>, Error> {
        let node = self.tree.add(Tree::ROOT, Tag::H2);
        let scale = self.scale;
        let mut rows = self.paragraph(node, text, scale.heading, scale.side, scale.measure())?;
        for row in &mut rows {
            row.glue = Glue::Firm;
        }
        let words = self.words(text);
        if let Some(first) = rows.first_mut() {
            first.bookmark = Some((true, node, words));
        }
        Ok(rows)
    }

    fn body(&mut self, tag: Tag, text: &Text) -> Result<Vec<Row>, Error> {
        let node = self.tree.add(Tree::ROOT, tag);
        self.paragraph(
            node,
            text,
            self.scale.body,
            self.scale.side,
            self.scale.measure(),
        )
    }

    /// How wide the labels of facts are, at most two fifths of the measure.
    fn label_width(&mut self, facts: &[Fact], measure: f32) -> Result<f32, Error> {
        let mut widest: f32 = 0.0;
        for fact in facts {
            let flow = self.flow(Tree::ROOT, &fact.label, self.scale.label, measure * 0.4)?;
            widest = widest.max(flow.width());
        }
        Ok(widest)
    }

    /// `labels` is the width that labels get beyond what they need: that of their neighbours.
    pub(super) fn facts(
        &mut self,
        facts: &[Fact],
        measure: f32,
        labels: f32,
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let x = scale.side;
        let list = self.list(Numbering::None);
        let width = self.label_width(facts, measure)?.max(labels) + 0.5;
        let indent = width + scale.grown(16.0);
        let padding = scale.gap(4.5);
        let mut all: Vec<Vec<Row>> = Vec::new();
        for fact in facts {
            let entry = self.tree.add(list, Tag::LI);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let label = self.paragraph(label, &fact.label, scale.label, x, width)?;
            let value =
                self.paragraph(body, &fact.value, scale.body, x + indent, measure - indent)?;
            let mut rows = cells(vec![label, value], ATOM);
            pad(&mut rows, padding);
            if let Some(row) = rows.first_mut()
                && all.is_empty()
            {
                row.ornament(rule(x, 0.0, measure, 0.6));
            }
            if let Some(row) = rows.last_mut() {
                let line = rule(x, row.height - 0.6, measure, 0.6);
                row.ornament(line);
            }
            all.push(rows);
        }
        Ok(join_items(all))
    }

    fn notice(&mut self, text: &Text) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let (band, padding) = (scale.grown(30.0), scale.grown(8.0));
        let inset = band + scale.grown(12.0);
        let rows = self.paragraph(
            node,
            text,
            scale.body,
            scale.side + inset,
            scale.measure() - inset - padding,
        )?;
        if rows.is_empty() || height(&rows) > ATOM {
            return Ok(rows);
        }
        let mut rows = vec![fuse(rows)];
        pad(&mut rows, padding);
        let mut row = fuse(rows);
        let frame = Area {
            x: scale.side,
            y: 0.0,
            width: scale.measure(),
            height: row.height,
        };
        let ornaments = [
            self.exclamation(Area {
                width: band,
                ..frame
            }),
            vec![
                Draw::Fill {
                    area: Area {
                        width: band,
                        ..frame
                    },
                    ink: Ink::Black,
                },
                Draw::Frame {
                    area: frame,
                    stroke: 1.4,
                },
            ],
        ];
        for draw in ornaments.into_iter().flatten() {
            row.ornament(draw);
        }
        Ok(vec![row])
    }

    /// A white exclamation mark in the middle of a black band.
    fn exclamation(&self, band: Area) -> Vec<Draw> {
        let (thick, tall) = (self.scale.grown(3.6), self.scale.grown(19.0));
        let x = band.x + (band.width - thick) / 2.0;
        let y = band.y + (band.height - tall) / 2.0;
        let part = |y: f32, height: f32| Draw::Fill {
            area: Area {
                x,
                y,
                width: thick,
                height,
            },
            ink: Ink::White,
        };
        vec![part(y, tall - 2.0 * thick), part(y + tall - thick, thick)]
    }
}

/// Adds space above the first and below the last of some rows.
pub(super) fn pad(rows: &mut [Row], padding: f32) {
    if let Some(first) = rows.first_mut() {
        first.shift(0.0, padding);
        first.height += padding;
    }
    if let Some(last) = rows.last_mut() {
        last.height += padding;
    }
}
