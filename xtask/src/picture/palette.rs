//! A picture with few colours takes few bytes.
//!
//! The screens have some hundred colours, most of them edges of letters. Up to 256 stay as they are; of more, each comes to
//! stand for its next neighbours.

use super::png;
use std::collections::BTreeMap;
use xtask::driver::frame::{Colour, Frame};

/// As many as a byte can name.
const MOST: usize = 256;

/// The picture as a PNG with a palette; nothing when there is no picture.
pub(super) fn png(picture: &Frame) -> Option<Vec<u8>> {
    let (palette, place) = palette(&picture.pixels)?;
    let places: Option<Vec<u8>> = picture
        .pixels
        .iter()
        .map(|pixel| place.get(pixel).copied())
        .collect();
    png::of_places(picture, &palette, &places?)
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
    use flate2::read::ZlibDecoder;
    use std::io::Read;

    /// A picture whose pixels are those of `colour`.
    fn full(width: usize, height: usize, colour: impl Fn(usize, usize) -> Colour) -> Frame {
        let pixels = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        Frame {
            width,
            height,
            pixels: pixels.map(|(x, y)| colour(x, y)).collect(),
        }
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
        let (pixels, colours) = drawn(&png(&full(70, 50, colour)).unwrap());
        assert_eq!(colours, 35);
        let as_before = (0..50).flat_map(|y| (0..70).map(move |x| colour(x, y)));
        assert!(pixels.into_iter().eq(as_before));
    }

    #[test]
    fn of_many_colours_each_is_drawn_in_one_near_it() {
        let colour = |x: usize, y: usize| [x as u8, y as u8, 128];
        let (pixels, colours) = drawn(&png(&full(120, 120, colour)).unwrap());
        assert!(colours <= MOST && colours > 100, "{colours}");
        let far = (0..120)
            .flat_map(|y| (0..120).map(move |x| colour(x, y)))
            .zip(pixels);
        let far = far.map(|(before, after)| distance(before, after)).max();
        assert!(far < Some(200), "{far:?}");
    }
}
