//! Short labelled facts: labels in a column of their own, or above their values where that column would cut a word.
//!
//! Hairlines separate them. They are drawn when an item's height is known: two languages side by side share it.

use crate::error::Error;
use crate::model::Fact;
use crate::semantics::{Numbering, Tag, Tree};

use super::blocks::{ATOM, Item, pad};
use super::compose::Composer;
use super::rows::{Glue, Row, cells, fuse, height, rule};

/// Labels get at most this share of the measure.
const LABELS: f32 = 0.4;
/// The thickness of the hairlines.
const HAIRLINE: f32 = 0.6;

impl Composer<'_> {
    /// How wide the labels of facts are in one line, as far as their column goes; nothing if they stand above their values.
    pub(super) fn label_width(&mut self, facts: &[Fact]) -> Result<f32, Error> {
        Ok(self.label_column(facts, 0.0)?.unwrap_or(0.0))
    }

    /// The width of the labels' column; none if labels must stand above their values.
    fn label_column(&mut self, facts: &[Fact], labels: f32) -> Result<Option<f32>, Error> {
        let scale = self.scale;
        let widest = self.measure * LABELS;
        let mut width = labels.min(widest);
        for fact in facts {
            let flow = self.flow(Tree::ROOT, &fact.label, scale.fact_strong, widest)?;
            width = width.max(flow.width());
        }
        width += 0.5;
        // A label of many lines keeps its column, whatever its neighbours would like: above its value it could be torn from it.
        for fact in facts {
            let lines = self.flow(Tree::ROOT, &fact.label, scale.fact_strong, self.measure)?;
            if lines.lines.len() > 6 {
                return Ok(Some(width.max(widest)));
            }
        }
        let values = self.measure - width - self.between();
        for fact in facts {
            let label = self.widest_word(&fact.label, scale.fact_strong)?;
            let value = self.widest_word(&fact.value, scale.fact)?;
            if label > width + 0.01 || value > values {
                return Ok(None);
            }
        }
        Ok(Some(width))
    }

    /// From the labels' column to the values'.
    fn between(&self) -> f32 {
        self.scale.grown(16.0)
    }

    /// `labels` is the width that labels get beyond what they need: that of their neighbours.
    pub(super) fn facts(&mut self, facts: &[Fact], labels: f32) -> Result<Vec<Item>, Error> {
        let scale = self.scale;
        let column = self.label_column(facts, labels)?;
        let list = self.list(Numbering::None);
        let mut all = Vec::new();
        for fact in facts {
            let entry = self.tree.add(list, Tag::LI);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let (x, measure) = (self.x, self.measure);
            let mut rows = match column {
                Some(width) => {
                    let indent = width + self.between();
                    let label = self.paragraph(label, &fact.label, scale.fact_strong, x, width)?;
                    let (x, measure) = (x + indent, measure - indent);
                    let value = self.paragraph(body, &fact.value, scale.fact, x, measure)?;
                    cells(vec![label, value], ATOM)
                }
                None => {
                    let label =
                        self.paragraph(label, &fact.label, scale.fact_strong, x, measure)?;
                    let value = self.paragraph(body, &fact.value, scale.fact, x, measure)?;
                    above(label, value)
                }
            };
            pad(&mut rows, scale.gap(4.5));
            all.push(rows.into());
        }
        Ok(all)
    }

    /// A hairline below an item, and one above the first.
    pub(super) fn rule_facts(&self, rows: &mut [Row], columns: &[(f32, f32)], first: bool) {
        for &(x, measure) in columns {
            if let Some(row) = rows.first_mut()
                && first
            {
                row.ornament(rule(x, 0.0, measure, HAIRLINE));
            }
            if let Some(row) = rows.last_mut() {
                let line = rule(x, row.height - HAIRLINE, measure, HAIRLINE);
                row.ornament(line);
            }
        }
    }
}

/// A label above its value, in one piece or at least with its value's first line.
fn above(mut label: Vec<Row>, value: Vec<Row>) -> Vec<Row> {
    for row in &mut label {
        row.glue = Glue::Firm;
    }
    let rows = Item {
        parts: vec![label, value],
    }
    .rows();
    if rows.is_empty() || height(&rows) > ATOM {
        return rows;
    }
    vec![fuse(rows)]
}
