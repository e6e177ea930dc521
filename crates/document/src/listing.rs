//! The display list as text, a line for each thing that is drawn: for reference files and for differences that a person can read.
//!
//! `what it means | what is drawn, and where | what it says`, under a headline for each page; tenths of a point, the origin at the
//! top left. What only adorns means `-`. At the end the outline. The same layout gives the same text.

use std::fmt::Write;

use crate::display::{Area, Draw, Ink, Laid, Mark, Run};
use crate::fonts::FaceId;
use crate::semantics::{NodeId, Tree};
use crate::shape::Glyph;

/// The display list of a laid-out document as text.
pub fn listing(laid: &Laid) -> String {
    let (language, size) = (laid.language.tag(), laid.size.as_str());
    let mut out = format!("{} | {language} {size} {}\n", laid.title, laid.as_of);
    for (number, page) in (1..).zip(&laid.pages) {
        let _ = writeln!(out, "page {number} of {}", laid.pages.len());
        for piece in &page.pieces {
            let path = match piece.mark {
                Mark::Content(content) => path(&laid.tree, laid.tree.owner(content)),
                Mark::Artifact => "-".to_owned(),
            };
            for draw in &piece.draws {
                let (drawn, says) = described(draw);
                let line = format!("{path} | {drawn} | {says}");
                // A space at the end of a line cannot be seen, and what says nothing needs no bar.
                out.push_str(line.trim_end_matches([' ', '|']));
                out.push('\n');
            }
        }
    }
    for entry in &laid.outline {
        let indent = if entry.nested { "  " } else { "" };
        let page = entry.page + 1;
        let _ = writeln!(
            out,
            "outline | {page} {:.1} | {indent}{}",
            entry.y, entry.title
        );
    }
    out
}

/// The tags from the document down to the node, which language and alternative it has.
fn path(tree: &Tree, node: NodeId) -> String {
    let mut tags = Vec::new();
    let mut next = Some(node);
    while let Some(id) = next.filter(|id| *id != Tree::ROOT) {
        let node = tree.node(id);
        let language = node
            .language
            .map_or(String::new(), |it| format!(":{}", it.tag()));
        tags.push(format!("{}{language}", node.tag.name()));
        next = node.parent;
    }
    tags.reverse();
    let alt = tree.node(node).alt.as_ref();
    let alt = alt.map_or(String::new(), |alt| format!(" „{alt}”"));
    tags.join("/") + &alt
}

fn described(draw: &Draw) -> (String, String) {
    match draw {
        Draw::Text(run) => (format!("text {}", set(run)), run.text()),
        Draw::Sign { run, symbol } => {
            (format!("sign {}", set(run)), symbol.character().to_string())
        }
        Draw::Fill { area, ink } => (
            format!("fill {} {}", place(*area), name(*ink)),
            String::new(),
        ),
        Draw::Frame { area, stroke } => {
            (format!("frame {} {stroke:.1}", place(*area)), String::new())
        }
        Draw::Dashes { from, to, stroke } => (
            format!("dashes {:.1} {:.1} to {to:.1} {stroke:.1}", from.0, from.1),
            String::new(),
        ),
        Draw::Modules(modules) => (
            format!("code {}", place(draw.bounds())),
            format!("{} runs, {:016x}", modules.len(), sum(modules)),
        ),
        Draw::Link {
            area, address, alt, ..
        } => (
            format!("link {}", place(*area)),
            format!("{address} „{alt}”"),
        ),
    }
}

/// Pen, width, size, face and colour.
fn set(run: &Run) -> String {
    let advance = run.glyphs.iter().map(|glyph| glyph.advance);
    let width = advance.sum::<f32>() * run.size / 1000.0;
    let bold = |glyph: &Glyph| glyph.face == FaceId::Bold;
    let face = if run.glyphs.first().is_some_and(bold) {
        "bold"
    } else {
        "regular"
    };
    let (x, y, size) = (run.x, run.y, run.size);
    format!(
        "{x:.1} {y:.1} {width:.1} {size:.1} {face} {}",
        name(run.ink)
    )
}

fn place(area: Area) -> String {
    format!(
        "{:.1} {:.1} {:.1} {:.1}",
        area.x, area.y, area.width, area.height
    )
}

fn name(ink: Ink) -> &'static str {
    match ink {
        Ink::Black => "black",
        Ink::White => "white",
    }
}

/// A number that another pattern would hardly have.
fn sum(modules: &[Area]) -> u64 {
    let Some(first) = modules.first() else {
        return 0;
    };
    let tenths = |value: f32| (value * 10.0).round() as i64 as u64;
    modules.iter().fold(0xcbf2_9ce4_8422_2325, |sum, area| {
        let seen = [area.x - first.x, area.y - first.y, area.width].map(tenths);
        seen.iter().fold(sum, |sum, value| {
            (sum ^ value).wrapping_mul(0x100_0000_01b3)
        })
    })
}
