//! How blank nodes are hashed (RDFC-1.0, 4.3: SHA-256, unless the suite of a proof asks for another).

use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha384};

/// A hash as RDFC-1.0 uses it: lower-case hexadecimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hash {
    /// As many as the longest hash has; those of one document have the same length.
    digits: [u8; 96],
    length: usize,
}

impl Hash {
    pub(super) fn as_str(&self) -> &str {
        std::str::from_utf8(&self.digits[..self.length]).unwrap_or_default()
    }

    fn of(bytes: &[u8]) -> Self {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let mut hash = Hash { digits: [0; 96], length: bytes.len() * 2 };
        for (pair, byte) in hash.digits.chunks_exact_mut(2).zip(bytes) {
            pair[0] = DIGITS[usize::from(byte >> 4)];
            pair[1] = DIGITS[usize::from(byte & 15)];
        }
        hash
    }
}

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub enum Digest {
    /// What RDFC-1.0 uses by default.
    #[serde(rename = "SHA-256")]
    Sha256,
    /// What ECDSA suites use with keys of P-384.
    #[serde(rename = "SHA-384")]
    Sha384,
}

impl Digest {
    /// The name that people know it by.
    pub fn name(self) -> &'static str {
        match self {
            Digest::Sha256 => "SHA-256",
            Digest::Sha384 => "SHA-384",
        }
    }

    /// The hash of a text, as bytes.
    pub fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Digest::Sha256 => Sha256::digest(text).to_vec(),
            Digest::Sha384 => Sha384::digest(text).to_vec(),
        }
    }

    /// The hash of texts one behind the other.
    pub(super) fn hash<'t>(self, parts: impl IntoIterator<Item = &'t str>) -> Hash {
        match self {
            Digest::Sha256 => Hash::of(&digest::<Sha256>(parts)),
            Digest::Sha384 => Hash::of(&digest::<Sha384>(parts)),
        }
    }
}

fn digest<'t, D: sha2::Digest>(parts: impl IntoIterator<Item = &'t str>) -> sha2::digest::Output<D> {
    let mut digest = D::new();
    parts.into_iter().for_each(|part| digest.update(part));
    digest.finalize()
}
