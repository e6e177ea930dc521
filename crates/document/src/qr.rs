//! QR codes as rectangles.
//!
//! Error correction M: right for a clean laser print of a short address. The quiet zone is the caller's: it is white
//! paper, and the caller knows what stands beside.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::display::Area;
use crate::error::Error;

/// A QR code as runs of dark modules on a grid.
pub(crate) struct Pattern {
    /// Modules on a side, without the quiet zone.
    pub(crate) side: i32,
    /// Runs of dark modules: column, row, length.
    pub(crate) runs: Vec<(i32, i32, i32)>,
}

/// Encodes an address.
pub(crate) fn encode(address: &str) -> Result<Pattern, Error> {
    let code = QrCode::encode_text(address, QrCodeEcc::Medium).map_err(|_| Error::CodeTooLong {
        bytes: address.len(),
    })?;
    let side = code.size();
    let mut runs = Vec::new();
    for row in 0..side {
        let mut column = 0;
        while column < side {
            let start = column;
            while column < side && code.get_module(column, row) {
                column += 1;
            }
            if column > start {
                runs.push((start, row, column - start));
            }
            column += 1;
        }
    }
    Ok(Pattern { side, runs })
}

impl Pattern {
    /// The dark areas of the code, its dark part drawn `side` points wide with the top left corner at (x, y).
    pub(crate) fn areas(&self, x: f32, y: f32, side: f32) -> Vec<Area> {
        let module = side / self.side as f32;
        self.runs
            .iter()
            .map(|&(column, row, length)| Area {
                x: x + column as f32 * module,
                y: y + row as f32 * module,
                width: length as f32 * module,
                height: module,
            })
            .collect()
    }
}
