//! Layout: from a document to a display list and a semantic tree. Pure.
//!
//! `compose` and its neighbours turn blocks into rows, `breaks` decides where pages end, `place` puts rows on pages.
//! A document is composed comfortably first, and more tightly only if that saves a page.

mod blocks;
mod breaks;
mod certificate;
mod chart;
mod code;
mod compose;
mod facts;
mod foot;
mod lines;
mod lists;
mod masthead;
mod notice;
mod pair;
mod place;
mod press;
mod rows;
mod scale;
mod strip;
mod table;

use crate::display::Laid;
use crate::error::Error;
use crate::model::{Document, Size};
use crate::shape::Shaper;

use self::breaks::page_ends;
use self::compose::Composer;
use self::foot::Foot;
use self::place::place;
use self::rows::Row;
use self::scale::{Scale, rhythms};

/// Lays a document out on A4 pages.
///
/// # Errors
/// [`Error::EmptyTitle`], [`Error::MissingGlyph`], [`Error::CodeTooLong`]; [`Error::Font`] if the program is damaged.
pub fn layout(document: &Document, size: Size) -> Result<Laid, Error> {
    if document.title.trim().is_empty() {
        return Err(Error::EmptyTitle);
    }
    let shaper = Shaper::new()?;
    let framed = document.frame && document.strip.is_none();
    let scales = rhythms(size).map(|rhythm| Scale::new(size, rhythm, framed));
    let [comfortable, between @ .., snug] = &scales;
    let mut best = compose(document, &shaper, comfortable)?;
    if best.ends.len() > 1 {
        let snug = compose(document, &shaper, snug)?;
        if snug.ends.len() < best.ends.len() {
            let fewest = snug.ends.len();
            best = snug;
            for scale in between {
                let composed = compose(document, &shaper, scale)?;
                if composed.ends.len() == fewest {
                    best = composed;
                    break;
                }
            }
        }
    }
    place(document, size, best)
}

/// A document in rows, with what stands at its foot.
struct Composed<'a> {
    composer: Composer<'a>,
    rows: Vec<Row>,
    foot: Foot,
    ends: Vec<usize>,
}

fn compose<'a>(
    document: &Document,
    shaper: &'a Shaper,
    scale: &'a Scale,
) -> Result<Composed<'a>, Error> {
    let framed = document.frame && document.strip.is_none();
    let mut composer = Composer::new(shaper, scale, document.language, framed);
    let (mut rows, blocks) = composer.opening(document)?;
    rows.append(&mut composer.blocks(blocks)?);
    let strip = match &document.strip {
        Some(strip) => composer.strip(strip)?,
        None => Vec::new(),
    };
    let foot = Foot::new(&mut composer, &document.footer, strip)?;
    rows.extend(foot.strip_in_flow());
    let headers: Vec<f32> = composer.headers.iter().map(|row| row.height).collect();
    let ends = page_ends(&rows, &headers, foot.room(scale));
    Ok(Composed {
        composer,
        rows,
        foot,
        ends,
    })
}
