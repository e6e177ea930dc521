//! Layout: from a document to a display list and a semantic tree. Pure.
//!
//! `compose` and its neighbours turn blocks into rows, `breaks` decides where pages end, `place` puts rows on pages.
//! A document is composed comfortably first, and more tightly only if that saves a page.

mod blocks;
mod breaks;
mod compose;
mod lines;
mod lists;
mod masthead;
mod place;
mod rows;
mod scale;
mod strip;
mod table;

use crate::display::Laid;
use crate::error::Error;
use crate::fonts::Fonts;
use crate::model::{Document, Size};
use crate::semantics::Tree;

use self::breaks::page_ends;
use self::compose::Composer;
use self::place::{Foot, place};
use self::rows::Row;
use self::scale::{RHYTHMS, Scale};

/// Lays a document out on A4 pages.
///
/// # Errors
/// [`Error::EmptyTitle`], [`Error::MissingGlyph`], [`Error::CodeTooLong`]; [`Error::Font`] if the program is damaged.
pub fn layout(document: &Document, size: Size) -> Result<Laid, Error> {
    if document.title.trim().is_empty() {
        return Err(Error::EmptyTitle);
    }
    let fonts = Fonts::load()?;
    let scales = RHYTHMS.map(|rhythm| Scale::new(size, rhythm));
    let [comfortable, between @ .., snug] = &scales;
    let mut best = compose(document, &fonts, comfortable)?;
    if best.ends.len() > 1 {
        let snug = compose(document, &fonts, snug)?;
        if snug.ends.len() < best.ends.len() {
            let fewest = snug.ends.len();
            best = snug;
            for scale in between {
                let composed = compose(document, &fonts, scale)?;
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
    fonts: &'a Fonts,
    scale: &'a Scale,
) -> Result<Composed<'a>, Error> {
    let mut composer = Composer {
        fonts,
        scale,
        language: document.language,
        tree: Tree::new(),
        headers: Vec::new(),
    };
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
