//! The strip to tear off: a dashed line with scissors, and what the citizen must not lose, large.
//!
//! Known numbers are printed; unknown ones get empty boxes, since a number written by hand on a line is a number misread.

use crate::display::{Area, Draw, PAGE};
use crate::error::Error;
use crate::model::{Field, Strip, Value};
use crate::semantics::{Tag, Tree};
use crate::symbols::Symbol;
use crate::text::Text;

use super::compose::Composer;
use super::rows::{Row, Stamp, fuse};

/// How far the dashes stay from the edge of the paper.
const EDGE: f32 = 20.0;

impl Composer<'_> {
    pub(super) fn strip(&mut self, strip: &Strip) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (x, measure) = (scale.side, scale.measure());
        let mut rows = vec![self.cutting_line(&strip.cut)?];
        let title_node = self.tree.add(Tree::ROOT, Tag::P);
        let title = Text::from(strip.title.as_str());
        let mut titles = self.paragraph(title_node, &title, scale.small_strong, x, measure)?;
        if let Some(first) = titles.first_mut() {
            first.gap = scale.gap(5.0);
        }
        rows.append(&mut titles);
        rows.append(&mut self.fields(&strip.fields)?);
        let note_node = self.tree.add(Tree::ROOT, Tag::P);
        let note = Text::from(strip.note.as_str());
        let mut notes = self.paragraph(note_node, &note, scale.small, x, measure)?;
        if let Some(first) = notes.first_mut() {
            first.gap = scale.gap(7.0);
        }
        rows.append(&mut notes);
        Ok(rows)
    }

    /// Dashes from edge to edge, scissors at their start, words on them.
    fn cutting_line(&mut self, cut: &str) -> Result<Row, Error> {
        let scale = self.scale;
        let style = scale.fine;
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let text = Text::from(cut);
        let flow = self.flow(node, &text, style, scale.measure())?;
        let baseline = self.baseline(style);
        let middle = baseline - 0.27 * style.size;
        let mut stamps = flow.stamps(0, scale.side, baseline);
        let scissors = self.flow(
            Tree::ROOT,
            &Text::from(Symbol::Scissors.character().to_string()),
            style,
            f32::MAX,
        )?;
        let width = scissors.width();
        let sign_y = middle + 0.33 * style.size;
        for mut stamp in scissors.stamps(0, scale.side - width - 5.0, sign_y) {
            stamp.node = None;
            stamps.push(stamp);
        }
        let words_end = scale.side + flow.width() + if flow.width() > 0.0 { 6.0 } else { 0.0 };
        for (from, to) in [
            (EDGE, scale.side - width - 8.0),
            (words_end, PAGE.width - EDGE),
        ] {
            if to - from > 4.0 {
                stamps.insert(
                    0,
                    Stamp {
                        node: None,
                        draws: vec![Draw::Dashes {
                            from: (from, middle),
                            to,
                            stroke: 0.9,
                        }],
                    },
                );
            }
        }
        Ok(Row::new(style.line, stamps))
    }

    /// Fields beside each other while they fit, then below.
    fn fields(&mut self, fields: &[Field]) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (start, measure) = (scale.side, scale.measure());
        let mut rows: Vec<Row> = Vec::new();
        let mut pen = start;
        for field in fields {
            let (mut row, width) = self.field(field)?;
            if pen > start && pen + width > start + measure {
                pen = start;
            }
            row.shift(pen, 0.0);
            match rows.last_mut() {
                Some(line) if pen > start => {
                    line.height = line.height.max(row.height);
                    line.stamps.append(&mut row.stamps);
                }
                _ => {
                    row.gap = scale.gap(8.0);
                    rows.push(row);
                }
            }
            pen += width + scale.grown(18.0);
        }
        Ok(rows)
    }

    /// One field at x = 0, and its width.
    fn field(&mut self, field: &Field) -> Result<(Row, f32), Error> {
        let scale = self.scale;
        let label_node = self.tree.add(Tree::ROOT, Tag::P);
        let label = Text::from(field.label.as_str());
        let (mut value, value_width) = match &field.value {
            Value::Known(known) => {
                let node = self.tree.add(Tree::ROOT, Tag::P);
                let known = Text::from(known.as_str());
                let flow = self.flow(node, &known, scale.number, scale.measure())?;
                let rows = self.paragraph(node, &known, scale.number, 0.0, scale.measure())?;
                (rows, flow.width())
            }
            Value::Boxes(groups) => self.boxes(groups),
        };
        let room = value_width.max(scale.grown(130.0)).min(scale.measure());
        let label_width = self.flow(label_node, &label, scale.small, room)?.width();
        let mut rows = self.paragraph(label_node, &label, scale.small, 0.0, room)?;
        if let Some(first) = value.first_mut() {
            first.gap = 3.0;
        }
        rows.append(&mut value);
        Ok((fuse(rows), value_width.max(label_width)))
    }

    /// Empty boxes in groups; groups that do not fit go on the next line.
    fn boxes(&self, groups: &[u8]) -> (Vec<Row>, f32) {
        let scale = self.scale;
        // Handwriting does not grow with the print, but a person with poor sight writes larger.
        let growth = (scale.body.size / 14.0).min(1.3);
        let (wide, tall, between) = (18.0 * growth, 25.0 * growth, 7.0);
        let mut rows: Vec<Row> = Vec::new();
        let (mut pen, mut widest) = (0.0_f32, 0.0_f32);
        for &group in groups {
            for index in 0..group {
                let gap = if index == 0 && pen > 0.0 {
                    between
                } else {
                    0.0
                };
                if rows.is_empty() || pen + gap + wide > scale.measure() {
                    let mut row = Row::new(tall, Vec::new());
                    row.gap = 4.0;
                    rows.push(row);
                    pen = 0.0;
                } else {
                    pen += gap;
                }
                if let Some(row) = rows.last_mut() {
                    row.stamps.push(Stamp {
                        node: None,
                        draws: vec![Draw::Frame {
                            area: Area {
                                // Neighbours share a line.
                                x: pen - if pen > 0.0 && index > 0 { 0.9 } else { 0.0 },
                                y: 0.0,
                                width: wide + if pen > 0.0 && index > 0 { 0.9 } else { 0.0 },
                                height: tall,
                            },
                            stroke: 0.9,
                        }],
                    });
                }
                pen += wide;
                widest = widest.max(pen);
            }
        }
        (rows, widest)
    }
}
