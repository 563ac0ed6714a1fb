//! ES256 and ES384 by `josekit`, which takes keys as DER. Those of a curve have fixed lengths, so they are written out
//! here (RFC 5480, 2; RFC 5915, 3; RFC 5208, 5) and no secret passes through text.

pub(crate) use josekit::jws::alg::ecdsa::{EcdsaJwsSigner as EcdsaSigner, EcdsaJwsVerifier as EcdsaVerifier};
use josekit::jws::{ES256, ES384, JwsSigner as _, JwsVerifier as _};
use zeroize::Zeroizing;

use crate::key::{NotSigned, P256Public, P256Secret, P384Public, SignatureWrong, Signer};

/// SubjectPublicKeyInfo of an uncompressed P-256 point, up to its coordinates.
const P256_PUBLIC: [u8; 27] = [
    0x30, 0x59, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x08, 0x2a, 0x86,
    0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x03, 0x42, 0x00, 0x04,
];

/// SubjectPublicKeyInfo of an uncompressed P-384 point, up to its coordinates.
const P384_PUBLIC: [u8; 24] = [
    0x30, 0x76, 0x30, 0x10, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01, 0x06, 0x05, 0x2b, 0x81,
    0x04, 0x00, 0x22, 0x03, 0x62, 0x00, 0x04,
];

/// PrivateKeyInfo of P-256, up to the scalar.
const SECRET: [u8; 36] = [
    0x30, 0x81, 0x87, 0x02, 0x01, 0x00, 0x30, 0x13, 0x06, 0x07, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01,
    0x06, 0x08, 0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07, 0x04, 0x6d, 0x30, 0x6b, 0x02, 0x01, 0x01,
    0x04, 0x20,
];

/// What stands between the scalar and the coordinates of the public point.
const BETWEEN: [u8; 6] = [0xa1, 0x44, 0x03, 0x42, 0x00, 0x04];

impl Signer<P256Public> for P256Secret {
    fn public(&self) -> P256Public {
        self.public()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned> {
        let signer = self.decoded().get_or_make(|| {
            let public = self.public();
            let parts: [&[u8]; 5] = [&SECRET, self.scalar(), &BETWEEN, public.x(), public.y()];
            ES256.signer_from_der(Zeroizing::new(parts.concat()).as_slice())
        });
        signer.and_then(|signer| signer.sign(message)).map_err(|cause| NotSigned(cause.into()))
    }
}

impl P256Public {
    /// Does the signature, two numbers of 32 bytes, fit?
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureWrong> {
        let parts: [&[u8]; 3] = [&P256_PUBLIC, self.x(), self.y()];
        let verifier = self.decoded().get_or_make(|| ES256.verifier_from_der(parts.concat()));
        verifier.and_then(|verifier| verifier.verify(message, signature)).map_err(|_| SignatureWrong)
    }
}

impl P384Public {
    /// Does the signature, two numbers of 48 bytes, fit?
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureWrong> {
        let parts: [&[u8]; 3] = [&P384_PUBLIC, self.x(), self.y()];
        let verifier = self.decoded().get_or_make(|| ES384.verifier_from_der(parts.concat()));
        verifier.and_then(|verifier| verifier.verify(message, signature)).map_err(|_| SignatureWrong)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn short_numbers_in_a_signature_are_filled_up() {
        let secret = P256Secret::from_bytes([7; 32]).unwrap();
        for round in 0..600_u16 {
            let signature = secret.sign(&round.to_be_bytes()).unwrap();
            assert_eq!(signature.len(), 64);
            assert!(secret.public().verify(&round.to_be_bytes(), &signature).is_ok());
        }
    }

    #[test]
    fn a_signature_of_zeros_is_refused() {
        let secret = P256Secret::from_bytes([7; 32]).unwrap();
        assert!(secret.public().verify(b"", &[0; 64]).is_err());
    }
}
