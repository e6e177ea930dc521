//! CSV as spreadsheets of this country open it by a double click: semicolons, UTF-8 with its mark at the beginning, CR LF.
//!
//! The first line is the header and the rows follow it, so that any program can read them; what made the file stands after a blank
//! line at the end.

use super::{Cell, Grid};

/// The table as CSV.
pub fn csv(grid: &Grid) -> Vec<u8> {
    let mut out = String::from('\u{feff}');
    let titles = grid.columns.iter().map(|column| field(&column.title));
    line(&mut out, titles);
    for row in &grid.rows {
        line(&mut out, row.iter().map(written));
    }
    line(&mut out, std::iter::empty());
    for (name, value) in grid.about() {
        line(&mut out, [field(&name), written(&value)].into_iter());
    }
    out.into_bytes()
}

fn line(out: &mut String, fields: impl Iterator<Item = String>) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            out.push(';');
        }
        out.push_str(&field);
    }
    out.push_str("\r\n");
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Blank => String::new(),
        Cell::Text(text) => field(text),
        Cell::Number(number) => number.to_string(),
        Cell::Date(date) => date.format("%Y-%m-%d").to_string(),
        Cell::Time(time) => time.format("%H:%M").to_string(),
    }
}

/// A text, with an apostrophe before what a spreadsheet would take for a formula, in quotation marks where it must be.
fn field(text: &str) -> String {
    let guarded =
        match text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
            true => format!("'{text}"),
            false => text.to_owned(),
        };
    if guarded.contains([';', '"', '\r', '\n', ',']) || guarded.trim() != guarded {
        format!("\"{}\"", guarded.replace('"', "\"\""))
    } else {
        guarded
    }
}
