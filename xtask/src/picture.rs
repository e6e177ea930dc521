//! Pictures of the window, from the driver's base64 to a file.

mod palette;

use crate::failure::Failure;
use std::fs;
use std::path::Path;
use xtask::driver::session::Session;

/// Takes a picture of the page, once it is wholly drawn, and writes it.
pub(crate) fn take(window: &Session, path: &Path) -> Result<(), Failure> {
    window.settle()?;
    let text = window.picture()?;
    let bytes = decode(&text).ok_or_else(|| Failure::Said("the picture is not base64".into()))?;
    fs::write(path, bytes).map_err(Failure::io(format!("writing {}", path.display())))
}

/// Copies a picture, with as few bytes as the eye allows.
pub(crate) fn keep(picture: &Path, to: &Path) -> Result<(), Failure> {
    let doing = || format!("keeping {}", to.display());
    let bytes = fs::read(picture).map_err(Failure::io(doing()))?;
    fs::write(to, palette::with_palette(bytes)).map_err(Failure::io(doing()))
}

/// Base64 with the usual alphabet; line ends and padding are passed over.
fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut count) = (0_u32, 0);
    for letter in text.bytes().filter(|letter| !b"=\r\n".contains(letter)) {
        let six = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(six);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xFF) as u8);
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_gives_back_the_bytes() {
        assert_eq!(
            decode("w45uZHJ1bWFy").as_deref(),
            Some("Îndrumar".as_bytes())
        );
        assert_eq!(decode("YQ==").as_deref(), Some(&b"a"[..]));
        assert_eq!(decode("a?"), None);
    }
}
