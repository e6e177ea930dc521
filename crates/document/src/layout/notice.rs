//! A sentence in a frame, which must not be overlooked: a black band with an exclamation mark, the warning bold.

use crate::display::{Area, Draw, Ink};
use crate::error::Error;
use crate::semantics::Tag;
use crate::text::{Span, Text};

use super::blocks::{ATOM, pad};
use super::compose::Composer;
use super::rows::{Glue, Row, fuse, height};

impl Composer<'_> {
    /// The width of a notice's band; in a narrow column it gives way to the words.
    fn band(&self, measure: f32) -> f32 {
        self.scale
            .grown(if measure < 300.0 { 16.0 } else { 30.0 })
            .min(34.0)
    }

    pub(super) fn notice(&mut self, text: &Text) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let node = self.top(Tag::P);
        let padding = scale.gap(8.0);
        let inset = self.band(self.measure) + scale.grown(10.0).min(13.0);
        let measure = self.measure - inset - 8.0;
        let (x, quiet) = (self.x + inset, scale.hint.size < scale.body.size - 1.5);
        let mut rows = Vec::new();
        match cry_and_rest(text).filter(|_| quiet) {
            // In large print the warning itself is large, what else is said is set as advice is.
            Some((cry, rest)) => {
                rows = self.paragraph(node, &cry, scale.body, x, measure)?;
                for row in &mut rows {
                    row.glue = row.glue.max(Glue::Weak);
                }
                rows.append(&mut self.paragraph(node, &rest, scale.hint, x, measure)?);
            }
            None => rows.append(&mut self.paragraph(node, text, scale.body, x, measure)?),
        }
        if rows.is_empty() || height(&rows) > ATOM {
            return Ok(rows);
        }
        let mut rows = vec![fuse(rows)];
        pad(&mut rows, padding);
        Ok(vec![fuse(rows)])
    }

    /// The frame and the band of a notice whose height is known.
    pub(super) fn frame_notice(&self, row: &mut Row, x: f32, measure: f32) {
        let frame = Area {
            x,
            y: 0.0,
            width: measure,
            height: row.height,
        };
        let band = Area {
            width: self.band(measure),
            ..frame
        };
        for draw in self.exclamation(band) {
            row.ornament(draw);
        }
        row.ornament(Draw::Fill {
            area: band,
            ink: Ink::Black,
        });
        row.ornament(Draw::Frame {
            area: frame,
            stroke: 1.4,
        });
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

/// The bold beginning of a text, and what follows it; nothing if there is only the one or the other.
fn cry_and_rest(text: &Text) -> Option<(Text, Text)> {
    let is_rest = |span: &Span| !span.strong && !span.content.trim().is_empty();
    let at = text.spans.iter().position(is_rest)?;
    let (cry, rest) = text.spans.split_at(at);
    let whole = |spans: &[Span]| Text {
        spans: spans.to_vec(),
    };
    // A space that stays at the end of its line keeps the sentences apart for who hears them.
    let cry = whole(cry).and("\u{a0}");
    (!whole(&text.spans[..at]).is_blank() && text.spans[..at].iter().any(|span| span.strong))
        .then(|| (cry, whole(rest)))
}
