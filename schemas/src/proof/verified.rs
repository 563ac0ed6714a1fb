//! Checked: the signature fits the key, and the claims have the strict shape.

use super::{Sound, Suite};
use crate::{
    stage::{Form, KeyName, Signed},
    time::Timestamp,
};

/// A document whose signature holds. That its key is the right one, and that it still stands, is not said here.
#[derive(Clone, Debug)]
pub struct Verified<T> {
    signed: Signed<T>,
    claims: T,
    key: KeyName,
    created: Option<Timestamp>,
    suites: Vec<Suite>,
}

impl<T> Verified<T> {
    pub(super) fn new(signed: Signed<T>, sound: Sound<T>, key: KeyName) -> Self {
        Verified { signed, claims: sound.claims, key, created: sound.created, suites: sound.suites }
    }

    /// What it says.
    pub fn claims(&self) -> &T {
        &self.claims
    }

    /// The text as it was received.
    pub fn signed(&self) -> &Signed<T> {
        &self.signed
    }

    /// Which key signed it, the first of several: one that the issuer was asked for, or [`KeyName::Nobody`]'s.
    pub fn key(&self) -> &KeyName {
        &self.key
    }

    /// The suites whose signatures hold, in the order of the proofs.
    pub fn suites(&self) -> &[Suite] {
        &self.suites
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
