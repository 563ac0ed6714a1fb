//! Proofs: how a document is signed and how a signature is checked, in both forms.
//!
//! The order is fixed: the signature first, then canonical form and strict shape, then the typed claims; for tokens
//! last the claims that repeat the credential. Nothing is read of a document whose signature does not hold. Where the
//! key comes from is decided elsewhere; here it must only be one that the proof names.

pub mod data_integrity;
pub mod jwt;
mod refusal;
mod verified;

pub use refusal::{Refusal, SigningError};
pub use verified::Verified;

use crate::{
    did::DidUrl,
    key::PublicKey,
    stage::{Document, Form, Signed, Unsigned},
    time::Timestamp,
};

/// Checks a signed document with the key that [`Signed::asks_for`] named, and gives its claims if all of it holds.
pub fn verify<T: Document>(signed: Signed<T>, key: &PublicKey) -> Result<Verified<T>, Refusal> {
    let name = signed.asks_for().key()?.clone();
    let sound = match signed.form() {
        Form::DataIntegrity => data_integrity::check(signed.text(), key)?,
        Form::Jwt => jwt::check(signed.text(), key)?,
    };
    Ok(Verified::new(signed, sound, name))
}

/// What a check leaves behind.
struct Sound<T> {
    claims: T,
    created: Option<Timestamp>,
}

/// A document is signed only with a key of its own issuer.
fn own_key<T: Document>(unsigned: &Unsigned<T>, key: &DidUrl) -> Result<(), SigningError> {
    let own = key.did().as_str() == unsigned.claims().issuer().as_str();
    if own { Ok(()) } else { Err(SigningError::KeyOfAnother(key.clone())) }
}
