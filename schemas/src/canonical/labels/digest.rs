//! How blank nodes are hashed (RDFC-1.0, 4.3: SHA-256, unless the suite of a proof asks for another).

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256, Sha384};

use super::Hash;

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Digest {
    /// What RDFC-1.0 uses by default.
    Sha256,
    /// What ECDSA suites use with keys of P-384.
    Sha384,
}

impl Digest {
    /// The hash of a text, as bytes.
    pub fn bytes(self, text: &str) -> Vec<u8> {
        match self {
            Digest::Sha256 => Sha256::digest(text).to_vec(),
            Digest::Sha384 => Sha384::digest(text).to_vec(),
        }
    }

    pub(super) fn hash(self, text: &str) -> Hash {
        self.bytes(text).iter().fold(String::with_capacity(96), |mut hash, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hash, "{byte:02x}");
            hash
        })
    }
}
