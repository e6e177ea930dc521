//! gzip around what goes over a connection: marks and digests are hexadecimal, and half of it is air. What is signed is what
//! was squeezed.
//!
//! The deflater is told to pass over short repetitions. Among random digits they are everywhere, and pointing back to one takes
//! more bits than its digits: a year of a desk was measured at 9.98 bytes for a mark, and 11.07 without this. `flate2` has no
//! such switch, so the deflater under it is called here.

use crate::Error;
use flate2::Crc;
use flate2::read::GzDecoder;
use miniz_oxide::deflate::core::{
    CompressionStrategy, CompressorOxide, TDEFLFlush, TDEFLStatus, compress_to_output,
    create_comp_flags_from_zip_params,
};
use std::io::Read as _;

/// A shorter message does not get shorter.
const WORTH_IT: usize = 160;
/// Of ten; more takes twice the time for a thousandth.
const LEVEL: i32 = 9;
/// Deflate without a frame of its own.
const RAW: i32 = -15;
/// RFC 1952: gzip, deflate, no flags, no time, pressed as hard as possible, by an unknown system.
const HEAD: [u8; 10] = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 2, 255];

/// The bytes by gzip, where that makes them fewer.
pub fn squeezed(bytes: &[u8]) -> Option<Vec<u8>> {
    if bytes.len() < WORTH_IT {
        return None;
    }
    let flags = create_comp_flags_from_zip_params(LEVEL, RAW, CompressionStrategy::Filtered as i32);
    let mut deflater = CompressorOxide::new(flags);
    let mut squeezed = HEAD.to_vec();
    let put = |some: &[u8]| {
        squeezed.extend_from_slice(some);
        true
    };
    let (status, _) = compress_to_output(&mut deflater, bytes, TDEFLFlush::Finish, put);
    if status != TDEFLStatus::Done {
        return None;
    }
    let mut sum = Crc::new();
    sum.update(bytes);
    squeezed.extend_from_slice(&sum.sum().to_le_bytes());
    squeezed.extend_from_slice(&sum.amount().to_le_bytes());
    (squeezed.len() < bytes.len()).then_some(squeezed)
}

/// The bytes out of their gzip, at most so many.
///
/// # Errors
/// [`Error::Malformed`]: no gzip, or torn. [`Error::TooLarge`]: more come out; a bomb goes no further.
pub fn unsqueezed(bytes: &[u8], max: usize) -> Result<Vec<u8>, Error> {
    let mut whole = Vec::new();
    // A byte more than is taken, to see that there is more.
    let most = u64::try_from(max).unwrap_or(u64::MAX).saturating_add(1);
    let read = GzDecoder::new(bytes).take(most).read_to_end(&mut whole);
    read.map_err(|error| Error::Malformed(error.to_string()))?;
    if whole.len() > max {
        return Err(Error::TooLarge { max });
    }
    Ok(whole)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_squeezed_comes_out_as_it_was(bytes in prop::collection::vec(prop::sample::select(b"0123456789abcdef\":1,".to_vec()), 0..5000)) {
            if let Some(squeezed) = squeezed(&bytes) {
                prop_assert!(squeezed.len() < bytes.len());
                prop_assert_eq!(unsqueezed(&squeezed, bytes.len()).unwrap(), bytes);
            } else {
                prop_assert!(bytes.len() < 400);
            }
        }

        #[test]
        fn bytes_of_any_kind_never_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = unsqueezed(&bytes, 100);
        }
    }

    #[test]
    fn a_bomb_goes_no_further_than_the_limit_and_half_a_gzip_is_none() {
        let bomb = squeezed(&vec![b' '; 1_000_000]).unwrap();
        assert_eq!(
            unsqueezed(&bomb, 999_999),
            Err(Error::TooLarge { max: 999_999 })
        );
        assert_eq!(unsqueezed(&bomb, 1_000_000).unwrap().len(), 1_000_000);
        let torn = unsqueezed(&bomb[..bomb.len() - 6], 1_000_000);
        assert!(matches!(torn, Err(Error::Malformed(_))), "{torn:?}");
    }

    #[test]
    fn what_is_short_goes_as_it_is() {
        assert_eq!(squeezed(&[b' '; WORTH_IT - 1]), None);
    }
}
