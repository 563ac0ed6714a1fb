//! Signed, not yet checked: the text as it was received, and whose key to look for.

use std::marker::PhantomData;

use super::{Document, KeyName, KeyRequest, Method, Parsed};
use crate::{canonical::Contexts, credential::AnyCredential, presentation::Presentation, proof::Refusal};

/// A document with somebody's signature. None of its claims can be read before [`crate::proof::verify`].
pub struct Signed<T> {
    text: String,
    form: Form,
    /// At least one; several for a document with several proofs.
    requests: Vec<KeyRequest>,
    contexts: Contexts,
    kind: PhantomData<fn() -> T>,
}

/// How a document is secured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON with a proof inside (VC Data Integrity 1.0).
    DataIntegrity,
    /// A compact JWS.
    Jwt,
}

impl<T: Document> Signed<T> {
    /// Takes in a document in either form; strict, and blind to everything but kind and key.
    ///
    /// ```
    /// use schemas::{credential::AchievementCredential, stage::Signed, verdict::Code};
    /// let refusal = Signed::<AchievementCredential>::read("{}").unwrap_err();
    /// assert_eq!(refusal.code(), Code::NotABadge);
    /// ```
    pub fn read(text: &str) -> Result<Self, Refusal> {
        Ok(Parsed::read(text)?.into_signed())
    }
}

impl<T> Signed<T> {
    pub(crate) fn new(text: &str, form: Form, requests: Vec<KeyRequest>) -> Self {
        Signed { text: text.to_owned(), form, requests, contexts: Contexts::Pinned, kind: PhantomData }
    }

    /// The text as it was received.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The contexts that it may name when it is checked.
    pub(crate) fn contexts(&self) -> Contexts {
        self.contexts
    }

    /// The same document, which may name these contexts.
    pub(crate) fn naming(self, contexts: Contexts) -> Self {
        Signed { contexts, ..self }
    }

    /// How it is secured.
    pub fn form(&self) -> Form {
        self.form
    }

    /// Whose key is needed to check it; the first, when it has several proofs.
    pub fn asks_for(&self) -> &KeyRequest {
        &self.requests[0]
    }

    /// Whose keys are needed: one for each proof that counts.
    pub fn asks_for_each(&self) -> &[KeyRequest] {
        &self.requests
    }

    /// The same document, once the key that it brought was found among its issuer's keys under this name.
    #[must_use]
    pub fn by_key(self, name: impl Into<KeyName>) -> Self {
        self.by_keys([name.into()])
    }

    /// The same for each key that is needed, in their order.
    #[must_use]
    pub fn by_keys(mut self, names: impl IntoIterator<Item = KeyName>) -> Self {
        for (request, name) in self.requests.iter_mut().zip(names) {
            match (&request.method, name) {
                (Method::Brought(_), KeyName::Did(name)) => request.method = Method::Did(name),
                (Method::Brought(_), KeyName::Web(name)) => request.method = Method::Web(name),
                _ => {}
            }
        }
        self
    }
}

impl Signed<AnyCredential> {
    /// The same credential, which may name these contexts. No badge may, and nothing that says whether one counts.
    #[must_use]
    pub fn within(self, contexts: Contexts) -> Self {
        self.naming(contexts)
    }
}

impl Signed<Presentation> {
    /// The same presentation, which may name these contexts; what it shows is read by itself.
    #[must_use]
    pub fn within(self, contexts: Contexts) -> Self {
        self.naming(contexts)
    }
}

impl<T> Clone for Signed<T> {
    fn clone(&self) -> Self {
        let (text, requests) = (self.text.clone(), self.requests.clone());
        Signed { text, form: self.form, requests, contexts: self.contexts, kind: PhantomData }
    }
}

impl<T> std::fmt::Debug for Signed<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Signed").field("form", &self.form).field("requests", &self.requests).finish()
    }
}
