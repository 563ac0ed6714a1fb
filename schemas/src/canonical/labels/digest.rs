//! How blank nodes are hashed (RDFC-1.0, 4.3: SHA-256, unless the suite of a proof asks for another).

use std::fmt::Write as _;

use serde::Serialize;
use sha2::{Digest as _, Sha256, Sha384};

use super::Hash;

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

    pub(super) fn hash(self, text: &str) -> Hash {
        self.bytes(text).iter().fold(String::with_capacity(96), |mut hash, byte| {
            // Writing to a String cannot fail.
            let _ = write!(hash, "{byte:02x}");
            hash
        })
    }
}
