//! The bits of a status list and the text they travel as (Bitstring Status List 1.0, 3.3 and 3.4).
//!
//! Unpacking foreign bytes is bounded, and everything that could be read in two ways is refused: a second gzip member,
//! bytes after the end, a wrong checksum, a list too short to hide one badge among many.

use std::io::{Read, Write};

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use flate2::{Compression, GzBuilder, bufread::GzDecoder};

use crate::limits::{FETCH_BYTES, STATUS_LIST_BYTES, STATUS_LIST_ENTRIES};

/// One bit for each badge; a set bit means that the purpose of the list applies.
#[derive(Clone, PartialEq, Eq)]
pub struct StatusList {
    bytes: Vec<u8>,
}

/// The encoded list cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each variant says itself what was met")]
pub enum ListError {
    #[error("not multibase base64url")]
    NotBase64,
    #[error("longer than {FETCH_BYTES} bytes as text")]
    TextTooLong,
    #[error("not one whole gzip member")]
    NotGzip,
    #[error("bytes after the end of the gzip member")]
    TrailingBytes,
    #[error("inflates to more than {STATUS_LIST_BYTES} bytes")]
    TooLong,
    #[error("{0} entries, fewer than {STATUS_LIST_ENTRIES}")]
    TooShort(usize),
}

/// The index lies outside the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("index {index} of a list with {entries} entries")]
pub struct OutOfRange {
    /// The index asked for.
    pub index: u64,
    /// How many entries there are.
    pub entries: u64,
}

impl StatusList {
    /// A list with no bit set and at least so many entries, never fewer than the standard asks.
    pub fn new(entries: usize) -> Self {
        let entries = entries.clamp(STATUS_LIST_ENTRIES, STATUS_LIST_BYTES * 8);
        StatusList { bytes: vec![0; entries.div_ceil(8)] }
    }

    /// How many entries there are.
    pub fn entries(&self) -> u64 {
        self.bytes.len() as u64 * 8
    }

    /// Is the bit at this index set? Index 0 is the most significant bit of the first byte.
    ///
    /// ```
    /// use schemas::status::StatusList;
    /// let mut list = StatusList::new(0);
    /// list.set(7).unwrap();
    /// assert!(list.get(7).unwrap() && !list.get(0).unwrap());
    /// assert!(list.get(list.entries()).is_err());
    /// ```
    pub fn get(&self, index: u64) -> Result<bool, OutOfRange> {
        let (byte, mask) = self.place(index)?;
        Ok(self.bytes[byte] & mask != 0)
    }

    /// Sets the bit at this index: withdrawn, or suspended.
    pub fn set(&mut self, index: u64) -> Result<(), OutOfRange> {
        let (byte, mask) = self.place(index)?;
        self.bytes[byte] |= mask;
        Ok(())
    }

    /// Clears the bit at this index: a suspension ends.
    pub fn clear(&mut self, index: u64) -> Result<(), OutOfRange> {
        let (byte, mask) = self.place(index)?;
        self.bytes[byte] &= !mask;
        Ok(())
    }

    fn place(&self, index: u64) -> Result<(usize, u8), OutOfRange> {
        let byte = usize::try_from(index / 8).ok().filter(|byte| *byte < self.bytes.len());
        let byte = byte.ok_or(OutOfRange { index, entries: self.entries() })?;
        Ok((byte, 0x80 >> (index % 8)))
    }

    /// The text for `encodedList`. The same bits give the same text.
    pub fn encode(&self) -> String {
        let mut gzip = GzBuilder::new().operating_system(255).write(Vec::new(), Compression::best());
        let packed = gzip.write_all(&self.bytes).and_then(|()| gzip.finish());
        #[expect(clippy::expect_used, reason = "writing to memory cannot fail")]
        let packed = packed.expect("memory takes the bytes");
        format!("u{}", URL_SAFE_NO_PAD.encode(packed))
    }

    /// Reads an `encodedList`.
    pub fn decode(text: &str) -> Result<Self, ListError> {
        if text.len() > FETCH_BYTES {
            return Err(ListError::TextTooLong);
        }
        let digits = text.strip_prefix('u').ok_or(ListError::NotBase64)?;
        let packed = URL_SAFE_NO_PAD.decode(digits).map_err(|_| ListError::NotBase64)?;
        let mut gzip = GzDecoder::new(packed.as_slice());
        let mut bytes = Vec::new();
        let room = STATUS_LIST_BYTES as u64 + 1;
        (&mut gzip).take(room).read_to_end(&mut bytes).map_err(|_| ListError::NotGzip)?;
        match bytes.len() {
            length if length > STATUS_LIST_BYTES => Err(ListError::TooLong),
            _ if !gzip.into_inner().is_empty() => Err(ListError::TrailingBytes),
            length if length * 8 < STATUS_LIST_ENTRIES => Err(ListError::TooShort(length * 8)),
            _ => Ok(StatusList { bytes }),
        }
    }
}

impl std::fmt::Debug for StatusList {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let set: u32 = self.bytes.iter().map(|byte| byte.count_ones()).sum();
        write!(f, "StatusList({set} of {} set)", self.entries())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pack(bytes: &[u8]) -> Vec<u8> {
        let mut gzip = GzBuilder::new().write(Vec::new(), Compression::fast());
        gzip.write_all(bytes).unwrap();
        gzip.finish().unwrap()
    }

    fn text(packed: &[u8]) -> String {
        format!("u{}", URL_SAFE_NO_PAD.encode(packed))
    }

    const WHOLE: usize = STATUS_LIST_ENTRIES / 8;

    #[test]
    fn what_was_set_is_read_back() {
        let mut list = StatusList::new(STATUS_LIST_ENTRIES);
        for index in [0, 23, 131_071] {
            list.set(index).unwrap();
        }
        let back = StatusList::decode(&list.encode()).unwrap();
        let set: Vec<u64> = (0..back.entries()).filter(|index| back.get(*index).unwrap()).collect();
        assert_eq!(set, [0, 23, 131_071]);
    }

    #[test]
    fn the_first_entry_is_the_leftmost_bit() {
        let mut bytes = vec![0; WHOLE];
        bytes[0] = 0x80;
        assert_eq!(StatusList::decode(&text(&pack(&bytes))).unwrap().get(0), Ok(true));
    }

    #[test]
    fn an_index_outside_the_list_is_an_error_and_never_clear() {
        let list = StatusList::new(0);
        for index in [131_072, u64::from(u32::MAX), u64::MAX] {
            assert_eq!(list.get(index), Err(OutOfRange { index, entries: 131_072 }));
        }
    }

    #[test]
    fn a_list_that_would_single_out_its_holders_is_refused() {
        assert_eq!(StatusList::decode(&text(&pack(&[0; 1024]))), Err(ListError::TooShort(8192)));
    }

    #[test]
    fn a_bomb_is_refused_at_the_limit() {
        let bomb = text(&pack(&vec![0; STATUS_LIST_BYTES + 1]));
        assert_eq!(StatusList::decode(&bomb), Err(ListError::TooLong));
    }

    #[test]
    fn the_largest_allowed_list_is_read() {
        assert!(StatusList::decode(&text(&pack(&vec![0; STATUS_LIST_BYTES]))).is_ok());
    }

    #[test]
    fn a_second_gzip_member_is_refused() {
        let packed = pack(&[0; WHOLE]);
        let twice = [packed.clone(), packed].concat();
        assert_eq!(StatusList::decode(&text(&twice)), Err(ListError::TrailingBytes));
    }

    #[test]
    fn bytes_after_the_end_are_refused() {
        let mut packed = pack(&[0; WHOLE]);
        packed.push(0);
        assert_eq!(StatusList::decode(&text(&packed)), Err(ListError::TrailingBytes));
    }

    #[test]
    fn a_cut_list_is_refused() {
        let packed = pack(&[0; WHOLE]);
        for length in [0, 5, 10, packed.len() - 8, packed.len() - 1] {
            assert_eq!(StatusList::decode(&text(&packed[..length])), Err(ListError::NotGzip), "{length}");
        }
    }

    #[test]
    fn a_wrong_checksum_is_refused() {
        let mut packed = pack(&[0; WHOLE]);
        let crc = packed.len() - 8;
        packed[crc] ^= 1;
        assert_eq!(StatusList::decode(&text(&packed)), Err(ListError::NotGzip));
    }

    #[test]
    fn other_alphabets_and_prefixes_are_refused() {
        let good = StatusList::new(0).encode();
        for bad in [String::new(), good[1..].to_owned(), format!("{good}="), format!("z{}", &good[1..])] {
            assert_eq!(StatusList::decode(&bad), Err(ListError::NotBase64), "{bad}");
        }
    }

    #[test]
    fn an_empty_list_is_small_on_the_wire() {
        assert!(StatusList::new(0).encode().len() < 100);
    }
}
