//! Large messages are squeezed on their way: marks are hexadecimal, and half of it is air. What is signed is what was squeezed.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;

/// A shorter message fits into one packet anyway.
const WORTH_IT: usize = 1024;

/// The body by gzip, where that is worth it.
pub(super) fn squeezed(body: &[u8]) -> Option<Vec<u8>> {
    if body.len() < WORTH_IT {
        return None;
    }
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 2), Compression::best());
    encoder.write_all(body).ok()?;
    let squeezed = encoder.finish().ok()?;
    (squeezed.len() < body.len()).then_some(squeezed)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use flate2::read::GzDecoder;
    use std::io::Read;

    #[test]
    fn what_is_long_is_squeezed_and_comes_out_as_it_was() {
        let body: Vec<u8> = (0..4000)
            .map(|n: u32| b"0123456789abcdef"[(n * n % 16) as usize])
            .collect();
        let squeezed = squeezed(&body).unwrap();
        assert!(squeezed.len() * 2 < body.len());
        let mut again = Vec::new();
        GzDecoder::new(squeezed.as_slice())
            .read_to_end(&mut again)
            .unwrap();
        assert_eq!(again, body);
    }

    #[test]
    fn what_is_short_goes_as_it_is() {
        assert_eq!(squeezed(&[b' '; WORTH_IT - 1]), None);
    }
}
