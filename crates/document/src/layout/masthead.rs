//! The opening of a document: who gives it out, its title and lead, and the QR code beside them.

use crate::display::{Area, Draw, PAGE};
use crate::error::Error;
use crate::model::{Block, Code, Document, Masthead};
use crate::qr;
use crate::semantics::{Tag, Tree};
use crate::text::Text;

use super::compose::Composer;
use super::rows::{Glue, Row, Stamp, beside, fuse, height, rule};

/// The dark part of a QR code: 33 mm, so that an old telephone reads it at arm's length.
const CODE_SIDE: f32 = 94.0;
/// White paper between text and code: more than the four modules that the standard asks for.
const QUIET: f32 = 20.0;
/// A caption wider than this is broken.
const CAPTION: f32 = 150.0;
/// An opening taller than this flows over pages.
const TALLEST: f32 = PAGE.height * 0.4;

impl Composer<'_> {
    /// The opening, and the blocks that are left: short facts that come first stand beside the code.
    pub(super) fn opening<'d>(
        &mut self,
        document: &'d Document,
    ) -> Result<(Vec<Row>, &'d [Block]), Error> {
        let mut blocks = document.blocks.as_slice();
        let mut rows = match &document.masthead {
            Some(masthead) => self.masthead(masthead)?,
            None => Vec::new(),
        };
        let below_masthead = if rows.is_empty() { 0.0 } else { 15.0 };
        let mut head = match &document.code {
            Some(code) => self.title_and_code(document, code, &mut blocks)?,
            None => {
                let measure = self.scale.measure();
                let (mut rows, _) = self.title(&document.title, measure)?;
                rows.append(&mut self.lead(document, measure)?);
                rows
            }
        };
        if let Some(first) = head.first_mut() {
            first.gap = self.scale.gap(below_masthead);
        }
        rows.append(&mut head);
        Ok((rows, blocks))
    }

    /// The office on the left, how to reach it on the right, a rule below.
    fn masthead(&mut self, masthead: &Masthead) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (x, measure) = (scale.side, scale.measure());
        let office = Text::from(masthead.office.as_str());
        let contact = Text::from(masthead.contact.join(" · "));
        let office_node = self.tree.add(Tree::ROOT, Tag::P);
        let contact_node = self.tree.add(Tree::ROOT, Tag::P);
        let office_width = self
            .flow(office_node, &office, scale.small_strong, f32::MAX)?
            .width();
        let contact_width = self
            .flow(contact_node, &contact, scale.small, f32::MAX)?
            .width();
        let one_line = office_width + contact_width + scale.grown(18.0) <= measure;
        let mut left = self.paragraph(office_node, &office, scale.small_strong, x, measure)?;
        let style = if one_line {
            scale.small.to_right()
        } else {
            scale.small
        };
        let mut right = self.paragraph(contact_node, &contact, style, x, measure)?;
        let mut rows = if one_line && !left.is_empty() && !right.is_empty() {
            vec![beside(fuse(left), fuse(right))]
        } else {
            left.append(&mut right);
            left
        };
        if let Some(last) = rows.last_mut() {
            let below = scale.gap(5.0);
            last.height += below + 1.4;
            let line = rule(x, last.height - 1.4, measure, 1.4);
            last.ornament(line);
        }
        for row in &mut rows {
            row.glue = Glue::Firm;
        }
        Ok(rows)
    }

    /// The title, and whether all its words are whole: a word wider than the measure has to be cut.
    fn title(&mut self, title: &str, measure: f32) -> Result<(Vec<Row>, bool), Error> {
        let scale = self.scale;
        let node = self.tree.add(Tree::ROOT, Tag::H1);
        let text = Text::from(title);
        let mut rows = self.paragraph(node, &text, scale.title, scale.side, measure)?;
        let whole = self
            .flow(node, &text, scale.title, measure)?
            .keeps_words_whole();
        let words = self.words(&text);
        if let Some(first) = rows.first_mut() {
            first.bookmark = Some((false, node, words));
        }
        if let Some(last) = rows.last_mut() {
            last.glue = Glue::Firm;
        }
        Ok((rows, whole))
    }

    fn lead(&mut self, document: &Document, measure: f32) -> Result<Vec<Row>, Error> {
        let Some(lead) = &document.lead else {
            return Ok(Vec::new());
        };
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let mut rows = self.paragraph(node, lead, self.scale.body, self.scale.side, measure)?;
        if let Some(first) = rows.first_mut() {
            first.gap = self.scale.gap(7.0);
        }
        Ok(rows)
    }

    /// Title, lead and first facts on the left, the code on the right. The title stands above both where that saves height or
    /// keeps its words whole.
    fn title_and_code(
        &mut self,
        document: &Document,
        code: &Code,
        blocks: &mut &[Block],
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let measure = scale.measure();
        let column = self.code_width(code)?;
        let narrow = measure - column - QUIET;
        let (beside_code, whole) = self.title(&document.title, narrow)?;
        let (above, _) = self.title(&document.title, measure)?;
        let mut text = self.lead(document, narrow)?;
        if height(&beside_code) + height(&text) > TALLEST {
            // A title and lead of half a page leave no room beside them: the code goes above, they get the whole width.
            let mut rows = vec![fuse(self.code(code, column, 0.0)?)];
            rows.extend(above);
            if let Some(title) = rows.get_mut(1) {
                title.gap = scale.gap(12.0);
            }
            rows.append(&mut self.lead(document, measure)?);
            return Ok(rows);
        }
        if let [Block::Facts(facts), rest @ ..] = *blocks {
            let mut facts = self.facts(facts, narrow, 0.0)?;
            if let Some(first) = facts.first_mut() {
                first.gap = scale.gap(11.0);
            }
            if height(&beside_code) + height(&text) + height(&facts) <= TALLEST {
                text.append(&mut facts);
                *blocks = rest;
            }
        }
        // The code's top edge stands level with the top of the capitals beside it.
        let cap_top = |style| self.baseline(style) - self.cap_height(style);
        let (beside_title, beside_body) = (cap_top(scale.title), cap_top(scale.body));
        let code_height = height(&self.code(code, column, 0.0)?);
        let low = (height(&beside_code) + height(&text)).max(beside_title + code_height);
        let high = height(&above) + height(&text).max(beside_body + code_height);
        if whole && low <= high {
            let right = self.code(code, column, beside_title)?;
            text.splice(0..0, beside_code);
            return Ok(vec![beside(fuse(text), fuse(right))]);
        }
        let right = self.code(code, column, beside_body)?;
        let mut rows = above;
        let gap = scale.gap(7.0);
        let mut body = beside(fuse(text), fuse(right));
        body.gap = gap;
        rows.push(body);
        Ok(vec![fuse(rows)])
    }

    /// Wide enough for the address in one line and each word of the caption, within reason, and for the whole caption if that
    /// costs little.
    fn code_width(&mut self, code: &Code) -> Result<f32, Error> {
        let scale = self.scale;
        let mut width_of = |text: &str, style| -> Result<f32, Error> {
            Ok(self
                .flow(Tree::ROOT, &Text::from(text), style, f32::MAX)?
                .width())
        };
        let mut caption = width_of(&code.caption, scale.small)?;
        if caption > CAPTION {
            caption = 0.0;
            for word in code.caption.split_whitespace() {
                caption = width_of(word, scale.small)?.max(caption);
            }
        }
        let words = width_of(&code.words, scale.small_strong)?;
        let widest = CODE_SIDE.max(words).max(caption) + 0.5;
        Ok(widest.min(scale.measure() * 0.39))
    }

    /// The code with its caption and the address in words below it, all to the right margin.
    fn code(&mut self, code: &Code, width: f32, top: f32) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let right = scale.side + scale.measure();
        let pattern = qr::encode(&code.address)?;
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
        let caption = Text::from(code.caption.as_str());
        let mut rows = self.paragraph(caption_node, &caption, scale.small.to_right(), x, width)?;
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
