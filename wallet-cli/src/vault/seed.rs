//! One seed, and from it a key of its own for every badge, so that no two badges of a learner can be linked by key.

use hkdf::Hkdf;
use rand::RngCore;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const PURPOSE: &[u8] = b"kreds wallet, key of a badge, Ed25519, 1";

/// Thirty-two secret bytes from which all keys of the vault are derived.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Seed([u8; 32]);

impl Seed {
    /// A new seed.
    pub fn generate(chance: &mut dyn RngCore) -> Self {
        let mut seed = [0; 32];
        chance.fill_bytes(&mut seed);
        Seed(seed)
    }

    /// The secret of the key with this number (HKDF-SHA256, RFC 5869).
    pub fn secret(&self, number: u32) -> Zeroizing<[u8; 32]> {
        let mut secret = Zeroizing::new([0; 32]);
        let filled = Hkdf::<Sha256>::new(None, &self.0)
            .expand_multi_info(&[PURPOSE, &number.to_be_bytes()], secret.as_mut_slice());
        debug_assert!(filled.is_ok(), "HKDF-SHA256 gives up to 8,160 bytes");
        secret
    }
}

impl Serialize for Seed {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Seed {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        <[u8; 32]>::deserialize(deserializer).map(Seed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_seed_differ() {
        let seed = Seed([7; 32]);
        assert_ne!(*seed.secret(0), *seed.secret(1));
    }

    #[test]
    fn the_first_key_of_a_seed_never_changes() {
        let hex: String = Seed([7; 32]).secret(0).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "689d0eb407607537f788156dda506c2ac9adc153615a82f310b1a7155b2b3c5a");
    }
}
