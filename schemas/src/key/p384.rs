//! P-384 keys (FIPS 186-5, SEC 1), which others sign with and Kreds only checks. Only points here, as for P-256.

use p384::{EncodedPoint, elliptic_curve::sec1::ToEncodedPoint as _};

use super::KeyError;
use crate::jose::{Decoded, EcdsaVerifier};

/// A public P-384 key: a point of the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct P384Public {
    x: [u8; 48],
    y: [u8; 48],
    decoded: Decoded<EcdsaVerifier>,
}

impl P384Public {
    /// From the two coordinates, big-endian; refused unless they are a point of the curve.
    pub fn from_coordinates(x: &[u8], y: &[u8]) -> Result<Self, KeyError> {
        let x: [u8; 48] = x.try_into().map_err(|_| KeyError::NotAPoint)?;
        let y: [u8; 48] = y.try_into().map_err(|_| KeyError::NotAPoint)?;
        let point = EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
        p384::PublicKey::from_sec1_bytes(point.as_bytes()).map_err(|_| KeyError::NotAPoint)?;
        Ok(P384Public { x, y, decoded: Decoded::default() })
    }

    /// From the compressed point of 49 bytes.
    pub fn from_compressed(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes: &[u8; 49] = bytes.try_into().map_err(|_| KeyError::NotAPoint)?;
        let key = p384::PublicKey::from_sec1_bytes(bytes).map_err(|_| KeyError::NotAPoint)?;
        let point = key.to_encoded_point(false);
        match (point.x(), point.y()) {
            (Some(x), Some(y)) => P384Public::from_coordinates(x, y),
            _ => Err(KeyError::NotAPoint),
        }
    }

    /// The first coordinate.
    pub fn x(&self) -> &[u8; 48] {
        &self.x
    }

    /// The second coordinate.
    pub fn y(&self) -> &[u8; 48] {
        &self.y
    }

    pub(crate) fn decoded(&self) -> &Decoded<EcdsaVerifier> {
        &self.decoded
    }

    /// The point with one bit for its second coordinate.
    pub fn compressed(&self) -> [u8; 49] {
        let mut bytes = [0; 49];
        bytes[0] = 2 + (self.y[47] & 1);
        bytes[1..].copy_from_slice(&self.x);
        bytes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_compressed_point_is_the_same_point() {
        let scalar = p384::SecretKey::from_slice(&[7; 48]).unwrap();
        let point = scalar.public_key().to_encoded_point(false);
        let key = P384Public::from_coordinates(point.x().unwrap(), point.y().unwrap()).unwrap();
        assert_eq!(P384Public::from_compressed(&key.compressed()), Ok(key));
    }

    #[test]
    fn a_pair_of_numbers_off_the_curve_is_no_key() {
        assert_eq!(P384Public::from_coordinates(&[1; 48], &[1; 48]), Err(KeyError::NotAPoint));
    }
}
