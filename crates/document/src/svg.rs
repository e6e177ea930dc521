//! Pages as SVG: the same display list as the PDF, for the screen.
//!
//! Glyphs are outlines, so the preview needs no font and cannot differ from the paper. Each line of text carries its words for
//! whoever cannot see it. What is not here: scripts, styles, links to anything outside.

use std::collections::BTreeSet;
use std::fmt::Write;

use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use crate::display::{Area, Draw, Ink, Laid, PAGE, Page, Run};
use crate::fonts::{FaceId, Fonts};

/// Draws each page as a self-contained SVG document, 1 unit = 1 point.
pub fn svg_pages(laid: &Laid) -> Vec<String> {
    // The fonts were read when the document was laid out; a damaged program does not come this far.
    let Ok(fonts) = Fonts::load() else {
        return Vec::new();
    };
    laid.pages
        .iter()
        .enumerate()
        .map(|(number, page)| draw_page(laid, fonts, number, page))
        .collect()
}

/// White between two pages of [`svg`], in points.
const BETWEEN: f32 = 16.0;

/// All pages in one self-contained SVG document, one below the other: what a file holds.
pub fn svg(laid: &Laid) -> String {
    let pages = svg_pages(laid);
    let [page] = pages.as_slice() else {
        let (mut body, mut height) = (String::new(), 0.0);
        for page in &pages {
            if height > 0.0 {
                height += BETWEEN;
            }
            push(
                &mut body,
                format_args!("<svg y=\"{height}\"{}", page.trim_start_matches("<svg")),
            );
            height += PAGE.height;
        }
        return format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {height}\" width=\"{w}pt\" \
             height=\"{height}pt\" lang=\"{lang}\">{body}</svg>",
            w = PAGE.width,
            lang = laid.language.tag(),
        );
    };
    page.clone()
}

fn draw_page(laid: &Laid, fonts: &Fonts, number: usize, page: &Page) -> String {
    // Several pages stand in one window, where ids are shared.
    let prefix = format!("p{}", number + 1);
    let mut used = BTreeSet::new();
    let mut body = String::new();
    for draw in page.pieces.iter().flat_map(|piece| &piece.draws) {
        draw_one(&mut body, &prefix, draw, &mut used);
    }
    let mut glyphs = String::new();
    for (face, id) in used {
        let mut outline = Outline(String::new());
        fonts
            .get(face)
            .face
            .outline_glyph(GlyphId(id), &mut outline);
        push(
            &mut glyphs,
            format_args!(
                "<path id=\"{}\" d=\"{}\"/>",
                name(&prefix, face, id),
                outline.0
            ),
        );
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {w} {h}\" width=\"{w}pt\" height=\"{h}pt\" \
         lang=\"{lang}\" role=\"document\" aria-label=\"{title} ({page}/{pages})\"><defs>{glyphs}</defs>\
         <rect width=\"{w}\" height=\"{h}\" fill=\"#fff\"/>{body}</svg>",
        w = PAGE.width,
        h = PAGE.height,
        lang = laid.language.tag(),
        title = escape(&laid.title),
        page = number + 1,
        pages = laid.pages.len(),
    )
}

fn draw_one(out: &mut String, prefix: &str, draw: &Draw, used: &mut BTreeSet<(FaceId, u16)>) {
    match draw {
        Draw::Text(run) => text(out, prefix, run, used),
        Draw::Sign { run, symbol } => {
            let mut path = String::new();
            for ring in symbol.rings() {
                for (index, (x, y)) in ring.into_iter().enumerate() {
                    let command = if index == 0 { 'M' } else { 'L' };
                    let (x, y) = (run.x + x * run.size, run.y - y * run.size);
                    push(&mut path, format_args!("{command}{x:.2} {y:.2}"));
                }
                path.push('Z');
            }
            push(
                out,
                format_args!(
                    "<path role=\"img\" aria-label=\"{}\" d=\"{path}\"/>",
                    symbol.character()
                ),
            );
        }
        Draw::Fill { area, ink } => {
            rectangle(out, *area, format_args!("fill=\"{}\"", colour(*ink)))
        }
        Draw::Frame { area, stroke } => rectangle(
            out,
            Area {
                x: area.x + stroke / 2.0,
                y: area.y + stroke / 2.0,
                width: area.width - stroke,
                height: area.height - stroke,
            },
            format_args!("fill=\"none\" stroke=\"#000\" stroke-width=\"{stroke}\""),
        ),
        Draw::Dashes { from, to, stroke } => push(
            out,
            format_args!(
                "<path d=\"M{:.2} {:.2}H{to:.2}\" fill=\"none\" stroke=\"#000\" stroke-width=\"{stroke}\" stroke-dasharray=\"5 4\"/>",
                from.0, from.1
            ),
        ),
        Draw::Modules(areas) => {
            let mut path = String::new();
            for area in areas {
                push(
                    &mut path,
                    format_args!(
                        "M{:.3} {:.3}h{:.3}v{:.3}h-{:.3}z",
                        area.x, area.y, area.width, area.height, area.width
                    ),
                );
            }
            push(
                out,
                format_args!("<path shape-rendering=\"crispEdges\" d=\"{path}\"/>"),
            );
        }
        Draw::Link { .. } => {}
    }
}

fn text(out: &mut String, prefix: &str, run: &Run, used: &mut BTreeSet<(FaceId, u16)>) {
    let em = run.size / 1000.0;
    push(
        out,
        format_args!(
            "<g role=\"img\" aria-label=\"{}\" fill=\"{}\" transform=\"translate({:.2} {:.2}) scale({em:.5} -{em:.5})\">",
            escape(run.text().trim()),
            colour(run.ink),
            run.x,
            run.y,
        ),
    );
    let mut pen = 0.0_f32;
    for glyph in &run.glyphs {
        // A space draws nothing.
        if !glyph.text.chars().all(char::is_whitespace) {
            used.insert((glyph.face, glyph.id));
            let (x, y) = (pen + glyph.shift.0, glyph.shift.1);
            let id = name(prefix, glyph.face, glyph.id);
            push(out, format_args!("<use href=\"#{id}\" x=\"{x:.0}\""));
            if y != 0.0 {
                push(out, format_args!(" y=\"{y:.0}\""));
            }
            out.push_str("/>");
        }
        pen += glyph.advance;
    }
    out.push_str("</g>");
}

fn rectangle(out: &mut String, area: Area, paint: std::fmt::Arguments<'_>) {
    push(
        out,
        format_args!(
            "<rect x=\"{:.2}\" y=\"{:.2}\" width=\"{:.2}\" height=\"{:.2}\" {paint}/>",
            area.x, area.y, area.width, area.height
        ),
    );
}

fn name(prefix: &str, face: FaceId, id: u16) -> String {
    let face = match face {
        FaceId::Regular => 'r',
        FaceId::Bold => 'b',
    };
    format!("{prefix}{face}{id}")
}

fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "#000",
        Ink::White => "#fff",
    }
}

pub(crate) fn escape(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// Writing into a string cannot fail.
pub(crate) fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    let _ = out.write_fmt(text);
}

struct Outline(String);

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        push(&mut self.0, format_args!("M{x} {y}"));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        push(&mut self.0, format_args!("L{x} {y}"));
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        push(&mut self.0, format_args!("Q{x1} {y1} {x} {y}"));
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        push(&mut self.0, format_args!("C{x1} {y1} {x2} {y2} {x} {y}"));
    }

    fn close(&mut self) {
        self.0.push('Z');
    }
}
