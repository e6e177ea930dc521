//! Rows onto pages: final coordinates, running heads, footers, the strip, and the tree filled in reading order.

use crate::display::{Area, Bookmark, Draw, Laid, Mark, PAGE, Page, Piece};
use crate::error::Error;
use crate::model::{Document, Footer, Size};
use crate::semantics::{NodeId, Tag, Tree};
use crate::text::Text;

use super::Composed;
use super::breaks::Room;
use super::compose::Composer;
use super::rows::{Row, Stamp, fuse, height};
use super::scale::Scale;

/// A strip taller than this is no strip: it flows with the rest.
const TALLEST_STRIP: f32 = PAGE.height * 0.4;
/// Printers cannot print on the last few millimetres.
const BELOW_STRIP: f32 = 26.0;

/// What stands at the foot of pages.
pub(super) struct Foot {
    /// The notes, as rows at y = 0.
    notes: Vec<Row>,
    /// The page number's template.
    page: String,
    strip: Option<Row>,
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
        let notes = Text::from(footer.notes.join(" · "));
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
    fn more_lines(&self, scale: &Scale) -> f32 {
        self.notes.len().saturating_sub(1) as f32 * scale.fine.line
    }

    fn strip_height(&self, scale: &Scale) -> f32 {
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

/// Puts a composed document on its pages.
pub(super) fn place(
    document: &Document,
    size: Size,
    composed: Composed<'_>,
) -> Result<Laid, Error> {
    let Composed {
        mut composer,
        rows,
        foot,
        ends,
    } = composed;
    let scale = composer.scale;
    let headers = std::mem::take(&mut composer.headers);
    let title = composer.words(&Text::from(document.title.as_str()));
    let mut press = Press::default();
    let count = ends.len();
    let mut rows = rows.into_iter();
    let mut start = 0;
    for (number, &end) in ends.iter().enumerate() {
        press.pages.push(Page::default());
        let mut y = if number == 0 {
            scale.top
        } else {
            press.ornament(running_head(&mut composer, &title)?);
            scale.top_after
        };
        for (index, row) in rows.by_ref().take(end - start).enumerate() {
            if index == 0
                && let Some(header) = row.header.and_then(|header| headers.get(header))
            {
                press.row(&mut composer.tree, header.clone(), y);
                y += header.height;
            } else if index > 0 {
                y += row.gap;
            }
            let below = y + row.height;
            press.row(&mut composer.tree, row, y);
            y = below;
        }
        start = end;
        let last = number + 1 == count;
        let lift = if last { foot.strip_height(scale) } else { 0.0 };
        press.footer(&mut composer, &foot, number + 1, count, lift)?;
        if last && let Some(strip) = foot.strip.clone() {
            let top = PAGE.height - BELOW_STRIP - strip.height;
            press.row(&mut composer.tree, strip, top);
        }
    }
    Ok(Laid {
        language: document.language,
        title,
        as_of: document.as_of,
        size,
        pages: press.pages,
        tree: composer.tree,
        outline: press.outline,
    })
}

/// The pages that are being filled.
#[derive(Default)]
struct Press {
    pages: Vec<Page>,
    outline: Vec<Bookmark>,
}

impl Press {
    fn row(&mut self, tree: &mut Tree, mut row: Row, y: f32) {
        row.shift(0.0, y);
        if let Some((nested, node, title)) = row.bookmark.take() {
            self.outline.push(Bookmark {
                nested,
                title,
                page: self.pages.len() - 1,
                y,
                node,
            });
        }
        for stamp in row.stamps {
            self.stamp(tree, stamp);
        }
    }

    fn ornament(&mut self, stamps: Vec<Stamp>) {
        for stamp in stamps {
            self.push(Mark::Artifact, stamp.draws);
        }
    }

    fn stamp(&mut self, tree: &mut Tree, stamp: Stamp) {
        let number = self.pages.len() - 1;
        let Some(node) = stamp.node else {
            self.push(Mark::Artifact, stamp.draws);
            return;
        };
        if tree.node(node).tag == Tag::Figure {
            let area = stamp.draws.iter().map(Draw::bounds).reduce(Area::union);
            tree.at(node).area = area.map(|area| (number, area));
        }
        let links: Vec<NodeId> = stamp
            .draws
            .iter()
            .filter_map(|draw| match draw {
                Draw::Link { node, .. } => Some(*node),
                _ => None,
            })
            .collect();
        // Lines of one paragraph that follow each other are one piece of content, rules beside them or not.
        let last_content = self.pages[number]
            .pieces
            .iter_mut()
            .rfind(|piece| piece.mark != Mark::Artifact);
        match last_content {
            Some(piece) if matches!(piece.mark, Mark::Content(content) if tree.owner(content) == node) => {
                piece.draws.extend(rounded(stamp.draws))
            }
            _ => {
                let content = tree.place(node);
                self.push(Mark::Content(content), stamp.draws);
            }
        }
        for link in links {
            tree.place_link(link);
        }
    }

    fn push(&mut self, mark: Mark, draws: Vec<Draw>) {
        if let Some(page) = self.pages.last_mut() {
            page.pieces.push(Piece {
                mark,
                draws: rounded(draws),
            });
        }
    }

    /// Notes and page number. A reader hears the notes once, after everything else; elsewhere they are ornament.
    fn footer(
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

/// The title in small type at the head of a following page, cut where the line ends.
fn running_head(composer: &mut Composer<'_>, title: &str) -> Result<Vec<Stamp>, Error> {
    let scale = composer.scale;
    let flow = composer.flow(Tree::ROOT, &Text::from(title), scale.fine, scale.measure())?;
    let mut row = Row::new(
        scale.fine.line,
        flow.stamps(0, scale.side, composer.baseline(scale.fine)),
    );
    row.height += 3.0;
    let line = super::rows::rule(scale.side, row.height, scale.measure(), 0.6);
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

/// Hundredths of a point are finer than any printer; the digits after them only make files longer.
fn rounded(mut draws: Vec<Draw>) -> Vec<Draw> {
    let round = |value: &mut f32| *value = (*value * 100.0).round() / 100.0;
    let round_area = |area: &mut Area| {
        for value in [&mut area.x, &mut area.y, &mut area.width, &mut area.height] {
            round(value);
        }
    };
    for draw in &mut draws {
        match draw {
            Draw::Text(run) | Draw::Sign { run, .. } => {
                round(&mut run.x);
                round(&mut run.y);
            }
            Draw::Fill { area, .. } | Draw::Frame { area, .. } | Draw::Link { area, .. } => {
                round_area(area);
            }
            Draw::Dashes { from, to, .. } => {
                round(&mut from.0);
                round(&mut from.1);
                round(to);
            }
            // Modules must meet without gaps: rounding each by itself would open hairlines.
            Draw::Modules(_) => {}
        }
    }
    draws
}
