//! Decentralized identifiers as Kreds uses them: `did:web` names issuers and networks, `did:key` names learners; foreign
//! issuers may be a `did:key` or `did:jwk` too.

pub mod document;
mod jwk;
pub mod key;
pub mod key_document;
mod name;
pub mod web;

pub use name::{Did, DidUrl, NotADid};

use crate::key::PublicKey;
use key::DidKeyError;

/// The key that a verification method names, if its DID is a key.
pub fn resolve(method: &DidUrl) -> Result<PublicKey, DidKeyError> {
    match method.did().method() {
        "key" => key::resolve_any(method),
        "jwk" => jwk::resolve(method),
        _ => Err(DidKeyError::AnotherMethod(method.did())),
    }
}

/// The name of the one key of a DID that is a key: some proofs leave the fragment out.
pub fn only_key(did: &Did) -> Option<DidUrl> {
    match did.method() {
        "key" => did.key(did.specific()).ok(),
        "jwk" => did.key(jwk::FRAGMENT).ok(),
        _ => None,
    }
}
