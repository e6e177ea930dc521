//! What only certificates have: lines to sign on, and the fine double line along the edge of the paper.

use crate::display::{Area, Draw, PAGE};
use crate::error::Error;
use crate::semantics::Tag;
use crate::text::Text;

use super::blocks::ATOM;
use super::compose::Composer;
use super::rows::{Row, cells, rule};

/// Narrower than this a line is not signed on but squeezed into.
const LINE: f32 = 165.0;
/// Room above a line for a hand.
const HAND: f32 = 34.0;

impl Composer<'_> {
    /// Ruled lines with their labels below, as many beside each other as fit.
    pub(super) fn signatures(&mut self, labels: &[Text]) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let gutter = 28.0;
        let fit = ((self.measure + gutter) / (LINE + gutter)).floor().max(1.0) as usize;
        let across = fit.min(labels.len()).max(1);
        let width = (self.measure - gutter * (across - 1) as f32) / across as f32;
        let mut all = Vec::new();
        for group in labels.chunks(across) {
            let mut columns = Vec::new();
            for (index, label) in group.iter().enumerate() {
                let x = self.x + index as f32 * (width + gutter);
                let node = self.top(Tag::P);
                let style = self.set(scale.small);
                let mut rows = self.paragraph(node, label, style, x, width)?;
                let mut space = Row::new(HAND, Vec::new());
                space.ornament(rule(x, HAND - 0.8, width, 0.8));
                if let Some(first) = rows.first_mut() {
                    first.gap = 3.0;
                }
                rows.insert(0, space);
                columns.push(rows);
            }
            // A label as long as a page goes on over pages, like any other text.
            let mut lines = cells(columns, ATOM);
            if let Some(first) = lines.first_mut() {
                first.gap = scale.gap(14.0);
            }
            all.append(&mut lines);
        }
        Ok(all)
    }
}

/// A double line along the edge of the paper: the outer one heavier.
pub(super) fn border() -> Vec<Draw> {
    [(19.0, 1.8), (24.5, 0.5)]
        .into_iter()
        .map(|(inset, stroke)| Draw::Frame {
            area: Area {
                x: inset,
                y: inset,
                width: PAGE.width - 2.0 * inset,
                height: PAGE.height - 2.0 * inset,
            },
            stroke,
        })
        .collect()
}
