//! Pictures of the window as it stands on the screen.
//!
//! The driver's own picture is not asked for: a window that paints plainly, as the program's does, never gives it one. Whoever
//! looks at the screen also sees what a person sees, and not what the window meant to draw.

mod palette;
mod png;

use crate::failure::Failure;
use std::fs;
use std::path::Path;
use xtask::driver::frame::Frame;
use xtask::driver::screen::Screen;
use xtask::driver::session::Session;
use xtask::driver::wait::{PATIENCE, until};

/// So many looks in a row must see the same.
const STILL: u32 = 3;

/// Takes a picture of the page, once it is wholly drawn and stands still, and writes it.
pub(crate) fn take(screen: &Screen, window: &Session, path: &Path) -> Result<Frame, Failure> {
    window.settle()?;
    let [left, top, width, height] = window.place()?;
    let (mut before, mut same): (Option<Frame>, u32) = (None, 1);
    let page = until("a page that stands still", PATIENCE, || {
        let now = screen.frame()?.part((left, top), (width, height));
        same = if before.as_ref() == Some(&now) {
            same + 1
        } else {
            1
        };
        before = Some(now);
        Ok(before.take_if(|_| same >= STILL))
    })?;
    write(path, png::of_colours(&page))?;
    Ok(page)
}

/// Writes a picture with as few bytes as the eye allows.
pub(crate) fn keep(page: &Frame, path: &Path) -> Result<(), Failure> {
    write(path, palette::png(page))
}

fn write(path: &Path, png: Option<Vec<u8>>) -> Result<(), Failure> {
    let png = png.ok_or_else(|| Failure::Said("the picture is too large to be kept".into()))?;
    fs::write(path, png).map_err(Failure::io(format!("writing {}", path.display())))
}
