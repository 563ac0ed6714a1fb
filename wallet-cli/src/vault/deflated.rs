//! The content made short before it is encrypted, for paper: a badge takes half the codes.

use std::io::{Read as _, Write as _};

use flate2::{Compression, read::DeflateDecoder, write::DeflateEncoder};
use schemas::limits::VAULT_BYTES;
use zeroize::Zeroizing;

#[expect(clippy::expect_used, reason = "a Vec takes every byte")]
pub(super) fn pack(content: &[u8]) -> Zeroizing<Vec<u8>> {
    let mut encoder = DeflateEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).expect("in memory");
    Zeroizing::new(encoder.finish().expect("in memory"))
}

/// `None` when it is not what [`pack`] made, or larger than any vault.
pub(super) fn unpack(packed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut content = Zeroizing::new(Vec::new());
    DeflateDecoder::new(packed).take(VAULT_BYTES + 1).read_to_end(&mut content).ok()?;
    (content.len() as u64 <= VAULT_BYTES).then_some(content)
}
