//! Raw DEFLATE (RFC 1951) against the fixed dictionary, bounded in both directions.
//!
//! Browsers know no dictionaries: they inflate a stored block with the dictionary first. Bytes after the end are
//! refused here because browsers refuse them too, and two verifiers must not disagree about one code.

use flate2::{Compress, Compression, Decompress, FlushCompress, FlushDecompress, Status};

use super::{super::dictionary::DICTIONARY_1, Damage};
use crate::limits::QR_INFLATED_BYTES;

pub(super) fn deflate(text: &[u8]) -> Vec<u8> {
    let mut stream = Compress::new(Compression::best(), false);
    // Without its dictionary the stream would still be sound, and fail the encoder's comparison.
    let _ = stream.set_dictionary(DICTIONARY_1);
    // Room for text that does not shrink; what does not fit would fail that comparison too.
    let mut packed = Vec::with_capacity(text.len() + text.len() / 8 + 64);
    let _ = stream.compress_vec(text, &mut packed, FlushCompress::Finish);
    packed
}

pub(super) fn inflate(packed: &[u8]) -> Result<Vec<u8>, Damage> {
    let mut stream = Decompress::new(false);
    stream.set_dictionary(DICTIONARY_1).map_err(|_| Damage::Deflate)?;
    // One byte of room more than a badge may need tells a full buffer from a fitting one.
    let mut text = Vec::with_capacity(QR_INFLATED_BYTES + 1);
    let status = stream.decompress_vec(packed, &mut text, FlushDecompress::Finish);
    if text.len() > QR_INFLATED_BYTES {
        return Err(Damage::TooLarge);
    }
    match status {
        Ok(Status::StreamEnd) if stream.total_in() == packed.len() as u64 => Ok(text),
        Ok(Status::StreamEnd) => Err(Damage::Trailing),
        Ok(Status::Ok | Status::BufError) | Err(_) => Err(Damage::Deflate),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_comes_back() {
        for text in [&b""[..], b"a", &[7; 60_000]] {
            assert_eq!(inflate(&deflate(text)).as_deref(), Ok(text));
        }
    }

    #[test]
    fn a_text_of_chance_comes_back() {
        let text: Vec<u8> = (0..40_000u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        assert_eq!(inflate(&deflate(&text)), Ok(text));
    }

    #[test]
    fn the_largest_badge_comes_back_and_a_larger_one_does_not() {
        assert!(inflate(&deflate(&vec![7; QR_INFLATED_BYTES])).is_ok());
        assert_eq!(inflate(&deflate(&vec![7; QR_INFLATED_BYTES + 1])), Err(Damage::TooLarge));
    }

    #[test]
    fn a_bomb_is_stopped() {
        assert_eq!(inflate(&deflate(&vec![0; 1_800_000])), Err(Damage::TooLarge));
    }

    #[test]
    fn a_byte_after_the_end_is_refused() {
        let mut packed = deflate(b"a badge");
        packed.push(0);
        assert_eq!(inflate(&packed), Err(Damage::Trailing));
    }

    #[test]
    fn a_cut_stream_is_refused() {
        let packed = deflate(b"a badge for something");
        assert_eq!(inflate(&packed[..packed.len() - 1]), Err(Damage::Deflate));
    }
}
