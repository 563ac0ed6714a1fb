//! Names that tell one thing from all others and nothing about it.

use sha2::{Digest as _, Sha256};

/// SHA-256 of these parts one after the other, in hexadecimal.
pub(crate) fn of(parts: &[&[u8]]) -> String {
    let digest = parts.iter().fold(Sha256::new(), |digest, part| digest.chain_update(part)).finalize();
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
