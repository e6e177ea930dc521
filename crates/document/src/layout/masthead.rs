//! The opening of a document: who gives it out, its title and lead, and the QR code beside them.

use crate::display::PAGE;
use crate::error::Error;
use crate::model::{Block, Code, Document, Masthead};
use crate::semantics::{Tag, Tree};
use crate::text::Text;

use super::compose::Composer;
use super::rows::{Glue, Row, Stamp, beside, fuse, height, rule};
use super::scale::Style;

/// White paper between text and code: more than the four modules that the standard asks for.
const QUIET: f32 = 20.0;
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
            Some(masthead) if self.framed => self.giver(masthead)?,
            Some(masthead) => self.masthead(masthead)?,
            None => Vec::new(),
        };
        let below_masthead = if rows.is_empty() { 0.0 } else { 15.0 };
        let mut head = match &document.code {
            Some(code) => self.title_and_code(document, code, &mut blocks)?,
            None => {
                let measure = self.scale.measure();
                let style = self.set(self.scale.title);
                let (mut rows, _) = self.title(&document.title, style, measure)?;
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
        let office = masthead.office.clone();
        let contact = Text::joined(&masthead.contact, " · ");
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

    /// The office on a certificate: in the middle, without a rule.
    fn giver(&mut self, masthead: &Masthead) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let (x, measure) = (scale.side, scale.measure());
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let style = scale.fact_strong.centred();
        let mut rows = self.paragraph(node, &masthead.office, style, x, measure)?;
        let node = self.tree.add(Tree::ROOT, Tag::P);
        let contact = Text::joined(&masthead.contact, " · ");
        let style = scale.small.centred();
        rows.append(&mut self.paragraph(node, &contact, style, x, measure)?);
        for row in &mut rows {
            row.glue = Glue::Firm;
        }
        Ok(rows)
    }

    /// The title, and whether all its words are whole: a word wider than the measure has to be cut.
    fn title(
        &mut self,
        title: &str,
        style: Style,
        measure: f32,
    ) -> Result<(Vec<Row>, bool), Error> {
        let node = self.top(Tag::H1);
        let text = Text::from(title);
        let mut rows = self.paragraph(node, &text, style, self.scale.side, measure)?;
        let whole = self.widest_word(&text, style)? <= measure;
        let words = self.words(&text);
        if let Some(first) = rows.first_mut() {
            let nested = self.language != self.own;
            first.bookmarks.push((nested, node, words));
        }
        if let Some(last) = rows.last_mut() {
            last.glue = Glue::Firm;
        }
        Ok((rows, whole))
    }

    /// The lead; below it the title and lead in the second language, the title a little smaller.
    fn lead(&mut self, document: &Document, measure: f32) -> Result<Vec<Row>, Error> {
        let mut rows = self.lead_paragraph(document.lead.as_ref(), measure)?;
        if let Some(also) = &document.also {
            let column = (self.scale.side, measure);
            let mut more = self.within(column, also.language, |composer| {
                let style = composer.set(composer.scale.second_title);
                let (mut rows, _) = composer.title(&also.title, style, measure)?;
                if let Some(first) = rows.first_mut() {
                    first.gap = composer.scale.gap(11.0);
                }
                rows.append(&mut composer.lead_paragraph(also.lead.as_ref(), measure)?);
                Ok(rows)
            })?;
            rows.append(&mut more);
        }
        Ok(rows)
    }

    fn lead_paragraph(&mut self, lead: Option<&Text>, measure: f32) -> Result<Vec<Row>, Error> {
        let Some(lead) = lead else {
            return Ok(Vec::new());
        };
        let node = self.top(Tag::P);
        let style = self.set(self.scale.fact);
        let mut rows = self.paragraph(node, lead, style, self.scale.side, measure)?;
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
        let (beside_code, whole) = self.title(&document.title, scale.title, narrow)?;
        let (above, _) = self.title(&document.title, scale.title, measure)?;
        let mut text = self.lead(document, narrow)?;
        if height(&beside_code) + height(&text) > TALLEST {
            return self.tall_opening(document, code, column, (beside_code, whole), above);
        }
        if let [block @ Block::Facts(_), rest @ ..] = *blocks {
            let column = (scale.side, narrow);
            let mut facts =
                self.within(column, self.language, |composer| composer.block(block, 0.0))?;
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

    /// A title and lead of half a page: the lead gets the whole width, the code stands beside the title or, where that is long as well,
    /// below both. Read out, it comes after both.
    fn tall_opening(
        &mut self,
        document: &Document,
        code: &Code,
        column: f32,
        (narrow, whole): (Vec<Row>, bool),
        wide: Vec<Row>,
    ) -> Result<Vec<Row>, Error> {
        let scale = self.scale;
        let mut lead = self.lead(document, scale.measure())?;
        if !whole || height(&narrow) > TALLEST {
            let mut rows = wide;
            rows.append(&mut lead);
            let mut code = fuse(self.code(code, column, 0.0)?);
            code.gap = scale.gap(12.0);
            rows.push(code);
            return Ok(rows);
        }
        let top = self.baseline(scale.title) - self.cap_height(scale.title);
        let code = fuse(self.code(code, column, top)?);
        let mut title = fuse(narrow);
        // Stamps that draw nothing: the lead takes its place in the tree before the code does.
        let nodes = lead.iter().flat_map(|row| &row.stamps);
        let nodes = nodes.filter_map(|stamp| stamp.node);
        title.stamps.extend(nodes.map(|node| Stamp {
            node: Some(self.tree.block_of(node)),
            draws: Vec::new(),
        }));
        let mut rows = vec![beside(title, code)];
        rows.append(&mut lead);
        Ok(rows)
    }
}
