//! The display list on a krilla surface, and the handles by which the tree gets hold of what was drawn.

use std::collections::BTreeMap;
use std::ops::Range;

use indrumar_document::{Area, ContentId, Draw, Glyph, Ink, Mark, Page, Run, Symbol};
use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::luma;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::paint::{Fill, Stroke, StrokeDash};
use krilla::surface::{Location, Surface};
use krilla::tagging::{Artifact, ContentTag, Identifier};
use krilla::text::GlyphId;

use crate::back_end::Krilla;
use crate::error::PeerError;

/// What the tree hangs on its branches.
#[derive(Default)]
pub(crate) struct Leaves {
    pub(crate) contents: BTreeMap<ContentId, Identifier>,
    /// Counted over the pages, as the semantic tree counts them.
    pub(crate) links: Vec<Identifier>,
}

pub(crate) fn draw(
    peer: &Krilla,
    content: &Page,
    page: &mut krilla::page::Page<'_>,
    leaves: &mut Leaves,
) -> Result<(), PeerError> {
    let mut surface = page.surface();
    for piece in &content.pieces {
        let is_content = match piece.mark {
            Mark::Content(id) => {
                let leaf = surface.start_tagged(ContentTag::Other);
                leaves.contents.insert(id, leaf);
                true
            }
            Mark::Artifact => {
                surface.start_tagged(ContentTag::Artifact(Artifact::default()));
                false
            }
        };
        for draw in &piece.draws {
            one(peer, &mut surface, draw, is_content)?;
        }
        surface.end_tagged();
    }
    surface.finish();
    for draw in content.pieces.iter().flat_map(|piece| &piece.draws) {
        if let Draw::Link {
            area, address, alt, ..
        } = draw
        {
            let target = Target::Action(Action::Link(LinkAction::new(address.clone())));
            let link = LinkAnnotation::new(rectangle(*area)?, target);
            let link = Annotation::new_link(link, Some(alt.clone()));
            leaves.links.push(page.add_tagged_annotation(link));
        }
    }
    Ok(())
}

fn one(
    peer: &Krilla,
    surface: &mut Surface<'_>,
    draw: &Draw,
    is_content: bool,
) -> Result<(), PeerError> {
    match draw {
        Draw::Text(run) => text(peer, surface, run),
        Draw::Sign { run, symbol } => {
            if is_content {
                text(peer, surface, run);
            }
            fill(surface, run.ink);
            sign(surface, run, *symbol)?;
        }
        Draw::Fill { area, ink } => {
            fill(surface, *ink);
            boxes(surface, &[*area])?;
        }
        Draw::Frame { area, stroke } => {
            line(surface, *stroke, None);
            boxes(surface, &[inside(*area, stroke / 2.0)])?;
        }
        Draw::Dashes { from, to, stroke } => {
            line(surface, *stroke, Some(vec![5.0, 4.0]));
            let mut path = PathBuilder::new();
            path.move_to(from.0, from.1);
            path.line_to(*to, from.1);
            surface.draw_path(&path.finish().ok_or(PeerError::Area)?);
        }
        Draw::Modules(areas) => {
            fill(surface, Ink::Black);
            boxes(surface, areas)?;
        }
        Draw::Link { .. } => {}
    }
    Ok(())
}

fn text(peer: &Krilla, surface: &mut Surface<'_>, run: &Run) {
    fill(surface, run.ink);
    let mut pen = run.x;
    for glyphs in run.glyphs.chunk_by(|left, right| left.face == right.face) {
        let mut words = String::new();
        let mut shown = Vec::with_capacity(glyphs.len());
        for glyph in glyphs {
            let start = words.len();
            words.extend(glyph.text.chars());
            shown.push(Shown {
                glyph,
                range: start..words.len(),
            });
        }
        let start = Point::from_xy(pen, run.y);
        if let Some(first) = glyphs.first() {
            surface.draw_glyphs(
                start,
                &shown,
                peer.font(first.face),
                &words,
                run.size,
                false,
            );
        }
        pen += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * run.size / 1000.0;
    }
}

/// A glyph of ours in krilla's terms.
struct Shown<'a> {
    glyph: &'a Glyph,
    range: Range<usize>,
}

impl krilla::text::Glyph for Shown<'_> {
    fn glyph_id(&self) -> GlyphId {
        GlyphId::new(u32::from(self.glyph.id))
    }

    fn text_range(&self) -> Range<usize> {
        self.range.clone()
    }

    fn x_advance(&self, size: f32) -> f32 {
        self.glyph.advance * size / 1000.0
    }

    fn x_offset(&self, size: f32) -> f32 {
        self.glyph.shift.0 * size / 1000.0
    }

    fn y_offset(&self, size: f32) -> f32 {
        self.glyph.shift.1 * size / 1000.0
    }

    fn y_advance(&self, _size: f32) -> f32 {
        0.0
    }

    fn location(&self) -> Option<Location> {
        None
    }
}

fn fill(surface: &mut Surface<'_>, ink: Ink) {
    let paint = match ink {
        Ink::Black => luma::Color::black(),
        Ink::White => luma::Color::white(),
    };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill {
        paint: paint.into(),
        ..Fill::default()
    }));
}

fn line(surface: &mut Surface<'_>, width: f32, dashes: Option<Vec<f32>>) {
    surface.set_fill(None);
    surface.set_stroke(Some(Stroke {
        width,
        dash: dashes.map(|array| StrokeDash { array, offset: 0.0 }),
        ..Stroke::default()
    }));
}

/// Draws rectangles as one path.
fn boxes(surface: &mut Surface<'_>, areas: &[Area]) -> Result<(), PeerError> {
    let mut path = PathBuilder::new();
    for area in areas {
        path.push_rect(rectangle(*area)?);
    }
    surface.draw_path(&path.finish().ok_or(PeerError::Area)?);
    Ok(())
}

pub(crate) fn rectangle(area: Area) -> Result<Rect, PeerError> {
    Rect::from_xywh(area.x, area.y, area.width, area.height).ok_or(PeerError::Area)
}

/// Draws a sign as one path.
fn sign(surface: &mut Surface<'_>, run: &Run, symbol: Symbol) -> Result<(), PeerError> {
    let mut path = PathBuilder::new();
    for ring in symbol.rings() {
        for (index, (x, y)) in ring.into_iter().enumerate() {
            let (x, y) = (run.x + x * run.size, run.y - y * run.size);
            match index {
                0 => path.move_to(x, y),
                _ => path.line_to(x, y),
            }
        }
        path.close();
    }
    surface.draw_path(&path.finish().ok_or(PeerError::Area)?);
    Ok(())
}

fn inside(area: Area, by: f32) -> Area {
    Area {
        x: area.x + by,
        y: area.y + by,
        width: area.width - 2.0 * by,
        height: area.height - 2.0 * by,
    }
}
