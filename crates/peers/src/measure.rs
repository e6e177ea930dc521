//! What is measured, each in a process of its own. Times in microseconds, memory in KiB.

use std::error::Error;
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use indrumar_document::{Size, layout, pdf, svg_pages};
use indrumar_peers::{Krilla, Sheet, Sheets, TWO_PAGES, typst, web_page};
use serde_json::{Value, json};

type Answer = Result<Value, Box<dyn Error>>;

/// The two-page sheet again and again, the engine and krilla taking turns, so that a slow moment of the machine slows both.
pub(crate) fn warm(rounds: u32) -> Answer {
    let (document, krilla) = (two_pages()?.document, Krilla::load()?);
    let (mut layouts, mut engine, mut peer, mut svg) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut bytes = (0, 0);
    let mut pages = 0;
    for round in 0..=rounds {
        let start = Instant::now();
        let laid = layout(black_box(&document), Size::Normal)?;
        let laying = since(start);
        let start = Instant::now();
        let ours = black_box(pdf(&laid)?);
        let drawing = since(start);
        let start = Instant::now();
        let theirs = black_box(krilla.pdf(&laid)?);
        let their_drawing = since(start);
        let start = Instant::now();
        black_box(svg_pages(&laid));
        let preview = since(start);
        bytes = (ours.len(), theirs.len());
        pages = laid.pages.len();
        // The first round fills the caches.
        if round > 0 {
            layouts.push(laying);
            engine.push(drawing);
            peer.push(their_drawing);
            svg.push(preview);
        }
    }
    Ok(json!({
        "layout": layouts, "engine": engine, "krilla": peer, "svg": svg, "pages": pages,
        "engine_bytes": bytes.0, "krilla_bytes": bytes.1,
    }))
}

/// The first sheet of a process: from its first instruction to the words, from the words to the file.
pub(crate) fn first(who: &str, start: Instant) -> Answer {
    let document = two_pages()?.document;
    let words = since(start);
    let start = Instant::now();
    let laid = layout(&document, Size::Normal)?;
    let bytes = match who {
        "engine" => pdf(&laid)?,
        _ => Krilla::load()?.pdf(&laid)?,
    };
    Ok(json!({
        "words": words, "file": since(start), "bytes": bytes.len(), "peak": peak(),
    }))
}

/// Every sheet of the catalogue in every language and size, as it is printed, one after the other.
pub(crate) fn all() -> Answer {
    let sheets = Sheets::load()?;
    let (mut laying, mut drawing, mut preview) = (0.0, 0.0, 0.0);
    let (mut pages, mut most_pages, mut largest) = (0, 0, (0, String::new()));
    let keys = sheets.keys();
    for key in &keys {
        let start = Instant::now();
        let laid = sheets.sheet(key)?.laid;
        laying += since(start);
        let start = Instant::now();
        let bytes = black_box(pdf(&laid)?).len();
        drawing += since(start);
        let start = Instant::now();
        black_box(svg_pages(&laid));
        preview += since(start);
        pages += laid.pages.len();
        most_pages = most_pages.max(laid.pages.len());
        if bytes > largest.0 {
            let name = format!("{} {} {}", key.code, key.lang.as_str(), key.size.as_str());
            largest = (bytes, name);
        }
    }
    Ok(json!({
        "sheets": keys.len(), "pages": pages, "most_pages": most_pages, "layout": laying, "pdf": drawing, "svg": preview,
        "largest_bytes": largest.0, "largest": largest.1, "peak": peak(),
    }))
}

/// Writes the two-page sheet's words for the programs that do their own layout.
pub(crate) fn texts(folder: &Path, fonts: &str) -> Answer {
    let laid = two_pages()?.laid;
    fs::create_dir_all(folder)?;
    fs::write(folder.join("sheet.typ"), typst(&laid))?;
    fs::write(folder.join("sheet.html"), web_page(&laid, fonts))?;
    Ok(json!({ "words": "written" }))
}

/// One part of the work again and again, for a profiler.
pub(crate) fn repeat(what: &str, times: u32) -> Answer {
    let (sheet, krilla) = (two_pages()?, Krilla::load()?);
    let start = Instant::now();
    for _ in 0..times {
        match what {
            "layout" => drop(black_box(layout(&sheet.document, Size::Normal)?)),
            "svg" => drop(black_box(svg_pages(&sheet.laid))),
            "krilla" => drop(black_box(krilla.pdf(&sheet.laid)?)),
            _ => drop(black_box(pdf(&sheet.laid)?)),
        }
    }
    Ok(json!({ "each": since(start) / f64::from(times) }))
}

fn two_pages() -> Result<Sheet, Box<dyn Error>> {
    Ok(Sheets::load()?.ordinary(TWO_PAGES)?)
}

fn since(start: Instant) -> f64 {
    start.elapsed().as_nanos() as f64 / 1000.0
}

/// The most memory that this process ever held, where the system tells.
fn peak() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}
