//! The display list as printpdf operations.
//!
//! Every piece stands between marks: content with its number on the page, ornament as an artifact. Links draw nothing
//! here; they are annotations, made with the tags.

use std::collections::BTreeMap;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, Greyscale, Line, LineDashPattern, LinePoint, Mm, Op,
    PaintMode, PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, Rect, TextItem, TextMatrix,
    WindingOrder,
};

use crate::display::{Area, Draw, Ink, Laid, Mark, PAGE, Page, Run};
use crate::shape::Glyph;
use crate::symbols::Symbol;

use super::embed::Subset;
use super::utf16;

pub(super) fn pages(laid: &Laid, subsets: &[Subset]) -> Vec<PdfPage> {
    laid.pages
        .iter()
        .map(|page| {
            let operations = Canvas::new(subsets).page(page);
            let mut page = PdfPage::new(Mm(210.0), Mm(297.0), operations);
            for page_box in [&mut page.media_box, &mut page.trim_box, &mut page.crop_box] {
                page_box.width = Pt(PAGE.width);
                page_box.height = Pt(PAGE.height);
            }
            page
        })
        .collect()
}

struct Canvas<'a> {
    subsets: &'a [Subset],
    ops: Vec<Op>,
    /// The fill colour that is set.
    ink: Option<Ink>,
}

impl<'a> Canvas<'a> {
    fn new(subsets: &'a [Subset]) -> Canvas<'a> {
        Canvas {
            subsets,
            ops: Vec::new(),
            ink: None,
        }
    }

    fn page(mut self, page: &Page) -> Vec<Op> {
        let mut number = 0;
        for piece in &page.pieces {
            let is_content = piece.mark != Mark::Artifact;
            if is_content {
                self.begin("P", "MCID", DictItem::Int(number));
                number += 1;
            } else {
                self.ops.push(Op::BeginMarkedContent {
                    tag: "Artifact".to_owned(),
                });
            }
            for draw in &piece.draws {
                self.draw(draw, is_content);
            }
            self.ops.push(Op::EndMarkedContent);
        }
        self.ops
    }

    fn begin(&mut self, tag: &str, key: &str, value: DictItem) {
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict {
                map: BTreeMap::from([(key.to_owned(), value)]),
            },
        });
    }

    fn draw(&mut self, draw: &Draw, is_content: bool) {
        match draw {
            Draw::Text(run) => self.text(run),
            Draw::Sign { run, symbol } => self.sign(run, *symbol, is_content),
            Draw::Fill { area, ink } => {
                self.fill_with(*ink);
                self.rectangle(*area, PaintMode::Fill);
            }
            Draw::Frame { area, stroke } => {
                self.stroke_with(*stroke);
                let half = stroke / 2.0;
                self.rectangle(
                    Area {
                        x: area.x + half,
                        y: area.y + half,
                        width: area.width - stroke,
                        height: area.height - stroke,
                    },
                    PaintMode::Stroke,
                );
            }
            Draw::Dashes { from, to, stroke } => {
                self.ops.push(Op::SaveGraphicsState);
                self.stroke_with(*stroke);
                self.ops.push(Op::SetLineDashPattern {
                    dash: LineDashPattern::new(0.0, &[5.0, 4.0]),
                });
                self.ops.push(Op::DrawLine {
                    line: Line {
                        points: vec![point(from.0, from.1), point(*to, from.1)],
                        is_closed: false,
                    },
                });
                self.ops.push(Op::RestoreGraphicsState);
            }
            Draw::Modules(areas) => {
                self.fill_with(Ink::Black);
                self.modules(areas);
            }
            Draw::Link { .. } => {}
        }
    }

    fn text(&mut self, run: &Run) {
        let Some(subset) = run
            .glyphs
            .first()
            .and_then(|glyph| self.subsets.iter().find(|subset| subset.face == glyph.face))
        else {
            return;
        };
        self.fill_with(run.ink);
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFont {
            font: PdfFontHandle::External(subset.id.clone()),
            size: Pt(run.size),
        });
        let mut pen = run.x;
        // A glyph that stands off its place (a combining mark) is drawn by itself; the others in one go.
        for glyphs in run
            .glyphs
            .chunk_by(|left, right| left.shift == (0.0, 0.0) && right.shift == (0.0, 0.0))
        {
            let (dx, dy) = glyphs.first().map_or((0.0, 0.0), |glyph| glyph.shift);
            let em = run.size / 1000.0;
            self.ops.push(Op::SetTextMatrix {
                matrix: TextMatrix::Raw([
                    1.0,
                    0.0,
                    0.0,
                    1.0,
                    hundredth(pen + dx * em),
                    hundredth(PAGE.height - run.y + dy * em),
                ]),
            });
            self.ops.push(Op::ShowText {
                items: shown(subset, glyphs),
            });
            pen += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * em;
        }
        self.ops.push(Op::EndTextSection);
    }

    /// A drawn sign stands over a space which says, to whoever extracts text, that it is that sign.
    fn sign(&mut self, run: &Run, symbol: Symbol, is_content: bool) {
        if is_content {
            let character = utf16(&symbol.character().to_string());
            self.begin("Span", "ActualText", DictItem::Bytes(character));
            self.text(run);
        }
        self.fill_with(run.ink);
        let rings = symbol
            .rings()
            .into_iter()
            .map(|ring| {
                ring.into_iter()
                    .map(|(x, y)| point(run.x + x * run.size, run.y - y * run.size))
                    .collect()
            })
            .collect();
        self.polygon(rings);
        if is_content {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn polygon(&mut self, rings: Vec<Vec<LinePoint>>) {
        self.ops.push(Op::DrawPolygon {
            polygon: Polygon {
                rings: rings
                    .into_iter()
                    .map(|points| PolygonRing { points })
                    .collect(),
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            },
        });
    }

    /// A code's dark modules: in units of one module, as one path, lest hair lines show between the rows. printpdf paints
    /// every rectangle by itself, so these are operators that it passes on.
    fn modules(&mut self, areas: &[Area]) {
        let Some(first) = areas.first() else {
            return;
        };
        let module = first.height;
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix {
            matrix: CurTransMat::Raw([
                module,
                0.0,
                0.0,
                -module,
                hundredth(first.x),
                hundredth(PAGE.height - first.y),
            ]),
        });
        for area in areas {
            let count = |length: f32| DictItem::Int((length / module).round() as i64);
            self.ops.push(Op::Unknown {
                key: "re".to_owned(),
                value: vec![
                    count(area.x - first.x),
                    count(area.y - first.y),
                    count(area.width),
                    DictItem::Int(1),
                ],
            });
        }
        self.ops.push(Op::Unknown {
            key: "f".to_owned(),
            value: Vec::new(),
        });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn rectangle(&mut self, area: Area, mode: PaintMode) {
        self.ops.push(Op::DrawRectangle {
            rectangle: Rect {
                x: Pt(area.x),
                y: Pt(hundredth(PAGE.height - area.y - area.height)),
                width: Pt(area.width),
                height: Pt(area.height),
                mode: Some(mode),
                winding_order: None,
            },
        });
    }

    fn fill_with(&mut self, ink: Ink) {
        if self.ink != Some(ink) {
            self.ink = Some(ink);
            let percent = match ink {
                Ink::Black => 0.0,
                Ink::White => 1.0,
            };
            self.ops.push(Op::SetFillColor { col: grey(percent) });
        }
    }

    fn stroke_with(&mut self, thickness: f32) {
        self.ops.push(Op::SetOutlineColor { col: grey(0.0) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(thickness) });
    }
}

fn grey(percent: f32) -> Color {
    Color::Greyscale(Greyscale {
        percent,
        icc_profile: None,
    })
}

/// Glyphs as printpdf shows them: by their letters, as far as letters tell them apart, with what kerning puts between them.
fn shown(subset: &Subset, glyphs: &[Glyph]) -> Vec<TextItem> {
    let mut items = Vec::new();
    let mut letters = String::new();
    for glyph in glyphs {
        let kerning = hundredth(glyph.natural - glyph.advance);
        match subset.letter(glyph.id) {
            Some(letter) => letters.push(letter),
            None => {
                flush(&mut letters, &mut items);
                items.push(TextItem::GlyphIds(vec![Codepoint {
                    gid: subset.glyph(glyph.id),
                    offset: 0.0,
                    cid: Some(glyph.text.chars().collect()),
                }]));
            }
        }
        if kerning != 0.0 {
            flush(&mut letters, &mut items);
            items.push(TextItem::Offset(kerning));
        }
    }
    flush(&mut letters, &mut items);
    items
}

fn flush(letters: &mut String, items: &mut Vec<TextItem>) {
    if !letters.is_empty() {
        items.push(TextItem::Text(std::mem::take(letters)));
    }
}

fn point(x: f32, y: f32) -> LinePoint {
    LinePoint {
        p: Point {
            x: Pt(hundredth(x)),
            y: Pt(hundredth(PAGE.height - y)),
        },
        bezier: false,
    }
}

fn hundredth(value: f32) -> f32 {
    let rounded = (value * 100.0).round() / 100.0;
    // Minus nothing is nothing.
    rounded + 0.0
}
