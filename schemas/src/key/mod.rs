//! Keys: Ed25519 for Data Integrity proofs and holders, P-256 for JWTs that every browser can check, RSA for those who
//! read nothing else; P-384 because others sign with it.
//!
//! Secrets leave memory when dropped; where they come from and where they are kept is not known here, and a [`Signer`] may
//! keep its key wherever it likes. Ed25519 is `ed25519-dalek` alone. All other signatures are made and checked in
//! [`crate::jose`]; here is only what makes a key.

mod ed25519;
mod jwk;
mod multikey;
mod p256;
mod p384;
mod roca;
mod rsa;
mod secret_jwk;
mod signer;

pub use ed25519::{Ed25519Public, Ed25519Secret, SignatureWrong};
pub use jwk::{Jwk, JwkError, Thumbprint};
pub use p256::{P256Public, P256Secret};
pub use p384::P384Public;
pub use rsa::{RsaPublic, RsaSecret};
pub use secret_jwk::{SecretKey, SecretKeyError};
pub use signer::{AnySigner, NotSigned, Signer};

/// A key to check signatures with.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PublicKey {
    /// For the suites of EdDSA and `EdDSA`.
    Ed25519(Ed25519Public),
    /// For the suites of ECDSA and `ES256`.
    P256(P256Public),
    /// For the suites of ECDSA and `ES384`.
    P384(P384Public),
    /// For `RS256`.
    Rsa(RsaPublic),
}

/// The bytes are no key to be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// Not `z` and base58btc, or not a multicodec inside.
    #[error("not a multibase key")]
    NotMultibase,
    /// A multicodec of another kind of key.
    #[error("a key of another kind: multicodec {0:#x}")]
    AnotherKind(u64),
    /// Not as long as such a key is, or not a point of the curve.
    #[error("not a point of the curve")]
    NotAPoint,
    /// Not two odd numbers without leading zeros.
    #[error("not an RSA key")]
    NotAnRsaKey,
    /// A point of small order, a short modulus, an odd exponent: others could sign with it.
    #[error("a weak key")]
    Weak,
    /// Zero, or not below the order of the curve.
    #[error("not a secret of the curve")]
    NotASecret,
}
