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
use super::foot::TALLEST_STRIP;
use super::rows::{Row, Stamp, beside, fuse, height};

/// How far the dashes stay from the edge of the paper.
const EDGE: f32 = 20.0;

/// Boxes to write in: how wide at most and at least, how tall, and how far one group stands from the next.
const BOX: (f32, f32, f32, f32) = (18.0, 20.0, 25.0, 7.0);
/// From one field to the next.
const BETWEEN: f32 = 16.0;
/// A label may be as wide as this, whatever stands below it.
const LABEL: f32 = 112.0;

impl Composer<'_> {
    pub(super) fn strip(&mut self, strip: &Strip) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (x, measure) = (scale.side, scale.measure());
        let mut rows = vec![self.cutting_line(&strip.cut)?];
        let title_node = self.tree.add(Tree::ROOT, Tag::P);
        let title = self.flow(title_node, &strip.title, scale.small_strong, measure)?;
        let mut titles =
            self.paragraph(title_node, &strip.title, scale.small_strong, x, measure)?;
        let fields = self.fields(&strip.fields)?;
        let note_node = self.tree.add(Tree::ROOT, Tag::P);
        let style = scale.label_small;
        let note = self.flow(note_node, &strip.note, style, measure)?;
        let one_line = title.lines.len() == 1
            && note.lines.len() == 1
            && title.width() + note.width() + BETWEEN <= measure;
        let style = if one_line { style.to_right() } else { style };
        let mut notes = self.paragraph(note_node, &strip.note, style, x, measure)?;
        if let Some(first) = titles.first_mut() {
            first.gap = scale.gap(5.0);
        }
        if let Some(first) = notes.first_mut() {
            first.gap = scale.gap(7.0);
        }
        let mut below = titles.clone();
        below.extend(fields.iter().cloned());
        if one_line && height(&below) < TALLEST_STRIP / 2.0 {
            // On the title's line, on the same baseline, but read after the fields.
            let lower = self.baseline(scale.small_strong) - self.baseline(style);
            let mut whole = fuse(below);
            for mut note in notes {
                note.shift(0.0, lower);
                whole.stamps.append(&mut note.stamps);
            }
            rows.push(whole);
            return Ok(rows);
        }
        rows.append(&mut below);
        rows.append(&mut notes);
        Ok(rows)
    }

    /// Dashes from edge to edge, scissors at their start, words on them.
    fn cutting_line(&mut self, cut: &Text) -> Result<Row, Error> {
        let scale = self.scale;
        let style = scale.fine;
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let flow = self.flow(node, cut, style, scale.measure())?;
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

    /// Fields beside each other while they fit, then below. Boxes are as wide as leaves all fields in one row, if that can be.
    fn fields(&mut self, fields: &[Field]) -> Result<Vec<Row>, Error> {
        let (least, most, _, _) = BOX;
        let mut rows = self.fields_with(fields, most)?;
        if rows.len() > 1 {
            let narrow = self.fields_with(fields, least)?;
            if narrow.len() < rows.len() {
                rows = narrow;
            }
        }
        Ok(rows)
    }

    fn fields_with(&mut self, fields: &[Field], wide: f32) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (start, measure) = (scale.side, scale.measure());
        let mut lines: Vec<Vec<(f32, Row, Vec<Row>)>> = Vec::new();
        let mut pen = start;
        for field in fields {
            let (label, value, width) = self.field(field, wide)?;
            if pen > start && pen + width > start + measure {
                pen = start;
            }
            match lines.last_mut() {
                Some(line) if pen > start => line.push((pen, label, value)),
                _ => lines.push(vec![(pen, label, value)]),
            }
            pen += width + BETWEEN;
        }
        Ok(lines
            .into_iter()
            .map(|line| self.line_of_fields(line))
            .collect())
    }

    /// Labels end on one line, values begin on the next.
    fn line_of_fields(&self, line: Vec<(f32, Row, Vec<Row>)>) -> Row {
        let labels = line.iter().map(|(_, label, _)| label.height);
        let labels = labels.fold(0.0, f32::max);
        let mut whole = Row::new(0.0, Vec::new());
        for (x, mut label, mut values) in line {
            let above = labels - label.height;
            label.gap = 0.0;
            label.shift(0.0, above);
            label.height = labels;
            if let Some(first) = values.first_mut() {
                first.gap = 3.0;
            }
            values.insert(0, label);
            let mut field = fuse(values);
            field.shift(x, 0.0);
            whole = beside(whole, field);
        }
        whole.gap = self.scale.gap(8.0);
        whole
    }

    /// A field's label and value, both at x = 0, and their width.
    fn field(&mut self, field: &Field, wide: f32) -> Result<(Row, Vec<Row>, f32), Error> {
        let scale = self.scale;
        let label_node = self.tree.add(Tree::ROOT, Tag::P);
        let (value, value_width) = match &field.value {
            Value::Known(known) => {
                let node = self.tree.add(Tree::ROOT, Tag::P);
                let known = Text::from(known.as_str());
                let flow = self.flow(node, &known, scale.number, scale.measure())?;
                let rows = self.paragraph(node, &known, scale.number, 0.0, scale.measure())?;
                (rows, flow.width())
            }
            Value::Boxes(groups) => self.boxes(groups, wide),
        };
        let style = scale.label_small;
        let word = self.widest_word(&field.label, style)? + 0.5;
        let room = value_width.max(LABEL).max(word).min(scale.measure());
        let width = self.flow(label_node, &field.label, style, room)?.width();
        let label = self.paragraph(label_node, &field.label, style, 0.0, room)?;
        Ok((fuse(label), value, value_width.max(width)))
    }

    /// Empty boxes in groups; groups that do not fit go on the next line.
    fn boxes(&self, groups: &[u8], wide: f32) -> (Vec<Row>, f32) {
        let scale = self.scale;
        let (_, _, tall, between) = BOX;
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
