//! Documents of which their holder may leave parts out, because their issuer signed each statement by itself
//! (`ecdsa-sd-2023`).
//!
//! The text with the base proof never becomes [`Signed`] or [`Verified`], so it cannot be shown by mistake: whatever is
//! shown is made from it anew, and checked as everybody else will check it before it is handed out.

use std::{fmt, marker::PhantomData};

use super::{Refusal, Verified, claims, data_integrity, data_integrity::leaving_out::Divided, verify};
use crate::{
    json::{self, Object, Pointer, Value},
    key::PublicKey,
    stage::{Document, KeyRequest, Signed, outline},
};

/// A document with a base proof, as it was received; none of its claims can be read before its check.
pub struct Uncut<T> {
    text: String,
    request: KeyRequest,
    kind: PhantomData<fn() -> T>,
}

/// A document whose base proof holds. Its text is for its holder alone.
pub struct Divisible<T> {
    text: String,
    key: PublicKey,
    claims: T,
}

impl<T: Document> Uncut<T> {
    /// Takes in a document with a base proof; `None` if it has none.
    ///
    /// ```
    /// use schemas::{credential::AchievementCredential, proof::Uncut};
    /// assert!(Uncut::<AchievementCredential>::read("eyJhbGciOiJFUzI1NiJ9.e30.AAAA")?.is_none());
    /// # Ok::<(), schemas::proof::Refusal>(())
    /// ```
    pub fn read(text: &str) -> Result<Option<Self>, Refusal> {
        let text = text.trim_matches([' ', '\t', '\r', '\n']);
        if !text.starts_with('{') {
            return Ok(None);
        }
        let value = json::read(text.as_bytes())?;
        let document = value.as_object().ok_or(Refusal::AnotherKind)?;
        let issuer = outline::issuer_of_embedded(document, T::KIND)?;
        let Some(proof) = data_integrity::base_of(document)? else { return Ok(None) };
        let request = KeyRequest::new(issuer, proof.method);
        Ok(Some(Uncut { text: text.to_owned(), request, kind: PhantomData }))
    }

    /// Whose key is needed to check it.
    pub fn asks_for(&self) -> &KeyRequest {
        &self.request
    }

    /// Checks every signature of the base proof, then the shape, and that all of it can be shown.
    pub fn verify(self, key: &PublicKey) -> Result<Divisible<T>, Refusal> {
        let read = divided(&self.text, |document, divided| {
            divided.check(key)?;
            claims(&document.without("proof"))
        })?;
        Ok(Divisible { text: self.text, key: key.clone(), claims: read })
    }
}

impl<T: Document> Divisible<T> {
    /// What it says, all of it.
    pub fn claims(&self) -> &T {
        &self.claims
    }

    /// The text as it was received, to be kept and never shown: who has it can find out what was left out elsewhere.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Is there something at this place?
    pub fn has(&self, place: &Pointer) -> bool {
        let has = |document: &Object<'_>| place.find(&Value::Object(document.clone())).is_some();
        divided(&self.text, |document, _| Ok(has(document))).unwrap_or(false)
    }

    /// Does the issuer want something at, above or below this place always to be shown?
    pub fn must_show(&self, place: &Pointer) -> bool {
        divided(&self.text, |_, divided| Ok(divided.mandatory().touches(place))).unwrap_or(true)
    }

    /// The document without what stands at these places, for others: checked as they will check it. What must always be
    /// shown is there all the same.
    pub fn without(&self, places: &[Pointer]) -> Result<Verified<T>, Refusal> {
        let shown = divided(&self.text, |_, divided| Ok(divided.without(places)?.to_string()))?;
        verify(Signed::read(&shown)?, &self.key)
    }

    /// All of it, for others.
    pub fn whole(&self) -> Result<Verified<T>, Refusal> {
        self.without(&[])
    }
}

fn divided<R>(
    text: &str,
    read: impl FnOnce(&Object<'_>, &Divided<'_, '_, '_>) -> Result<R, Refusal>,
) -> Result<R, Refusal> {
    let value = json::read(text.as_bytes())?;
    let document = value.as_object().ok_or(Refusal::AnotherKind)?;
    let proof = data_integrity::base_of(document)?.ok_or(Refusal::ProofMissing)?;
    read(document, &Divided::read(document, &proof)?)
}

impl<T: Clone> Clone for Divisible<T> {
    fn clone(&self) -> Self {
        Divisible { text: self.text.clone(), key: self.key.clone(), claims: self.claims.clone() }
    }
}

impl<T> fmt::Debug for Divisible<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Divisible").field("key", &self.key).finish_non_exhaustive()
    }
}
