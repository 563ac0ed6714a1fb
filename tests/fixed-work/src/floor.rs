//! The floor: what a check or a signature costs whatever else is done. The text is parsed once, two texts as long as the
//! canonical ones are hashed, and the curve does its part.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use sha2::{Digest as _, Sha256};

/// One document's floor.
#[derive(Debug)]
pub struct Floor {
    text: String,
    parts: [String; 2],
    key: SigningKey,
    public: [u8; 32],
    signature: [u8; 64],
}

impl Floor {
    /// For a text, whose signature covers these two.
    pub fn new(text: &str, parts: [String; 2], seed: [u8; 32]) -> Self {
        let key = SigningKey::from_bytes(&seed);
        let public = key.verifying_key().to_bytes();
        let signature = key.sign(&hashes(&parts)).to_bytes();
        Floor { text: text.to_owned(), parts, key, public, signature }
    }

    /// JSON, two hashes, the key from its bytes, one strict verification.
    #[inline(never)]
    pub fn check(&self) -> bool {
        let parsed = serde_json::from_str::<serde_json::Value>(&self.text).is_ok();
        let key = VerifyingKey::from_bytes(&self.public);
        let signature = Signature::from_bytes(&self.signature);
        parsed && key.is_ok_and(|key| key.verify_strict(&hashes(&self.parts), &signature).is_ok())
    }

    /// JSON, two hashes, one signature, and its text.
    #[inline(never)]
    pub fn issue(&self) -> bool {
        let parsed = serde_json::from_str::<serde_json::Value>(&self.text).is_ok();
        let signature = self.key.sign(&hashes(&self.parts)).to_bytes();
        parsed && signature == self.signature && bs58::encode(signature).into_string().len() > 80
    }
}

fn hashes(parts: &[String; 2]) -> [u8; 64] {
    let mut hashes = [0; 64];
    for (part, hash) in parts.iter().zip(hashes.chunks_mut(32)) {
        hash.copy_from_slice(&Sha256::digest(part));
    }
    hashes
}
