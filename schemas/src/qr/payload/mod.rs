//! A signed badge as one decimal number, and back: format byte · 64 signature bytes · raw DEFLATE.
//!
//! The checked bytes are always the signed ones: the encoder unpacks what it packed and compares, so nobody has to
//! trust a canonical form. A format number names layout and dictionary together and never changes its meaning.
//! What is unpacked has been checked for nothing but its packing. Digits are no identity of a badge: the spare bits of
//! the last byte, like the ES256 signature itself, have more than one spelling.

mod deflate;
mod full;
mod lean;
mod number;
mod token;

use token::{NotAToken, Token};

use super::Digits;

const LEAN: u8 = 1;
const FULL: u8 = 2;
const SIGNATURE: std::ops::Range<usize> = 1..65;

/// The token cannot become a badge QR.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotPacked {
    /// No compact JWS with a signature of 64 bytes.
    #[error("not a compact JWS with an ES256 signature")]
    NotES256,
    /// So long that no QR code holds it.
    #[error("{digits} digits are too many for a QR code")]
    TooLong {
        /// How many there would be.
        digits: usize,
    },
}

/// The digits hold no badge.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUnpacked {
    /// A format that a newer Kreds made.
    #[error("format {0} is unknown")]
    UnknownFormat(u8),
    /// A typo, a crease, or a cut code.
    #[error("damaged or incomplete")]
    Damaged(#[from] Damage),
}

/// Where unpacking stopped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Damage {
    /// Nothing after the signature.
    #[error("too short")]
    Short,
    /// The compressed part is broken or cut.
    #[error("the compressed part is broken")]
    Deflate,
    /// Something follows the compressed part.
    #[error("bytes after the end")]
    Trailing,
    /// More comes out than any badge is.
    #[error("unpacks to more than any badge")]
    TooLarge,
    /// Not UTF-8, or not JSON from which the rest could be rebuilt.
    #[error("not the text of a badge")]
    Text,
}

/// Packs a compact JWS that is signed with ES256.
///
/// ```
/// use schemas::qr::payload;
/// let token = format!("eyJhbGciOiJFUzI1NiJ9.{}.{}", "eyJhIjoxfQ", "A".repeat(86));
/// assert_eq!(payload::decode(&payload::encode(&token)?)?, token);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn encode(compact: &str) -> Result<Digits, NotPacked> {
    let token = Token::split(compact).map_err(|NotAToken| NotPacked::NotES256)?;
    if let Some(text) = lean::shorten(&token) {
        let digits = pack(LEAN, &token.signature, &text)?;
        if decode(&digits).as_deref() == Ok(compact) {
            return Ok(digits);
        }
    }
    let digits = pack(FULL, &token.signature, &full::join(&token).ok_or(NotPacked::NotES256)?)?;
    if decode(&digits).as_deref() == Ok(compact) { Ok(digits) } else { Err(NotPacked::NotES256) }
}

/// Unpacks a compact JWS, byte for byte as it was signed.
pub fn decode(digits: &Digits) -> Result<String, NotUnpacked> {
    let bytes = number::to_bytes(digits);
    let (Some(format), Some(signature), Some(packed)) =
        (bytes.first(), bytes.get(SIGNATURE), bytes.get(SIGNATURE.end..))
    else {
        return Err(Damage::Short.into());
    };
    let restore = match *format {
        LEAN => lean::restore,
        FULL => full::split,
        other => return Err(NotUnpacked::UnknownFormat(other)),
    };
    let signature: [u8; 64] = signature.try_into().map_err(|_| Damage::Short)?;
    let text = deflate::inflate(packed)?;
    let (header, payload) = restore(&text).ok_or(Damage::Text)?;
    Ok(Token { header, payload, signature }.join())
}

fn pack(format: u8, signature: &[u8; 64], text: &[u8]) -> Result<Digits, NotPacked> {
    let mut bytes = vec![format];
    bytes.extend_from_slice(signature);
    bytes.extend(deflate::deflate(text));
    number::from_bytes(&bytes).map_err(|digits| NotPacked::TooLong { digits })
}

#[cfg(test)]
mod tests;
