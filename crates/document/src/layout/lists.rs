//! Lists into rows: things to tick, things to know, numbered steps.
//!
//! A step is one item whatever belongs to it: number, text and the advice below it stay together as long as a page can hold them.

use crate::display::{Area, Draw, Ink};
use crate::error::Error;
use crate::model::Step;
use crate::semantics::{NodeId, Numbering, Tag, Tree};
use crate::text::Text;

use super::compose::Composer;
use super::rows::{Glue, Row, Stamp, rule};
use super::scale::Style;

/// The side of a step number's square, at 14 pt.
const SQUARE: f32 = 24.0;

impl Composer<'_> {
    pub(super) fn list(&mut self, numbering: Numbering) -> NodeId {
        let list = self.tree.add(Tree::ROOT, Tag::L);
        self.tree.at(list).numbering = Some(numbering);
        list
    }

    pub(super) fn checks(&mut self, items: &[Text]) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let list = self.list(Numbering::None);
        let indent = scale.grown(25.0);
        let mut all = Vec::new();
        for item in items {
            let entry = self.tree.add(list, Tag::LI);
            let body = self.tree.add(entry, Tag::LBody);
            let mut rows = self.paragraph(
                body,
                item,
                scale.body,
                scale.side + indent,
                scale.measure() - indent,
            )?;
            let square = self.beside_capitals(scale.body, scale.side, scale.grown(12.5));
            if let Some(first) = rows.first_mut() {
                first.gap = scale.gap(5.0);
                first.ornament(Draw::Frame {
                    area: square,
                    stroke: scale.grown(1.1),
                });
            }
            all.push(rows);
        }
        Ok(join_items(all))
    }

    pub(super) fn points(&mut self, items: &[Text]) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let list = self.list(Numbering::None);
        let indent = scale.grown(18.0);
        let mut all = Vec::new();
        for item in items {
            let entry = self.tree.add(list, Tag::LI);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let (x, measure) = (scale.side + indent, scale.measure() - indent);
            let mut rows = self.paragraph(body, item, scale.body, x, measure)?;
            let bullet = self.flow(label, &Text::from("•"), scale.body, measure)?;
            let mut stamps =
                bullet.stamps(0, scale.side + scale.grown(2.0), self.baseline(scale.body));
            if let Some(first) = rows.first_mut() {
                first.gap = scale.gap(4.0);
                stamps.append(&mut first.stamps);
                first.stamps = stamps;
            }
            all.push(rows);
        }
        Ok(join_items(all))
    }

    pub(super) fn steps(&mut self, first: u32, steps: &[Step]) -> Result<Vec<Row>, Error> {
        let list = self.list(Numbering::Decimal);
        let mut all = Vec::new();
        for (number, step) in (first..).zip(steps) {
            let mut rows = self.step(list, number, step)?;
            if let Some(row) = rows.first_mut() {
                row.gap = self.scale.gap(8.0) + self.overhang();
            }
            all.push(rows);
        }
        Ok(join_items(all))
    }

    fn step(&mut self, list: NodeId, number: u32, step: &Step) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let entry = self.tree.add(list, Tag::LI);
        let label = self.tree.add(entry, Tag::Lbl);
        let body = self.tree.add(entry, Tag::LBody);
        let indent = scale.grown(36.0);
        let (x, measure) = (scale.side + indent, scale.measure() - indent);
        let mut rows = self.paragraph(body, &step.text, scale.body, x, measure)?;
        if let Some(hint) = &step.hint {
            let node = self.tree.add(body, Tag::P);
            let inset = scale.grown(11.0);
            let mut below = self.paragraph(node, hint, scale.hint, x + inset, measure - inset)?;
            for row in &mut below {
                let bar = rule(x, 0.0, scale.grown(2.2), row.height);
                row.ornament(bar);
            }
            if let (Some(last), Some(first)) = (rows.last_mut(), below.first_mut()) {
                last.glue = Glue::Firm;
                first.gap = scale.gap(4.0);
            }
            rows.append(&mut below);
        }
        if rows.is_empty() {
            // A step without words keeps its number: the numbers after it must stay what they are.
            rows.push(Row::new(scale.body.line, Vec::new()));
        }
        let mut stamps = self.number(label, number)?;
        if let Some(row) = rows.first_mut() {
            stamps.append(&mut row.stamps);
            row.stamps = stamps;
        }
        Ok(rows)
    }

    /// A step's number, white in a black square whose middle is the middle of the first line's capitals.
    fn number(&mut self, node: NodeId, number: u32) -> Result<Vec<Stamp>, Error> {
        let scale = self.scale;
        let style = Style {
            ink: Ink::White,
            ..scale.label
        };
        let digits = Text::from(number.to_string());
        let flow = self.flow(node, &digits, style, scale.measure())?;
        let mut square = self.beside_capitals(style, scale.side, scale.grown(SQUARE));
        square.width = square.width.max(flow.width() + scale.grown(7.0));
        let x = square.x + (square.width - flow.width()) / 2.0;
        let mut stamps = vec![Stamp {
            node: None,
            draws: vec![Draw::Fill {
                area: square,
                ink: Ink::Black,
            }],
        }];
        stamps.append(&mut flow.stamps(0, x, self.baseline(style)));
        Ok(stamps)
    }

    /// A square at the left of a line, centred on its capitals.
    fn beside_capitals(&self, style: Style, x: f32, side: f32) -> Area {
        let middle = self.baseline(style) - self.cap_height(style) / 2.0;
        Area {
            x,
            y: middle - side / 2.0,
            width: side,
            height: side,
        }
    }

    /// How far a number's square reaches out of its line, above and below.
    pub(super) fn overhang(&self) -> f32 {
        let style = self.scale.label;
        let square = self.beside_capitals(style, 0.0, self.scale.grown(SQUARE));
        (-square.y)
            .max(square.y + square.height - style.line)
            .max(0.0)
    }
}

/// One list of its items' rows: pages end between two items rather than inside one, and do not leave one item alone.
pub(super) fn join_items(items: Vec<Vec<Row>>) -> Vec<Row> {
    let count = items.len();
    let mut all = Vec::new();
    for (index, mut rows) in items.into_iter().enumerate() {
        if let Some(last) = rows.last_mut() {
            last.glue = match (index, index + 1) {
                (_, next) if next == count => Glue::Free,
                (0, _) => Glue::Weak,
                (_, next) if next + 1 == count => Glue::Weak,
                _ => Glue::Item,
            };
        }
        all.append(&mut rows);
    }
    all
}
