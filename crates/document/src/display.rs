//! The display list: everything that is drawn, at its final place.
//!
//! Back ends only translate it. Points, origin at the top left of an A4 page, y downwards. All ink is black or white:
//! grey prints badly where toner is low.

use chrono::NaiveDate;

use crate::model::Size;
use crate::semantics::{ContentId, NodeId, Tree};
use crate::shape::{Glyph, width};
use crate::symbols::Symbol;
use crate::text::Language;

/// The page: A4.
pub const PAGE: Area = Area {
    x: 0.0,
    y: 0.0,
    width: 595.276,
    height: 841.89,
};

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

impl Area {
    /// The smallest area that covers both.
    pub(crate) fn union(self, other: Area) -> Area {
        let (x, y) = (self.x.min(other.x), self.y.min(other.y));
        Area {
            x,
            y,
            width: (self.x + self.width).max(other.x + other.width) - x,
            height: (self.y + self.height).max(other.y + other.height) - y,
        }
    }
}

/// The colour of what is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ink {
    /// Black.
    Black,
    /// White, on black.
    White,
}

/// Glyphs of one face on one baseline.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Where the pen starts.
    pub x: f32,
    /// The baseline.
    pub y: f32,
    /// The size, in points.
    pub size: f32,
    /// The colour.
    pub ink: Ink,
    /// The glyphs.
    pub glyphs: Vec<Glyph>,
}

impl Run {
    /// The characters that it shows.
    pub fn text(&self) -> String {
        self.glyphs
            .iter()
            .flat_map(|glyph| glyph.text.chars())
            .collect()
    }
}

/// One thing that is drawn.
#[derive(Debug, Clone, PartialEq)]
pub enum Draw {
    /// Text.
    Text(Run),
    /// A sign that is drawn, in place of one glyph.
    Sign {
        /// Where it stands: a run of the one glyph that it replaces.
        run: Run,
        /// Which sign.
        symbol: Symbol,
    },
    /// A filled rectangle.
    Fill {
        /// Where.
        area: Area,
        /// Colour.
        ink: Ink,
    },
    /// The outline of a rectangle, drawn inside it.
    Frame {
        /// Where.
        area: Area,
        /// Width of the line.
        stroke: f32,
    },
    /// A dashed horizontal line.
    Dashes {
        /// Left end and height.
        from: (f32, f32),
        /// Right end.
        to: f32,
        /// Width of the line.
        stroke: f32,
    },
    /// Dark modules of a code.
    Modules(Vec<Area>),
    /// An area that leads to an address; it draws nothing.
    Link {
        /// The node of the link.
        node: NodeId,
        /// Where.
        area: Area,
        /// Where it leads.
        address: String,
        /// What is said of it.
        alt: String,
    },
}

impl Draw {
    pub(crate) fn shift(&mut self, dx: f32, dy: f32) {
        match self {
            Draw::Text(run) | Draw::Sign { run, .. } => {
                run.x += dx;
                run.y += dy;
            }
            Draw::Fill { area, .. } | Draw::Frame { area, .. } | Draw::Link { area, .. } => {
                area.x += dx;
                area.y += dy;
            }
            Draw::Dashes { from, to, .. } => {
                *from = (from.0 + dx, from.1 + dy);
                *to += dx;
            }
            Draw::Modules(areas) => {
                for area in areas {
                    area.x += dx;
                    area.y += dy;
                }
            }
        }
    }

    /// The area that it covers; for text from the top of capitals to the foot of descenders.
    pub fn bounds(&self) -> Area {
        match self {
            Draw::Text(run) | Draw::Sign { run, .. } => Area {
                x: run.x,
                y: run.y - 0.75 * run.size,
                width: width(&run.glyphs, run.size),
                height: 0.98 * run.size,
            },
            Draw::Fill { area, .. } | Draw::Frame { area, .. } | Draw::Link { area, .. } => *area,
            Draw::Dashes { from, to, stroke } => Area {
                x: from.0,
                y: from.1 - stroke / 2.0,
                width: to - from.0,
                height: *stroke,
            },
            Draw::Modules(areas) => areas.iter().copied().reduce(Area::union).unwrap_or(Area {
                x: 0.0,
                y: 0.0,
                width: 0.0,
                height: 0.0,
            }),
        }
    }
}

/// Whether a piece is content or ornament.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// Content of a node of the semantic tree.
    Content(ContentId),
    /// Rules, boxes, running heads, page numbers: passed over by a screen reader.
    Artifact,
}

/// Things drawn one after the other that mean one thing.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// What they mean.
    pub mark: Mark,
    /// The things.
    pub draws: Vec<Draw>,
}

impl Piece {
    /// The characters that it shows.
    pub fn text(&self) -> String {
        self.draws
            .iter()
            .map(|draw| match draw {
                Draw::Text(run) | Draw::Sign { run, .. } => run.text(),
                _ => String::new(),
            })
            .collect()
    }
}

/// A page of the display list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Page {
    /// Its pieces in reading order.
    pub pieces: Vec<Piece>,
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Bookmark {
    /// Under the title (headings) or the title itself.
    pub nested: bool,
    /// What it is called.
    pub title: String,
    /// Its page, counted from 0.
    pub page: usize,
    /// Its top edge.
    pub y: f32,
    /// The heading.
    pub node: NodeId,
}

/// A laid-out document.
#[derive(Debug, Clone, PartialEq)]
pub struct Laid {
    /// The language.
    pub language: Language,
    /// The title.
    pub title: String,
    /// The day that it speaks of.
    pub as_of: NaiveDate,
    /// The size that it is set in.
    pub size: Size,
    /// The pages.
    pub pages: Vec<Page>,
    /// What everything on them means.
    pub tree: Tree,
    /// The outline.
    pub outline: Vec<Bookmark>,
}
