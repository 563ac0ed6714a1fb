//! ES256 by `josekit`, which takes keys as DER. Those of P-256 have fixed lengths, so they are written out here
//! (RFC 5480, 2; RFC 5915, 3; RFC 5208, 5) and no secret passes through text.

use josekit::{
    JoseError,
    jws::{ES256, JwsSigner as _, JwsVerifier as _},
};
use zeroize::Zeroizing;

use crate::key::{P256Public, P256Secret};

/// SubjectPublicKeyInfo of an uncompressed P-256 point, up to its coordinates.
const PUBLIC: [u8; 27] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];

/// PrivateKeyInfo of P-256, up to the scalar.
const SECRET: [u8; 36] = [
    0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
    0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x6d, 0x30, 0x6b, 0x02, 0x01, 0x01,
    0x04, 0x20,
];

/// What stands between the scalar and the coordinates of the public point.
const BETWEEN: [u8; 6] = [0xa1, 0x44, 0x03, 0x42, 0x00, 0x04];

pub(super) fn sign(secret: &P256Secret, message: &[u8]) -> Result<Vec<u8>, JoseError> {
    let public = secret.public();
    let parts: [&[u8]; 5] = [&SECRET, secret.scalar(), &BETWEEN, public.x(), public.y()];
    let der = Zeroizing::new(parts.concat());
    ES256.signer_from_der(der.as_slice())?.sign(message)
}

pub(super) fn verify(key: &P256Public, message: &[u8], signature: &[u8; 64]) -> Result<(), JoseError> {
    let parts: [&[u8]; 3] = [&PUBLIC, key.x(), key.y()];
    ES256.verifier_from_der(parts.concat())?.verify(message, signature)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_in_a_signature_are_filled_up() {
        let secret = P256Secret::from_bytes([7; 32]).unwrap();
        for round in 0..600_u16 {
            let signature: [u8; 64] = sign(&secret, &round.to_be_bytes()).unwrap().try_into().unwrap();
            assert!(verify(&secret.public(), &round.to_be_bytes(), &signature).is_ok());
        }
    }

    #[test]
    fn a_signature_of_zeros_is_refused() {
        let secret = P256Secret::from_bytes([7; 32]).unwrap();
        assert!(verify(&secret.public(), b"", &[0; 64]).is_err());
    }
}
