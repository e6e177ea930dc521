//! A picture with few colours takes few bytes: PNG as the driver gives it in, PNG with a palette out.
//!
//! The screens have some hundred colours, most of them edges of letters. Up to 256 stay as they are; of more, each comes to
//! stand for its next neighbours. Pictures of another form than the driver's are given back as they were.

use flate2::read::ZlibDecoder;
use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};
use std::collections::BTreeMap;
use std::io::{Read, Write};

const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";

/// As many as a byte can name.
const MOST: usize = 256;

type Colour = [u8; 3];

/// The same picture with a palette, if it is one of ours and gets smaller by that.
pub(super) fn with_palette(png: Vec<u8>) -> Vec<u8> {
    match read(&png).and_then(|picture| write(&picture)) {
        Some(smaller) if smaller.len() < png.len() => smaller,
        _ => png,
    }
}

struct Picture {
    width: usize,
    height: usize,
    pixels: Vec<Colour>,
}

/// Eight bits a channel, red, green and blue, with or without an alpha that is not used, not interlaced.
fn read(png: &[u8]) -> Option<Picture> {
    let mut rest = png.strip_prefix(SIGNATURE)?;
    let (mut head, mut packed) = (None, Vec::new());
    while let Some((length, after)) = rest.split_first_chunk::<4>() {
        let length = usize::try_from(u32::from_be_bytes(*length)).ok()?;
        let (kind, after) = after.split_at_checked(4)?;
        let (data, after) = after.split_at_checked(length)?;
        match kind {
            b"IHDR" => head = Some(data),
            b"IDAT" => packed.extend_from_slice(data),
            _ => {}
        }
        rest = after.get(4..)?;
    }
    let head = head?;
    let channels = match head.get(8..13)? {
        [8, 2, 0, 0, 0] => 3,
        [8, 6, 0, 0, 0] => 4,
        _ => return None,
    };
    let side = |at: usize| {
        let four = head.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(four)).ok()
    };
    let (width, height) = (side(0)?, side(4)?);
    let mut lines = Vec::new();
    ZlibDecoder::new(packed.as_slice())
        .read_to_end(&mut lines)
        .ok()?;
    let bytes = unfiltered(&lines, width * channels, channels)?;
    let pixels = bytes.chunks_exact(channels).map(|pixel| match pixel {
        [red, green, blue] | [red, green, blue, 255] => Some([*red, *green, *blue]),
        _ => None,
    });
    let pixels = pixels.collect::<Option<Vec<Colour>>>()?;
    (pixels.len() == width * height).then_some(Picture {
        width,
        height,
        pixels,
    })
}

/// The lines without what each foretells from its left neighbour and from the line above.
fn unfiltered(lines: &[u8], length: usize, channels: usize) -> Option<Vec<u8>> {
    let mut before = vec![0_u8; length];
    let mut bytes = Vec::with_capacity(lines.len());
    for line in lines.chunks(length + 1) {
        let (filter, line) = line.split_first()?;
        let mut now = line.to_vec();
        for at in 0..now.len() {
            let left = at.checked_sub(channels);
            let (a, c) = left.map_or((0, 0), |left| (now[left], before[left]));
            let b = *before.get(at)?;
            let foretold = match filter {
                0 => 0,
                1 => a,
                2 => b,
                3 => u8::midpoint(a, b),
                4 => paeth(a, b, c),
                _ => return None,
            };
            now[at] = now[at].wrapping_add(foretold);
        }
        bytes.extend_from_slice(&now);
        before = now;
    }
    Some(bytes)
}

/// Whichever of left, above and above left is nearest to left + above − above left.
fn paeth(left: u8, above: u8, corner: u8) -> u8 {
    let [a, b, c] = [left, above, corner].map(i32::from);
    let guess = a + b - c;
    let [from_a, from_b, from_c] = [a, b, c].map(|it| (guess - it).abs());
    if from_a <= from_b && from_a <= from_c {
        left
    } else if from_b <= from_c {
        above
    } else {
        corner
    }
}

fn write(picture: &Picture) -> Option<Vec<u8>> {
    let (palette, place) = palette(&picture.pixels)?;
    let mut lines = Vec::with_capacity(picture.pixels.len() + picture.height);
    for line in picture.pixels.chunks(picture.width) {
        lines.push(0);
        for pixel in line {
            lines.push(*place.get(pixel)?);
        }
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(&lines).ok()?;
    let packed = packed.finish().ok()?;
    let mut head = Vec::new();
    for side in [picture.width, picture.height] {
        head.extend(u32::try_from(side).ok()?.to_be_bytes());
    }
    head.extend([8, 3, 0, 0, 0]);
    let mut png = SIGNATURE.to_vec();
    for (kind, data) in [
        (b"IHDR", &head),
        (b"PLTE", &palette.concat()),
        (b"IDAT", &packed),
        (b"IEND", &Vec::new()),
    ] {
        let mut sum = Crc::new();
        sum.update(kind);
        sum.update(data);
        png.extend(u32::try_from(data.len()).ok()?.to_be_bytes());
        png.extend(kind);
        png.extend(data);
        png.extend(sum.sum().to_be_bytes());
    }
    Some(png)
}

/// The colours that stay, most used first, and for every colour the place of the one that stands for it.
fn palette(pixels: &[Colour]) -> Option<(Vec<Colour>, BTreeMap<Colour, u8>)> {
    let mut uses: BTreeMap<Colour, usize> = BTreeMap::new();
    for pixel in pixels {
        *uses.entry(*pixel).or_default() += 1;
    }
    let mut colours: Vec<Colour> = uses.keys().copied().collect();
    colours.sort_by_key(|colour| std::cmp::Reverse(uses.get(colour).copied()));
    let stay = (0..)
        .map(|step| apart(&colours, step * step))
        .find(|stay| stay.len() <= MOST)?;
    let mut place = BTreeMap::new();
    for colour in colours {
        let nearest = (0_u8..=255)
            .zip(&stay)
            .min_by_key(|(_, other)| distance(colour, **other));
        place.insert(colour, nearest?.0);
    }
    Some((stay, place))
}

/// Those of which no other that is used more lies so near; when there are too many, one more than can be is enough to know.
fn apart(colours: &[Colour], near: u32) -> Vec<Colour> {
    let mut stay: Vec<Colour> = Vec::new();
    for colour in colours {
        if stay.len() <= MOST && stay.iter().all(|other| distance(*colour, *other) > near) {
            stay.push(*colour);
        }
    }
    stay
}

/// The square of how far apart they are.
fn distance(one: Colour, other: Colour) -> u32 {
    let channels = one.iter().zip(other);
    channels
        .map(|(one, other)| u32::from(one.abs_diff(other)).pow(2))
        .sum()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// A picture whose pixels are those of `colour`, as a program with another habit would write it.
    fn full(width: usize, height: usize, colour: impl Fn(usize, usize) -> Colour) -> Vec<u8> {
        let mut lines = Vec::new();
        for y in 0..height {
            // Each line is told from the one above.
            lines.push(2);
            for x in 0..width {
                let above = if y == 0 { [0; 3] } else { colour(x, y - 1) };
                let now = colour(x, y);
                lines.extend((0..3).map(|at| now[at].wrapping_sub(above[at])));
            }
        }
        let mut packed = ZlibEncoder::new(Vec::new(), Compression::none());
        packed.write_all(&lines).unwrap();
        let packed = packed.finish().unwrap();
        let mut head = Vec::new();
        head.extend(u32::try_from(width).unwrap().to_be_bytes());
        head.extend(u32::try_from(height).unwrap().to_be_bytes());
        head.extend([8, 2, 0, 0, 0]);
        let mut png = SIGNATURE.to_vec();
        for (kind, data) in [(b"IHDR", &head), (b"IDAT", &packed)] {
            png.extend(u32::try_from(data.len()).unwrap().to_be_bytes());
            png.extend(kind);
            png.extend(data);
            png.extend([0; 4]);
        }
        png
    }

    /// The pixels of a picture with a palette, and how many colours it has.
    fn drawn(png: &[u8]) -> (Vec<Colour>, usize) {
        let at = |name: &[u8]| png.windows(4).position(|four| four == name).unwrap();
        let data = |name: &[u8]| {
            let start = at(name);
            let length = u32::from_be_bytes(png[start - 4..start].try_into().unwrap());
            &png[start + 4..start + 4 + usize::try_from(length).unwrap()]
        };
        let colours: Vec<Colour> = data(b"PLTE")
            .chunks(3)
            .map(|it| it.try_into().unwrap())
            .collect();
        let width =
            usize::try_from(u32::from_be_bytes(data(b"IHDR")[..4].try_into().unwrap())).unwrap();
        let mut lines = Vec::new();
        ZlibDecoder::new(data(b"IDAT"))
            .read_to_end(&mut lines)
            .unwrap();
        let pixels = lines.chunks(width + 1).flat_map(|line| &line[1..]);
        (
            pixels.map(|place| colours[usize::from(*place)]).collect(),
            colours.len(),
        )
    }

    #[test]
    fn few_colours_stay_what_they_are() {
        let colour = |x: usize, y: usize| [(x % 7) as u8 * 9, (y % 5) as u8 * 40, 200];
        let smaller = with_palette(full(70, 50, colour));
        let (pixels, colours) = drawn(&smaller);
        assert_eq!(colours, 35);
        let as_before = (0..50).flat_map(|y| (0..70).map(move |x| colour(x, y)));
        assert!(pixels.into_iter().eq(as_before));
    }

    #[test]
    fn of_many_colours_each_is_drawn_in_one_near_it() {
        let colour = |x: usize, y: usize| [x as u8, y as u8, 128];
        let (pixels, colours) = drawn(&with_palette(full(120, 120, colour)));
        assert!(colours <= MOST && colours > 100, "{colours}");
        let far = (0..120)
            .flat_map(|y| (0..120).map(move |x| colour(x, y)))
            .zip(pixels);
        let far = far.map(|(before, after)| distance(before, after)).max();
        assert!(far < Some(200), "{far:?}");
    }

    #[test]
    fn what_is_no_such_picture_is_given_back() {
        assert_eq!(with_palette(b"no picture".to_vec()), b"no picture");
    }
}
