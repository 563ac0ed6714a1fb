//! The fingerprint of a root key: what a person compares with a sheet of paper, once, to trust a network. A card that
//! one issuer hands to a network has one too, to be compared aloud.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sha2::{Digest as _, Sha256};

use crate::{as_text, key::Jwk};

/// SHA-256 of a key's RFC 7638 thumbprint input, or of a text, written as sixteen groups of four hexadecimal digits.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Fingerprint([u8; 32]);

/// Not sixteen groups of four hexadecimal digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a fingerprint of 64 hexadecimal digits")]
pub struct NotAFingerprint;

impl Fingerprint {
    /// Of this key.
    pub fn of(key: &Jwk) -> Self {
        Fingerprint(key.thumbprint())
    }

    /// Of a text that somebody hands over: SHA-256 of its bytes.
    pub fn of_text(text: &str) -> Self {
        Fingerprint(Sha256::digest(text).into())
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, pair) in self.0.chunks_exact(2).enumerate() {
            let gap = if place == 0 { "" } else { " " };
            write!(f, "{gap}{:02x}{:02x}", pair[0], pair[1])?;
        }
        Ok(())
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fingerprint({self})")
    }
}

impl FromStr for Fingerprint {
    type Err = NotAFingerprint;

    /// Takes it as people type it: gaps anywhere, either case.
    fn from_str(text: &str) -> Result<Self, NotAFingerprint> {
        let digits: Option<Vec<u8>> = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
            .collect();
        let digits: [u8; 64] = digits.and_then(|digits| digits.try_into().ok()).ok_or(NotAFingerprint)?;
        Ok(Fingerprint(std::array::from_fn(|place| 16 * digits[2 * place] + digits[2 * place + 1])))
    }
}

impl Serialize for Fingerprint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Fingerprint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::key::{P256Secret, PublicKey};

    fn of(byte: u8) -> Fingerprint {
        Fingerprint::of(&Jwk(PublicKey::P256(P256Secret::from_bytes([byte; 32]).unwrap().public())))
    }

    #[test]
    fn a_fingerprint_is_read_as_people_type_it() {
        let shown = of(7).to_string();
        assert_eq!(shown.split(' ').count(), 16);
        assert_eq!(shown.replace(' ', "").to_uppercase().parse(), Ok(of(7)));
    }

    #[test]
    fn a_comparison_that_fails_shows_what_was_compared() {
        assert_eq!(format!("{:?}", of(7)), format!("Fingerprint({})", of(7)));
    }

    #[test]
    fn a_shortened_fingerprint_is_refused() {
        assert_eq!(of(7).to_string()[..74].parse::<Fingerprint>(), Err(NotAFingerprint));
    }

    #[test]
    fn different_keys_have_different_fingerprints() {
        assert_ne!(of(7), of(8));
    }
}
