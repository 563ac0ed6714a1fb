//! RS256 by `josekit`, which takes keys as DER: SubjectPublicKeyInfo around two numbers (RFC 3279, 2.3.1), and for
//! secrets RSAPrivateKey, all nine numbers of a key (RFC 8017, A.1.2).

pub(crate) use josekit::jws::alg::rsassa::{RsassaJwsSigner as RsaSigner, RsassaJwsVerifier as RsaVerifier};
use josekit::{
    JoseError,
    jwk::alg::rsa::RsaKeyPair,
    jws::{JwsSigner as _, JwsVerifier as _, RS256},
};
use zeroize::Zeroizing;

use crate::key::{NotSigned, RsaPublic, RsaSecret, SecretKey, SecretKeyError, SignatureWrong, Signer};

/// Badges are believed for ten years, longer than 2048 bits are recommended for.
const BITS: u32 = 3072;

const SEQUENCE: u8 = 0x30;
const INTEGER: u8 = 0x02;
const BIT_STRING: u8 = 0x03;
/// AlgorithmIdentifier of `rsaEncryption`, without parameters.
const RSA: [u8; 15] =
    [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];

/// A new key. The only secret that Kreds does not make from chance that came in as an argument: OpenSSL looks for
/// primes with chance of its own.
pub fn new_rsa_key() -> Result<SecretKey, NoRsaKey> {
    let pair = RsaKeyPair::generate(BITS).map_err(NoRsaKey::NotMade)?;
    let jwk = Zeroizing::new(pair.to_jwk_private_key().to_string());
    Ok(SecretKey::from_jwk(&jwk)?)
}

/// Why there is no new key.
#[derive(Debug, thiserror::Error)]
pub enum NoRsaKey {
    /// OpenSSL found none.
    #[error("OpenSSL made no key")]
    NotMade(#[source] JoseError),
    /// OpenSSL made something else.
    #[error(transparent)]
    NotAKey(#[from] SecretKeyError),
}

impl Signer<RsaPublic> for RsaSecret {
    fn public(&self) -> RsaPublic {
        self.public()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned> {
        let signer = self.decoded().get_or_make(|| RS256.signer_from_der(self.der().as_slice()));
        signer.and_then(|signer| signer.sign(message)).map_err(|cause| NotSigned(cause.into()))
    }
}

impl RsaSecret {
    /// Does the public half check what the private one signs?
    pub(crate) fn belongs_together(&self) -> bool {
        self.sign(b"").is_ok_and(|signature| self.public().verify(b"", &signature).is_ok())
    }

    fn der(&self) -> Zeroizing<Vec<u8>> {
        let public = self.public();
        let version: &[u8] = &[0];
        let private = self.private().iter().map(|number| number.as_slice());
        let numbers = [version, public.modulus(), public.exponent()].into_iter().chain(private);
        let content = Zeroizing::new(numbers.flat_map(unsigned).collect::<Vec<_>>());
        Zeroizing::new(der(SEQUENCE, &content))
    }
}

impl RsaPublic {
    /// Does the signature (PKCS #1 v1.5 with SHA-256) fit?
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureWrong> {
        if signature.len() != self.modulus().len() {
            return Err(SignatureWrong);
        }
        let verifier = self.decoded().get_or_make(|| RS256.verifier_from_der(self.der()));
        verifier.and_then(|verifier| verifier.verify(message, signature)).map_err(|_| SignatureWrong)
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
    fn a_new_key_comes_back_out_of_its_file() {
        let key = new_rsa_key().unwrap();
        assert_eq!(SecretKey::from_jwk(&key.to_jwk()).unwrap().public(), key.public());
    }

    #[test]
    fn a_key_file_with_the_public_half_of_another_key_is_refused() {
        let modulus = |key: &SecretKey| key.to_jwk().split('"').nth(7).unwrap().to_owned();
        let (own, other) = (new_rsa_key().unwrap(), new_rsa_key().unwrap());
        let mixed = own.to_jwk().replace(&modulus(&own), &modulus(&other));
        assert!(matches!(SecretKey::from_jwk(&mixed), Err(SecretKeyError::HalvesDiffer)));
    }

    #[test]
    fn a_number_is_never_negative() {
        assert_eq!(unsigned(&[0x80]), [INTEGER, 2, 0, 0x80]);
        assert_eq!(unsigned(&[0x7F]), [INTEGER, 1, 0x7F]);
    }
}
