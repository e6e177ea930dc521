//! What stands at the edges of pages: running heads, notes, page numbers, and the strip at the foot of the last one.

use crate::display::PAGE;
use crate::error::Error;
use crate::model::Footer;
use crate::semantics::{Tag, Tree};
use crate::text::Text;

use super::breaks::Room;
use super::compose::Composer;
use super::press::Press;
use super::rows::{Row, Stamp, fuse, height, rule};
use super::scale::Scale;

/// A strip taller than this is no strip: it flows with the rest.
pub(super) const TALLEST_STRIP: f32 = PAGE.height * 0.4;
/// Printers cannot print on the last few millimetres.
pub(super) const BELOW_STRIP: f32 = 24.0;

/// What stands at the foot of pages.
pub(super) struct Foot {
    /// The notes, as rows at y = 0.
    notes: Vec<Row>,
    /// The page number's template.
    page: String,
    pub(super) strip: Option<Row>,
    overflow: Vec<Row>,
}

impl Foot {
    pub(super) fn new(
        composer: &mut Composer<'_>,
        footer: &Footer,
        strip: Vec<Row>,
    ) -> Result<Foot, Error> {
        let scale = composer.scale;
        // Room for the widest number that is likely.
        let number = Text::from(numbered(&footer.page, 88, 88));
        let number_width = composer
            .flow(Tree::ROOT, &number, scale.fine, page_number_measure(scale))?
            .width();
        let node = composer.tree.add(Tree::ROOT, Tag::P);
        let notes = Text::joined(&footer.notes, " · ");
        let measure = scale.measure() - number_width - 18.0;
        let mut notes = composer.paragraph(node, &notes, scale.fine, scale.side, measure)?;
        // A footer is a line or two; a caller who puts a chapter there loses its end rather than the page.
        notes.truncate(4);
        let fits = height(&strip) <= TALLEST_STRIP;
        let (strip, overflow) = match (strip.is_empty(), fits) {
            (true, _) => (None, Vec::new()),
            (false, true) => (Some(fuse(strip)), Vec::new()),
            (false, false) => (None, strip),
        };
        Ok(Foot {
            notes,
            page: footer.page.clone(),
            strip,
            overflow,
        })
    }

    /// The rows of a strip that is too tall to stand at the foot of a page.
    pub(super) fn strip_in_flow(&self) -> Vec<Row> {
        self.overflow.clone()
    }

    /// How much higher the footer starts for its second and further lines.
    pub(super) fn more_lines(&self, scale: &Scale) -> f32 {
        self.notes.len().saturating_sub(1) as f32 * scale.fine.line
    }

    pub(super) fn strip_height(&self, scale: &Scale) -> f32 {
        self.strip.as_ref().map_or(0.0, |row| {
            // The strip stands lower than the footer would, and pushes the footer above itself.
            row.height + BELOW_STRIP + scale.fine.line * 1.2 - (PAGE.height - scale.foot)
        })
    }

    pub(super) fn room(&self, scale: &Scale) -> Room {
        let bottom = scale.foot - scale.foot_room - self.more_lines(scale);
        Room {
            first: bottom - scale.top,
            after: bottom - scale.top_after,
            strip: self.strip_height(scale),
        }
    }
}

impl Press {
    /// Notes and page number. A reader hears the notes once, after everything else; elsewhere they are ornament.
    pub(super) fn footer(
        &mut self,
        composer: &mut Composer<'_>,
        foot: &Foot,
        page: usize,
        pages: usize,
        lift: f32,
    ) -> Result<(), Error> {
        let scale = composer.scale;
        let baseline = scale.foot - lift;
        let line = scale.fine.line;
        let mut y = baseline - composer.baseline(scale.fine) - foot.more_lines(scale);
        for row in &foot.notes {
            let mut row = row.clone();
            if page < pages {
                row.shift(0.0, y);
                self.ornament(row.stamps);
            } else {
                self.row(&mut composer.tree, row, y);
            }
            y += line;
        }
        let number = Text::from(numbered(&foot.page, page, pages));
        let flow = composer.flow(Tree::ROOT, &number, scale.fine, page_number_measure(scale))?;
        let x = scale.side + scale.measure() - flow.width();
        self.ornament(flow.stamps(0, x, baseline));
        Ok(())
    }
}

/// A running head is recognized, not read.
const HEAD_WORDS: usize = 7;

/// The title in small type at the head of a following page, cut after a few words or where the line ends.
pub(super) fn running_head(composer: &mut Composer<'_>, title: &str) -> Result<Vec<Stamp>, Error> {
    let scale = composer.scale;
    let mut words: Vec<&str> = title.split(' ').collect();
    let cut = words.len() > HEAD_WORDS;
    words.truncate(HEAD_WORDS);
    let mut head = words.join(" ");
    if cut {
        let end = head
            .trim_end_matches(|ch: char| !ch.is_alphanumeric())
            .len();
        head.truncate(end);
        head.push('…');
    }
    let flow = composer.flow(Tree::ROOT, &head.into(), scale.fine, scale.measure())?;
    let mut row = Row::new(
        scale.fine.line,
        flow.stamps(0, scale.side, composer.baseline(scale.fine)),
    );
    row.height += 3.0;
    let line = rule(scale.side, row.height, scale.measure(), 0.6);
    row.ornament(line);
    row.shift(0.0, scale.top - 4.0);
    Ok(row.stamps)
}

/// A page number gets half a line; a caller who writes a novel there loses its end.
fn page_number_measure(scale: &Scale) -> f32 {
    scale.measure() / 2.0
}

fn numbered(template: &str, page: usize, pages: usize) -> String {
    template
        .replace("{page}", &page.to_string())
        .replace("{pages}", &pages.to_string())
}
