//! Checked: the signature fits the key, and the claims have the strict shape.

use super::Sound;
use crate::{
    did::DidUrl,
    stage::{Form, Signed},
    time::Timestamp,
};

/// A document whose signature holds. That its key is the right one, and that it still stands, is not said here.
#[derive(Clone, Debug)]
pub struct Verified<T> {
    signed: Signed<T>,
    claims: T,
    key: DidUrl,
    created: Option<Timestamp>,
}

impl<T> Verified<T> {
    pub(super) fn new(signed: Signed<T>, sound: Sound<T>, key: DidUrl) -> Self {
        Verified { signed, claims: sound.claims, key, created: sound.created }
    }

    /// What it says.
    pub fn claims(&self) -> &T {
        &self.claims
    }

    /// The text as it was received.
    pub fn signed(&self) -> &Signed<T> {
        &self.signed
    }

    /// Which key signed it; always one of the issuer's own DID.
    pub fn key(&self) -> &DidUrl {
        &self.key
    }

    /// How it is secured.
    pub fn form(&self) -> Form {
        self.signed.form()
    }

    /// When it says that it was signed: the proof's `created`, or the `nbf` of a token. A thief of a key can write
    /// any date.
    pub fn created(&self) -> Option<Timestamp> {
        self.created
    }
}
