//! Ed25519 keys (RFC 8032). The one place in Kreds where an Ed25519 signature is made or checked.

use std::fmt;

use ed25519_dalek::{Signature, SigningKey, VerifyingKey, ed25519::signature::Signer as _};

use super::{KeyError, NotSigned, Signer};

/// A secret Ed25519 key. It has no text form but [`super::SecretKey`]'s, and `Debug` does not show it.
pub struct Ed25519Secret(SigningKey);

/// A public Ed25519 key that is not weak.
#[derive(Clone, PartialEq, Eq)]
pub struct Ed25519Public(VerifyingKey);

/// The signature does not fit the message and key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the signature does not fit")]
pub struct SignatureWrong;

impl Ed25519Secret {
    /// From a seed of the random source or of a key derivation.
    ///
    /// ```
    /// use schemas::key::Ed25519Secret;
    /// let secret = Ed25519Secret::from_bytes([7; 32]);
    /// let signature = secret.sign(b"hello");
    /// assert!(secret.public().verify(b"hello", &signature).is_ok());
    /// assert!(secret.public().verify(b"hallo", &signature).is_err());
    /// ```
    pub fn from_bytes(seed: [u8; 32]) -> Self {
        Ed25519Secret(SigningKey::from_bytes(&seed))
    }

    /// The key to hand out.
    pub fn public(&self) -> Ed25519Public {
        Ed25519Public(self.0.verifying_key())
    }

    /// The signature over a message.
    pub fn sign(&self, message: &[u8]) -> [u8; 64] {
        self.0.sign(message).to_bytes()
    }

    pub(super) fn seed(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }
}

impl Signer<Ed25519Public> for Ed25519Secret {
    fn public(&self) -> Ed25519Public {
        self.public()
    }

    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned> {
        Ok(self.sign(message).to_vec())
    }
}

impl Ed25519Public {
    /// From the encoded point; weak keys are refused.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, KeyError> {
        let bytes = bytes.try_into().map_err(|_| KeyError::NotAPoint)?;
        let key = VerifyingKey::from_bytes(bytes).map_err(|_| KeyError::NotAPoint)?;
        if key.is_weak() { Err(KeyError::Weak) } else { Ok(Ed25519Public(key)) }
    }

    /// The encoded point.
    pub fn as_bytes(&self) -> &[u8; 32] {
        self.0.as_bytes()
    }

    /// Does the signature fit? Strict: no small-order points, no malleable scalars, one answer for every format.
    pub fn verify(&self, message: &[u8], signature: &[u8]) -> Result<(), SignatureWrong> {
        let signature = Signature::from_slice(signature).map_err(|_| SignatureWrong)?;
        self.0.verify_strict(message, &signature).map_err(|_| SignatureWrong)
    }
}

impl fmt::Debug for Ed25519Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ed25519Secret of {:?}", self.public())
    }
}

impl fmt::Debug for Ed25519Public {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Ed25519Public({})", self.to_multibase())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weak_key_is_refused() {
        assert_eq!(Ed25519Public::from_bytes(&[0; 32]), Err(KeyError::Weak));
    }

    #[test]
    fn a_short_key_is_refused() {
        assert_eq!(Ed25519Public::from_bytes(&[9; 31]), Err(KeyError::NotAPoint));
    }

    #[test]
    fn debug_shows_no_secret() {
        let secret = Ed25519Secret::from_bytes([7; 32]);
        assert!(format!("{secret:?}").contains(&secret.public().to_multibase()));
        assert!(!format!("{secret:?}").contains("07, 07"));
    }
}
