//! From bytes to cells: how the letters are written, which sign stands between cells, quotes and lines.

use crate::ApiError;
use encoding_rs::{Encoding, UTF_8, UTF_16LE, WINDOWS_1250, WINDOWS_1251};

/// Most rows that are read at once: more than ten years of a busy desk.
const MOST_ROWS: usize = 50_000;

/// A table as it stands in the file.
pub(super) struct Table {
    pub(super) encoding: &'static str,
    pub(super) separator: char,
    pub(super) headings: Vec<String>,
    pub(super) rows: Vec<Row>,
}

/// A row with the number of the line where it begins.
pub(super) struct Row {
    pub(super) line: u32,
    pub(super) cells: Vec<String>,
}

impl Table {
    /// Rows without anything in them are left out. `has_headings`: whether the first row names the columns.
    pub(super) fn read(
        bytes: &[u8],
        encoding: Option<&str>,
        has_headings: impl FnOnce(&[String]) -> bool,
    ) -> Result<Self, ApiError> {
        let (encoding, text) = decoded(bytes, encoding)?;
        let separator = separator(&text);
        let mut rows = cells(&text, separator)?;
        if rows.is_empty() {
            return Err(ApiError::ImportUnreadable {});
        }
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for row in &mut rows {
            row.cells.resize(width, String::new());
        }
        let headings = match rows.first() {
            Some(first) if has_headings(&first.cells) => rows.remove(0).cells,
            _ => vec![String::new(); width],
        };
        Ok(Self {
            encoding,
            separator,
            headings,
            rows,
        })
    }
}

fn decoded(bytes: &[u8], named: Option<&str>) -> Result<(&'static str, String), ApiError> {
    let encoding = match named {
        Some("utf-8") => UTF_8,
        Some("utf-16") => UTF_16LE,
        Some("windows-1251") => WINDOWS_1251,
        Some("windows-1250") => WINDOWS_1250,
        Some(other) => {
            return Err(ApiError::UnknownChoice {
                word: other.to_owned(),
            });
        }
        None => guessed(bytes),
    };
    // A mark at the beginning of the file is surer than any guess.
    let (text, encoding, _) = encoding.decode(bytes);
    if text.contains('\0') {
        return Err(ApiError::ImportUnreadable {});
    }
    let text = if encoding == UTF_8 {
        text.into_owned()
    } else {
        // The old code page has the letters with cedillas alone.
        text.replace('ş', "ș")
            .replace('ţ', "ț")
            .replace('Ş', "Ș")
            .replace('Ţ', "Ț")
    };
    let name = match encoding {
        it if it == UTF_8 => "utf-8",
        it if it == WINDOWS_1251 => "windows-1251",
        it if it == WINDOWS_1250 => "windows-1250",
        _ => "utf-16",
    };
    Ok((name, text))
}

/// In Russian letters above 127 stand beside each other, in Romanian they stand alone among Latin ones.
fn guessed(bytes: &[u8]) -> &'static Encoding {
    if std::str::from_utf8(bytes).is_ok() {
        return UTF_8;
    }
    let beside = bytes
        .windows(2)
        .filter(|pair| pair.iter().all(|byte| *byte > 0x7f))
        .count();
    let high = bytes.iter().filter(|byte| **byte > 0x7f).count();
    if beside * 2 > high {
        WINDOWS_1251
    } else {
        WINDOWS_1250
    }
}

/// The sign that stands in the first line most, outside of quotes.
fn separator(text: &str) -> char {
    let first = text.lines().find(|line| !line.trim().is_empty());
    let line = first.unwrap_or_default();
    let count = |sign: char| {
        let mut quoted = false;
        line.chars()
            .filter(|it| {
                quoted ^= *it == '"';
                *it == sign && !quoted
            })
            .count()
    };
    let mut best = (';', 0);
    for sign in [';', '\t', ','] {
        if count(sign) > best.1 {
            best = (sign, count(sign));
        }
    }
    best.0
}

/// Quoted cells may hold separators, line breaks and doubled quotes.
fn cells(text: &str, separator: char) -> Result<Vec<Row>, ApiError> {
    let mut rows: Vec<Row> = Vec::new();
    let (mut line, mut begun) = (1_u32, 1_u32);
    let (mut row, mut cell): (Vec<String>, String) = (Vec::new(), String::new());
    let mut quoted = false;
    let mut signs = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(sign) = signs.next() {
        line += u32::from(sign == '\n');
        match sign {
            '"' if quoted && signs.peek() == Some(&'"') => {
                cell.push('"');
                signs.next();
            }
            '"' if quoted || cell.trim().is_empty() => quoted = !quoted,
            '\r' if !quoted && signs.peek() == Some(&'\n') => {}
            '\n' | '\r' if !quoted => {
                row.push(std::mem::take(&mut cell));
                keep(&mut rows, begun, std::mem::take(&mut row))?;
                begun = line;
            }
            it if it == separator && !quoted => row.push(std::mem::take(&mut cell)),
            it => cell.push(it),
        }
    }
    row.push(cell);
    keep(&mut rows, begun, row)?;
    Ok(rows)
}

fn keep(rows: &mut Vec<Row>, line: u32, cells: Vec<String>) -> Result<(), ApiError> {
    let cells: Vec<String> = cells.iter().map(|cell| cell.trim().to_owned()).collect();
    if cells.iter().all(String::is_empty) {
        return Ok(());
    }
    if rows.len() > MOST_ROWS {
        return Err(ApiError::ImportTooLarge {
            max: crate::sync::count(MOST_ROWS),
        });
    }
    rows.push(Row { line, cells });
    Ok(())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn table(bytes: &[u8]) -> Table {
        Table::read(bytes, None, |_| true).unwrap()
    }

    #[test]
    fn quotes_hold_separators_lines_and_quotes_and_rows_keep_the_number_of_their_line() {
        let read = table(b"a;b\r\n\"x;\"\"y\"\"\nz\";2\r\n\r\n;;\n3;4");
        assert_eq!(read.headings, ["a", "b"]);
        assert_eq!(read.rows[0].cells, ["x;\"y\"\nz", "2"]);
        let lines: Vec<u32> = read.rows.iter().map(|row| row.line).collect();
        assert_eq!(lines, [2, 6]);
    }

    #[test]
    fn letters_are_read_whichever_program_wrote_them() {
        let (romanian, _, _) = WINDOWS_1250.encode("Data;Notă\n1.2.2026;plăteşte şi învaţă");
        let read = table(&romanian);
        assert_eq!(
            (read.encoding, read.headings[1].as_str()),
            ("windows-1250", "Notă")
        );
        assert!(read.rows[0].cells[1].ends_with("și învață"));
        let (russian, _, _) = WINDOWS_1251.encode("Дата\tУслуга\n1.2.2026\tоплата за свет");
        let read = table(&russian);
        assert_eq!((read.encoding, read.separator), ("windows-1251", '\t'));
        assert_eq!(read.rows[0].cells[1], "оплата за свет");
        let mark = table("\u{feff}Data,Serviciu\n1.2.2026,ș".as_bytes());
        assert_eq!(
            (mark.encoding, mark.headings[0].as_str()),
            ("utf-8", "Data")
        );
        let wide: Vec<u8> = "\u{feff}Data;Ș\n1;2"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        assert_eq!(table(&wide).headings, ["Data", "Ș"]);
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert!(Table::read(b"", None, |_| true).is_err());
        assert!(Table::read(b"\x00\x01\x02", None, |_| true).is_err());
        assert!(Table::read(b"a", Some("ebcdic"), |_| true).is_err());
        let long = "a;b\n".repeat(MOST_ROWS + 2);
        assert!(Table::read(long.as_bytes(), None, |_| true).is_err());
    }
}
