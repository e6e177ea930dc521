//! Rows onto pages: final coordinates, page by page.

use crate::display::{Laid, Mark, PAGE, Page};
use crate::error::Error;
use crate::model::{Document, Size};
use crate::text::Text;

use super::Composed;
use super::certificate::border;
use super::foot::{BELOW_STRIP, running_head};
use super::press::Press;
use super::rows::{Row, height};

/// Puts a composed document on its pages.
pub(super) fn place(
    document: &Document,
    size: Size,
    composed: Composed<'_>,
) -> Result<Laid, Error> {
    let Composed {
        mut composer,
        rows,
        foot,
        ends,
    } = composed;
    let scale = composer.scale;
    let headers = std::mem::take(&mut composer.headers);
    let title = composer.words(&Text::from(document.title.as_str()));
    let mut press = Press::default();
    let count = ends.len();
    let mut rows = rows.into_iter();
    let mut start = 0;
    for (number, &end) in ends.iter().enumerate() {
        press.pages.push(Page::default());
        let mut y = if number == 0 {
            scale.top
        } else {
            press.ornament(running_head(&mut composer, &title)?);
            scale.top_after
        };
        let page_rows: Vec<Row> = rows.by_ref().take(end - start).collect();
        let mut stretch = 1.0;
        if composer.framed {
            press.push(Mark::Artifact, border());
            if count == 1 {
                let bottom = scale.foot - scale.foot_room - foot.more_lines(scale);
                let left = bottom - scale.top - height(&page_rows);
                let gaps: f32 = page_rows.iter().skip(1).map(|row| row.gap).sum();
                stretch = (1.0 + left / gaps.max(1.0)).clamp(1.0, 4.0);
                y += (left - gaps * (stretch - 1.0)).max(0.0) * 0.4;
            }
        }
        let mut thread: Option<(f32, f32)> = None;
        let mut bottom_before = y;
        for (index, row) in page_rows.into_iter().enumerate() {
            if index == 0
                && let Some(header) = row.header.and_then(|header| headers.get(header))
            {
                press.row(&mut composer.tree, header.clone(), y);
                y += header.height;
            } else if index > 0 {
                y += row.gap * stretch;
            }
            let below = y + row.height;
            // Rows in two columns that follow each other share one hairline.
            match (row.thread, thread) {
                (Some(x), None) => thread = Some((x, y)),
                (None, Some((x, top))) => {
                    press.hairline(x, top, bottom_before);
                    thread = None;
                }
                _ => {}
            }
            bottom_before = below;
            press.row(&mut composer.tree, row, y);
            y = below;
        }
        if let Some((x, top)) = thread {
            press.hairline(x, top, bottom_before);
        }
        start = end;
        let last = number + 1 == count;
        let lift = if last { foot.strip_height(scale) } else { 0.0 };
        press.footer(&mut composer, &foot, number + 1, count, lift)?;
        if last && let Some(strip) = foot.strip.clone() {
            let top = PAGE.height - BELOW_STRIP - strip.height;
            press.row(&mut composer.tree, strip, top);
        }
    }
    Ok(Laid {
        language: document.language,
        title,
        as_of: document.as_of,
        size,
        pages: press.pages,
        tree: composer.tree,
        outline: press.outline,
    })
}
