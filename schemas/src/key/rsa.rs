//! RSA keys (RFC 8017): others sign with them, and so does an organisation that switches RS256 on. Here only which
//! numbers are a key at all; signatures are made and checked in [`crate::jose`].

use std::fmt;

use zeroize::Zeroizing;

use super::{KeyError, roca};
use crate::jose::{Decoded, RsaSigner, RsaVerifier};

/// The private numbers of a key in the order of RFC 8017, A.1.2: d, p, q, dP, dQ, qInv.
pub(crate) type PrivateNumbers = [Zeroizing<Vec<u8>>; 6];

/// A secret RSA key; `Debug` does not show it.
pub struct RsaSecret {
    public: RsaPublic,
    private: PrivateNumbers,
    decoded: Decoded<RsaSigner>,
}

/// A public RSA key of 2048 to 4096 bits. Shorter ones are broken, longer ones only cost time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RsaPublic {
    modulus: Vec<u8>,
    exponent: Vec<u8>,
    decoded: Decoded<RsaVerifier>,
}

/// Bits of a modulus that is accepted.
const MODULUS_BITS: std::ops::RangeInclusive<u32> = 2048..=4096;
/// Bytes of an exponent: nearly all are 65537, and none in use needs more than 32 bits.
const EXPONENT_BYTES: usize = 4;

impl RsaSecret {
    /// From numbers that belong together.
    pub(crate) fn from_numbers(public: RsaPublic, private: PrivateNumbers) -> Self {
        RsaSecret { public, private, decoded: Decoded::default() }
    }

    /// The key to hand out.
    pub fn public(&self) -> RsaPublic {
        self.public.clone()
    }

    pub(crate) fn private(&self) -> &PrivateNumbers {
        &self.private
    }

    pub(crate) fn decoded(&self) -> &Decoded<RsaSigner> {
        &self.decoded
    }
}

impl fmt::Debug for RsaSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "RsaSecret of {:?}", self.public)
    }
}

impl RsaPublic {
    /// From the two numbers, big-endian, without leading zeros.
    pub fn from_numbers(modulus: &[u8], exponent: &[u8]) -> Result<Self, KeyError> {
        let is_odd = |number: &[u8]| number.last().is_some_and(|last| last & 1 == 1);
        let is_plain = |number: &[u8]| number.first().is_some_and(|first| *first != 0);
        if !is_plain(modulus) || !is_plain(exponent) || !is_odd(modulus) || !is_odd(exponent) {
            return Err(KeyError::NotAnRsaKey);
        }
        if !MODULUS_BITS.contains(&bits(modulus)) || exponent == [1] || exponent.len() > EXPONENT_BYTES {
            return Err(KeyError::Weak);
        }
        if roca::has_mark(modulus) {
            return Err(KeyError::Weak);
        }
        let decoded = Decoded::default();
        Ok(RsaPublic { modulus: modulus.to_vec(), exponent: exponent.to_vec(), decoded })
    }

    /// The modulus, big-endian.
    pub fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// The public exponent, big-endian.
    pub fn exponent(&self) -> &[u8] {
        &self.exponent
    }

    pub(crate) fn decoded(&self) -> &Decoded<RsaVerifier> {
        &self.decoded
    }
}

fn bits(number: &[u8]) -> u32 {
    let whole = u32::try_from(number.len()).unwrap_or(u32::MAX).saturating_mul(8);
    whole - number.first().map_or(0, |first| first.leading_zeros())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn modulus(bytes: usize) -> Vec<u8> {
        vec![0xFF; bytes]
    }

    #[test]
    fn keys_of_the_usual_lengths_are_keys() {
        for bytes in [256, 384, 512] {
            assert!(RsaPublic::from_numbers(&modulus(bytes), &[1, 0, 1]).is_ok(), "{bytes}");
        }
    }

    #[test]
    fn a_key_that_is_too_short_or_too_long_is_weak() {
        let mut short = modulus(256);
        short[0] = 0x7F;
        for other in [short, modulus(513), modulus(128)] {
            assert_eq!(RsaPublic::from_numbers(&other, &[1, 0, 1]), Err(KeyError::Weak));
        }
    }

    #[test]
    fn an_exponent_of_one_signs_everything() {
        assert_eq!(RsaPublic::from_numbers(&modulus(256), &[1]), Err(KeyError::Weak));
    }

    #[test]
    fn an_exponent_that_only_costs_time_is_weak() {
        assert_eq!(RsaPublic::from_numbers(&modulus(256), &[1, 0, 0, 0, 1]), Err(KeyError::Weak));
    }

    #[test]
    fn even_numbers_and_leading_zeros_are_no_key() {
        let mut even = modulus(256);
        even[255] = 0xFE;
        assert_eq!(RsaPublic::from_numbers(&even, &[3]), Err(KeyError::NotAnRsaKey));
        assert_eq!(RsaPublic::from_numbers(&modulus(256), &[2]), Err(KeyError::NotAnRsaKey));
        assert_eq!(RsaPublic::from_numbers(&modulus(256), &[0, 3]), Err(KeyError::NotAnRsaKey));
        assert_eq!(RsaPublic::from_numbers(&[], &[]), Err(KeyError::NotAnRsaKey));
    }
}
