//! Blocks into rows: headings and paragraphs; lists, notices, facts, tables, charts and pairs have modules of their own.
//!
//! Distances between blocks are decided here and nowhere else: a heading keeps close to what it heads.

use crate::display::PAGE;
use crate::error::Error;
use crate::model::Block;
use crate::semantics::Tag;
use crate::text::Text;

use super::compose::Composer;
use super::lists::join_items;
use super::rows::{Glue, Row};
use super::scale::Style;

/// What is taller than this flows over pages; what is lower stays in one piece.
pub(super) const ATOM: f32 = PAGE.height / 3.5;

/// One item of a block. Its parts stand level with the parts of its partner where two languages stand side by side.
pub(super) struct Item {
    pub(super) parts: Vec<Vec<Row>>,
}

impl From<Vec<Row>> for Item {
    fn from(rows: Vec<Row>) -> Item {
        Item { parts: vec![rows] }
    }
}

impl Item {
    /// The parts below each other, none of them alone.
    pub(super) fn rows(self) -> Vec<Row> {
        let mut all: Vec<Row> = Vec::new();
        for mut rows in self.parts {
            if let (Some(last), false) = (all.last_mut(), rows.is_empty()) {
                last.glue = Glue::Firm;
            }
            all.append(&mut rows);
        }
        all
    }
}

/// What stands above a block decides how far below it the next one starts.
#[derive(Default)]
pub(super) struct Spacing {
    after_heading: bool,
    after_steps: bool,
}

impl Spacing {
    /// Puts the gap before a block's first row.
    pub(super) fn before(&mut self, composer: &Composer<'_>, block: &Block, rows: &mut [Row]) {
        let Some(first) = rows.first_mut() else {
            return;
        };
        let is_heading = matches!(block, Block::Heading(_));
        first.gap = composer.scale.gap(match (block, self.after_heading) {
            (Block::Heading(_), _) => 17.0,
            (_, true) => 6.0,
            (Block::Signatures(_), _) => 30.0,
            (_, false) => 13.0,
        });
        let is_steps = matches!(block, Block::Steps { .. });
        if is_steps || self.after_steps {
            first.gap += composer.overhang();
        }
        (self.after_heading, self.after_steps) = (is_heading, is_steps);
    }
}

impl Composer<'_> {
    /// All blocks, with the gaps between them.
    pub(super) fn blocks(&mut self, blocks: &[Block]) -> Result<Vec<Row>, Error> {
        let mut all = Vec::new();
        let mut spacing = Spacing::default();
        // Lists of facts share one edge, so that the eye runs down a single column; what opens the document stands alone.
        let mut labels: f32 = 0.0;
        for block in blocks.iter().skip(1) {
            if let Block::Facts(facts) = block {
                labels = labels.max(self.label_width(facts)?);
            }
        }
        for (index, block) in blocks.iter().enumerate() {
            if let Block::Pair {
                language,
                left,
                right,
            } = block
            {
                all.append(&mut self.pair(*language, left, right, &mut spacing)?);
                continue;
            }
            let labels = if index == 0 { 0.0 } else { labels };
            let mut rows = self.block(block, labels)?;
            spacing.before(self, block, &mut rows);
            all.append(&mut rows);
        }
        Ok(all)
    }

    /// One block in the current column. `labels` is the width that the labels of facts get beyond what they need.
    pub(super) fn block(&mut self, block: &Block, labels: f32) -> Result<Vec<Row>, Error> {
        let items = self.items(block, labels)?;
        let count = items.len();
        let column = (self.x, self.measure);
        let mut all = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            let mut rows = item.rows();
            self.dress(block, &mut rows, &[column], index == 0);
            all.push(rows);
        }
        match block {
            _ if count < 2 => Ok(all.into_iter().flatten().collect()),
            _ => Ok(join_items(all)),
        }
    }

    /// The items of a block, each without what is drawn round it.
    pub(super) fn items(&mut self, block: &Block, labels: f32) -> Result<Vec<Item>, Error> {
        let scale = self.scale;
        let rows = match block {
            Block::Checks(items) => return self.checks(items),
            Block::Points(items) => return self.points(items),
            Block::Steps { first, steps } => return self.steps(*first, steps),
            Block::Facts(facts) => return self.facts(facts, labels),
            Block::Heading(text) => self.heading(text)?,
            Block::Paragraph(text) => self.body(text, self.set(scale.fact))?,
            Block::Display(text) => self.body(text, self.set(scale.display))?,
            Block::Table(table) => self.table(table)?,
            Block::Chart(chart) => self.chart(chart)?,
            Block::Notice(text) => self.notice(text)?,
            Block::Signatures(texts) => self.signatures(texts)?,
            Block::Pair {
                language,
                left,
                right,
            } => {
                // A pair inside a pair has no columns left: its languages follow each other.
                let mut rows = self.blocks(left)?;
                let column = (self.x, self.measure);
                let mut below =
                    self.within(column, *language, |composer| composer.blocks(right))?;
                rows.append(&mut below);
                rows
            }
        };
        Ok(if rows.is_empty() {
            Vec::new()
        } else {
            vec![rows.into()]
        })
    }

    /// Rules and frames of an item, in each of these columns.
    pub(super) fn dress(
        &self,
        block: &Block,
        rows: &mut [Row],
        columns: &[(f32, f32)],
        first: bool,
    ) {
        match (block, &mut *rows) {
            (Block::Facts(_), rows) => self.rule_facts(rows, columns, first),
            // A notice of several rows is too long for a frame.
            (Block::Notice(_), [row]) => {
                for &(x, measure) in columns {
                    self.frame_notice(row, x, measure);
                }
            }
            _ => {}
        }
    }

    fn heading(&mut self, text: &Text) -> Result<Vec<Row>, Error> {
        let node = self.top(Tag::H2);
        let style = self.set(self.scale.heading);
        let mut rows = self.paragraph(node, text, style, self.x, self.measure)?;
        for row in &mut rows {
            row.glue = Glue::Firm;
        }
        let words = self.words(text);
        if let Some(first) = rows.first_mut() {
            first.bookmarks.push((true, node, words));
        }
        Ok(rows)
    }

    fn body(&mut self, text: &Text, style: Style) -> Result<Vec<Row>, Error> {
        let node = self.top(Tag::P);
        self.paragraph(node, text, style, self.x, self.measure)
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
