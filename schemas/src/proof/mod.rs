//! Proofs: how a document is signed and how a signature is checked, in both forms and by every suite that is known.
//!
//! The order is fixed: the signature first, then canonical form and strict shape, then the typed claims; for tokens
//! last the claims that repeat the credential. Nothing is read of a document whose signature does not hold. Where the
//! key comes from is decided elsewhere; here it must only be one that the proof names.

pub mod data_integrity;
mod divisible;
mod explained;
pub mod jwt;
mod presented;
mod purpose;
mod refusal;
mod suite;
mod verified;

pub use divisible::{Divisible, Uncut};
pub use explained::{Explained, Part, explain};
pub use presented::{Question, verify_presentation};
pub(crate) use purpose::Purpose;
pub use refusal::{Refusal, SigningError};
pub use suite::Suite;
pub use verified::Verified;

use crate::{
    credential::model,
    did::DidUrl,
    json::{self, Object},
    key::PublicKey,
    stage::{Document, Form, KeyName, KeyRequest, Parsed, Signed, Unsigned},
    time::Timestamp,
};

/// Checks a signed document with the key that [`Signed::asks_for`] named, and gives its claims if all of it holds.
pub fn verify<T: Document>(signed: Signed<T>, key: &PublicKey) -> Result<Verified<T>, Refusal> {
    verify_each(signed, std::slice::from_ref(key))
}

/// The same for a document that may have several proofs, with a key for each of [`Signed::asks_for_each`].
pub fn verify_each<T: Document>(signed: Signed<T>, keys: &[PublicKey]) -> Result<Verified<T>, Refusal> {
    verify_parsed(signed.into(), keys)
}

/// The same for one whose text is still at hand as it was read.
pub fn verify_parsed<T: Document>(parsed: Parsed<'_, T>, keys: &[PublicKey]) -> Result<Verified<T>, Refusal> {
    let names = parsed.signed().asks_for_each().iter().map(KeyRequest::name);
    let names: Vec<KeyName> = names.collect::<Result<_, _>>()?;
    sound(parsed, keys, names)
}

/// Checks a document with the keys that it brought along itself: that it is unchanged, not whose it is. The key is
/// [`KeyName::Nobody`]'s, and no such badge is ever genuine.
pub fn verify_unchanged<T: Document>(signed: Signed<T>) -> Result<Verified<T>, Refusal> {
    let keys = signed.asks_for_each().iter().map(|request| request.brought().ok_or(Refusal::IssuerKind));
    let keys: Vec<PublicKey> = keys.collect::<Result<_, _>>()?;
    let names = keys.iter().map(KeyName::of_nobody).collect();
    sound(signed.into(), &keys, names)
}

fn sound<T: Document>(
    parsed: Parsed<'_, T>,
    keys: &[PublicKey],
    names: Vec<KeyName>,
) -> Result<Verified<T>, Refusal> {
    let (signed, document) = parsed.into_parts();
    let sound = match (signed.form(), keys) {
        (Form::DataIntegrity, keys) => {
            let document = document.map_or_else(|| json::read(signed.text().as_bytes()), Ok)?;
            data_integrity::check(document, keys, signed.contexts())?
        }
        (Form::Jwt, [key]) => jwt::check(signed.text(), key, signed.contexts())?,
        (Form::Jwt, _) => return Err(Refusal::ProofUnknown("several keys".to_owned())),
    };
    let first = names.into_iter().next().ok_or(Refusal::ProofMissing)?;
    Ok(Verified::new(signed, sound, first))
}

/// What a check leaves behind.
struct Sound<T> {
    claims: T,
    created: Option<Timestamp>,
    suites: Vec<Suite>,
}

/// The claims of a credential whose signature holds and whose terms are all defined.
fn claims<T: Document>(credential: &Object<'_>) -> Result<T, Refusal> {
    model::check(credential)?;
    T::read(credential)
}

/// A document is signed only with a key of its own issuer.
fn own_key<T: Document>(unsigned: &Unsigned<T>, key: &DidUrl) -> Result<(), SigningError> {
    let own = key.did().as_str() == unsigned.claims().issuer().as_str();
    if own { Ok(()) } else { Err(SigningError::KeyOfAnother(key.clone())) }
}
