//! Lays the display list of a sheet's first page open: what each piece means, and in which order it is read.
//! `cargo run -p indrumar-paperwork --example anatomy -- FILE.svg`.
#![allow(clippy::unwrap_used)]

use chrono::NaiveDate;
use indrumar_catalogue::Catalogue;
use indrumar_document::{Area, Draw, Laid, Mark, PAGE, Piece, Size, Tag, Tree, svg_pages};
use indrumar_domain::ServiceCode;
use indrumar_i18n::Lang;
use indrumar_paperwork::{OfficeLines, Variant, fitted, sheet_input};
use std::fmt::Write;

/// Room for the names on both sides of the page.
const MARGIN: f32 = 96.0;

fn main() {
    let file = std::env::args().nth(1).unwrap();
    let catalogue = Catalogue::builtin().unwrap();
    let office = OfficeLines {
        name: "Primăria satului Exemplu".into(),
        phone: "0 200 00 000".into(),
        hours: "8:00–17:00".into(),
    };
    let variant = Variant {
        lang: Lang::Ro,
        ..Variant::default()
    };
    let code = ServiceCode::parse("account.mcabinet").unwrap();
    let as_of = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let input = sheet_input(&catalogue, &code, &variant, &office, as_of).unwrap();
    let laid = fitted(&input, Size::Normal).unwrap().laid;
    std::fs::write(file, picture(&laid)).unwrap();
}

/// The page as it prints, paled, with a frame around each piece and its name beside the page.
fn picture(laid: &Laid) -> String {
    // Inside another picture its points are that picture's units.
    let page = svg_pages(laid).swap_remove(0).replace("pt\"", "\"");
    let (width, height) = (PAGE.width + 2.0 * MARGIN, PAGE.height);
    let mut out = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" font-family=\"Noto Sans, sans-serif\" \
         font-size=\"8\"><rect width=\"{width}\" height=\"{height}\" fill=\"#e8e6e0\"/><rect x=\"{MARGIN}\" width=\"{}\" \
         height=\"{height}\" fill=\"#fff\"/><svg x=\"{MARGIN}\" opacity=\"0.55\"{}",
        PAGE.width,
        page.trim_start_matches("<svg"),
    );
    let mut names = Names::default();
    let pieces = laid.pages.first().map_or(&[][..], |page| &page.pieces);
    let mut order = 0;
    for piece in pieces {
        let Some(area) = area(piece) else { continue };
        let (name, colour) = match piece.mark {
            Mark::Artifact => (None, "#8a8a8a"),
            Mark::Content(content) => {
                order += 1;
                let path = path(&laid.tree, content);
                let colour = colour(laid.tree.node(laid.tree.owner(content)).tag);
                (Some(format!("{order} {path}")), colour)
            }
        };
        let dash = if name.is_some() {
            ""
        } else {
            " stroke-dasharray=\"2 2\""
        };
        write!(
            out,
            "<rect x=\"{:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"none\" stroke=\"{colour}\" \
             stroke-width=\"0.9\"{dash}/>",
            MARGIN + area.x,
            area.y,
            area.width,
            area.height
        )
        .unwrap();
        if let Some(name) = name {
            names.beside(&mut out, &area, &name, colour);
        }
    }
    out.push_str("</svg>");
    out
}

/// Where the last name stands on each side, so that names do not cover each other.
#[derive(Default)]
struct Names([f32; 2]);

impl Names {
    fn beside(&mut self, out: &mut String, area: &Area, name: &str, colour: &str) {
        let right = area.x > PAGE.width / 2.0;
        let last = &mut self.0[usize::from(right)];
        let y = (area.y + 8.0).max(*last + 9.5);
        *last = y;
        let (x, edge, anchor) = if right {
            (PAGE.width + MARGIN + 6.0, area.x + area.width, "start")
        } else {
            (MARGIN - 6.0, area.x, "end")
        };
        let line_to = if right { x - 2.0 } else { x + 2.0 };
        write!(
            out,
            "<path d=\"M{:.1} {:.1}L{line_to:.1} {:.1}\" stroke=\"{colour}\" stroke-width=\"0.5\"/>\
             <text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\" fill=\"#222\">{name}</text>",
            MARGIN + edge,
            area.y + area.height / 2.0,
            y - 3.0
        )
        .unwrap();
    }
}

/// The names of a piece's node and of those above it.
fn path(tree: &Tree, content: indrumar_document::ContentId) -> String {
    let mut names = Vec::new();
    let mut at = Some(tree.owner(content));
    while let Some(id) = at.filter(|id| *id != Tree::ROOT) {
        names.push(tree.node(id).tag.name());
        at = tree.node(id).parent;
    }
    names.reverse();
    names.join(" › ")
}

fn colour(tag: Tag) -> &'static str {
    match tag {
        Tag::H1 | Tag::H2 => "#9c2f1b",
        Tag::Lbl | Tag::LBody | Tag::LI | Tag::L => "#1b5e8a",
        Tag::Figure | Tag::Link => "#6a3d9a",
        Tag::Table | Tag::TR | Tag::TH | Tag::TD => "#2f6b2f",
        _ => "#7a5a00",
    }
}

fn area(piece: &Piece) -> Option<Area> {
    let areas = piece.draws.iter().map(Draw::bounds);
    areas.reduce(|one, other| {
        let (x, y) = (one.x.min(other.x), one.y.min(other.y));
        Area {
            x,
            y,
            width: (one.x + one.width).max(other.x + other.width) - x,
            height: (one.y + one.height).max(other.y + other.height) - y,
        }
    })
}
