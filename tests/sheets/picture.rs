//! A picture of two lists of what is drawn: before, now, and the difference, page by page, side by side.
//!
//! The lists are text, so the picture is a sketch: words stand where they stand, in their size and width, in whatever font the
//! viewer has; a code is a box. Any browser shows it.

use crate::diff::Line;
use crate::sketch::{Follower, Sketch, Thing};
use std::fmt::Write;

/// A page with the desk round it.
const WIDE: f32 = 595.276 + 24.0;
const HIGH: f32 = 841.89 + 40.0;

/// Ink of a panel: of what is in both lists, of what is only in the old one, of what is only in the new one.
struct Panel {
    caption: &'static str,
    kept: &'static str,
    gone: Option<&'static str>,
    new: Option<&'static str>,
}

const PANELS: [Panel; 3] = [
    Panel {
        caption: "before",
        kept: "#000",
        gone: Some("#000"),
        new: None,
    },
    Panel {
        caption: "now",
        kept: "#000",
        gone: None,
        new: Some("#000"),
    },
    Panel {
        caption: "difference: red is gone, blue is new",
        kept: "#c8c8c8",
        gone: Some("#d1001f"),
        new: Some("#0050d1"),
    },
];

/// The picture, as SVG.
pub(crate) fn picture(lines: &[Line<'_>]) -> String {
    let sketches = sketches(lines);
    let pages = sketches.iter().map(|(_, sketch)| sketch.page + 1).max();
    let (wide, high) = (WIDE * PANELS.len() as f32, HIGH * pages.unwrap_or(1) as f32);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {wide:.0} {high:.0}\" width=\"{wide:.0}\" \
         font-family=\"Noto Sans, sans-serif\">\n<rect width=\"100%\" height=\"100%\" fill=\"#e8e8e8\"/>\n"
    );
    for page in 0..pages.unwrap_or(1) {
        for (nth, panel) in PANELS.iter().enumerate() {
            let (x, y) = (WIDE * nth as f32 + 12.0, HIGH * page as f32 + 28.0);
            let _ = writeln!(
                svg,
                "<g transform=\"translate({x:.1} {y:.1})\"><text y=\"-8\" font-size=\"14\">{}, page {}</text>\
                 <rect width=\"595.3\" height=\"841.9\" fill=\"#fff\" stroke=\"#999\"/>",
                panel.caption,
                page + 1
            );
            for (line, sketch) in sketches.iter().filter(|(_, sketch)| sketch.page == page) {
                let ink = match line {
                    Line::Kept(_) => Some(panel.kept),
                    Line::Gone(_) => panel.gone,
                    Line::New(_) => panel.new,
                };
                if let Some(ink) = ink {
                    draw(&mut svg, sketch, ink);
                }
            }
            svg.push_str("</g>\n");
        }
    }
    svg.push_str("</svg>\n");
    svg
}

/// What each line draws. A page's headline is about all lines up to the next; old and new lines have each their own page.
fn sketches<'a>(lines: &'a [Line<'a>]) -> Vec<(Line<'a>, Sketch)> {
    let (mut old, mut new) = (Follower::default(), Follower::default());
    let mut found = Vec::new();
    for line in lines {
        let sketch = match line {
            Line::Kept(text) => {
                old.follow(text);
                new.follow(text)
            }
            Line::Gone(text) => old.follow(text),
            Line::New(text) => new.follow(text),
        };
        found.extend(sketch.map(|sketch| (*line, sketch)));
    }
    found
}

fn draw(svg: &mut String, sketch: &Sketch, ink: &str) {
    let Sketch { x, y, .. } = *sketch;
    let _ = match &sketch.thing {
        Thing::Words {
            width,
            size,
            strong,
            white,
            text,
        } => {
            let ink = if *white { "#fff" } else { ink };
            let weight = if *strong { 700 } else { 400 };
            writeln!(
                svg,
                "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\" fill=\"{ink}\" \
                 textLength=\"{width}\" lengthAdjust=\"spacingAndGlyphs\">{}</text>",
                text.trim_end().replace('&', "&amp;").replace('<', "&lt;")
            )
        }
        Thing::Filled {
            width,
            height,
            white,
        } => {
            let ink = if *white { "#fff" } else { ink };
            writeln!(
                svg,
                "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"{ink}\"/>"
            )
        }
        Thing::Outlined { width, height } => writeln!(
            svg,
            "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" fill=\"none\" stroke=\"{ink}\"/>"
        ),
        Thing::Dashed { to } => writeln!(
            svg,
            "<path d=\"M{x} {y}H{to}\" stroke=\"{ink}\" stroke-dasharray=\"5 4\"/>"
        ),
    };
}
