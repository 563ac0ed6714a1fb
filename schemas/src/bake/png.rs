//! A badge in a PNG: one chunk `iTXt` with the keyword `openbadgecredential`, not packed, without language
//! (Open Badges 3.0, 5.3.1; PNG, 11.3.3.4).

use super::{BakeError, Baked};
use crate::limits::DOCUMENT_BYTES;

pub(super) const SIGNATURE: [u8; 8] = [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n'];
const KEYWORD: &[u8] = b"openbadgecredential";
const OLDER: &[u8] = b"openbadges";
/// Length, name and checksum of a chunk.
const FRAME: usize = 12;

struct Chunk<'p> {
    name: [u8; 4],
    data: &'p [u8],
    /// The chunk with its frame.
    whole: &'p [u8],
}

impl<'p> Chunk<'p> {
    /// The first chunk of these bytes.
    fn first(bytes: &'p [u8]) -> Result<Self, BakeError> {
        let cut = BakeError::Damaged("a chunk is cut off");
        let (head, rest) = bytes.split_first_chunk::<8>().ok_or(cut.clone())?;
        let [l0, l1, l2, l3, n0, n1, n2, n3] = *head;
        let length = u32::from_be_bytes([l0, l1, l2, l3]) as usize;
        let data = rest.get(..length).ok_or(cut.clone())?;
        let whole = bytes.get(..length + FRAME).ok_or(cut)?;
        Ok(Chunk { name: [n0, n1, n2, n3], data, whole })
    }

    /// The text behind this keyword.
    fn text_of(&self, keyword: &[u8]) -> Option<&'p [u8]> {
        let textual = matches!(&self.name, b"iTXt" | b"tEXt" | b"zTXt");
        self.data.strip_prefix(keyword).filter(|_| textual)?.strip_prefix(&[0])
    }

    fn is_sound(&self) -> bool {
        let sum = self.whole.last_chunk::<4>().map_or(0, |sum| u32::from_be_bytes(*sum));
        checksum(&self.name, self.data) == sum
    }
}

/// CRC-32 over name and data (PNG, 5.5).
fn checksum(name: &[u8], data: &[u8]) -> u32 {
    let mut sum = crc32fast::Hasher::new();
    sum.update(name);
    sum.update(data);
    sum.finalize()
}

/// Walks over all chunks up to the end of the picture.
fn each<'p>(
    png: &'p [u8],
    mut visit: impl FnMut(&Chunk<'p>) -> Result<(), BakeError>,
) -> Result<(), BakeError> {
    let mut rest = png.get(SIGNATURE.len()..).unwrap_or_default();
    loop {
        let chunk = Chunk::first(rest)?;
        visit(&chunk)?;
        if &chunk.name == b"IEND" {
            return Ok(());
        }
        rest = rest.get(chunk.whole.len()..).unwrap_or_default();
    }
}

pub(super) fn read(png: &[u8]) -> Result<Baked, BakeError> {
    let mut found = Baked::Nothing;
    each(png, |chunk| {
        if let Some(text) = chunk.text_of(KEYWORD) {
            if matches!(found, Baked::Badge(_)) {
                return Err(BakeError::Twice);
            }
            found = Baked::Badge(badge(chunk, text)?);
        } else if chunk.text_of(OLDER).is_some() && found == Baked::Nothing {
            found = Baked::Older;
        }
        Ok(())
    })?;
    Ok(found)
}

fn badge(chunk: &Chunk<'_>, text: &[u8]) -> Result<String, BakeError> {
    if !chunk.is_sound() {
        return Err(BakeError::Damaged("the checksum of the badge's chunk is wrong"));
    }
    let text = match (&chunk.name, text) {
        (b"iTXt", [0, _, rest @ ..]) => after_language(rest)?,
        (b"iTXt" | b"zTXt", _) => return Err(BakeError::Packed),
        _ => text,
    };
    if text.len() > DOCUMENT_BYTES {
        return Err(BakeError::TooLarge);
    }
    let text = std::str::from_utf8(text).map_err(|_| BakeError::Damaged("the badge is not UTF-8"))?;
    Ok(text.trim().to_owned())
}

/// Language and translated keyword, each ended by a zero, come before the text.
fn after_language(rest: &[u8]) -> Result<&[u8], BakeError> {
    let mut parts = rest.splitn(3, |byte| *byte == 0);
    parts.nth(2).ok_or(BakeError::Damaged("the badge's chunk has no text"))
}

pub(super) fn write(png: &[u8], badge: &str) -> Result<Vec<u8>, BakeError> {
    let mut baked = SIGNATURE.to_vec();
    each(png, |chunk| {
        if &chunk.name == b"IEND" {
            append(&mut baked, badge)?;
        }
        if chunk.text_of(KEYWORD).is_none() {
            baked.extend_from_slice(chunk.whole);
        }
        Ok(())
    })?;
    Ok(baked)
}

fn append(png: &mut Vec<u8>, badge: &str) -> Result<(), BakeError> {
    let data = [KEYWORD, &[0, 0, 0, 0, 0], badge.as_bytes()].concat();
    let length = u32::try_from(data.len()).map_err(|_| BakeError::TooLarge)?;
    png.extend_from_slice(&length.to_be_bytes());
    png.extend_from_slice(b"iTXt");
    png.extend_from_slice(&data);
    png.extend_from_slice(&checksum(b"iTXt", &data).to_be_bytes());
    Ok(())
}
