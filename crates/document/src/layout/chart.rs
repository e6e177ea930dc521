//! Bar charts: black bars for the present, outlined ones for the period before, each with its value at its end.
//!
//! No grey and no key of colours: a chart must survive a printer low on toner. The picture has words in its place, and the real table
//! follows it.

use crate::display::{Area, Draw, Ink, PAGE};
use crate::error::Error;
use crate::model::{Bar, Chart};
use crate::semantics::{NodeId, Tag};
use crate::text::Text;

use super::blocks::ATOM;
use super::compose::Composer;
use super::rows::{Glue, Row, Stamp, cells, fuse, height};
use super::scale::Style;

/// A chart taller than this may go on over pages, between two bars.
const TALLEST: f32 = PAGE.height * 0.6;
/// Labels get at most this share of the measure.
const LABELS: f32 = 0.38;
/// Between label and bar, and between bar and value.
const BETWEEN: f32 = 8.0;

impl Composer<'_> {
    pub(super) fn chart(&mut self, chart: &Chart) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let title = self.top(Tag::P);
        let (x, measure) = (self.x, self.measure);
        let mut all = self.paragraph(title, &chart.title, scale.fact_strong, x, measure)?;
        for row in &mut all {
            row.glue = Glue::Firm;
        }
        let mut picture = self.bars(chart)?;
        let firm = height(&picture) <= TALLEST;
        for row in &mut picture {
            row.glue = if firm { Glue::Firm } else { Glue::Item };
        }
        if let Some(last) = picture.last_mut() {
            last.glue = Glue::Free;
        }
        all.append(&mut picture);
        let mut table = self.table(&chart.table)?;
        if let Some(first) = table.first_mut() {
            first.gap = scale.gap(12.0);
        }
        all.append(&mut table);
        Ok(all)
    }

    fn bars(&mut self, chart: &Chart) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        if chart.bars.is_empty() {
            return Ok(Vec::new());
        }
        let figure = self.top(Tag::Figure);
        self.tree.at(figure).alt = Some(self.words(&Text::from(chart.alt.as_str())));
        let (mut labels, mut values) = (0.0_f32, 0.0_f32);
        let limit = self.measure * LABELS;
        for bar in &chart.bars {
            let flow = self.flow(figure, &bar.label, scale.small, limit)?;
            labels = labels.max(flow.width());
            for shown in [Some(&bar.shown), bar.before_shown.as_ref()]
                .into_iter()
                .flatten()
            {
                let shown = Text::from(shown.as_str());
                let flow = self.flow(figure, &shown, scale.small_strong, limit / 2.0)?;
                values = values.max(flow.width());
            }
        }
        let most = chart
            .bars
            .iter()
            .flat_map(|bar| [bar.value, bar.before.unwrap_or(0.0)])
            .map(countable)
            .fold(0.0, f64::max);
        let room = (self.measure - labels - values - 2.0 * BETWEEN - 1.0).max(20.0);
        let mut all = self.key(figure, chart)?;
        for bar in &chart.bars {
            let label = self.paragraph(figure, &bar.label, scale.small, self.x, labels + 0.5)?;
            let lines = self.bar(figure, bar, self.x + labels + BETWEEN, room, most)?;
            let mut rows = cells(vec![label, lines], ATOM);
            if let Some(first) = rows.first_mut() {
                first.gap = scale.gap(5.0);
            }
            all.append(&mut rows);
        }
        if let Some(first) = all.first_mut() {
            first.gap = scale.gap(6.0);
        }
        Ok(all)
    }

    /// The present, and below it the period before.
    fn bar(
        &mut self,
        figure: NodeId,
        bar: &Bar,
        x: f32,
        room: f32,
        most: f64,
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let length = |value: f64| match most > 0.0 {
            true => (countable(value) / most) as f32 * room,
            false => 0.0,
        };
        let mut rows = vec![self.line(
            figure,
            &bar.shown,
            scale.small_strong,
            x,
            length(bar.value),
            true,
        )?];
        if bar.before.is_some() || bar.before_shown.is_some() {
            let before = length(bar.before.unwrap_or(0.0));
            let shown = bar.before_shown.as_deref().unwrap_or_default();
            rows.push(self.line(figure, shown, scale.small, x, before, false)?);
        }
        Ok(rows)
    }

    /// One bar of this length, filled or outlined, and its value.
    fn line(
        &mut self,
        figure: NodeId,
        shown: &str,
        style: Style,
        x: f32,
        length: f32,
        filled: bool,
    ) -> Result<Row, Error> {
        let tall = style.size * 0.8;
        let middle = self.baseline(style) - self.cap_height(style) / 2.0;
        let after = if length > 0.0 { length + 6.0 } else { 0.0 };
        let measure = (self.x + self.measure - x - after).max(style.size);
        let text = Text::from(shown);
        let mut rows = self.paragraph(figure, &text, style, x + after, measure)?;
        if rows.is_empty() {
            rows.push(Row::new(style.line, Vec::new()));
        }
        let mut row = fuse(rows);
        if length > 0.0 {
            let area = Area {
                x,
                y: middle - tall / 2.0,
                width: length.max(1.6),
                height: tall,
            };
            let draw = swatch(area, filled);
            let stamp = Stamp {
                node: Some(figure),
                draws: vec![draw],
            };
            row.stamps.insert(0, stamp);
        }
        Ok(row)
    }

    /// What the two kinds of bars are.
    fn key(&mut self, figure: NodeId, chart: &Chart) -> Result<Vec<Row>, Error> {
        let Some((now, before)) = &chart.key else {
            return Ok(Vec::new());
        };
        let style = self.scale.small;
        let side = style.size * 0.8;
        let middle = self.baseline(style) - self.cap_height(style) / 2.0;
        let mut rows = Vec::new();
        for (words, filled) in [(now, true), (before, false)] {
            let x = self.x + side + 6.0;
            let measure = self.measure - side - 6.0;
            let mut row =
                fuse(self.paragraph(figure, &words.as_str().into(), style, x, measure)?);
            let area = Area {
                x: self.x,
                y: middle - side / 2.0,
                width: side,
                height: side,
            };
            let stamp = Stamp {
                node: Some(figure),
                draws: vec![swatch(area, filled)],
            };
            row.height = row.height.max(style.line);
            row.stamps.insert(0, stamp);
            rows.push(row);
        }
        Ok(rows)
    }
}

fn swatch(area: Area, filled: bool) -> Draw {
    match filled {
        true => Draw::Fill {
            area,
            ink: Ink::Black,
        },
        false => Draw::Frame { area, stroke: 0.8 },
    }
}

/// What can be drawn of a number: nothing of what is less than nothing, or no number at all.
fn countable(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}
