//! Bytes as one decimal number. The format byte comes first and is never 0, so no leading zero is lost.

use num_bigint::BigUint;

use super::Digits;

/// The bytes of the number, most significant first. The length of `Digits` bounds the work.
pub(super) fn to_bytes(digits: &Digits) -> Vec<u8> {
    BigUint::parse_bytes(digits.as_str().as_bytes(), 10)
        .map(|number| number.to_bytes_be())
        .unwrap_or_default()
}

/// The number of the bytes, or how many digits too long a number has.
pub(super) fn from_bytes(bytes: &[u8]) -> Result<Digits, usize> {
    let text = BigUint::from_bytes_be(bytes).to_string();
    text.parse().map_err(|_| text.len())
}
