//! The secret in a claim link: 128 bits, written in characters that nobody confuses when typing from a slip.

use std::{fmt, str::FromStr};

use subtle::ConstantTimeEq;
use zeroize::{Zeroize, ZeroizeOnDrop};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH: usize = 26;

/// Who has it may collect the badge. It is made by the issuer, not printed by `Debug`, and compared in constant time.
///
/// ```
/// use schemas::offer::ClaimCode;
/// let code = ClaimCode::from_bytes([7; 16]);
/// assert_eq!(code.to_text().parse::<ClaimCode>()?, code);
/// assert_eq!(format!("{code:?}"), "ClaimCode(…)");
/// # Ok::<(), schemas::offer::NotAClaimCode>(())
/// ```
#[derive(Clone, ZeroizeOnDrop)]
pub struct ClaimCode([u8; 16]);

/// The text is no claim code. It is not repeated here: it may be one with a slip of the finger.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a claim code")]
pub struct NotAClaimCode;

impl ClaimCode {
    /// From 128 bits that nobody can guess.
    pub fn from_bytes(bytes: [u8; 16]) -> Self {
        ClaimCode(bytes)
    }

    /// The bits, to be hashed for the store.
    pub fn as_bytes(&self) -> &[u8; 16] {
        &self.0
    }

    /// The 26 characters of the link.
    pub fn to_text(&self) -> String {
        let mut bits = u128::from_be_bytes(self.0);
        let mut text = [0u8; LENGTH];
        for place in text.iter_mut().rev() {
            *place = ALPHABET[(bits & 31) as usize];
            bits >>= 5;
        }
        bits.zeroize();
        text.iter().map(|byte| char::from(*byte)).collect()
    }
}

impl FromStr for ClaimCode {
    type Err = NotAClaimCode;

    /// Reads capitals too, and takes `o` for `0` and `i` and `l` for `1`, as typed from paper.
    fn from_str(text: &str) -> Result<Self, NotAClaimCode> {
        if text.len() != LENGTH {
            return Err(NotAClaimCode);
        }
        let mut bits = 0u128;
        for byte in text.bytes() {
            let character = match byte.to_ascii_lowercase() {
                b'o' => b'0',
                b'i' | b'l' => b'1',
                other => other,
            };
            let value = ALPHABET.iter().position(|own| *own == character).ok_or(NotAClaimCode)?;
            if bits >> 123 != 0 {
                return Err(NotAClaimCode);
            }
            bits = bits << 5 | value as u128;
        }
        Ok(ClaimCode(bits.to_be_bytes()))
    }
}

impl PartialEq for ClaimCode {
    fn eq(&self, other: &Self) -> bool {
        self.0.ct_eq(&other.0).into()
    }
}
impl Eq for ClaimCode {}

impl fmt::Debug for ClaimCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ClaimCode(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BYTES: [u8; 16] = [0xff, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 0xf0];

    #[test]
    fn a_code_is_read_as_it_was_written() {
        for bytes in [BYTES, [0; 16], [255; 16]] {
            assert_eq!(
                ClaimCode::from_bytes(bytes).to_text().parse::<ClaimCode>().unwrap().as_bytes(),
                &bytes
            );
        }
    }

    #[test]
    fn a_code_typed_in_capitals_is_read() {
        let code = ClaimCode::from_bytes(BYTES);
        let typed = code.to_text().to_uppercase().replace('0', "O").replace('1', "I");
        assert_eq!(typed.parse(), Ok(code));
    }

    #[test]
    fn a_code_of_more_than_128_bits_is_refused() {
        assert_eq!("8".repeat(26).parse::<ClaimCode>(), Err(NotAClaimCode));
    }

    #[test]
    fn a_cut_code_is_refused() {
        let text = ClaimCode::from_bytes(BYTES).to_text();
        assert_eq!(text[1..].parse::<ClaimCode>(), Err(NotAClaimCode));
    }

    #[test]
    fn letters_beyond_ascii_are_refused() {
        assert_eq!("ø".repeat(13).parse::<ClaimCode>(), Err(NotAClaimCode));
    }

    #[test]
    fn one_bit_makes_another_code() {
        let mut other = BYTES;
        other[15] ^= 1;
        assert_ne!(ClaimCode::from_bytes(BYTES), ClaimCode::from_bytes(other));
    }
}
