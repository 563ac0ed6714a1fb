//! P-256 keys (FIPS 186-5, SEC 1). Only points here: signatures are made and checked in [`crate::jose`].

use std::fmt;

use p256::{EncodedPoint, elliptic_curve::sec1::ToEncodedPoint as _};
use zeroize::Zeroizing;

use super::KeyError;
use crate::jose::{Decoded, EcdsaSigner, EcdsaVerifier};

/// A secret P-256 key; `Debug` does not show it.
pub struct P256Secret {
    scalar: Zeroizing<[u8; 32]>,
    public: P256Public,
    decoded: Decoded<EcdsaSigner>,
}

/// A public P-256 key: a point of the curve.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct P256Public {
    x: [u8; 32],
    y: [u8; 32],
    decoded: Decoded<EcdsaVerifier>,
}

impl P256Secret {
    /// From 32 random bytes. One draw in 2^32 is no scalar of the curve; then draw again.
    pub fn from_bytes(scalar: [u8; 32]) -> Result<Self, KeyError> {
        let scalar = Zeroizing::new(scalar);
        let secret = p256::SecretKey::from_slice(scalar.as_slice()).map_err(|_| KeyError::NotASecret)?;
        let public = P256Public::from_point(&secret.public_key().to_encoded_point(false))?;
        Ok(P256Secret { scalar, public, decoded: Decoded::default() })
    }

    /// The key to hand out.
    pub fn public(&self) -> P256Public {
        self.public.clone()
    }

    pub(crate) fn scalar(&self) -> &[u8; 32] {
        &self.scalar
    }

    pub(crate) fn decoded(&self) -> &Decoded<EcdsaSigner> {
        &self.decoded
    }
}

impl P256Public {
    /// From the two coordinates, big-endian; refused unless they are a point of the curve.
    pub fn from_coordinates(x: &[u8], y: &[u8]) -> Result<Self, KeyError> {
        let x: [u8; 32] = x.try_into().map_err(|_| KeyError::NotAPoint)?;
        let y: [u8; 32] = y.try_into().map_err(|_| KeyError::NotAPoint)?;
        let point = EncodedPoint::from_affine_coordinates(&x.into(), &y.into(), false);
        p256::PublicKey::from_sec1_bytes(point.as_bytes()).map_err(|_| KeyError::NotAPoint)?;
        Ok(P256Public { x, y, decoded: Decoded::default() })
    }

    /// From the compressed point of 33 bytes.
    pub fn from_compressed(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes: &[u8; 33] = bytes.try_into().map_err(|_| KeyError::NotAPoint)?;
        let key = p256::PublicKey::from_sec1_bytes(bytes).map_err(|_| KeyError::NotAPoint)?;
        P256Public::from_point(&key.to_encoded_point(false))
    }

    /// The first coordinate.
    pub fn x(&self) -> &[u8; 32] {
        &self.x
    }

    /// The second coordinate.
    pub fn y(&self) -> &[u8; 32] {
        &self.y
    }

    pub(crate) fn decoded(&self) -> &Decoded<EcdsaVerifier> {
        &self.decoded
    }

    /// The point with one bit for its second coordinate.
    pub fn compressed(&self) -> [u8; 33] {
        let mut bytes = [0; 33];
        bytes[0] = 2 + (self.y[31] & 1);
        bytes[1..].copy_from_slice(&self.x);
        bytes
    }

    fn from_point(point: &EncodedPoint) -> Result<Self, KeyError> {
        match (point.x(), point.y()) {
            (Some(x), Some(y)) => P256Public::from_coordinates(x, y),
            _ => Err(KeyError::NotAPoint),
        }
    }
}

impl fmt::Debug for P256Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "P256Secret of {:?}", self.public)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_is_no_secret() {
        assert!(matches!(P256Secret::from_bytes([0; 32]), Err(KeyError::NotASecret)));
    }

    #[test]
    fn a_compressed_point_is_the_same_point() {
        let key = P256Secret::from_bytes([7; 32]).unwrap().public();
        assert_eq!(P256Public::from_compressed(&key.compressed()), Ok(key));
    }

    #[test]
    fn a_pair_of_numbers_off_the_curve_is_no_key() {
        assert_eq!(P256Public::from_coordinates(&[1; 32], &[1; 32]), Err(KeyError::NotAPoint));
    }
}
