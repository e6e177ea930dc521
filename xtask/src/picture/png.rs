//! The file format: PNG, eight bits a channel or a palette of at most 256 colours, lines as they are.

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::io::Write;
use xtask::driver::frame::{Colour, Frame};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// Every pixel with its colour: quickly written, and large.
pub(super) fn of_colours(picture: &Frame) -> Option<Vec<u8>> {
    let mut lines = Vec::with_capacity(picture.pixels.len() * 3 + picture.height);
    for line in picture.pixels.chunks_exact(picture.width.max(1)) {
        lines.push(0);
        lines.extend(line.iter().flatten());
    }
    file(picture, 2, None, &packed(&lines, Compression::fast())?)
}

/// Every pixel with its place among these colours.
pub(super) fn of_places(picture: &Frame, palette: &[Colour], places: &[u8]) -> Option<Vec<u8>> {
    let mut lines = Vec::with_capacity(places.len() + picture.height);
    for line in places.chunks_exact(picture.width.max(1)) {
        lines.push(0);
        lines.extend(line);
    }
    let packed = packed(&lines, Compression::best())?;
    file(picture, 3, Some(palette), &packed)
}

fn packed(lines: &[u8], how: Compression) -> Option<Vec<u8>> {
    let mut packed = ZlibEncoder::new(Vec::new(), how);
    packed.write_all(lines).ok()?;
    packed.finish().ok()
}

fn file(picture: &Frame, kind: u8, palette: Option<&[Colour]>, lines: &[u8]) -> Option<Vec<u8>> {
    let mut head = Vec::new();
    for side in [picture.width, picture.height] {
        head.extend(u32::try_from(side).ok()?.to_be_bytes());
    }
    head.extend([8, kind, 0, 0, 0]);
    let mut png = SIGNATURE.to_vec();
    chunk(&mut png, *b"IHDR", &head)?;
    if let Some(palette) = palette {
        chunk(&mut png, *b"PLTE", &palette.concat())?;
    }
    chunk(&mut png, *b"IDAT", lines)?;
    chunk(&mut png, *b"IEND", &[])?;
    Some(png)
}

fn chunk(png: &mut Vec<u8>, kind: [u8; 4], data: &[u8]) -> Option<()> {
    let mut sum = Crc::new();
    sum.update(&kind);
    sum.update(data);
    png.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
    png.extend(kind);
    png.extend(data);
    png.extend(sum.sum().to_be_bytes());
    Some(())
}
