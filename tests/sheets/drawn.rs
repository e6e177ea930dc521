//! What can be seen on the pages of a display list: the codes as a telephone sees them, and how full each page is.

use crate::corpus::Sheet;
use indrumar_document::{Area, Draw, Laid, Page};

/// Points to pixels: a module of our codes is some eight pixels wide, as in a photograph.
const SCALE: f32 = 2.0;
/// The white margin that the standard asks for, in modules.
const QUIET: f32 = 4.0;
/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;
/// Smaller gaps are the air between blocks.
const AIR: f32 = 30.0;

/// Everything that is wrong with the codes of a sheet.
pub(crate) fn codes(sheet: &Sheet) -> Vec<String> {
    let mut complaints = Vec::new();
    let mut read = Vec::new();
    for page in &sheet.laid.pages {
        for draw in page.pieces.iter().flat_map(|piece| &piece.draws) {
            let Draw::Modules(modules) = draw else {
                continue;
            };
            let bounds = draw.bounds();
            let side = bounds.width / MILLIMETRE;
            if !(30.0..=35.0).contains(&side) {
                complaints.push(format!("the code is {side:.1} mm wide"));
            }
            match decoded(page, bounds, modules) {
                Ok(address) => read.push(address),
                Err(why) => complaints.push(why),
            }
        }
    }
    let wanted = sheet.document.code.iter().map(|code| code.address.clone());
    let wanted: Vec<String> = wanted.collect();
    if read != wanted {
        complaints.push(format!("a telephone reads {read:?}, not {wanted:?}"));
    }
    complaints
}

/// What a reader makes of the code and what stands round it. Letters count as black boxes: none may be in the white margin.
fn decoded(page: &Page, bounds: Area, modules: &[Area]) -> Result<String, String> {
    let module = modules
        .iter()
        .map(|area| area.height)
        .fold(f32::MAX, f32::min);
    let margin = QUIET * module;
    let (left, top) = (bounds.x - margin, bounds.y - margin);
    let wide = ((bounds.width + 2.0 * margin) * SCALE) as usize;
    let high = ((bounds.height + 2.0 * margin) * SCALE) as usize;
    let mut black = vec![false; wide * high];
    let mut paint = |area: &Area| {
        let pixel = |at: f32, most: usize| (at * SCALE).round().clamp(0.0, most as f32) as usize;
        for y in pixel(area.y - top, high)..pixel(area.y + area.height - top, high) {
            let row = y * wide;
            let from = pixel(area.x - left, wide);
            let to = pixel(area.x + area.width - left, wide);
            black[row + from..row + to.max(from)].fill(true);
        }
    };
    for draw in page.pieces.iter().flat_map(|piece| &piece.draws) {
        match draw {
            Draw::Modules(modules) => modules.iter().for_each(&mut paint),
            Draw::Link { .. } => {}
            Draw::Frame { area, stroke } => sides(*area, *stroke).iter().for_each(&mut paint),
            other => paint(&other.bounds()),
        }
    }
    let mut picture =
        rqrr::PreparedImage::prepare_from_bitmap(wide, high, |x, y| black[y * wide + x]);
    let grids = picture.detect_grids();
    let [grid] = grids.as_slice() else {
        return Err(format!(
            "a telephone sees {} codes where one is",
            grids.len()
        ));
    };
    let (about, text) = grid
        .decode()
        .map_err(|error| format!("no telephone reads the code: {error}"))?;
    // The format bits of the weakest level, L. M is wanted; where the modules are there anyway, the encoder gives more.
    if about.ecc_level == 1 {
        return Err("the code's error correction is L, not M or better".to_owned());
    }
    Ok(text)
}

/// The four lines of a frame.
fn sides(area: Area, stroke: f32) -> [Area; 4] {
    [
        Area {
            height: stroke,
            ..area
        },
        Area {
            width: stroke,
            ..area
        },
        Area {
            y: area.y + area.height - stroke,
            height: stroke,
            ..area
        },
        Area {
            x: area.x + area.width - stroke,
            width: stroke,
            ..area
        },
    ]
}

/// How much of a page's height is taken, from the first ink to the last, less the one great gap, if there is one.
pub(crate) fn fullness(laid: &Laid, page: usize) -> f32 {
    let mut spans: Vec<(f32, f32)> = laid.pages[page]
        .pieces
        .iter()
        .flat_map(|piece| &piece.draws)
        .map(Draw::bounds)
        // What surrounds everything takes no room.
        .filter(|area| area.height < 700.0)
        .map(|area| (area.y, area.y + area.height))
        .collect();
    spans.sort_by(|left, right| left.0.total_cmp(&right.0));
    let Some(&(top, mut down)) = spans.first() else {
        return 0.0;
    };
    let mut gap: f32 = 0.0;
    for (from, to) in spans {
        gap = gap.max(from - down);
        down = down.max(to);
    }
    1.0 - if gap > AIR { gap } else { 0.0 } / (down - top)
}
