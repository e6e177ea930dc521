//! What stands on the screen, pixel by pixel: as a person sees it, whatever the window believes it has drawn.
//!
//! The X server keeps its memory in a file of the format XWD: a head of big-endian words, the colours' names, then the lines.
//! Not here: files that pictures are kept in.

use super::Fault;

/// A colour: red, green, blue.
pub type Colour = [u8; 3];

/// Words of the head that are read, by their place.
const HEAD: usize = 0;
const WIDTH: usize = 4;
const HEIGHT: usize = 5;
const BYTE_ORDER: usize = 7;
const BITS: usize = 11;
const LINE: usize = 12;
const NAMES: usize = 19;
/// A colour's name takes so many bytes.
const NAME: usize = 12;

/// A part of the screen, or the whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// Pixels in a line.
    pub width: usize,
    /// Lines.
    pub height: usize,
    /// Line by line from the top, each from the left.
    pub pixels: Vec<Colour>,
}

impl Frame {
    /// Reads a screen of four bytes a pixel, the lowest byte blue, as a server of 24 bits on this kind of machine keeps it.
    pub fn of_xwd(file: &[u8]) -> Result<Self, Fault> {
        let broken = || Fault::Answer("the screen's memory cannot be read".into());
        let word = |at: usize| {
            let four = file.get(at * 4..at * 4 + 4)?.try_into().ok()?;
            usize::try_from(u32::from_be_bytes(four)).ok()
        };
        let word = |at: usize| word(at).ok_or_else(broken);
        let (width, height, line) = (word(WIDTH)?, word(HEIGHT)?, word(LINE)?);
        if word(BITS)? != 32 || word(BYTE_ORDER)? != 0 || line < width * 4 || width == 0 {
            return Err(broken());
        }
        let start = word(HEAD)? + word(NAMES)? * NAME;
        let lines = file.get(start..start + line * height).ok_or_else(broken)?;
        let pixels = lines.chunks_exact(line).flat_map(|line| {
            let pixels = line.chunks_exact(4).take(width);
            pixels.map(|four| [four[2], four[1], four[0]])
        });
        Ok(Self {
            width,
            height,
            pixels: pixels.collect(),
        })
    }

    /// The part that begins at a pixel and has that size, as far as there is any.
    pub fn part(&self, (left, top): (usize, usize), (width, height): (usize, usize)) -> Self {
        let right = (left + width).min(self.width);
        let left = left.min(right);
        let lines = self.pixels.chunks_exact(self.width);
        let pixels: Vec<Colour> = lines
            .skip(top)
            .take(height)
            .flat_map(|line| line[left..right].iter().copied())
            .collect();
        Self {
            width: right - left,
            height: pixels.len() / (right - left).max(1),
            pixels,
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// Three pixels by two, with one colour's name and a byte of nothing behind each line.
    fn screen() -> Vec<u8> {
        let mut words = [0_u32; 25];
        for (at, word) in [
            (HEAD, 104),
            (WIDTH, 3),
            (HEIGHT, 2),
            (BITS, 32),
            (LINE, 16),
            (NAMES, 1),
        ] {
            words[at] = word;
        }
        let mut file: Vec<u8> = words.iter().flat_map(|word| word.to_be_bytes()).collect();
        file.resize(104 + NAME, 0);
        for line in 0..2_u8 {
            for column in 0..3_u8 {
                file.extend([column, line, 200, 0]);
            }
            file.extend([9; 4]);
        }
        file
    }

    #[test]
    fn a_screen_s_memory_is_read_line_by_line() {
        let frame = Frame::of_xwd(&screen()).unwrap();
        assert_eq!((frame.width, frame.height), (3, 2));
        assert_eq!(frame.pixels[1], [200, 0, 1]);
        assert_eq!(frame.pixels[5], [200, 1, 2]);
    }

    #[test]
    fn a_part_ends_where_the_screen_ends() {
        let frame = Frame::of_xwd(&screen()).unwrap();
        let part = frame.part((1, 1), (5, 5));
        assert_eq!((part.width, part.height), (2, 1));
        assert_eq!(part.pixels, [[200, 1, 1], [200, 1, 2]]);
        assert!(frame.part((7, 7), (1, 1)).pixels.is_empty());
    }

    #[test]
    fn what_is_no_screen_or_breaks_off_is_said_to_be() {
        let whole = screen();
        assert!(Frame::of_xwd(b"no screen").is_err());
        assert!(Frame::of_xwd(&whole[..whole.len() - 1]).is_err());
    }
}
