//! Which characters a font's codes stand for, as the file itself says (`ToUnicode`).

use std::collections::BTreeMap;
use zpdf_core::{ParseLimits, PdfObject};
use zpdf_parser::Lexer;

/// Two-byte codes and their characters.
#[derive(Debug, Default)]
pub(crate) struct Spelling {
    characters: BTreeMap<u16, String>,
}

impl Spelling {
    /// Reads the table: single codes, ranges with a first value, ranges with a list.
    pub(crate) fn read(table: &[u8], limits: &ParseLimits) -> Spelling {
        let mut spelling = Spelling::default();
        let mut operands: Vec<PdfObject> = Vec::new();
        let mut lexer = Lexer::new(table, 0, limits);
        loop {
            lexer.skip_whitespace_and_comments();
            let at = lexer.pos();
            let Some(first) = table.get(at) else { break };
            if first.is_ascii_alphabetic() {
                let word = table[at..]
                    .iter()
                    .take_while(|byte| byte.is_ascii_alphanumeric())
                    .count();
                match &table[at..at + word] {
                    b"endbfchar" => spelling.single(&operands),
                    b"endbfrange" => spelling.ranges(&operands),
                    _ => {}
                }
                operands.clear();
                lexer.set_pos(at + word);
            } else {
                match lexer.next_token() {
                    Ok(token) => operands.push(token),
                    Err(_) => lexer.set_pos(at + 1),
                }
            }
        }
        spelling
    }

    /// The characters of some codes; a code that the table does not know is a visible mark.
    pub(crate) fn of(&self, codes: &[u8]) -> String {
        codes
            .chunks(2)
            .map(|code| match code {
                [high, low] => self.characters.get(&u16::from_be_bytes([*high, *low])),
                _ => None,
            })
            .map(|known| known.map_or("\u{FFFD}", String::as_str))
            .collect()
    }

    fn single(&mut self, operands: &[PdfObject]) {
        for pair in operands.chunks_exact(2) {
            if let (Some(code), Some(text)) = (code(&pair[0]), characters(&pair[1])) {
                self.characters.insert(code, text);
            }
        }
    }

    fn ranges(&mut self, operands: &[PdfObject]) {
        for three in operands.chunks_exact(3) {
            let (Some(first), Some(last)) = (code(&three[0]), code(&three[1])) else {
                continue;
            };
            let list = three[2].as_array().ok();
            for (at, code) in (first..=last).enumerate() {
                let text = match list {
                    Some(list) => list.get(at).and_then(characters),
                    None => characters(&three[2]).map(|text| advanced(&text, at)),
                };
                if let Some(text) = text {
                    self.characters.insert(code, text);
                }
            }
        }
    }
}

fn code(object: &PdfObject) -> Option<u16> {
    match object.as_str().ok()?.as_bytes() {
        [high, low] => Some(u16::from_be_bytes([*high, *low])),
        _ => None,
    }
}

/// UTF-16, without a byte order mark.
fn characters(object: &PdfObject) -> Option<String> {
    let bytes = object.as_str().ok()?.as_bytes();
    let units: Vec<u16> = bytes
        .chunks_exact(2)
        .map(|pair| u16::from_be_bytes([pair[0], pair[1]]))
        .collect();
    String::from_utf16(&units).ok()
}

/// The text whose last character is so many further.
fn advanced(text: &str, by: usize) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if let Some(last) = letters.last_mut() {
        *last = char::from_u32(*last as u32 + by as u32).unwrap_or('\u{FFFD}');
    }
    letters.into_iter().collect()
}
