//! RS256 by `josekit`, which takes keys as DER: SubjectPublicKeyInfo around two numbers (RFC 3279, 2.3.1).

use josekit::jws::{JwsVerifier as _, RS256};

use crate::key::{RsaPublic, SignatureWrong};

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
/// AlgorithmIdentifier of `rsaEncryption`, without parameters.
const RSA: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

impl RsaPublic {
    /// Does the signature (PKCS #1 v1.5 with SHA-256) fit?
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureWrong> {
        if signature.len() != self.modulus().len() {
            return Err(SignatureWrong);
        }
        let verifier = RS256.verifier_from_der(self.der()).map_err(|_| SignatureWrong)?;
        verifier.verify(message, signature).map_err(|_| SignatureWrong)
    }

    fn der(&self) -> Vec<u8> {
        let numbers = [unsigned(self.modulus()), unsigned(self.exponent())].concat();
        let no_unused_bits = [&[0], der(SEQUENCE, &numbers).as_slice()].concat();
        der(SEQUENCE, &[RSA.as_slice(), &der(BIT_STRING, &no_unused_bits)].concat())
    }
}

/// A zero before a number whose first bit would make it negative.
fn unsigned(number: &[u8]) -> Vec<u8> {
    let sign: &[u8] = if number.first().is_some_and(|first| *first >= 0x80) { &[0] } else { &[] };
    der(INTEGER, &[sign, number].concat())
}

fn der(tag: u8, content: &[u8]) -> Vec<u8> {
    let length = content.len().to_be_bytes();
    let digits = &length[length.iter().take_while(|byte| **byte == 0).count()..];
    let mut bytes = vec![tag];
    match content.len() {
        // A long length begins with how many bytes it takes; it takes at most two here.
        128.. => bytes.push(0x80 | if digits.len() == 1 { 1 } else { 2 }),
        0 => bytes.push(0),
        _ => {}
    }
    bytes.extend_from_slice(digits);
    bytes.extend_from_slice(content);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lengths_are_written_as_short_as_they_can_be() {
        assert_eq!(der(INTEGER, &[7; 3])[..2], [INTEGER, 3]);
        assert_eq!(der(INTEGER, &[7; 200])[..3], [INTEGER, 0x81, 200]);
        assert_eq!(der(INTEGER, &[7; 300])[..4], [INTEGER, 0x82, 1, 44]);
    }

    #[test]
    fn a_number_is_never_negative() {
        assert_eq!(unsigned(&[0x80]), [INTEGER, 2, 0, 0x80]);
        assert_eq!(unsigned(&[0x7F]), [INTEGER, 1, 0x7F]);
    }
}
