//! Lists into rows: things to tick, things to know, numbered steps.
//!
//! A step is one item whatever belongs to it: number, text and the advice below it stay together as long as a page can hold them.

use crate::display::{Area, Draw, Ink};
use crate::error::Error;
use crate::model::Step;
use crate::semantics::{NodeId, Numbering, Tag};
use crate::text::Text;

use super::blocks::Item;
use super::compose::Composer;
use super::rows::{Glue, Row, Stamp, rule};
use super::scale::Style;

/// The side of a step number's square, at 14 pt.
const SQUARE: f32 = 24.0;

impl Composer<'_> {
    pub(super) fn list(&mut self, numbering: Numbering) -> NodeId {
        let list = self.top(Tag::L);
        self.tree.at(list).numbering = Some(numbering);
        list
    }

    pub(super) fn checks(&mut self, items: &[Text]) -> Result<Vec<Item>, Error> {
        let scale = self.scale;
        let list = self.list(Numbering::None);
        let indent = scale.grown(25.0).min(34.0);
        let mut all = Vec::new();
        for item in items {
            let entry = self.tree.add(list, Tag::LI);
            let body = self.tree.add(entry, Tag::LBody);
            let mut rows = self.paragraph(
                body,
                item,
                scale.body,
                self.x + indent,
                self.measure - indent,
            )?;
            let square = self.beside_capitals(scale.body, self.x, scale.grown(12.5).min(18.0));
            if let Some(first) = rows.first_mut() {
                first.gap = scale.gap(5.0);
                first.ornament(Draw::Frame {
                    area: square,
                    stroke: scale.grown(1.1),
                });
            }
            all.push(rows.into());
        }
        Ok(all)
    }

    pub(super) fn points(&mut self, items: &[Text]) -> Result<Vec<Item>, Error> {
        let scale = self.scale;
        let list = self.list(Numbering::None);
        let indent = scale.grown(18.0);
        let mut all = Vec::new();
        for item in items {
            let entry = self.tree.add(list, Tag::LI);
            let label = self.tree.add(entry, Tag::Lbl);
            let body = self.tree.add(entry, Tag::LBody);
            let (x, measure) = (self.x + indent, self.measure - indent);
            let mut rows = self.paragraph(body, item, scale.fact, x, measure)?;
            let bullet = self.flow(label, &Text::from("•"), scale.fact, measure)?;
            let mut stamps = bullet.stamps(0, self.x + scale.grown(2.0), self.baseline(scale.fact));
            if let Some(first) = rows.first_mut() {
                first.gap = scale.gap(4.0);
                stamps.append(&mut first.stamps);
                first.stamps = stamps;
            }
            all.push(rows.into());
        }
        Ok(all)
    }

    pub(super) fn steps(&mut self, first: u32, steps: &[Step]) -> Result<Vec<Item>, Error> {
        let list = self.list(Numbering::Decimal);
        let mut all = Vec::new();
        for (number, step) in (first..).zip(steps) {
            let mut item = self.step(list, number, step)?;
            if let Some(row) = item.parts.first_mut().and_then(|rows| rows.first_mut()) {
                // However snug, one square never touches the next.
                let apart = 2.0 * self.overhang() + 2.0;
                row.gap = (self.scale.gap(8.0) + self.overhang()).max(apart);
            }
            all.push(item);
        }
        Ok(all)
    }

    /// From the edge of a number to the words of its step.
    pub(super) fn step_indent(&self) -> f32 {
        self.square() + 12.0
    }

    /// The side of a number's square; in large print the figures fill it better.
    fn square(&self) -> f32 {
        self.scale.grown(SQUARE).min(36.0)
    }

    fn step(&mut self, list: NodeId, number: u32, step: &Step) -> Result<Item, Error> {
        let scale = self.scale;
        let entry = self.tree.add(list, Tag::LI);
        let label = self.tree.add(entry, Tag::Lbl);
        let body = self.tree.add(entry, Tag::LBody);
        let indent = self.step_indent();
        let (x, measure) = (self.x + indent, self.measure - indent);
        let mut rows = self.paragraph(body, &step.text, scale.body, x, measure)?;
        let mut advice = Vec::new();
        if let Some(hint) = &step.hint {
            let node = self.tree.add(body, Tag::P);
            let inset = scale.grown(11.0);
            advice = self.paragraph(node, hint, scale.hint, x + inset, measure - inset)?;
            for row in &mut advice {
                let bar = rule(x, 0.0, scale.grown(2.2), row.height);
                row.ornament(bar);
            }
            if let Some(first) = advice.first_mut() {
                first.gap = scale.gap(4.0);
            }
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
        Ok(Item {
            parts: vec![rows, advice],
        })
    }

    /// A step's number, white in a black square whose middle is the middle of the first line's capitals.
    fn number(&mut self, node: NodeId, number: u32) -> Result<Vec<Stamp>, Error> {
        let scale = self.scale;
        let style = Style {
            ink: Ink::White,
            ..scale.label
        };
        let digits = Text::from(number.to_string());
        let flow = self.flow(node, &digits, style, self.measure)?;
        let mut square = self.beside_capitals(style, self.x, self.square());
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
        let square = self.beside_capitals(style, 0.0, self.square());
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
