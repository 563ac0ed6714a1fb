//! One seed, and from it a key of its own for every badge, so that no two badges of a learner can be linked by key.
//!
//! Written down by hand it is 24 words (BIP-39, English list: its first four letters tell each word from all others).

use bip39::{Language, Mnemonic};
use hkdf::Hkdf;
use rand::RngCore;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::Sha256;
use zeroize::{Zeroize, ZeroizeOnDrop, Zeroizing};

const OF_A_BADGE: &[u8] = b"kreds wallet, key of a badge, Ed25519, 1";
const OF_RECOVERY: &[u8] = b"kreds wallet, key of recovery, X25519, 1";

/// Thirty-two secret bytes from which all keys of the vault are derived.
#[derive(Zeroize, ZeroizeOnDrop)]
pub struct Seed([u8; 32]);

/// The words are not those of a seed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotWords {
    /// Too few or too many.
    #[error("{0} words instead of 24")]
    Number(usize),
    /// The word at this place, from one, is on no list.
    #[error("word {0} is not on the list")]
    Unknown(usize),
    /// Each is a word, but together they are no seed: one was read wrong, or two have changed places.
    #[error("the words do not fit together")]
    Checksum,
}

/// How many words a seed is.
const WORDS: usize = 24;
/// By so many letters each word differs from all others.
const TELLING: usize = 4;

impl Seed {
    /// A new seed.
    pub fn generate(chance: &mut dyn RngCore) -> Self {
        let mut seed = [0; 32];
        chance.fill_bytes(&mut seed);
        Seed(seed)
    }

    /// The secret of the key with this number (HKDF-SHA256, RFC 5869).
    pub fn secret(&self, number: u32) -> Zeroizing<[u8; 32]> {
        self.derived(&[OF_A_BADGE, &number.to_be_bytes()])
    }

    /// The secret that opens the content when the passphrase is forgotten.
    pub(super) fn recovery(&self) -> Zeroizing<[u8; 32]> {
        self.derived(&[OF_RECOVERY])
    }

    /// The seed as words to be written down.
    #[expect(clippy::expect_used, reason = "32 bytes are 24 words")]
    pub fn words(&self) -> Zeroizing<String> {
        Zeroizing::new(Mnemonic::from_entropy(&self.0).expect("24 words").to_string())
    }

    /// The seed that somebody wrote down. Case, numbers between the words and letters after the fourth do not matter.
    pub fn from_words(text: &str) -> Result<Self, NotWords> {
        let lower = Zeroizing::new(text.to_lowercase());
        let typed: Vec<&str> =
            lower.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        if typed.len() != WORDS {
            return Err(NotWords::Number(typed.len()));
        }
        let mut words = Zeroizing::new(String::new());
        for (at, word) in typed.iter().enumerate() {
            *words += word_on_the_list(word).ok_or(NotWords::Unknown(at + 1))?;
            words.push(' ');
        }
        let mnemonic = Mnemonic::parse_in_normalized(Language::English, words.trim_end());
        let entropy = Zeroizing::new(mnemonic.map_err(|_| NotWords::Checksum)?.to_entropy());
        entropy.as_slice().try_into().map(Seed).map_err(|_| NotWords::Checksum)
    }

    fn derived(&self, purpose: &[&[u8]]) -> Zeroizing<[u8; 32]> {
        let mut secret = Zeroizing::new([0; 32]);
        let filled = Hkdf::<Sha256>::new(None, &self.0).expand_multi_info(purpose, secret.as_mut_slice());
        debug_assert!(filled.is_ok(), "HKDF-SHA256 gives up to 8,160 bytes");
        secret
    }
}

fn word_on_the_list(typed: &str) -> Option<&'static str> {
    let telling = |word: &str| word.chars().take(TELLING).collect::<String>();
    let list = Language::English.word_list();
    list.iter()
        .copied()
        .find(|word| *word == typed || telling(typed).len() == TELLING && telling(word) == telling(typed))
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
    fn a_seed_comes_back_from_its_words() {
        let seed = Seed([7; 32]);
        assert_eq!(Seed::from_words(&seed.words()).unwrap().0, seed.0);
    }

    #[test]
    fn words_may_be_numbered_shortened_and_in_capitals() {
        let words = Seed([9; 32]).words();
        let short = words
            .split(' ')
            .enumerate()
            .map(|(at, word)| format!("{}. {:.4}\n", at + 1, word.to_uppercase()));
        assert_eq!(Seed::from_words(&short.collect::<String>()).unwrap().0, [9; 32]);
    }

    #[test]
    fn wrong_words_are_told_apart() {
        let words = Seed([7; 32]).words();
        let refused = |text: &str| Seed::from_words(text).err();
        let (_, rest) = words.split_once(' ').unwrap();
        assert_eq!(refused(rest), Some(NotWords::Number(23)));
        assert_eq!(refused(&format!("fisk {rest}")), Some(NotWords::Unknown(1)));
        assert_eq!(refused(&format!("zoo {rest}")), Some(NotWords::Checksum));
    }

    #[test]
    fn the_first_key_of_a_seed_never_changes() {
        let hex: String = Seed([7; 32]).secret(0).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(hex, "689d0eb407607537f788156dda506c2ac9adc153615a82f310b1a7155b2b3c5a");
    }
}
