//! The QR code with its caption and, for those without a telephone that reads it, the address in words.

use crate::display::{Area, Draw};
use crate::error::Error;
use crate::model::Code;
use crate::semantics::{Tag, Tree};
use crate::text::Text;

use super::compose::Composer;
use super::rows::{Row, Stamp};

/// The dark part of a QR code: 33 mm, so that an old telephone reads it at arm's length.
const CODE_SIDE: f32 = 94.0;
/// A caption wider than this is broken.
const CAPTION: f32 = 150.0;

impl Composer<'_> {
    /// Wide enough for the address in one line and each word of the caption, within reason, and for the whole caption if that
    /// costs little.
    pub(super) fn code_width(&mut self, code: &Code) -> Result<f32, Error> {
        let scale = self.scale;
        let mut width_of = |text: &Text, style| -> Result<f32, Error> {
            Ok(self.flow(Tree::ROOT, text, style, f32::MAX)?.width())
        };
        let words = width_of(&Text::from(code.words.as_str()), scale.small_strong)?;
        let mut caption = width_of(&code.caption, scale.small)?;
        if caption > CAPTION {
            caption = self.widest_word(&code.caption, scale.small)?;
        }
        let widest = CODE_SIDE.max(words).max(caption) + 0.5;
        Ok(widest.min(scale.measure() * 0.39))
    }

    /// The code with its caption and the address in words below it, all to the right margin.
    pub(super) fn code(&mut self, code: &Code, width: f32, top: f32) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let right = scale.side + scale.measure();
        let pattern = self.shaper.code(&code.address)?;
        let figure = self.tree.add(Tree::ROOT, Tag::Figure);
        self.tree.at(figure).alt = Some(self.words(&Text::from(code.alt.as_str())));
        let areas = pattern.areas(right - CODE_SIDE, top, CODE_SIDE);
        let picture = Row::new(
            top + CODE_SIDE,
            vec![Stamp {
                node: Some(figure),
                draws: vec![Draw::Modules(areas)],
            }],
        );
        let x = right - width;
        let caption_node = self.tree.add(Tree::ROOT, Tag::P);
        let mut rows = self.paragraph(
            caption_node,
            &code.caption,
            scale.small.to_right(),
            x,
            width,
        )?;
        let address_node = self.tree.add(Tree::ROOT, Tag::P);
        let link = self.tree.add(address_node, Tag::Link);
        let words = Text::from(code.words.as_str());
        let mut address = self.paragraph(link, &words, scale.small_strong.to_right(), x, width)?;
        for row in &mut address {
            let area = row
                .stamps
                .iter()
                .flat_map(|stamp| &stamp.draws)
                .map(Draw::bounds)
                .reduce(Area::union);
            if let (Some(area), Some(stamp)) = (area, row.stamps.last_mut()) {
                stamp.draws.push(Draw::Link {
                    node: link,
                    area,
                    address: code.address.clone(),
                    alt: code.alt.clone(),
                });
            }
        }
        rows.append(&mut address);
        if let Some(first) = rows.first_mut() {
            first.gap = 8.0;
        }
        rows.insert(0, picture);
        Ok(rows)
    }
}
