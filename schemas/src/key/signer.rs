//! Whoever signs. A key file in memory is one; a device or a service that never gives its key out can be another. What is
//! signed with it, and how, is the same.

use std::{error::Error, fmt};

use super::{Ed25519Public, P256Public, PublicKey, RsaPublic, SecretKey};

/// Something that signs with a key whose public half is a `P`.
///
/// A signer may block for as long as its device takes. What it signed is checked before it leaves, so one that signs
/// wrongly is noticed and harms nobody.
///
/// ```
/// use schemas::key::{Ed25519Public, Ed25519Secret, Signer};
/// let signer: Box<dyn Signer<Ed25519Public>> = Box::new(Ed25519Secret::from_bytes([7; 32]));
/// let signature = signer.sign(b"hello").unwrap();
/// assert!(signer.public().verify(b"hello", &signature).is_ok());
/// ```
pub trait Signer<P>: fmt::Debug + Send + Sync {
    /// The key to hand out.
    fn public(&self) -> P;

    /// The signature over a message: 64 bytes of Ed25519 (RFC 8032); two numbers of 32 bytes for P-256 with SHA-256 (RFC
    /// 7518, 3.4); as many bytes as the modulus has for RSASSA-PKCS1-v1_5 with SHA-256 (RFC 7518, 3.3).
    fn sign(&self, message: &[u8]) -> Result<Vec<u8>, NotSigned>;
}

/// Whoever has the key did not sign.
#[derive(Debug, thiserror::Error)]
#[error("the key did not sign")]
pub struct NotSigned(#[source] pub Box<dyn Error + Send + Sync>);

/// A signer of any kind that documents are signed with.
#[derive(Debug)]
pub enum AnySigner {
    /// For `eddsa-rdfc-2022` and `EdDSA`.
    Ed25519(Box<dyn Signer<Ed25519Public>>),
    /// For `ES256`.
    P256(Box<dyn Signer<P256Public>>),
    /// For `RS256`.
    Rsa(Box<dyn Signer<RsaPublic>>),
}

impl AnySigner {
    /// The key to hand out.
    pub fn public(&self) -> PublicKey {
        match self {
            AnySigner::Ed25519(signer) => PublicKey::Ed25519(signer.public()),
            AnySigner::P256(signer) => PublicKey::P256(signer.public()),
            AnySigner::Rsa(signer) => PublicKey::Rsa(signer.public()),
        }
    }
}

impl From<SecretKey> for AnySigner {
    fn from(secret: SecretKey) -> Self {
        match secret {
            SecretKey::Ed25519(secret) => AnySigner::Ed25519(Box::new(secret)),
            SecretKey::P256(secret) => AnySigner::P256(Box::new(secret)),
            SecretKey::Rsa(secret) => AnySigner::Rsa(Box::new(secret)),
        }
    }
}
