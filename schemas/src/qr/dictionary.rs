//! The text that every verifier has beforehand, so that a badge need only say what is special about it.
//!
//! It was written by `examples/qr_dictionary.rs` from our own tables. Once released the file never changes: a better
//! dictionary gets a new format number, and old paper stays readable.

/// The dictionary of formats 1 and 2.
pub const DICTIONARY_1: &[u8] = include_bytes!("dictionary-1.bin");

#[cfg(test)]
mod tests {
    use sha2::{Digest, Sha256};

    use super::*;

    #[test]
    fn the_dictionary_never_changes() {
        let hash: String = Sha256::digest(DICTIONARY_1).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hash, "e727393b44069f4052868fdc33a8487b834732b50d37f0da124b4395cb797fa6");
    }

    #[test]
    fn the_dictionary_lies_within_reach_of_deflate() {
        assert!(DICTIONARY_1.len() <= 32 * 1024);
    }
}
