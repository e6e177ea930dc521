//! The press: puts what is placed into the pages' pieces, and hangs it into the tree in reading order.

use crate::display::{Area, Bookmark, Draw, Ink, Mark, Page, Piece};
use crate::semantics::{NodeId, Tag, Tree};

use super::rows::{Row, Stamp};

/// The pages that are being filled.
#[derive(Default)]
pub(super) struct Press {
    pub(super) pages: Vec<Page>,
    pub(super) outline: Vec<Bookmark>,
}

impl Press {
    pub(super) fn row(&mut self, tree: &mut Tree, mut row: Row, y: f32) {
        row.shift(0.0, y);
        for (nested, node, title) in std::mem::take(&mut row.bookmarks) {
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

    pub(super) fn ornament(&mut self, stamps: Vec<Stamp>) {
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
        if stamp.draws.is_empty() {
            tree.hang(node);
            return;
        }
        if tree.node(node).tag == Tag::Figure {
            let figure = &mut tree.at(node).area;
            // A picture that goes on over pages is found on its first.
            for area in stamp.draws.iter().map(Draw::bounds) {
                *figure = match *figure {
                    None => Some((number, area)),
                    Some((page, known)) if page == number => Some((page, known.union(area))),
                    elsewhere => elsewhere,
                };
            }
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

    /// The line between two columns.
    pub(super) fn hairline(&mut self, x: f32, top: f32, bottom: f32) {
        let area = Area {
            x: x - 0.25,
            y: top,
            width: 0.5,
            height: bottom - top,
        };
        let ink = Ink::Black;
        self.push(Mark::Artifact, vec![Draw::Fill { area, ink }]);
    }

    pub(super) fn push(&mut self, mark: Mark, draws: Vec<Draw>) {
        if draws.is_empty() {
            return;
        }
        if let Some(page) = self.pages.last_mut() {
            page.pieces.push(Piece {
                mark,
                draws: rounded(draws),
            });
        }
    }
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
